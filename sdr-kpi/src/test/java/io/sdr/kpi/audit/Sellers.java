package io.sdr.kpi.audit;

import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.Proration;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** A typical seller with a plan of 10 000 in June 2026 and sales of 1 000, and schemes to be tried on her. */
final class Sellers {
  static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(Sellers.class.getClassLoader()));
  static final PersonId ANNA = PersonId.of("Anna");
  static final Measure REVENUE = Measure.own(Metrics.revenue());
  static final PayBase SALES = PayBases.credited(CreditFigure.AMOUNT, List.of(), REVENUE);

  private Sellers() {}

  static TypicalSeller anna() {
    return seller(ANNA, "10000");
  }

  static TypicalSeller seller(PersonId person, String goal) {
    return TypicalSeller.builder()
        .period(Period.parse("2026-06"))
        .sale(Credit.builder().from(sale("1000")).person(person).build())
        .goals(Goals.of(List.of(goal(person, goal))))
        .build();
  }

  static Credit sale(String amount) {
    BigMoney money = BigMoney.parse("USD " + amount);
    return Credit.builder()
        .person(ANNA)
        .deal(DealId.of("d"))
        .day(Period.parse("2026-06").start())
        .amount(money)
        .dealAmount(money)
        .build();
  }

  private static Goal goal(PersonId person, String amount) {
    return Goal.builder()
        .person(person)
        .metric(Metrics.revenue())
        .period(Period.parse("2026-06"))
        .target(Figure.of(BigMoney.parse("USD " + amount)))
        .build();
  }

  /** A month in which so much was sold, each by somebody else with the same plan. */
  static List<Participant> past(String... amounts) {
    List<Participant> past = new ArrayList<>();
    for (String amount : amounts) {
      TypicalSeller seller = seller(PersonId.of("p" + past.size()), "10000");
      past.add(seller.having(List.of(seller.sold(new BigDecimal(amount), "past"))));
    }
    return past;
  }

  static PayRule salary() {
    return PayRules.salary(Agreed.parse("USD 1500.00"), Cadence.MONTH, Proration.CALENDAR_DAYS);
  }

  /** Bounds and rates in turn: {@code "5%", "10000", "7%"}. */
  static PayRule banded(Reach reach, String first, String... boundsAndRates) {
    return banded(reach, Boundary.LOWER_INCLUSIVE, first, boundsAndRates);
  }

  static PayRule banded(Reach reach, Boundary boundary, String first, String... boundsAndRates) {
    List<RateBand> bands = new ArrayList<>();
    bands.add(new RateBand(usd("0"), Agreed.parse(first), reach));
    for (int i = 0; i < boundsAndRates.length; i += 2) {
      bands.add(new RateBand(usd(boundsAndRates[i]), Agreed.parse(boundsAndRates[i + 1]), reach));
    }
    return PayRules.bandedCommission(SALES, boundary, bands);
  }

  static PayRule commission(String rate) {
    return PayRules.commission(SALES, Agreed.parse(rate));
  }

  static Figure usd(String amount) {
    return Figure.of(BigMoney.parse("USD " + amount));
  }

  static Figure percent(String points) {
    return Figure.of(Percent.of(points));
  }

  static MotivationScheme scheme(PayRule... rules) {
    MotivationScheme.Builder scheme = MotivationScheme.builder()
        .name("Sales")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE);
    for (int i = 0; i < rules.length; i++) {
      scheme.addPart("Part " + (char) ('A' + i), rules[i]);
    }
    return scheme.build();
  }

  static LintReport examined(PayRule... rules) {
    return examined(scheme(rules), anna(), List.of());
  }

  static LintReport examined(
      MotivationScheme scheme, TypicalSeller seller, List<Participant> history) {
    return SchemeLint.usual().examine(scheme, seller, history, JSON);
  }

  /** A finding in one line: what, where, and what is paid on both sides. */
  static String line(Finding finding) {
    String sides = finding
        .before()
        .flatMap(before -> finding
            .after()
            .map(after -> before.sold() + " pays " + before.pays() + ", " + after.sold() + " pays "
                + after.pays()))
        .orElse("");
    return finding.code() + " " + finding.parts() + " " + sides + ": " + shown(finding.size());
  }

  private static String shown(Figure figure) {
    return figure.written().values().iterator().next();
  }
}
