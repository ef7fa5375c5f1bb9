package io.sdr.kpi.whatif;

import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/** People who sold something in a month, June 2026 unless said otherwise, and schemes that pay them. */
final class Months {
  static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(Months.class.getClassLoader()));
  static final Period JUNE = Period.parse("2026-06");

  private Months() {}

  static Participant sold(String person, String amount) {
    return sold(person, amount, JUNE);
  }

  static Participant sold(String person, String amount, Period month) {
    PersonId id = PersonId.of(person);
    Credit credit = Credit.builder()
        .person(id)
        .deal(DealId.of("d"))
        .day(month.start())
        .amount(BigMoney.parse("USD " + amount))
        .build();
    TallySheet sheet = TallySheet.collecting(
            Scenario.department(List.of()), month, CurrencyUnit.USD, ExchangeRates.none())
        .sheet();
    return Participant.builder()
        .performance(Performance.of(id, sheet, Goals.none()))
        .credits(Credits.of(CurrencyUnit.USD, List.of(credit)))
        .addPresence(LocalDateRange.ALL)
        .calendar(WorkingCalendar.mondayToFriday())
        .build();
  }

  static MotivationScheme commission(String rate) {
    return scheme(PayRules.commission(PayBases.credited(), Agreed.parse(rate)));
  }

  static MotivationScheme scheme(PayRule rule) {
    return MotivationScheme.builder()
        .name("Sales")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart("Commission", rule)
        .build();
  }
}
