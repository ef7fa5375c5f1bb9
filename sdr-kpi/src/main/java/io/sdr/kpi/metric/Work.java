package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;

/** How much work was done. */
final class Work {
  private Work() {}

  /** Calls made, whether or not anyone answered. */
  record Calls() implements BuiltIn {}

  /** Calls that became talks. */
  record Talks() implements BuiltIn {}

  /** Meetings held. */
  record Meetings() implements BuiltIn {}

  /** Demonstrations held. */
  record Demos() implements BuiltIn {}

  /** Proposals sent. */
  record Proposals() implements BuiltIn {}

  /** Minutes of talks. */
  record TalkMinutes() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long known = tally.of(Quantities.TALKS_OF_KNOWN_LENGTH);
      return known == 0 && tally.of(Quantities.TALKS) > 0
          ? Readings.undefined("metric.talk-minutes", "no-known-minutes", trace)
          : Readings.of(
              "metric.talk-minutes", Figure.of(tally.of(Quantities.TALK_MINUTES)), known, trace);
    }

    @Override
    public boolean addsUp() {
      return true;
    }
  }

  /** Clients with whom there was contact, each once. */
  record ClientsTouched() implements BuiltIn {}

  /** How many calls a demonstration takes. */
  record CallsPerDemo() implements BuiltIn {}

  /**
   * How many of one thing that is counted one of another takes.
   *
   * @param activity the name of the quantity that counts the work
   * @param result the name of the quantity that counts what comes of it
   */
  @JsonPropertyOrder({"activity", "result"})
  record ActivityPerResult(String activity, String result) implements BuiltIn {
    /** Refuses what cannot be the name of a quantity. */
    ActivityPerResult {
      Refusal.unless(
          !new Quantity.Count(activity).equals(new Quantity.Count(result)),
          "activity-per-result.must-be-of-two-things",
          activity);
    }

    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.each(
          "metric.activity-per-result",
          tally.of(new Quantity.Count(activity)),
          tally.of(new Quantity.Count(result)),
          "no-such-results",
          trace);
    }
  }
}
