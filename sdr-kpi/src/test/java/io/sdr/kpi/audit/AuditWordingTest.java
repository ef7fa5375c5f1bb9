package io.sdr.kpi.audit;

import static io.sdr.kpi.audit.Sellers.banded;
import static io.sdr.kpi.audit.Sellers.commission;
import static io.sdr.kpi.audit.Sellers.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Bracket;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.LevelAmount;
import io.sdr.kpi.rule.PayRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class AuditWordingTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(AuditWordingTest.class.getClassLoader());

  private static String told(LintReport report, String language) {
    Wording wording = REGISTRY.wording(Locale.forLanguageTag(language));
    StringBuilder told = new StringBuilder();
    report.findings().forEach(finding -> told.append(wording.tell(finding.because())));
    return told.toString().replace('\u00a0', ' ');
  }

  private static LintReport retroactive() {
    return Sellers.examined(
        banded(Reach.WHOLE, "5%", "10000", "7%"), PayRules.bonus(Agreed.term("mentoring")));
  }

  @Test
  void whatIsWrongWithARetroactiveTableReadsWellInEnglish() {
    assertThat(told(retroactive(), "en")).isEqualTo("""
        Part A: selling USD 10,000.00 pays USD 700.00, and selling USD 9,999.99 pays USD 500.00; the pay jumps by USD 200.00.
        Part B pays USD 0.00, whatever is sold up to USD 20,000.00; at what is usually sold for this reason.
          Part B: nothing, the reason stands below.
            No bonus: nothing was agreed with this person under the name that the scheme uses.
        A sale of USD 1,000.00 pulled in from the next period pays USD 200.00 more: both periods pay USD 1,470.00 instead of USD 1,270.00, with USD 9,999.99 sold besides in this one and USD 10,000.00 in the next.
        A sale of USD 1,000.00 paid USD 70.00, and when it came back more was taken: USD 1,220.00 instead of USD 1,400.00 without it, a change of USD \u2212180.00, with USD 10,000.00 sold besides in either period.
        """);
  }

  @Test
  void everyKindOfFindingReadsWellInBothLanguages() {
    Credit sale = Credit.builder()
        .from(Sellers.sale("1000"))
        .margin(BigMoney.parse("USD 200"))
        .build();
    LintReport report = Sellers.examined(
        Sellers.scheme(
            banded(Reach.WHOLE, "5%", "10000", "4%", "12000", "10%"),
            PayRules.capped(Agreed.parse("USD 50.00"), CapPer.PERIOD, commission("5%")),
            PayRules.perUnit(Measure.own(Metrics.dealsWon()), Agreed.parse("USD 25.00")),
            byNumber("2", "3", "USD 30.00"),
            byNumber("1", "2", "USD 9.00"),
            PayRules.bonus(Agreed.term("mentoring")),
            PayRules.target(
                Agreed.parse("USD 1000.00"),
                Yardsticks.attained(Sellers.SALES),
                PayoutScales.brackets(List.of(
                    new Bracket(Percent.ZERO, Optional.of(Percent.of("10")), Percent.of("5")),
                    new Bracket(Percent.of("11"), Optional.of(Percent.of("50")), Percent.of("9")),
                    new Bracket(Percent.of("40"), Optional.empty(), Percent.of("20"))))),
            PayRules.target(
                Agreed.parse("USD 100.00"),
                Yardsticks.attained(Sellers.SALES),
                PayoutScales.linear(),
                0)),
        TypicalSeller.builder().from(Sellers.anna()).sale(sale).build(),
        Sellers.past("1", "2", "3", "4", "5000"));
    LintReport gated = Sellers.examined(PayRules.when(
        Condition.atLeast(Sellers.REVENUE.attainment(), percent("80")), commission("5%")));
    assertThat(report.findings())
        .extracting(Finding::code)
        .contains(
            "audit.band-gap",
            "audit.band-overlap",
            "audit.below-cost",
            "audit.cap-bites",
            "audit.cliff",
            "audit.gap",
            "audit.jump",
            "audit.never-pays",
            "audit.pays-twice",
            "audit.return-costs-more",
            "audit.returned-sale-pays",
            "audit.split",
            "audit.stairs",
            "audit.unreachable");
    assertThat(report.findings())
        .extracting(finding -> finding.because().rule())
        .contains("audit.cliff.of-sales", "audit.gap.of-sales", "audit.jump.of-sales");
    for (LintReport one : List.of(report, gated)) {
      for (String language : List.of("en", "ru")) {
        assertThat(told(one, language).lines()).allSatisfy(AuditWordingTest::isASentence);
      }
    }
  }

  /** Two levels with a hole of one sale between them, the second worth less. */
  private static PayRule byNumber(String first, String second, String amount) {
    return PayRules.bonusByLevel(
        Yardsticks.measure(Measure.own(Metrics.dealsWon())),
        List.of(
            new LevelAmount(
                Figure.of(new BigDecimal(first)),
                Optional.of(Figure.of(new BigDecimal(second))),
                Agreed.parse(amount)),
            new LevelAmount(
                Figure.of(new BigDecimal(second).add(BigDecimal.valueOf(2))),
                Optional.of(Figure.of(20)),
                Agreed.parse("USD 10.00"))));
  }

  private static void isASentence(String line) {
    assertThat(line.strip())
        .doesNotContain("{", "}", "  ", " :", " .", " ,", ": .", "..", "()", "null", "audit")
        .endsWith(".");
    assertThat(line.strip().substring(0, 1)).doesNotMatch("[a-zа-я]");
  }

  @Test
  void aDeadZoneReadsWellInRussian() {
    LintReport gated = Sellers.examined(PayRules.when(
        Condition.atLeast(Sellers.REVENUE.attainment(), percent("80")), commission("5%")));
    assertThat(told(gated, "ru"))
        .contains(
            "Part A: за 8 000,00 USD продаж платят 400,00 USD, а за 7 999,99 USD — 0,00 USD; выплата подскакивает на 400,00 USD.",
            "Выплата в целом: от 0,00 USD до 7 999,99 USD продаж выплата остаётся 0,00 USD; следующие 7 999,99 USD не приносят ничего.");
  }
}
