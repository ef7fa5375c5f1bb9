package io.sdr.examples.department.month;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import io.sdr.core.time.Period;
import io.sdr.examples.department.rules.PastRules;
import io.sdr.process.flow.PastComparison;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The funnel of the deals that were opened lately, and of those that were opened before them, each at the end of its time. */
final class PastBook {
  private static final Percent LEVEL = Percent.of("95");

  private final Period now;
  private final Period before;
  private final FunnelBook ofNow;
  private final FunnelBook ofBefore;

  /** @param end the first day after the time in question */
  PastBook(Agreements agreements, PastRules rules, LocalDate end) {
    LocalDate middle = end.minusMonths(rules.months());
    this.now = Period.of(middle, end);
    this.before = Period.of(end.minusMonths(2L * rules.months()), middle);
    this.ofNow = new FunnelBook(agreements, now.lastDay());
    this.ofBefore = new FunnelBook(agreements, before.lastDay());
  }

  void add(Deal deal, List<StageChange> log) {
    add(deal, log, now, ofNow);
    add(deal, log, before, ofBefore);
  }

  private static void add(Deal deal, List<StageChange> log, Period opened, FunnelBook book) {
    if (deal.opened().filter(opened::contains).isPresent()) {
      book.pathOf(deal, log).ifPresent(path -> book.add(path, Optional.empty()));
    }
  }

  Explained<PastComparison> comparison() {
    return PastComparison.of(ofNow.funnel().value(), ofBefore.funnel().value(), LEVEL, Detail.FULL);
  }
}
