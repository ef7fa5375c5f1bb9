package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one check found about one group, person, role or part of a scheme, with the figures behind it.
 *
 * <p>The {@linkplain #code() code} has a sentence in every language, and the figures are its places. Where the verdict is
 * unknown, figures that could be computed are there all the same.
 */
@Value.Immutable
@JsonPropertyOrder({
  "check",
  "subject",
  "verdict",
  "unknown",
  "n",
  "effect",
  "interval",
  "tests",
  "figures",
  "people"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Finding {
  Finding() {}

  /** Starts a finding. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts a finding that is flagged, or not, or unknown for a reason. */
  static Builder judged(Check check, long n, Measured<Boolean> isFlagged) {
    return builder()
        .check(check)
        .n(n)
        .unknown(isFlagged.undefined())
        .verdict(isFlagged
            .value()
            .map(flagged -> flagged ? Verdict.FLAGGED : Verdict.FAIR)
            .orElse(Verdict.UNKNOWN));
  }

  /** What was checked. */
  public abstract Check check();

  /** About whom or what, where the check looks at several: a group, a role, a part of a scheme. */
  public abstract Optional<String> subject();

  /** What it comes to. */
  public abstract Verdict verdict();

  /** Why nothing can be said; present exactly when the verdict is unknown. */
  public abstract Optional<String> unknown();

  /** How many people or cases were looked at. */
  public abstract long n();

  /** How large the effect is that the verdict goes by. */
  public abstract Optional<Figure> effect();

  /** Where the true effect lies. */
  public abstract Optional<Interval> interval();

  /** How easily chance alone does this; of several tests the last is the one to go by. */
  public abstract ImmutableList<Significance> tests();

  /** The other figures, by name: thresholds, what was compared, what would have been enough. */
  public abstract ImmutableMap<String, Figure> figures();

  /** Whom it concerns, by the way it does. */
  public abstract ImmutableMap<String, ImmutableList<PersonId>> people();

  /** The stable name of the sentence that says this. */
  @JsonIgnore
  public String code() {
    return "fairness." + lower(check()) + "." + lower(verdict());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The finding in a sentence. */
  public String in(Wording wording) {
    Map<String, Figure> told = new LinkedHashMap<>(figures());
    told.put("n", Figure.of(n()));
    subject().ifPresent(subject -> told.put("subject", Figure.of(subject)));
    effect().ifPresent(effect -> told.put("effect", effect));
    interval().ifPresent(interval -> {
      told.put("low", interval.low());
      told.put("high", interval.high());
    });
    test().ifPresent(test -> told.put("p", Significance.shown(test.holm().orElse(test.p()))));
    unknown().ifPresent(reason -> told.put("why", Figure.of("unmet." + reason)));
    return wording.say(code(), told);
  }

  /** One of the other figures. */
  public Optional<Figure> figure(String name) {
    return Optional.ofNullable(figures().get(name));
  }

  /** The test to go by. */
  @JsonIgnore
  public Optional<Significance> test() {
    return Optional.ofNullable(Iterables.getLast(tests(), null));
  }

  @Value.Check
  void validate() {
    Refusal.unless(
        unknown().isPresent() == (verdict() == Verdict.UNKNOWN),
        "finding.must-say-why-exactly-when-unknown",
        verdict());
    Refusal.unless(n() >= 0, "finding.must-not-look-at-fewer-than-none", n());
  }

  /**
   * Where the true effect lies.
   *
   * @param method how the interval was made, a stable name
   * @param level how often such an interval holds the true effect
   * @param low the lower bound
   * @param high the upper bound
   */
  @JsonPropertyOrder({"method", "level", "low", "high"})
  public record Interval(String method, Percent level, Figure low, Figure high) {}

  /** Builds a finding. */
  public static final class Builder extends ImmutableFinding.Builder {
    Builder() {}
  }
}
