package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Sample;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Looks at opportunities behind results: whether everyone gets a fair number of leads of each quality, and whether who
 * sold more is also who made more of what came.
 *
 * <p>Six sales from eighteen visitors are more than four from five, and the lesser achievement. A ranking by results alone
 * turns the two around; a finding says how often that happens.
 */
@Value.Immutable
public abstract class OpportunityFairness {
  OpportunityFairness() {}

  /** The check with the usual thresholds. */
  public static OpportunityFairness usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** A difference is significant if chance alone makes it less often than this; 5 % unless said otherwise. */
  @Value.Default
  public Percent significance() {
    return Percent.of("5");
  }

  /**
   * Two findings for each quality, in the order of names: {@link Check#LEADS_PER_HEAD}, flagged when leads are shared
   * otherwise than in proportion to presence by more than chance; and {@link Check#RESULTS_BY_FLOW}, flagged when someone
   * has more sales at a lower conversion than someone else and conversions differ by more than chance.
   *
   * @return unknown where too little came ({@code expected-counts-below-five}), there is nobody to compare with ({@code
   *     no-variation}), or results turn conversions around by no more than chance ({@code may-be-chance})
   * @throws Refusal if someone has two flows of a quality
   */
  public ImmutableList<Finding> findingsIn(List<Flow> flows) {
    TreeMap<String, List<Flow>> qualities = flows.stream()
        .collect(Collectors.groupingBy(Flow::quality, TreeMap::new, Collectors.toList()));
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    qualities.forEach((quality, all) -> {
      Refusal.unless(
          all.stream().map(Flow::person).distinct().count() == all.size(),
          "flow.must-be-one-for-person-and-quality",
          quality);
      findings.add(leads(quality, all)).add(results(quality, all));
    });
    return findings.build();
  }

  private Finding leads(String quality, List<Flow> flows) {
    Measured<Significance> test = Significance.chiSquaredOfShares(
        flows.stream().map(Flow::leads).toList(),
        flows.stream().map(Flow::presence).toList());
    List<BigDecimal> perHead = flows.stream()
        .map(flow -> Decimals.quotient(BigDecimal.valueOf(flow.leads()), flow.presence()))
        .toList();
    Finding.Builder finding = Finding.judged(
            Check.LEADS_PER_HEAD, flows.size(), test.map(one -> one.isBelow(significance())))
        .subject(quality)
        .effect(Sample.of(perHead).gini().value().map(Figure::of))
        .addAllTests(test.value().stream().toList())
        .putFigure("threshold", Figure.of(significance()))
        .putFigure("leads", Figure.of(flows.stream().mapToLong(Flow::leads).sum()));
    return finding.build();
  }

  private Finding results(String quality, List<Flow> flows) {
    List<Flow> came = flows.stream().filter(flow -> flow.leads() > 0).toList();
    Set<PersonId> more = new TreeSet<>();
    Set<PersonId> better = new TreeSet<>();
    long turned = 0;
    for (Flow one : came) {
      for (Flow other : came) {
        if (one.sales() > other.sales() && isBelow(one, other)) {
          turned++;
          more.add(one.person());
          better.add(other.person());
        }
      }
    }
    Measured<ImmutableList<Significance>> tests = tests(came);
    return Finding.judged(Check.RESULTS_BY_FLOW, flows.size(), judged(turned, tests))
        .subject(quality)
        .effect(Figure.of(turned))
        .tests(tests.value().orElseGet(ImmutableList::of))
        .putFigure("threshold", Figure.of(significance()))
        .putPerson("more-sales", ImmutableList.copyOf(more))
        .putPerson("better-conversion", ImmutableList.copyOf(better))
        .build();
  }

  /** Whether one conversion is below another, without division. */
  private static boolean isBelow(Flow one, Flow other) {
    return BigDecimal.valueOf(one.sales())
            .multiply(BigDecimal.valueOf(other.leads()))
            .compareTo(BigDecimal.valueOf(other.sales()).multiply(BigDecimal.valueOf(one.leads())))
        < 0;
  }

  private Measured<Boolean> judged(long turned, Measured<ImmutableList<Significance>> tests) {
    Measured<Boolean> differs = tests.map(all -> all.get(all.size() - 1).isBelow(significance()));
    return differs.flatMap(surely ->
        turned > 0 && !surely ? Measured.undefined("may-be-chance") : Measured.of(turned > 0));
  }

  private static Measured<ImmutableList<Significance>> tests(List<Flow> flows) {
    if (flows.size() == 2) {
      return Significance.ofDifference(flows.get(0).conversion(), flows.get(1).conversion());
    }
    List<List<Long>> rows = new ArrayList<>();
    flows.forEach(flow -> rows.add(List.of(flow.sales(), flow.leads() - flow.sales())));
    return Significance.chiSquared(rows).map(ImmutableList::of);
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableOpportunityFairness.Builder {
    Builder() {}
  }
}
