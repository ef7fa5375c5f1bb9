package io.sdr.examples.benchmarks.contender;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.RateTable;
import io.sdr.kpi.rate.RateTable.Band;
import io.sdr.kpi.rate.Reach;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A month of a person as SDR's values: the bands of the quota, and the credits in order. */
public final class CreditedMonth {
  private static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;
  private static final Rounding ROUNDING = Rounding.toMinorUnits(CURRENCY);

  private final RateTable table;
  private final ImmutableList<BigMoney> amounts;

  private CreditedMonth(RateTable table, ImmutableList<BigMoney> amounts) {
    this.table = table;
    this.amounts = amounts;
  }

  /** The month of somebody with this quota and these credits, all in cents. */
  public static CreditedMonth of(long quota, long... amounts) {
    return new CreditedMonth(
        RateTable.of(
            Boundary.LOWER_INCLUSIVE,
            IntStream.range(0, Bands.COUNT).mapToObj(band -> band(band, quota)).toList()),
        Arrays.stream(amounts).mapToObj(CreditedMonth::money).collect(toImmutableList()));
  }

  private static Band band(int band, long quota) {
    return new Band(
        money(Bands.from(band, quota)),
        Percent.ofFraction(BigDecimal.valueOf(Bands.rate(band), 4)),
        Reach.SLICE);
  }

  private static BigMoney money(long cents) {
    return BigMoney.ofMinor(CURRENCY, cents);
  }

  /** What each credit earns, and as much of the reason as is wanted. */
  public Explained<ImmutableList<Money>> commissions(Detail detail) {
    return Explained.of("pay.month", detail, this::commissions);
  }

  private ImmutableList<Money> commissions(Trace trace) {
    ImmutableList.Builder<Money> earned = ImmutableList.builderWithExpectedSize(amounts.size());
    Money total = Money.zero(CURRENCY);
    BigMoney before = BigMoney.zero(CURRENCY);
    for (BigMoney amount : amounts) {
      Trace step = trace.step("pay.credit").given("before", before);
      Money commission =
          step.yields(Operation.ROUNDED, ROUNDING.round(table.commissionOn(amount, before, step)));
      earned.add(commission);
      total = total.plus(commission);
      before = before.plus(amount);
    }
    trace.yields(Operation.SUM, total);
    return earned.build();
  }
}
