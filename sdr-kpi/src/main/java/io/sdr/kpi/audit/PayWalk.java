package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.whatif.StatedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/**
 * Sells more and more. The pay may turn wherever an amount is written in the scheme, or a percentage of a goal: there it is looked
 * at first, and at even distances between.
 */
final class PayWalk {
  private static final int EVEN_MARKS = 64;
  private static final int LEAST_SALES = 12;
  private static final int MOST_SALES = 150;
  private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000_000_000_000L);

  private final Payer payer;
  private final TypicalSeller seller;
  private final Selling selling;
  private final BigDecimal unit;
  private final long most;
  private final PayScan scan;
  private final ImmutableList<PayScan.Span> spans;
  private final ImmutableList<PayLine> lines;
  private final boolean complete;

  PayWalk(
      Payer payer, TypicalSeller seller, Selling selling, List<StatedFigure> stated, int budget) {
    this.payer = payer;
    this.seller = seller;
    this.selling = selling;
    this.unit = selling == Selling.ONE_SALE
        ? BigDecimal.ONE.movePointLeft(seller.currency().getDecimalPlaces())
        : seller.sale().amount().getAmount();
    SortedSet<Long> marks = marks(stated);
    this.most = marks.last();
    this.scan = new PayScan(sold -> payer.pay(salesAt(sold)), budget);
    this.spans = scan.spans(marks);
    this.complete = spans.stream().allMatch(PayScan.Span::straight);
    this.lines = IntStream.rangeClosed(0, payer.parts())
        .mapToObj(line -> new PayLine(scan, line, spans))
        .collect(ImmutableList.toImmutableList());
  }

  private SortedSet<Long> marks(List<StatedFigure> stated) {
    return selling == Selling.ONE_SALE ? marksOfAmounts(stated) : marksOfSales(stated);
  }

  private SortedSet<Long> marksOfSales(List<StatedFigure> stated) {
    long usual = unitsOf(seller.usual().getAmount().multiply(BigDecimal.valueOf(2)));
    long counted = stated.stream()
        .filter(one -> one.figure() instanceof Figure.Plain)
        .mapToLong(one -> ((Figure.Plain) one.figure()).value().longValue() + 2)
        .max()
        .orElse(0);
    long last = Math.min(Math.max(Math.max(usual, counted), LEAST_SALES), MOST_SALES);
    SortedSet<Long> marks = new TreeSet<>();
    for (long sales = 0; sales <= last; sales++) {
      marks.add(sales);
    }
    return marks;
  }

  private SortedSet<Long> marksOfAmounts(List<StatedFigure> stated) {
    SortedSet<Long> marks = new TreeSet<>();
    BigDecimal before = seller.earlier().stream()
        .map(credit -> credit.amount().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    for (StatedFigure one : stated) {
      levels(one.figure()).forEach(level -> {
        markAround(level, marks);
        markAround(level.subtract(before), marks);
      });
    }
    BigDecimal usual = seller.usual().getAmount().max(seller.sale().amount().getAmount());
    markAround(usual, marks);
    long last = Math.max(marks.last() + marks.last() / 4, 2 * unitsOf(usual));
    for (long mark = 0; mark <= EVEN_MARKS; mark++) {
      marks.add(last / EVEN_MARKS * mark);
    }
    marks.add(last);
    return marks;
  }

  /** What might be sold for a stated figure to matter. */
  private Stream<BigDecimal> levels(Figure figure) {
    if (figure instanceof Figure.Amount amount) {
      boolean isOwn = amount.money().getCurrencyUnit().equals(seller.currency());
      return isOwn ? Stream.of(amount.money().getAmount()) : Stream.empty();
    }
    if (figure instanceof Figure.Share share) {
      return seller
          .moneyGoals()
          .map(goal -> goal.getAmount().multiply(share.percent().fraction()));
    }
    return figure.number().stream()
        .map(number -> number.multiply(seller.sale().amount().getAmount()));
  }

  private void markAround(BigDecimal level, SortedSet<Long> marks) {
    if (level.signum() >= 0 && level.compareTo(MOST_UNITS.multiply(unit)) < 0) {
      long mark = unitsOf(level);
      for (long near = Math.max(mark - 1, 0); near <= mark + 2; near++) {
        marks.add(near);
      }
    }
  }

  private long unitsOf(BigDecimal amount) {
    return amount.divide(unit, 0, RoundingMode.DOWN).min(MOST_UNITS).longValueExact();
  }

  ImmutableList<Credit> salesAt(long units) {
    return selling == Selling.ONE_SALE
        ? seller.one(amountAt(units))
        : seller.several(Math.toIntExact(units), unit);
  }

  BigDecimal amountAt(long units) {
    return unit.multiply(BigDecimal.valueOf(units));
  }

  BigMoney soldAt(long units) {
    return money(amountAt(units));
  }

  private BigMoney money(BigDecimal amount) {
    return BigMoney.of(seller.currency(), amount);
  }

  /** Whether a part pays for the number of sales, too: something else than for the same amount sold at once. */
  boolean differsInPart(int part, PayWalk others) {
    for (long sales = 1; sales <= most; sales++) {
      long units = others.unitsOf(amountAt(sales));
      BigDecimal apart = scan.at(sales).of(part);
      if (apart.subtract(others.scan.at(units).of(part)).abs().compareTo(PayScan.NOISE) > 0) {
        return true;
      }
    }
    return false;
  }

  BigDecimal most() {
    return amountAt(most);
  }

  /** One part, or all together behind the last. */
  PayLine line(int line) {
    return lines.get(line);
  }

  PayLine total() {
    return lines.get(lines.size() - 1);
  }

  PayProfile profile() {
    ImmutableList.Builder<PayProfile.Line> all = ImmutableList.builder();
    for (int i = 0; i < lines.size(); i++) {
      Optional<String> part = i < payer.parts() ? Optional.of(payer.name(i)) : Optional.empty();
      all.add(new PayProfile.Line(part, pieces(i)));
    }
    return new PayProfile(selling, money(unit), complete, all.build());
  }

  private ImmutableList<PayProfile.Piece> pieces(int line) {
    List<PayLine.Stretch> stretches = lines.get(line).stretches();
    return IntStream.range(0, stretches.size())
        .mapToObj(i -> piece(line, i, stretches.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  private PayProfile.Piece piece(int line, int index, PayLine.Stretch stretch) {
    PayProfile.Shape shape = !stretch.straight()
        ? PayProfile.Shape.OPEN
        : lines.get(line).isStep(index) ? PayProfile.Shape.STEP : PayProfile.Shape.STRAIGHT;
    return new PayProfile.Piece(
        soldAt(stretch.from()),
        soldAt(stretch.to()),
        money(stretch.earnedFrom()),
        money(stretch.earnedTo()),
        shape,
        stretch.unmet());
  }
}
