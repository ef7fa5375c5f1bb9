package io.sdr.kpi.metric;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Locale;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** What of the deals won comes again and again, as much a year (ARR) or a part of it (MRR). */
@Value.Immutable
abstract class NewRecurring implements BuiltIn {
  private static final ImmutableMap<Cadence, Integer> IN_A_YEAR =
      ImmutableMap.of(Cadence.MONTH, 12, Cadence.QUARTER, 4, Cadence.YEAR, 1);

  static NewRecurring of(Cadence per) {
    return ImmutableNewRecurring.builder().per(per).build();
  }

  /** As much of what it is told. */
  @Value.Default
  Cadence per() {
    return Cadence.YEAR;
  }

  @Value.Check
  void check() {
    Refusal.unless(IN_A_YEAR.containsKey(per()), "new-recurring.must-be-a-part-of-a-year", per());
  }

  @Override
  public Reading read(Tally tally, Trace trace) {
    String rule = "metric.new-recurring." + per().name().toLowerCase(Locale.ROOT);
    long won = tally.of(Quantities.DEALS_WON);
    if (won > 0 && tally.of(Quantities.LINES) == 0) {
      return Readings.undefined(rule, "no-known-lines", trace);
    }
    BigMoney yearly = tally.of(Quantities.RECURRING);
    int parts = requireNonNull(IN_A_YEAR.get(per()));
    Figure each = trace
        .step(rule)
        .given("yearly", yearly)
        .given("parts", parts)
        .given("facts", won)
        .yields(Operation.QUOTIENT, Figure.of(part(yearly, parts)));
    return Reading.of(Measured.of(each), won);
  }

  private static BigMoney part(BigMoney yearly, int parts) {
    return BigMoney.of(
        yearly.getCurrencyUnit(), Decimals.quotient(yearly.getAmount(), BigDecimal.valueOf(parts)));
  }

  @Override
  public boolean addsUp() {
    return true;
  }
}
