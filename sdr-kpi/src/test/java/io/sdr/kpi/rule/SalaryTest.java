package io.sdr.kpi.rule;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Proration;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class SalaryTest {
  private static final PayRule BY_CALENDAR_DAYS = monthly("USD 3100", Proration.CALENDAR_DAYS);

  private static PayRule monthly(String amount, Proration proration) {
    return PayRules.salary(Agreed.of(Money.parse(amount)), Cadence.MONTH, proration);
  }

  @Test
  void isWholeForSomeoneWhoWasThereAllMonth() {
    assertThat(Scenario.in("2011-05").settle(BY_CALENDAR_DAYS).value().total())
        .isEqualTo(Money.parse("USD 3100.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-10/2200-01-01, 2200.00", // joined on the 10th: 22 of 31 days
    "2001-01-01/2011-05-11, 1000.00", // left, the 10th was the last day
    "2011-05-10/2011-05-20, 1000.00", // joined and left in the month
    "2011-05-31/2011-06-01, 100.00", // one day only
    "2011-05-01/2011-06-01, 3100.00" // exactly the month
  })
  void isInProportionToTheDaysOfJoinersAndLeavers(String dates, String expected) {
    assertThat(Scenario.in("2011-05")
            .present(dates)
            .settle(BY_CALENDAR_DAYS)
            .value()
            .total())
        .isEqualTo(Money.parse("USD " + expected));
  }

  @Test
  void leavesOutAGapInPresence() {
    Scenario returning =
        Scenario.in("2011-05").present("2011-05-01/2011-05-11").present("2011-05-21/2011-06-01");
    assertThat(returning.settle(BY_CALENDAR_DAYS).value().total())
        .isEqualTo(Money.parse("USD 2100.00"));
  }

  @Test
  void isNotPaidForTimeAwayWithoutPay() {
    Participant away = Participant.builder()
        .from(Scenario.in("2011-05").present("2011-05-11/2200-01-01").participant())
        .addUnpaidAbsence(
            LocalDateRange.parse("2011-05-01/2011-05-13"),
            LocalDateRange.parse("2011-05-12/2011-05-16"),
            LocalDateRange.parse("2011-05-31/2011-06-30"))
        .build();
    // there from the 11th, away until the 15th and on the 31st: 15 of 31 days
    assertThat(away.paidPresence())
        .containsExactly(
            LocalDateRange.parse("2011-05-16/2011-05-31"),
            LocalDateRange.parse("2011-06-30/2200-01-01"));
    assertThat(BY_CALENDAR_DAYS
            .earn(away, Trace.silent())
            .value()
            .orElseThrow()
            .total()
            .getAmount())
        .isEqualByComparingTo("1500");
  }

  @Test
  void aMonthInTwoRolesIsPaidByTheDaysOfEach() {
    Money before = Scenario.in("2011-05-01/2011-05-16")
        .settle(monthly("USD 3100", Proration.CALENDAR_DAYS))
        .value()
        .total();
    Money after = Scenario.in("2011-05-16/2011-06-01")
        .settle(monthly("USD 6200", Proration.CALENDAR_DAYS))
        .value()
        .total();
    assertThat(before).isEqualTo(Money.parse("USD 1500.00"));
    assertThat(after).isEqualTo(Money.parse("USD 3200.00"));
  }

  @Test
  void aWholeMonthThatIsSettledInPartsIsPaidInThePartInWhichItEnds() {
    PayRule whole = monthly("USD 3000", Proration.WHOLE_MONTHS);
    assertThat(Scenario.in("2011-05-01/2011-05-16").settle(whole).value().total())
        .isEqualTo(Money.parse("USD 0.00"));
    assertThat(Scenario.in("2011-05-16/2011-06-01").settle(whole).value().total())
        .isEqualTo(Money.parse("USD 3000.00"));
    assertThat(Scenario.in("2011-05-16/2011-06-01")
            .present("2011-05-02/2200-01-01")
            .settle(whole)
            .value()
            .total())
        .isEqualTo(Money.parse("USD 0.00"));
  }

  @Test
  void wholeMonthsAreNotCountedInWeeks() {
    assertRefused(
        "salary.must-have-months-to-count",
        () -> PayRules.salary(
            Agreed.of(Money.parse("USD 700")), Cadence.WEEK, Proration.WHOLE_MONTHS));
  }

  @Test
  void countsOnlyWorkedDaysWhenAgreedSo() {
    // May 2011 has 22 days from Monday to Friday, 16 of them since the 10th
    assertThat(Scenario.in("2011-05")
            .present("2011-05-10/2011-06-01")
            .settle(monthly("USD 2200", Proration.WORKING_DAYS))
            .value()
            .total())
        .isEqualTo(Money.parse("USD 1600.00"));
  }

  @Test
  void countsHolidaysAndWorkedSaturdaysByTheCalendar() {
    WorkingCalendar calendar = WorkingCalendar.builder()
        .from(WorkingCalendar.mondayToFriday())
        .addHolidays(LocalDate.parse("2011-05-09"))
        .addWorkedInstead(LocalDate.parse("2011-05-14"))
        .build();
    // 22 worked days again, 17 of them since the 10th
    assertThat(Scenario.in("2011-05")
            .calendar(calendar)
            .present("2011-05-10/2011-06-01")
            .settle(monthly("USD 2200", Proration.WORKING_DAYS))
            .value()
            .total())
        .isEqualTo(Money.parse("USD 1700.00"));
  }

  @ParameterizedTest
  @CsvSource({"2016-02, 100.00", "2015-02, 103.57"})
  void dividesFebruaryByItsOwnDays(String month, String expected) {
    assertThat(Scenario.in(month)
            .present(month + "-28/" + month.replace("-02", "-03") + "-01")
            .settle(monthly(
                "USD " + ("2016-02".equals(month) ? "1450" : "2900"), Proration.CALENDAR_DAYS))
            .value()
            .total())
        .isEqualTo(Money.parse("USD " + expected));
  }

  @Test
  void isPaidForEveryMonthOfAQuarter() {
    assertThat(Scenario.in("2011-Q2").settle(BY_CALENDAR_DAYS).value().total())
        .isEqualTo(Money.parse("USD 9300.00"));
  }

  @Test
  void paysTheDaysOfEachMonthOfAPeriodThatIsNoCalendarMonth() {
    // 1 of 31 days of May, June, July, 29 of 31 days of August
    assertThat(Scenario.in("2011-05-31/2011-08-30")
            .settle(BY_CALENDAR_DAYS)
            .value()
            .total())
        .isEqualTo(Money.parse("USD 9200.00"));
  }

  @Test
  void isPaidByTheWeekWhenAgreedSo() {
    PayRule weekly =
        PayRules.salary(Agreed.of(Money.parse("USD 700")), Cadence.WEEK, Proration.CALENDAR_DAYS);
    // 1 May 2011 is a Sunday, 31 May a Tuesday: one day, four weeks, two days
    assertThat(Scenario.in("2011-05").settle(weekly).value().total())
        .isEqualTo(Money.parse("USD 3100.00"));
  }

  @Test
  void isUndefinedForSomeoneWhoWasNotThere() {
    assertThat(Scenario.in("2011-05").present("2011-06-01/2011-07-01").earns(BY_CALENDAR_DAYS))
        .isEqualTo(Measured.undefined("not-present"));
    Participant nobody = Participant.builder()
        .from(Scenario.in("2011-05").participant())
        .presence(List.of())
        .build();
    assertThat(BY_CALENDAR_DAYS.earn(nobody, Trace.silent()))
        .isEqualTo(Measured.undefined("not-present"));
  }

  @Test
  void saysWhichSpanHadNoWorkingDays() {
    PayRule daily =
        PayRules.salary(Agreed.of(Money.parse("USD 100")), Cadence.DAY, Proration.WORKING_DAYS);
    // Friday to Monday
    var settled = Scenario.in("2011-05-06/2011-05-10").settle(daily);
    assertThat(settled.value().total()).isEqualTo(Money.parse("USD 200.00"));
    Explanation because = settled.because().orElseThrow();
    assertThat(Recalculation.contradictionsIn(because)).isEmpty();
    assertThat(because.steps().get(0).steps().get(0).steps())
        .filteredOn(span -> span.unmet().isPresent())
        .extracting(
            span -> span.inputs().get("span"),
            span -> span.unmet().orElseThrow().condition())
        .containsExactly(
            tuple(Figure.of("2011-05-07"), "nothing-to-divide-by"),
            tuple(Figure.of("2011-05-08"), "nothing-to-divide-by"));
  }

  @Test
  void mayBeAgreedWithEachPerson() {
    PayRule agreed = PayRules.salary(Agreed.term("salary"), Cadence.MONTH, Proration.CALENDAR_DAYS);
    assertThat(Scenario.in("2011-05")
            .term("salary", Figure.of(BigMoney.parse("USD 4000")))
            .earns(agreed)
            .value()
            .orElseThrow())
        .isEqualByComparingTo(BigMoney.parse("USD 4000"));
    assertThat(Scenario.in("2011-05").earns(agreed))
        .isEqualTo(Measured.undefined("no-individual-term"));
  }

  @Test
  void isRoundedToWholeUnitsOfACurrencyWithoutCents() {
    PayRule salary = PayRules.salary(
        Agreed.of(Money.parse("JPY 100000")), Cadence.MONTH, Proration.CALENDAR_DAYS);
    // 100000 * 1 / 31 = 3225.8…
    assertThat(Scenario.in("2011-05", CurrencyUnit.JPY)
            .present("2011-05-01/2011-05-02")
            .settle(salary)
            .value()
            .total())
        .isEqualTo(Money.parse("JPY 3226"));
  }
}
