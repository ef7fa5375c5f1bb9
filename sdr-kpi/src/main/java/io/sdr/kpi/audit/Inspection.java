package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.whatif.StatedFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;

/** A scheme, whom it is tried on, and what was seen of its pay: what every check looks at. */
record Inspection(
    SchemeLint lint,
    MotivationScheme scheme,
    TypicalSeller seller,
    ImmutableList<Participant> history,
    StatedFigures stated,
    Payer payer,
    PayWalk oneSale,
    PayWalk moreSales) {
  private static final int MOST_LEVELS = 24;

  static Inspection of(
      SchemeLint lint,
      MotivationScheme scheme,
      TypicalSeller seller,
      List<Participant> history,
      StatedFigures stated) {
    Payer payer = new Payer(scheme, seller);
    return new Inspection(
        lint,
        scheme,
        seller,
        ImmutableList.copyOf(history),
        stated,
        payer,
        walk(lint, payer, seller, Selling.ONE_SALE, stated),
        walk(lint, payer, seller, Selling.MORE_SALES, stated));
  }

  static PayWalk walk(
      SchemeLint lint, Payer payer, TypicalSeller seller, Selling selling, StatedFigures stated) {
    return new PayWalk(payer, seller, selling, stated.all(), lint.budget());
  }

  /** The smallest unit of the currency: what differs by no more may be rounding. */
  BigDecimal cent() {
    return BigDecimal.ONE.movePointLeft(scheme.currency().getDecimalPlaces());
  }

  boolean isWorthTelling(BigDecimal difference) {
    return difference.compareTo(cent()) > 0;
  }

  /** The amount of a typical sale. */
  BigDecimal deal() {
    return seller.sale().amount().getAmount();
  }

  BigMoney money(BigDecimal amount) {
    return BigMoney.of(scheme.currency(), amount);
  }

  Figure figure(BigDecimal amount) {
    return Figure.of(money(amount));
  }

  Finding.Example example(BigDecimal sold, BigDecimal earned) {
    return new Finding.Example(money(sold), payer.paid(earned));
  }

  ImmutableList<Credit> one(BigDecimal amount) {
    return seller.one(amount);
  }

  /** Another sale beside the first, of a name of its own. */
  ImmutableList<Credit> and(List<Credit> sales, Credit more) {
    return ImmutableList.<Credit>builder().addAll(sales).add(more).build();
  }

  /** Amounts sold at which what one sale does may change: where pay turns, that and a typical sale less, and what is usual. */
  ImmutableList<BigDecimal> levels() {
    TreeSet<BigDecimal> levels = new TreeSet<>();
    levels.add(BigDecimal.ZERO);
    levels.add(seller.usual().getAmount());
    for (PayLine.Stretch stretch : oneSale.total().stretches()) {
      BigDecimal turn = oneSale.amountAt(stretch.from());
      levels.add(turn);
      levels.add(turn.subtract(deal()).max(BigDecimal.ZERO));
      levels.add(turn.subtract(half(deal())).max(BigDecimal.ZERO));
    }
    return thinned(levels.stream().toList());
  }

  /** All of them, or as many as can be tried at even distances. */
  private static ImmutableList<BigDecimal> thinned(List<BigDecimal> levels) {
    int every = 1 + (levels.size() - 1) / MOST_LEVELS;
    return IntStream.range(0, levels.size())
        .filter(i -> i % every == 0)
        .mapToObj(levels::get)
        .collect(ImmutableList.toImmutableList());
  }

  private BigDecimal half(BigDecimal amount) {
    return amount.divide(BigDecimal.valueOf(2), cent().scale(), RoundingMode.DOWN);
  }
}
