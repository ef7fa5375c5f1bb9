package io.sdr.kpi.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.util.OptionalInt;
import org.joda.money.BigMoney;

/** How many people there are, and what comes of it. */
final class Heads {
  private Heads() {}

  private static void checkDays(OptionalInt days) {
    Refusal.unless(days.orElse(1) >= 1, "staffing.must-look-at-a-day", days);
  }

  /** People who reached all their quotas, as a share of those who have any. */
  record AtQuota() implements Staffing {}

  /** Days from joining to the first quota reached, in the middle. */
  record NewHireRamp() implements Staffing {}

  /**
   * People who left, as a share of the average number of people.
   *
   * @param days the calendar days of the period, where these are agreed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Turnover(OptionalInt days) implements Staffing {
    Turnover {
      checkDays(days);
    }

    @Override
    public Metric over(Period period) {
      return days.isPresent() ? this : new Turnover(OptionalInt.of(period.days()));
    }

    @Override
    public Reading read(Tally tally, Trace trace) {
      return days.isPresent()
          ? read(tally, days.getAsInt(), trace)
          : Readings.undefined("metric.turnover", "no-known-period", trace);
    }

    private static Reading read(Tally tally, int days, Trace trace) {
      long leavers = tally.of(StaffingQuantities.LEAVERS);
      long personDays = tally.of(StaffingQuantities.PERSON_DAYS);
      Measured<Figure> turnover = personDays == 0
          ? Measured.undefined("nobody-was-there")
          : Measured.of(Figure.of(Percent.ofFraction(Decimals.quotient(
              BigDecimal.valueOf(leavers).multiply(BigDecimal.valueOf(days)),
              BigDecimal.valueOf(personDays)))));
      trace
          .step("metric.turnover")
          .given("leavers", leavers)
          .given("days", days)
          .given("personDays", personDays)
          .yields(Operation.PRORATED, turnover);
      return Reading.of(turnover, tally.of(StaffingQuantities.PEOPLE).size());
    }
  }

  /**
   * Revenue for each of the average number of people.
   *
   * @param days the calendar days of the period, where these are agreed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record RevenuePerHead(OptionalInt days) implements Staffing {
    RevenuePerHead {
      checkDays(days);
    }

    @Override
    public Metric over(Period period) {
      return days.isPresent() ? this : new RevenuePerHead(OptionalInt.of(period.days()));
    }

    @Override
    public Reading read(Tally tally, Trace trace) {
      return days.isPresent()
          ? read(tally, days.getAsInt(), trace)
          : Readings.undefined("metric.revenue-per-head", "no-known-period", trace);
    }

    private static Reading read(Tally tally, int days, Trace trace) {
      BigMoney revenue = tally.revenue();
      long personDays = tally.of(StaffingQuantities.PERSON_DAYS);
      Measured<Figure> perHead = personDays == 0
          ? Measured.undefined("nobody-was-there")
          : Measured.of(Figure.of(BigMoney.of(
              revenue.getCurrencyUnit(),
              Decimals.quotient(
                  revenue.getAmount().multiply(BigDecimal.valueOf(days)),
                  BigDecimal.valueOf(personDays)))));
      trace
          .step("metric.revenue-per-head")
          .given("revenue", revenue)
          .given("days", days)
          .given("personDays", personDays)
          .yields(Operation.PRORATED, perHead);
      return Reading.of(perHead, tally.of(StaffingQuantities.PEOPLE).size());
    }
  }
}
