package io.sdr.examples.department;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The code of the README, run by a test. */
final class ReadmeSnippet {
  private ReadmeSnippet() {}

  static String explanation(Locale language) {
    PersonId anna = PersonId.of("anna");
    Measure revenue = Measure.own(Metrics.revenue());
    // the rules: what was agreed
    MotivationScheme scheme = MotivationScheme.builder()
        .name("Sellers 2026")
        .currency(CurrencyUnit.EUR)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.EUR))
        .roundedAt(RoundingPlace.LINE)
        .addPart(
            "Commission",
            PayRules.bandedCommission(
                revenue,
                Boundary.LOWER_INCLUSIVE,
                List.of(
                    new RateBand(Figure.of(Money.parse("EUR 0")), Agreed.parse("5%"), Reach.SLICE),
                    new RateBand(
                        Figure.of(Money.parse("EUR 10000")), Agreed.parse("8%"), Reach.SLICE))))
        .addPart(
            "Bonus",
            PayRules.bonusOver(
                revenue, Figure.of(Money.parse("EUR 15000")), Agreed.parse("EUR 300.00")))
        .build();
    // the facts: what happened
    Department department =
        Department.builder().addPerson(Person.of(anna, "Anna")).build();
    TallySheet sheet = TallySheet.collecting(
            department, Period.parse("2026-10"), CurrencyUnit.EUR, ExchangeRates.none())
        .add(Deal.builder()
            .id(DealId.of("17"))
            .owner(anna)
            .stage(StageId.of("Won"))
            .outcome(Outcome.WON)
            .closed(LocalDate.of(2026, 10, 14))
            .amount(BigMoney.parse("EUR 12450.50"))
            .build())
        .sheet();
    // the result, and why
    Participant participant = Participant.builder()
        .performance(Performance.of(anna, sheet, Goals.none()))
        .calendar(WorkingCalendar.mondayToFriday())
        .build();
    Explained<Statement> statement = Settlement.settle(scheme, participant, Detail.FULL);
    return PolicyRegistry.discovered(ReadmeSnippet.class.getClassLoader())
        .wording(language)
        .tell(statement.because().orElseThrow());
  }
}
