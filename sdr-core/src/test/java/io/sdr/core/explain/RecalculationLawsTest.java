package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.testkit.CoreArbitraries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class RecalculationLawsTest {
  @Property
  void findsNothingInWhatACalculationWroteDown(
      @ForAll("commissions") Commission commission, @ForAll("details") Detail detail) {
    assertThat(Recalculation.contradictionsIn(commission.explained(detail))).isEmpty();
  }

  @Property(tries = 200)
  void findsEveryOutcomeThatWasAltered(
      @ForAll("commissions") Commission commission, @ForAll("figures") Figure other) {
    Explanation sound = commission.explained(Detail.FULL);

    for (String path : checkedSteps(sound, "")) {
      Explanation altered = alteredAt(sound, path, other);
      if (!altered.equals(sound)) {
        assertThat(Recalculation.contradictionsIn(altered))
            .extracting(Contradiction::path)
            .contains(path);
      }
    }
  }

  @Property
  void neverThrowsWhateverTheExplanation(@ForAll("explanations") Explanation explanation) {
    assertThatNoException().isThrownBy(() -> Recalculation.contradictionsIn(explanation));
  }

  private static ImmutableList<String> checkedSteps(Explanation step, String path) {
    ImmutableList.Builder<String> paths = ImmutableList.builder();
    if (step.operation() != Operation.GIVEN && step.outcome().isPresent()) {
      paths.add(path);
    }
    for (int i = 0; i < step.steps().size(); i++) {
      paths.addAll(checkedSteps(step.steps().get(i), path + "/steps/" + i));
    }
    return paths.build();
  }

  private static Explanation alteredAt(Explanation step, String path, Figure outcome) {
    if (path.isEmpty()) {
      return sameNumber(step, outcome)
          ? step
          : Explanation.builder().from(step).outcome(outcome).build();
    }
    int position = Integer.parseInt(path.substring(7, 8));
    return Explanation.builder()
        .from(step)
        .steps(IntStream.range(0, step.steps().size())
            .mapToObj(i -> i == position
                ? alteredAt(step.steps().get(i), path.substring(8), outcome)
                : step.steps().get(i))
            .toList())
        .build();
  }

  /** A share and the plain number that it equals are one outcome, written two ways. */
  private static boolean sameNumber(Explanation step, Figure other) {
    Optional<BigDecimal> number = step.outcome().flatMap(Figure::number);
    return number.isPresent()
        && !(other instanceof Figure.Amount)
        && other.number().filter(it -> it.compareTo(number.get()) == 0).isPresent();
  }

  /** A calculation that uses every operation. */
  record Commission(CurrencyUnit currency, List<BigDecimal> sales, BigDecimal quota, Percent rate) {
    Explanation explained(Detail detail) {
      return Explained.of("commission", detail, this::pay).because().orElseThrow();
    }

    private BigMoney pay(Trace trace) {
      Trace sold = trace.step("sold");
      for (BigDecimal sale : sales) {
        sold.step("sale").yields(Operation.GIVEN, BigMoney.of(currency, sale));
      }
      BigMoney sum = sold.yields(
          Operation.SUM,
          BigMoney.total(
              currency, sales.stream().map(sale -> BigMoney.of(currency, sale)).toList()));
      trace
          .step("attainment")
          .given("sold", sum)
          .given("quota", BigMoney.of(currency, quota))
          .yields(
              Operation.QUOTIENT, Percent.ofFraction(Decimals.quotient(sum.getAmount(), quota)));
      trace
          .step("missing")
          .given("quota", BigMoney.of(currency, quota))
          .given("sold", sum)
          .yields(Operation.DIFFERENCE, BigMoney.of(currency, quota).minus(sum));
      trace
          .step("prorated")
          .given("rate", rate)
          .given("sold", sum)
          .given("quota", BigMoney.of(currency, quota))
          .yields(
              Operation.PRORATED,
              Decimals.quotient(rate.fraction().multiply(sum.getAmount()), quota));
      Rounding rounding = Rounding.of(0, RoundingMode.HALF_UP);
      Trace rounded = trace.step("rounded");
      BigMoney share = rounded
          .step("share")
          .given("sold", sum)
          .given("rate", rate)
          .yields(Operation.PRODUCT, sum.multipliedBy(rate.fraction()));
      BigMoney paid = rounded
          .given("decimals", rounding.decimals())
          .given("mode", rounding.mode().name())
          .yields(Operation.ROUNDED, rounding.round(share).toBigMoney());
      trace.step("bonus").fails("below-threshold");
      return trace.yields(Operation.SAME, paid);
    }
  }

  @Provide
  Arbitrary<Commission> commissions() {
    return Combinators.combine(
            CoreArbitraries.currencies(),
            CoreArbitraries.decimals().list().ofMinSize(1).ofMaxSize(3),
            CoreArbitraries.decimals().filter(quota -> quota.signum() != 0),
            CoreArbitraries.decimals().map(Percent::new))
        .as(Commission::new);
  }

  @Provide
  Arbitrary<Detail> details() {
    return Arbitraries.of(Detail.TOTALS, Detail.FULL);
  }

  @Provide
  Arbitrary<Figure> figures() {
    return CoreArbitraries.figures();
  }

  @Provide
  Arbitrary<Explanation> explanations() {
    return CoreArbitraries.explanations();
  }
}
