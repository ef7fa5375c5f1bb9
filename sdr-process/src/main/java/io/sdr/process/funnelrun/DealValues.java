package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.pipeline.DealPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Makes a value of what columns say of one deal. */
final class DealValues {
  private final StageEvents events;

  DealValues(StageEvents events) {
    this.events = events;
  }

  DealPath path(int deal, DealId id, PersonId owner) {
    Outcome outcome = events.outcome(deal);
    Deal value = Deal.builder()
        .id(id)
        .owner(owner)
        .stage(stage(events.standingOf(deal)))
        .outcome(outcome)
        .closed(
            outcome.isDecided()
                ? Optional.of(LocalDate.ofEpochDay(events.closed(deal)))
                : Optional.empty())
        .amount(money(events.amount(deal)))
        .build();
    return DealPath.of(events.pipeline(), value, log(deal, id));
  }

  Optional<BigMoney> listPrice(int deal) {
    return money(events.listPrice(deal));
  }

  private ImmutableList<StageChange> log(int deal, DealId id) {
    ImmutableList.Builder<StageChange> log = ImmutableList.builder();
    int start = events.log().start(deal);
    for (int place = start; place < events.log().end(deal); place++) {
      long event = events.log().event(place);
      int left = EventLog.left(event);
      log.add(StageChange.builder()
          .deal(id)
          .left(left == StageEvents.NO_STAGE ? Optional.empty() : Optional.of(stage(left)))
          .entered(stage(EventLog.entered(event)))
          .date(LocalDate.ofEpochDay(EventLog.day(event)))
          .sequence(place - start)
          .build());
    }
    return log.build();
  }

  private StageId stage(int place) {
    return events.pipeline().stages().get(place).id();
  }

  private Optional<BigMoney> money(long units) {
    return units == StageEvents.UNKNOWN_AMOUNT
        ? Optional.empty()
        : Optional.of(BigMoney.of(events.currency(), BigDecimal.valueOf(units, events.decimals())));
  }
}
