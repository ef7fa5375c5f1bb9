package io.sdr.process.funnelrun;

import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Changes and deals as rows of plain numbers, from which either door is fed.
 *
 * @param pipeline the stages
 * @param changes in any order
 * @param deals by number
 */
public record Journal(Pipeline pipeline, List<Change> changes, List<Row> deals) {
  static final LocalDate AS_OF = LocalDate.ofEpochDay(100);
  static final int DECIMALS = 2;

  /** A change of stage; {@code left} is {@link StageEvents#NO_STAGE} where nothing was written. */
  public record Change(int deal, int left, int stage, int day) {}

  /** A deal as it stands. */
  public record Row(int stage, Outcome outcome, int closed, long amount, long listPrice) {}

  StageEvents.Builder columns() {
    return StageEvents.builder(pipeline, CurrencyUnit.USD, DECIMALS)
        .deals(changes.stream().mapToInt(Change::deal).toArray())
        .stages(changes.stream().mapToInt(Change::stage).toArray())
        .left(changes.stream().mapToInt(Change::left).toArray())
        .days(changes.stream().mapToInt(Change::day).toArray())
        .inRowOrder()
        .standing(deals.stream().mapToInt(Row::stage).toArray())
        .outcomes(outcomes())
        .closed(deals.stream().mapToInt(Row::closed).toArray())
        .amounts(deals.stream().mapToLong(Row::amount).toArray())
        .listPrices(deals.stream().mapToLong(Row::listPrice).toArray());
  }

  private byte[] outcomes() {
    byte[] codes = new byte[deals.size()];
    for (int deal = 0; deal < codes.length; deal++) {
      codes[deal] = (byte)
          switch (deals.get(deal).outcome()) {
            case OPEN -> 0;
            case WON -> 1;
            case LOST -> 2;
          };
    }
    return codes;
  }

  FunnelRun run() {
    return FunnelRun.of(columns().build(), AS_OF);
  }

  /** The same deals counted as values, one by one. */
  FunnelTally counted(CountingMode mode, int from, int to) {
    FunnelCounter counter = FunnelTally.counting(pipeline, mode, CurrencyUnit.USD, AS_OF);
    for (int deal = from; deal < to; deal++) {
      DealPath path = path(deal);
      money(deals.get(deal).listPrice())
          .ifPresentOrElse(price -> counter.add(path, price), () -> counter.add(path));
    }
    return counter.tally();
  }

  DealPath path(int deal) {
    Row row = deals.get(deal);
    return DealPath.of(
        pipeline,
        Deal.builder()
            .id(id(deal))
            .owner(PersonId.of("ann"))
            .stage(stage(row.stage()))
            .outcome(row.outcome())
            .closed(
                row.closed() == StageEvents.NO_DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.ofEpochDay(row.closed())))
            .amount(money(row.amount()))
            .build(),
        log(deal));
  }

  static DealId id(int deal) {
    return DealId.of("d" + deal);
  }

  private List<StageChange> log(int deal) {
    List<Change> own =
        new ArrayList<>(changes.stream().filter(change -> change.deal() == deal).toList());
    own.sort(Comparator.comparing(Change::day));
    return IntStream.range(0, own.size())
        .mapToObj(i -> StageChange.builder()
            .deal(id(deal))
            .left(
                own.get(i).left() == StageEvents.NO_STAGE
                    ? Optional.empty()
                    : Optional.of(stage(own.get(i).left())))
            .entered(stage(own.get(i).stage()))
            .date(LocalDate.ofEpochDay(own.get(i).day()))
            .sequence(i)
            .build())
        .toList();
  }

  private StageId stage(int place) {
    return pipeline.stages().get(place).id();
  }

  static Optional<BigMoney> money(long units) {
    return units == StageEvents.UNKNOWN_AMOUNT
        ? Optional.empty()
        : Optional.of(BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(units, DECIMALS)));
  }
}
