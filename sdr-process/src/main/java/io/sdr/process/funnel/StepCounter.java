package io.sdr.process.funnel;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.sales.StageId;
import io.sdr.process.survival.DayCounts;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Counts deals and stays of one stage. */
final class StepCounter {
  private final StageId stage;
  private final Losses.Counter losses;
  private final Map<Long, Long> moved = new TreeMap<>();
  private final Map<Long, Long> lost = new TreeMap<>();
  private final Map<Long, Long> lasting = new TreeMap<>();
  private long entered;
  private long passed;
  private long open;
  private long diverted;
  private long unseen;
  private long undated;

  StepCounter(StageId stage, CurrencyUnit currency) {
    this.stage = stage;
    this.losses = new Losses.Counter(currency);
  }

  void addPassed(int times) {
    entered += times;
    passed += times;
  }

  void addDiverted(int times) {
    entered += times;
    diverted += times;
  }

  void addOpen() {
    entered++;
    open++;
  }

  void addStopped(Optional<BigMoney> amount, Optional<BigMoney> listPrice) {
    entered++;
    losses.add(amount, listPrice);
  }

  void addUnseen() {
    unseen++;
  }

  void addMoved(OptionalLong days) {
    addStay(moved, days);
  }

  void addLost(OptionalLong days) {
    addStay(lost, days);
  }

  void addLasting(OptionalLong days) {
    addStay(lasting, days);
  }

  private void addStay(Map<Long, Long> stays, OptionalLong days) {
    if (days.isPresent()) {
      stays.merge(days.getAsLong(), 1L, Math::addExact);
    } else {
      undated++;
    }
  }

  StepTally tally() {
    return StepTally.builder()
        .stage(stage)
        .entered(entered)
        .passed(passed)
        .losses(losses.losses())
        .open(open)
        .diverted(diverted)
        .unseen(unseen)
        .days(new TimeInStage(counts(moved), counts(lost), counts(lasting), undated))
        .build();
  }

  private static DayCounts counts(Map<Long, Long> days) {
    return new DayCounts(ImmutableSortedMap.copyOf(days));
  }
}
