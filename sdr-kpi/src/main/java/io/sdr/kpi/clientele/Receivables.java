package io.sdr.kpi.clientele;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.BigMoney;

/** What clients owe, and for how long. */
final class Receivables {
  private Receivables() {}

  private static Optional<String> notSeen(Tally tally) {
    return Readings.notSeen(ClienteleQuantities.RECEIVABLE_DAYS, "no-snapshot", tally);
  }

  /**
   * How many days of sales are not paid yet.
   *
   * @param days the calendar days of the period whose invoices are counted, where these are agreed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record DaysSalesOutstanding(OptionalInt days) implements Clientele {
    DaysSalesOutstanding {
      Refusal.unless(days.orElse(1) >= 1, "days-sales-outstanding.must-look-at-a-day", days);
    }

    @Override
    public Metric over(Period period) {
      return days.isPresent() ? this : new DaysSalesOutstanding(OptionalInt.of(period.days()));
    }

    @Override
    public Reading read(Tally tally, Trace trace) {
      return days.isPresent()
          ? read(tally, days.getAsInt(), trace)
          : Readings.undefined("metric.days-sales-outstanding", "no-known-period", trace);
    }

    private static Reading read(Tally tally, int days, Trace trace) {
      BigMoney owed = tally.of(ClienteleQuantities.RECEIVABLE);
      BigMoney billed = tally.of(Quantities.INVOICED);
      Measured<Figure> outstanding = notSeen(tally)
          .or(() -> billed.isPositive() ? Optional.empty() : Optional.of("nothing-was-invoiced"))
          .<Measured<Figure>>map(Measured::undefined)
          .orElseGet(() -> Measured.of(Figure.of(Decimals.quotient(
              owed.getAmount().multiply(BigDecimal.valueOf(days)), billed.getAmount()))));
      trace
          .step("metric.days-sales-outstanding")
          .given("owed", owed)
          .given("days", days)
          .given("billed", billed)
          .yields(Operation.PRORATED, outstanding);
      return Reading.of(outstanding, tally.of(ClienteleQuantities.OPEN_INVOICES));
    }
  }

  /** What is late, as a share of what is owed. */
  record OverdueShare() implements Clientele {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return notSeen(tally)
          .map(why -> Readings.undefined("metric.overdue-share", why, trace))
          .orElseGet(() -> Readings.share(
              "metric.overdue-share",
              tally.of(ClienteleQuantities.OVERDUE),
              tally.of(ClienteleQuantities.RECEIVABLE),
              tally.of(ClienteleQuantities.OPEN_INVOICES),
              "no-open-invoices",
              trace));
    }
  }

  /** By how many days what is late is late, on average of the money. */
  record OverdueAge() implements Clientele {
    @Override
    public Reading read(Tally tally, Trace trace) {
      BigDecimal late = tally.of(ClienteleQuantities.OVERDUE).getAmount();
      BigDecimal times = tally.of(ClienteleQuantities.OVERDUE_TIMES_DAYS);
      Measured<Figure> age = notSeen(tally)
          .or(() -> late.signum() > 0 ? Optional.empty() : Optional.of("nothing-is-late"))
          .<Measured<Figure>>map(Measured::undefined)
          .orElseGet(() -> Measured.of(Figure.of(Decimals.quotient(times, late))));
      trace
          .step("metric.overdue-age")
          .given("amountTimesDays", times)
          .given("amount", late)
          .yields(Operation.QUOTIENT, age);
      return Reading.of(age, tally.of(ClienteleQuantities.LATE_INVOICES));
    }
  }
}
