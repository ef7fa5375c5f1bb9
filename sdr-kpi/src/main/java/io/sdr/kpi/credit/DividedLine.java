package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.joda.money.BigMoney;

/**
 * All figures of a line of a sale, divided among shares in its own currency, to its smallest unit or that of the line where
 * it is finer; units of goods to as many decimals as a number may have.
 */
final class DividedLine {
  private final SoldLine line;
  private final ImmutableList<Share> shares;
  private final DividedFigure amount;
  private final Optional<DividedFigure> margin;
  private final Optional<DividedFigure> recurring;
  private final DividedFigure units;

  private DividedLine(SoldLine line, ImmutableList<Share> shares, List<BigDecimal> weights) {
    this.line = line;
    this.shares = shares;
    this.amount = divided(line.amount(), weights);
    this.margin = line.margin().map(money -> divided(money, weights));
    this.recurring = line.recurring().map(money -> divided(money, weights));
    this.units = new DividedFigure(line.units(), Decimals.MAX_DECIMALS, weights);
  }

  private static DividedFigure divided(BigMoney money, List<BigDecimal> weights) {
    return new DividedFigure(
        money.getAmount(), money.getCurrencyUnit().getDecimalPlaces(), weights);
  }

  /** The direct parts of a line, which are the whole together, and each of those beside the whole. */
  static ImmutableList<DividedLine> of(SoldLine line, List<Share> shares) {
    ImmutableList<Share> direct =
        shares.stream().filter(Share::isDirect).collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<DividedLine> divided = ImmutableList.builder();
    divided.add(new DividedLine(line, direct, direct.stream().map(Share::weight).toList()));
    shares.stream()
        .filter(share -> !share.isDirect())
        .forEach(share -> divided.add(new DividedLine(
            line.times(share.weight()), ImmutableList.of(share), List.of(BigDecimal.ONE))));
    return divided.build();
  }

  void eachPart(BiConsumer<Share, SoldLine> use) {
    each(DividedFigure::parts, use);
  }

  /** What everyone loses when this fraction of the line has come back in all. */
  void eachLoss(BigDecimal over, BigDecimal under, BiConsumer<Share, SoldLine> use) {
    each(figure -> figure.lose(over, under), use);
  }

  private void each(
      Function<DividedFigure, ImmutableList<BigDecimal>> of, BiConsumer<Share, SoldLine> use) {
    ImmutableList<BigDecimal> amounts = of.apply(amount);
    Optional<ImmutableList<BigDecimal>> margins = margin.map(of);
    Optional<ImmutableList<BigDecimal>> recurrings = recurring.map(of);
    ImmutableList<BigDecimal> quantities = of.apply(units);
    for (int i = 0; i < shares.size(); i++) {
      int part = i;
      use.accept(
          shares.get(i),
          line.with(
              amounts.get(i),
              margins.map(all -> all.get(part)),
              recurrings.map(all -> all.get(part)),
              quantities.get(i)));
    }
  }
}
