package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Rounding;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.sample.World;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class SettlementReferenceTest {
  /** Quotients are cut at 34 digits by the library and at 60 here. */
  private static final BigDecimal NOISE = new BigDecimal("1e-20");

  @Provide
  Arbitrary<World> worlds() {
    return World.any();
  }

  @Provide
  Arbitrary<NaiveRule> rules() {
    return NaiveRules.any();
  }

  @Provide
  Arbitrary<List<NaiveRule>> someRules() {
    return NaiveRules.some();
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void everyRuleEarnsWhatPaperAndPencilSay(
      @ForAll("worlds") World world, @ForAll("rules") NaiveRule naive) {
    Measured<BigMoney> earned =
        naive.rule().earn(world.participant(), Trace.silent()).map(Earnings::total);
    Optional<BigDecimal> expected = naive.pay(world);
    Statistics.collect(expected.isPresent());
    Statistics.coverage(cases -> cases.check(true).percentage(part -> part > 30));
    assertThat(earned.isDefined()).isEqualTo(expected.isPresent());
    expected.ifPresent(pay -> assertThat(near(amount(earned), pay))
        .as("%s instead of %s", earned, pay)
        .isTrue());
  }

  @Property
  void theTotalIsTheRoundedSumOfAllParts(
      @ForAll("worlds") World world, @ForAll("someRules") List<NaiveRule> rules) {
    MotivationScheme scheme =
        NaiveRules.scheme(rules, RoundingPlace.TOTAL, Rounding.toMinorUnits(CurrencyUnit.USD));
    Statement statement =
        Settlement.settle(scheme, world.participant(), Detail.NONE).value();
    BigDecimal exact = rules.stream()
        .flatMap(rule -> rule.pay(world).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal off = statement.total().getAmount().subtract(exact).abs();
    assertThat(off).isLessThanOrEqualTo(new BigDecimal("0.005").add(NOISE));
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(NOISE) <= 0;
  }

  private static BigDecimal amount(Measured<BigMoney> earned) {
    return earned.value().orElseThrow().getAmount();
  }
}
