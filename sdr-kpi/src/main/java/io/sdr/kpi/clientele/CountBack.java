package io.sdr.kpi.clientele;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * Days of sales outstanding, counted back month by month: what is owed is taken to be the latest sales. A month that sold much
 * or little does not bend the figure as it bends that of {@link ClienteleMetrics#daysSalesOutstanding}.
 */
public final class CountBack {
  private CountBack() {}

  /**
   * How many days of sales are owed.
   *
   * @param owed what is owed; not negative
   * @param months the sales of each month, the latest last
   * @param daysPerMonth as how many days a month counts; at least one
   * @return undefined with {@code older-than-known-sales} where more is owed than was sold in all these months
   * @throws Refusal if an amount is negative, or in another currency than what is owed
   */
  public static Explained<Measured<BigDecimal>> daysOutstanding(
      BigMoney owed, List<BigMoney> months, int daysPerMonth, Detail detail) {
    Refusal.unless(daysPerMonth >= 1, "count-back.must-look-at-a-day", daysPerMonth);
    Refusal.unless(
        !owed.isNegative() && months.stream().noneMatch(BigMoney::isNegative),
        "count-back.must-not-have-negative-amount");
    Refusal.unless(
        months.stream().allMatch(owed::isSameCurrency), "count-back.must-have-one-currency");
    return Explained.of("clientele.count-back", detail, trace -> {
      Measured<Figure> days = counted(owed, ImmutableList.copyOf(months), daysPerMonth, trace);
      trace.given("owed", owed).yields(Operation.SUM, days);
      return days.map(figure -> figure.number().orElseThrow());
    });
  }

  private static Measured<Figure> counted(
      BigMoney owed, ImmutableList<BigMoney> months, int daysPerMonth, Trace trace) {
    BigMoney left = owed;
    BigDecimal days = BigDecimal.ZERO;
    for (BigMoney sold : Lists.reverse(months)) {
      if (left.isZero()) {
        break;
      }
      if (sold.isPositive()) {
        BigMoney part = left.isLessThan(sold) ? left : sold;
        days = days.add(daysOf(part, sold, daysPerMonth, trace));
        left = left.minus(part);
      } else {
        days = days.add(trace
            .step("clientele.count-back.empty-month")
            .yields(Operation.GIVEN, BigDecimal.valueOf(daysPerMonth)));
      }
    }
    return left.isZero()
        ? Measured.of(Figure.of(days))
        : Measured.undefined("older-than-known-sales");
  }

  private static BigDecimal daysOf(BigMoney part, BigMoney sold, int daysPerMonth, Trace trace) {
    return trace
        .step("clientele.count-back.month")
        .given("owed", part)
        .given("days", daysPerMonth)
        .given("sold", sold)
        .yields(
            Operation.PRORATED,
            Decimals.quotient(
                part.getAmount().multiply(BigDecimal.valueOf(daysPerMonth)), sold.getAmount()));
  }
}
