package io.sdr.kpi.payrun;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/** Several steps together; nothing for a reason, the first, only where all are. */
final class TogetherStep extends Step {
  private final ImmutableList<Step> all;
  private final boolean isOfSales;
  private final int width;

  TogetherStep(ImmutableList<Step> all, int width) {
    this.all = all;
    this.isOfSales = all.stream().anyMatch(Step::isOfSales);
    this.width = width;
  }

  @Override
  long earn(Month month, long[] earned) {
    if (isOfSales) {
      Arrays.fill(earned, 0, month.size(), 0);
    }
    long[] more = month.borrow();
    Sum sum = new Sum();
    for (Step step : all) {
      long ofPeriod = step.earn(month, more);
      sum.add(ofPeriod, month);
      if (ofPeriod != UNMET && step.isOfSales()) {
        for (int i = 0; i < month.size(); i++) {
          earned[i] += more[i];
        }
      }
    }
    month.giveBack(more);
    return sum.total(month);
  }

  @Override
  long total(Month month) {
    Sum sum = new Sum();
    for (Step step : all) {
      sum.add(step.total(month), month);
    }
    return sum.total(month);
  }

  @Override
  boolean isOfSales() {
    return isOfSales;
  }

  @Override
  int width() {
    return width;
  }

  /** Adds what is earned, and remembers the first reason for nothing. */
  private static final class Sum {
    private long total = UNMET;
    private String reason = "";

    void add(long earned, Month month) {
      if (earned == UNMET) {
        reason = reason.isEmpty() ? month.reason() : reason;
      } else {
        total = total == UNMET ? earned : total + earned;
      }
    }

    long total(Month month) {
      if (total == UNMET) {
        month.fails(reason);
      }
      return total;
    }
  }
}
