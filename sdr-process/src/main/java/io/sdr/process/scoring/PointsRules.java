package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * For what a department gives points, and which leads it calls hot.
 *
 * <p>The points of a rule are rounded half up to two decimals, so that what is shown adds up. A group brings at most what it is
 * capped at, and takes at most as much. The sum is kept within 0 and 100. Rules of points are an opinion: {@link
 * ScoreQuality} says whether it was right.
 */
@Value.Immutable
@JsonPropertyOrder({"name", "rules", "caps", "bands"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PointsRules {
  /** Points have at most so many decimals. */
  public static final int DECIMALS = 2;

  static final BigDecimal MOST = BigDecimal.valueOf(100);

  PointsRules() {}

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** What people call them. */
  public abstract String name();

  /** The rules, in the order in which they are told. */
  public abstract ImmutableList<PointsRule> rules();

  /** How many points the rules of a group may bring together, or take. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, BigDecimal> caps();

  /**
   * The bands from the best to the worst, which begins at 0; hot from 70, warm from 40 and cold by default.
   */
  @Value.Default
  public ImmutableList<Band> bands() {
    return ImmutableList.of(Band.of("hot", 70), Band.of("warm", 40), Band.of("cold", 0));
  }

  /**
   * The points of a lead.
   *
   * @param at the moment at which it is scored; signals after it are not known yet
   */
  public Explained<PointsScore> score(LeadProfile lead, Instant at, Detail detail) {
    return Explained.of("lead-points", detail, trace -> new PointsRun(this, lead, at, trace).run());
  }

  /** The band that so many points fall into; at least 0. */
  Band bandOf(BigDecimal points) {
    return bands().stream()
        .filter(band -> band.from().compareTo(points) <= 0)
        .findFirst()
        .orElseThrow();
  }

  @Value.Check
  PointsRules check() {
    Refusal.unless(!name().isBlank() && !rules().isEmpty(), "points-rules.must-have-rules");
    Refusal.unless(
        rules().stream().map(PointsRule::name).distinct().count() == rules().size(),
        "points-rules.must-have-each-rule-once");
    Refusal.unless(
        rules().stream()
            .map(PointsRule::group)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet())
            .containsAll(caps().keySet()),
        "points-rules.must-cap-groups-of-rules");
    Refusal.unless(
        Ordering.natural()
                .reverse()
                .isStrictlyOrdered(bands().stream().map(Band::from).toList())
            && bands().stream().map(Band::name).distinct().count() == bands().size()
            && !bands().isEmpty()
            && bands().get(bands().size() - 1).from().signum() == 0,
        "points-rules.must-have-bands-down-to-nothing");
    return normalised();
  }

  private PointsRules normalised() {
    ImmutableSortedMap<String, BigDecimal> plain = caps().entrySet().stream()
        .collect(ImmutableSortedMap.toImmutableSortedMap(
            String::compareTo,
            entry -> entry.getKey(),
            entry -> Decimals.stated(entry.getValue())));
    Refusal.unless(
        plain.values().stream().allMatch(cap -> cap.signum() > 0 && cap.scale() <= DECIMALS),
        "points-rules.must-cap-at-something");
    return plain.equals(caps()) ? this : builder().from(this).caps(plain).build();
  }

  /** Builds rules. */
  public static final class Builder extends ImmutablePointsRules.Builder {
    Builder() {}
  }
}
