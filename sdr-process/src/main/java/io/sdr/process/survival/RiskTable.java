package io.sdr.process.survival;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.Map;

/**
 * How many could have ended on a day, for rising days.
 *
 * <p>At risk on a day is what came to be seen before it, or is known from its beginning, and was not last seen before it.
 */
final class RiskTable {
  private final Running gone;
  private final Running come;
  private final long fromBeginning;

  private RiskTable(DayCounts ended, DayCounts lasting, DayCounts late) {
    DayCounts all = ended.plus(lasting);
    this.gone = new Running(all);
    this.come = new Running(late);
    this.fromBeginning = all.size() - late.size();
  }

  static RiskTable of(Lifetimes lifetimes) {
    return new RiskTable(lifetimes.ended(), lifetimes.lasting(), lifetimes.late());
  }

  static void check(DayCounts ended, DayCounts lasting, DayCounts late) {
    RiskTable table = new RiskTable(ended, lasting, late);
    DayCounts all = ended.plus(lasting);
    Refusal.unless(
        table.fromBeginning >= 0
            && all.counts().entrySet().stream()
                .allMatch(
                    day -> late.counts().isEmpty() || day.getValue() <= table.atRisk(day.getKey())),
        "lifetimes.must-be-seen-before-they-end");
  }

  /** The days on which something ended. */
  static ImmutableList<Row> rows(Lifetimes lifetimes) {
    RiskTable table = of(lifetimes);
    return lifetimes.ended().counts().entrySet().stream()
        .map(day -> new Row(day.getKey(), table.atRisk(day.getKey()), day.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The days on which something ended, up to the age before which nobody was left while others came to be seen only later: what is
   * known from then on is not known of those who were there before.
   */
  static Told told(Lifetimes lifetimes) {
    ImmutableList<Row> rows = rows(lifetimes);
    for (int i = 0; i < rows.size(); i++) {
      long day = rows.get(i).day();
      if (rows.get(i).stay() == 0 && day < lifetimes.longest()) {
        return new Told(rows.subList(0, i), day - 1);
      }
    }
    return new Told(rows, lifetimes.longest());
  }

  /** How many could end on a day; days are asked for in rising order. */
  long atRisk(long day) {
    return fromBeginning + come.before(day) - gone.before(day);
  }

  /**
   * What can be told.
   *
   * @param longest the age up to which it can
   */
  record Told(ImmutableList<Row> rows, long longest) {}

  record Row(long day, long atRisk, long ended) {
    long stay() {
      return atRisk - ended;
    }
  }

  /** Counts up to a day that only moves forward. */
  private static final class Running {
    private final ImmutableList<Map.Entry<Long, Long>> days;
    private int passed;
    private long count;

    Running(DayCounts counts) {
      this.days = counts.counts().entrySet().asList();
    }

    long before(long day) {
      while (passed < days.size() && days.get(passed).getKey() < day) {
        count += days.get(passed++).getValue();
      }
      return count;
    }
  }
}
