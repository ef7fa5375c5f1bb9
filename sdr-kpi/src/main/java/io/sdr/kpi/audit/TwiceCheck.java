package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Looks for several parts that pay more for one and the same figure of a sale. */
final class TwiceCheck {
  private static final int MOST_PLACES = 16;
  private static final ImmutableList<CreditFigure> FIGURES = ImmutableList.of(
      CreditFigure.AMOUNT, CreditFigure.QUOTA, CreditFigure.MARGIN, CreditFigure.RECURRING);

  private final Inspection on;

  private TwiceCheck(Inspection on) {
    this.on = on;
  }

  static List<Finding> look(Inspection on) {
    TwiceCheck check = new TwiceCheck(on);
    List<Finding> found = new ArrayList<>();
    for (CreditFigure figure : FIGURES) {
      on.oneSale().total().stretches().stream()
          .filter(stretch -> stretch.straight() && stretch.width() > 8)
          .limit(MOST_PLACES)
          .flatMap(stretch -> check.raised(stretch, figure).stream())
          .reduce((one, other) -> other.rate().compareTo(one.rate()) > 0 ? other : one)
          .ifPresent(raised -> found.add(check.finding(raised)));
    }
    return found;
  }

  private Optional<Raised> raised(PayLine.Stretch stretch, CreditFigure figure) {
    BigDecimal sold = on.oneSale().amountAt(stretch.from() + stretch.width() / 4);
    BigDecimal more = on.oneSale().amountAt(Math.max(stretch.width() / 8, 1));
    Credit sale = on.seller().sold(sold, "0");
    Optional<Credit> raised = raised(sale, figure, on.money(more));
    if (sold.signum() == 0 || raised.isEmpty()) {
      return Optional.empty();
    }
    Pay less = on.payer().pay(List.of(sale));
    Pay greater = on.payer().pay(List.of(raised.get()));
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < on.payer().parts(); i++) {
      if (greater.of(i).subtract(less.of(i)).compareTo(PayScan.NOISE) > 0) {
        parts.add(on.payer().name(i));
      }
    }
    return parts.size() < 2
        ? Optional.empty()
        : Optional.of(new Raised(parts, sold, more, less.total(), greater.total()));
  }

  /** The sale with one figure raised, and no other; empty where it does not have the figure. */
  private static Optional<Credit> raised(Credit sale, CreditFigure figure, BigMoney more) {
    Credit.Builder raised = Credit.builder().from(sale);
    return switch (figure) {
      case AMOUNT -> Optional.of(raised.amount(sale.amount().plus(more)).build());
      case QUOTA -> Optional.of(raised.quota(sale.quota().plus(more)).build());
      case MARGIN, MARGIN_OR_NOTHING ->
        sale.margin().map(margin -> raised.margin(margin.plus(more)).build());
      case RECURRING ->
        sale.recurring().map(recurring -> raised.recurring(recurring.plus(more)).build());
    };
  }

  private Finding finding(Raised raised) {
    return Told.note("audit.pays-twice", raised.parts().toArray(String[]::new))
        .bySearch()
        .sides(
            on.example(raised.sold(), raised.less()),
            on.example(raised.sold().add(raised.more()), raised.greater()))
        .stating(Figure.of(Percent.ofFraction(raised.rate())));
  }

  /** What some parts pay more together when a figure of a sale is raised. */
  private record Raised(
      List<String> parts, BigDecimal sold, BigDecimal more, BigDecimal less, BigDecimal greater) {
    BigDecimal rate() {
      return Decimals.quotient(greater.subtract(less), more);
    }
  }
}
