package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** A won deal while it is credited: the lines of it, divided, and how much of each came back so far. */
final class SoldDeal {
  private final Deal deal;
  private final BigMoney worth;
  private final ImmutableList<SoldLine> lines;
  private final ImmutableList<ImmutableList<DividedLine>> divided;
  private final List<BigMoney> cameBack = new ArrayList<>();

  SoldDeal(Deal deal, List<Share> shares) {
    this.deal = deal;
    this.worth = deal.amount().orElseThrow();
    this.lines = SoldLine.of(deal);
    this.divided = lines.stream()
        .map(line -> DividedLine.of(line, shares))
        .collect(ImmutableList.toImmutableList());
    lines.forEach(line -> cameBack.add(nothing()));
  }

  void eachPart(BiConsumer<Share, SoldLine> use) {
    divided.forEach(line -> line.forEach(parts -> parts.eachPart(use)));
  }

  /**
   * Takes a return back: from the line that it names; what that has no more, from all in proportion to what is left of
   * them; and what none has any more, from all in proportion to what they were.
   */
  void takeBack(SalesReturn back, BiConsumer<Share, SoldLine> use) {
    check(back);
    List<BigMoney> before = List.copyOf(cameBack);
    BigMoney rest = back.line().isPresent()
        ? takeOfLine(indexOf(back.line().getAsInt()), back.amount())
        : back.amount();
    List<BigMoney> left =
        IntStream.range(0, lines.size()).mapToObj(this::leftOf).toList();
    BigMoney first = smaller(rest, BigMoney.total(worth.getCurrencyUnit(), left));
    take(first, left);
    take(rest.minus(first), lines.stream().map(SoldLine::amount).toList());
    for (int i = 0; i < lines.size(); i++) {
      lose(i, before.get(i), use);
    }
  }

  private void check(SalesReturn back) {
    Refusal.unless(
        back.amount().isSameCurrency(worth),
        "crediting.must-have-return-in-currency-of-deal",
        back.id());
    Refusal.unless(
        back.line().isEmpty() || indexOf(back.line().getAsInt()) >= 0,
        "crediting.must-know-line-of-return",
        back.id());
    Refusal.unless(
        !back.date().isBefore(deal.closed().orElseThrow()),
        "crediting.must-not-have-return-before-sale",
        back.id());
    Refusal.unless(worth.isPositive(), "crediting.must-have-sold-what-comes-back", back.id());
  }

  private int indexOf(int number) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).number() == number)
        .findFirst()
        .orElse(-1);
  }

  /** Takes from one line what it has; the answer is what it has not. */
  private BigMoney takeOfLine(int index, BigMoney amount) {
    BigMoney part = smaller(amount, leftOf(index));
    cameBack.set(index, cameBack.get(index).plus(part));
    return amount.minus(part);
  }

  /** As fine as the finest line: no line can lose a whole cent when it has only a part of one. */
  private void take(BigMoney amount, List<BigMoney> weights) {
    if (amount.isZero()) {
      return;
    }
    int decimals = Stream.concat(Stream.of(amount), weights.stream())
        .mapToInt(BigMoney::getScale)
        .max()
        .orElseThrow();
    ImmutableList<BigDecimal> parts = Allocation.byWeights(
        amount.getAmount(), decimals, weights.stream().map(BigMoney::getAmount).toList());
    for (int i = 0; i < lines.size(); i++) {
      cameBack.set(i, cameBack.get(i).plus(parts.get(i)));
    }
  }

  private BigMoney leftOf(int index) {
    BigMoney left = lines.get(index).amount().minus(cameBack.get(index));
    return left.isNegative() ? nothing() : left;
  }

  private BigMoney nothing() {
    return BigMoney.zero(worth.getCurrencyUnit());
  }

  private static BigMoney smaller(BigMoney one, BigMoney other) {
    return one.isLessThan(other) ? one : other;
  }

  /** What was given away has no amount by which it could come back: it goes with the deal, in the same proportion. */
  private void lose(int index, BigMoney before, BiConsumer<Share, SoldLine> use) {
    BigMoney amount = lines.get(index).amount();
    if (amount.isZero()) {
      lose(index, BigMoney.total(cameBack), worth, use);
    } else if (!cameBack.get(index).isEqual(before)) {
      lose(index, cameBack.get(index), amount, use);
    }
  }

  private void lose(int index, BigMoney over, BigMoney under, BiConsumer<Share, SoldLine> use) {
    divided.get(index).forEach(parts -> parts.eachLoss(over.getAmount(), under.getAmount(), use));
  }
}
