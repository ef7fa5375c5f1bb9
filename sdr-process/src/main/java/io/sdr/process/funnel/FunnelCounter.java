package io.sdr.process.funnel;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.StageKind;
import io.sdr.process.pipeline.StageVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Counts deals one by one without keeping them. Not thread-safe: one for each thread, and then {@link
 * FunnelTally#plus}.
 */
public final class FunnelCounter {
  private final Pipeline pipeline;
  private final CountingMode mode;
  private final CurrencyUnit currency;
  private final LocalDate asOf;
  private final ImmutableList<StepCounter> steps;
  private final AmountSum.Counter won;
  private final Losses.Counter unplaced;
  private long deals;
  private long reachedWon;
  private long openFromFirst;
  private long wonFromFirst;

  FunnelCounter(Pipeline pipeline, CountingMode mode, CurrencyUnit currency, LocalDate asOf) {
    this.pipeline = pipeline;
    this.mode = mode;
    this.currency = currency;
    this.asOf = asOf;
    this.steps = pipeline.openStages().stream()
        .map(stage -> new StepCounter(stage, currency))
        .collect(ImmutableList.toImmutableList());
    this.won = new AmountSum.Counter(currency);
    this.unplaced = new Losses.Counter(currency);
  }

  /**
   * Counts a deal.
   *
   * @throws Refusal if it was in a stage that the pipeline does not have, knows a day after the one the funnel speaks
   *     of, or its amount is in another currency; nothing is counted then
   */
  public FunnelCounter add(DealPath path) {
    return add(path, Optional.empty());
  }

  /**
   * Counts a deal, and if it is lost also the list price of what it was about.
   *
   * @throws Refusal as {@link #add(DealPath)}, and if the price is in another currency
   */
  public FunnelCounter add(DealPath path, BigMoney listPrice) {
    return add(path, Optional.of(listPrice));
  }

  /** The tally of what was counted so far. */
  public FunnelTally tally() {
    return FunnelTally.builder()
        .pipeline(pipeline)
        .mode(mode)
        .asOf(asOf)
        .deals(deals)
        .steps(steps.stream().map(StepCounter::tally).toList())
        .won(won.sum())
        .reachedWon(reachedWon)
        .openFromFirst(openFromFirst)
        .wonFromFirst(wonFromFirst)
        .unplaced(unplaced.losses())
        .build();
  }

  private FunnelCounter add(DealPath path, Optional<BigMoney> listPrice) {
    Footprint deal = Footprint.of(path, pipeline);
    Outcome outcome = path.deal().outcome();
    Optional<BigMoney> amount = path.deal().amount();
    check(path, amount.filter(known -> outcome.isDecided()), listPrice);
    deals = Math.incrementExact(deals);
    countWholeWay(deal, outcome);
    boolean stopped = countSteps(deal, outcome, amount, listPrice);
    if (outcome == Outcome.WON) {
      won.add(amount);
    } else if (outcome == Outcome.LOST && !stopped) {
      unplaced.add(amount, listPrice);
    }
    countStays(path);
    return this;
  }

  private void check(DealPath path, Optional<BigMoney> amount, Optional<BigMoney> listPrice) {
    Refusal.unless(
        path.lastDay().filter(asOf::isBefore).isEmpty(),
        "funnel.must-not-know-later-days",
        path.deal().id());
    Refusal.unless(
        amount.filter(known -> !known.getCurrencyUnit().equals(currency)).isEmpty()
            && listPrice
                .filter(known -> !known.getCurrencyUnit().equals(currency))
                .isEmpty(),
        "funnel.must-have-one-currency",
        path.deal().id());
  }

  private void countWholeWay(Footprint deal, Outcome outcome) {
    boolean first = mode.counts(deal, 0);
    boolean last = mode.counts(deal, steps.size());
    reachedWon += last ? 1 : 0;
    openFromFirst += outcome == Outcome.OPEN ? timesIn(deal, 0) : 0;
    wonFromFirst += first && last && hasPassedAll(deal) ? 1 : 0;
  }

  private int timesIn(Footprint deal, int stage) {
    return mode.timesPassed(deal, stage)
        + mode.timesDiverted(deal, stage)
        + (mode.ends(deal, stage) ? 1 : 0);
  }

  private boolean hasPassedAll(Footprint deal) {
    for (int i = 0; i < steps.size(); i++) {
      if (mode.remains(deal, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean countSteps(
      Footprint deal, Outcome outcome, Optional<BigMoney> amount, Optional<BigMoney> listPrice) {
    boolean stopped = false;
    steps.subList(0, deal.unseenBefore()).forEach(StepCounter::addUnseen);
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).addPassed(mode.timesPassed(deal, i));
      steps.get(i).addDiverted(mode.timesDiverted(deal, i));
      if (!mode.ends(deal, i)) {
        continue;
      }
      if (outcome == Outcome.OPEN) {
        steps.get(i).addOpen();
      } else {
        steps.get(i).addStopped(amount, listPrice);
        stopped = true;
      }
    }
    return stopped;
  }

  private void countStays(DealPath path) {
    List<StageVisit> visits = path.visits();
    for (int i = 0; i < visits.size(); i++) {
      OptionalInt position = pipeline.positionOf(visits.get(i).stage());
      if (position.isPresent() && position.getAsInt() < steps.size()) {
        countStay(steps.get(position.getAsInt()), path, i);
      }
    }
  }

  private void countStay(StepCounter step, DealPath path, int at) {
    StageVisit stay = path.visits().get(at);
    boolean last = at == path.visits().size() - 1;
    if (last && path.deal().outcome() == Outcome.OPEN) {
      step.addLasting(stay.daysUntil(asOf));
    } else if (last
        ? path.deal().outcome() == Outcome.LOST
        : isLost(path.visits().get(at + 1))) {
      step.addLost(stay.days());
    } else {
      step.addMoved(stay.days());
    }
  }

  private boolean isLost(StageVisit next) {
    return pipeline
        .find(next.stage())
        .filter(stage -> stage.kind() == StageKind.LOST)
        .isPresent();
  }
}
