package io.sdr.kpi.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class WorkloadLawsTest {
  private static SellingPath path(WholeSteps whole, List<Integer> conversions) {
    List<PathStep> steps = new ArrayList<>();
    for (int conversion : conversions) {
      steps.add(PathStep.of("step" + steps.size(), Percent.of(String.valueOf(conversion)), "0.25"));
    }
    return SellingPath.builder()
        .averageDeal(BigMoney.of(CurrencyUnit.USD, 700))
        .hoursPerDeal(BigDecimal.ONE)
        .steps(steps)
        .whole(whole)
        .build();
  }

  private static Workload workload(
      WholeSteps whole, List<Integer> conversions, int target, int days) {
    return Workloads.of(
        path(whole, conversions),
        Figure.of(BigMoney.of(CurrencyUnit.USD, target)),
        WorkTime.of(days, "8"));
  }

  private static List<BigDecimal> numbers(Workload workload) {
    return workload.needs().stream().map(Workload.Need::number).toList();
  }

  @Property(tries = 200)
  void moreIsNeededForMoreAndNeverLessFurtherBack(
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 100) Integer> conversions,
      @ForAll @IntRange(max = 100_000) int target,
      @ForAll @IntRange(max = 100_000) int more,
      @ForAll WholeSteps whole) {
    List<BigDecimal> some = numbers(workload(whole, conversions, target, 20));
    List<BigDecimal> others = numbers(workload(whole, conversions, target + more, 20));
    for (int i = 0; i < some.size(); i++) {
      assertThat(others.get(i)).isGreaterThanOrEqualTo(some.get(i));
      assertThat(some.get(i).scale()).as("whole ones").isZero();
      if (i > 0) {
        assertThat(some.get(i)).isGreaterThanOrEqualTo(some.get(i - 1));
      }
    }
  }

  @Property(tries = 200)
  void roundingAtEachStepNeverNeedsLess(
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 100) Integer> conversions,
      @ForAll @IntRange(max = 100_000) int target) {
    List<BigDecimal> each = numbers(workload(WholeSteps.EACH_STEP, conversions, target, 20));
    List<BigDecimal> end = numbers(workload(WholeSteps.AT_THE_END, conversions, target, 20));
    for (int i = 0; i < each.size(); i++) {
      assertThat(each.get(i)).isGreaterThanOrEqualTo(end.get(i));
    }
    assertThat(each.get(0)).isEqualTo(end.get(0));
  }

  /** Whole numbers by integer division, from the deals back. */
  @Property(tries = 200)
  void wholeStepsAreThoseOfANaiveCalculation(
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 100) Integer> conversions,
      @ForAll @IntRange(max = 100_000) int target) {
    long number = (target + 699) / 700;
    List<BigDecimal> expected = new ArrayList<>(List.of(BigDecimal.valueOf(number)));
    for (int conversion : conversions) {
      number = (number * 100 + conversion - 1) / conversion;
      expected.add(BigDecimal.valueOf(number));
    }
    assertThat(numbers(workload(WholeSteps.EACH_STEP, conversions, target, 20)))
        .isEqualTo(expected);
  }

  @Property(tries = 200)
  void theLoadIsOverExactlyWhenHoursAreMissing(
      @ForAll @Size(max = 3) List<@IntRange(min = 5, max = 100) Integer> conversions,
      @ForAll @IntRange(max = 50_000) int target,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    Workload workload = workload(WholeSteps.EACH_STEP, conversions, target, days);
    boolean isOver = workload.load().value().orElseThrow().compareTo(Percent.HUNDRED) > 0;
    assertThat(workload.shortage().value().orElseThrow().signum() > 0).isEqualTo(isOver);
    assertThat(workload.attainable().value().orElseThrow().equals(workload.target()))
        .isEqualTo(!isOver);
  }
}
