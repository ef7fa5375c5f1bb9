package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;

/** How much work was done. */
final class Work {
  private Work() {}

  /** Calls made, whether or not anyone answered. */
  record Calls() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of("metric.calls", tally.of(Quantities.CALLS), trace);
    }
  }

  /** Calls that became talks. */
  record Talks() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of("metric.talks", tally.of(Quantities.TALKS), trace);
    }
  }

  /** Meetings held. */
  record Meetings() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of("metric.meetings", tally.of(Quantities.MEETINGS), trace);
    }
  }

  /** Demonstrations held. */
  record Demos() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of("metric.demos", tally.of(Quantities.DEMOS), trace);
    }
  }

  /** Proposals sent. */
  record Proposals() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of("metric.proposals", tally.of(Quantities.PROPOSALS), trace);
    }
  }

  /** Minutes of talks. */
  record TalkMinutes() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of(
          "metric.talk-minutes",
          Figure.of(tally.of(Quantities.TALK_MINUTES)),
          tally.of(Quantities.TALKS),
          trace);
    }
  }

  /** Clients who were called, met or written to, each once. */
  record ClientsTouched() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of(
          "metric.clients-touched", tally.of(Quantities.TOUCHED_CLIENTS).size(), trace);
    }
  }

  /** How many calls a demonstration takes. */
  record CallsPerDemo() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.each(
          "metric.calls-per-demo",
          tally.of(Quantities.CALLS),
          tally.of(Quantities.DEMOS),
          "no-demos",
          trace);
    }
  }
}
