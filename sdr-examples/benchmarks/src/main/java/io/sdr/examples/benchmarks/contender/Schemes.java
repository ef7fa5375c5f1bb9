package io.sdr.examples.benchmarks.contender;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.examples.benchmarks.question.Credits;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.payrun.CreditProfile;
import io.sdr.kpi.rate.Beyond;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.PayCurve;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Other things that one may be paid by, over the same credits. */
public enum Schemes {
  /** A curve of pay through points. */
  CURVE("interpolated curve") {
    @Override
    PayRule rule() {
      return PayRules.curve(
          SOLD,
          PayCurve.through(
              List.of(
                  point("0", "0"),
                  point("100000", "2000"),
                  point("160000", "5000"),
                  point("240000", "13000")),
              Beyond.EXTEND));
    }
  },
  /** Bands that re-rate the whole month, nothing below half of the quota, and never more than a cap. */
  RETROACTIVE("retroactive with gate and cap") {
    @Override
    PayRule rule() {
      PayRule bands = PayRules.bandedCommission(
          SOLD,
          Boundary.LOWER_INCLUSIVE,
          List.of(band("0", "2"), band("80", "4"), band("100", "6.5"), band("120", "9")));
      Condition gate = Condition.atLeast(Yardsticks.attained(SOLD), Figure.of(Percent.of("50")));
      return PayRules.capped(
          Agreed.of(Money.of(Agreement.CURRENCY, 15_000)),
          CapPer.PERIOD,
          PayRules.when(gate, bands));
    }
  },
  /** A share of direct parts, another of those beside the whole, and a manager's of what rolled up. */
  SPLIT("split with override") {
    @Override
    PayRule rule() {
      return PayRules.all(List.of(
          PayRules.commission(of(CreditKind.DIRECT), Agreed.of(Percent.of("5"))),
          PayRules.commission(of(CreditKind.OVERLAY), Agreed.of(Percent.of("1.5"))),
          PayRules.uplineLessLower(
              of(CreditKind.ROLL_UP),
              List.of(Percent.of("5"), Percent.of("2")),
              Optional.empty())));
    }
  };

  private static final PayBase SOLD =
      PayBases.credited(CreditFigure.AMOUNT, List.of(), Measure.own(Metrics.revenue()));

  private static final List<CreditProfile> KINDS = List.of(
      CreditProfile.plain(),
      CreditProfile.builder().kind(CreditKind.OVERLAY).build(),
      CreditProfile.builder().kind(CreditKind.ROLL_UP).level(1).build());

  private final String title;

  Schemes(String title) {
    this.title = title;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  abstract PayRule rule();

  /** SDR's columns, grouped, with this scheme. */
  public Contender with(Credits unordered) {
    return columns(unordered.grouped());
  }

  SdrColumns columns(Credits credits) {
    return SdrColumns.ofKinds(credits, rule(), KINDS);
  }

  private static PayBase of(CreditKind kind) {
    return PayBases.credited(
        CreditFigure.AMOUNT, List.of(Criteria.builder().addKind(kind).build()));
  }

  private static PayCurve.Point point(String sold, String earned) {
    return new PayCurve.Point(
        BigMoney.parse(Agreement.CURRENCY + " " + sold),
        BigMoney.parse(Agreement.CURRENCY + " " + earned));
  }

  private static RateBand band(String from, String rate) {
    return new RateBand(Figure.of(Percent.of(from)), Agreed.of(Percent.of(rate)), Reach.WHOLE);
  }
}
