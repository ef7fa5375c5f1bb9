package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.time.Period;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.ledger.CapRun;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * Settles what a typical seller might have sold, and reads from the explanation what was earned before anything was rounded:
 * rounding, wherever a scheme does it, is no incentive.
 */
final class Payer {
  private final MotivationScheme scheme;
  private final TypicalSeller seller;

  Payer(MotivationScheme scheme, TypicalSeller seller) {
    this.scheme = MotivationScheme.builder()
        .from(scheme)
        .rounding(Rounding.toMinorUnits(scheme.currency()))
        .roundedAt(RoundingPlace.LINE)
        .build();
    this.seller = seller;
  }

  int parts() {
    return scheme.parts().size();
  }

  String name(int part) {
    return scheme.parts().get(part).name();
  }

  /** What the sales of one period earn, where caps leave as much as if nothing had been earned before in their spans. */
  Pay pay(List<Credit> sales) {
    return settled(seller.having(sales));
  }

  /** What the sales of the period earn in it, and those of the next in the next, which may look back. */
  BigDecimal payOfBoth(List<Credit> sales, List<Credit> later) {
    ImmutableList<Credit> all =
        ImmutableList.<Credit>builder().addAll(sales).addAll(later).build();
    CapRun caps = new CapRun();
    Pay first = settled(seller.having(sales), caps);
    Pay second = settled(seller.havingLater(all), caps);
    return first.total().add(second.total());
  }

  Pay settled(Participant participant) {
    return settled(participant, new CapRun());
  }

  private Pay settled(Participant participant, CapRun caps) {
    Explained<Statement> settled = Settlement.settle(scheme, participant, Detail.TOTALS);
    ImmutableList<BigDecimal> parts = settled.because().orElseThrow().steps().stream()
        .map(Payer::exact)
        .collect(ImmutableList.toImmutableList());
    return new Pay(
        parts,
        settled.value().lines().stream()
            .map(StatementLine::unmet)
            .collect(ImmutableList.toImmutableList()),
        withheld(parts, participant.period(), caps));
  }

  private BigDecimal withheld(List<BigDecimal> parts, Period period, CapRun caps) {
    for (int i = 0; i < parts.size(); i++) {
      caps.earn(period, name(i), parts.get(i));
    }
    return caps.withhold(period, scheme.caps()).withheld().stream()
        .filter(one -> one.period().equals(period))
        .map(CapRun.Withheld::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How the pay of a part for sales of one period comes about, with every step. */
  Explanation why(List<Credit> sales, int part) {
    return Settlement.settle(scheme, seller.having(sales), Detail.FULL)
        .because()
        .orElseThrow()
        .steps()
        .get(part);
  }

  private static BigDecimal exact(Explanation line) {
    return line.inputs().get("exact") instanceof Figure.Amount amount
        ? amount.money().getAmount()
        : BigDecimal.ZERO;
  }

  /** What is paid of an exact amount. */
  Money paid(BigDecimal exact) {
    return scheme.rounding().round(BigMoney.of(scheme.currency(), exact));
  }
}
