package io.sdr.kpi.clawback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.ReturnReason;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClawbackTest {
  private static final LocalDate SOLD = LocalDate.parse("2012-02-29");
  private static final ReturnReason REFUND = ReturnReason.of("refund");

  private static Clawback.Builder exact() {
    return Clawback.builder().method(ClawbackMethods.exactReversal());
  }

  private static ClawbackCase back(String paid, String returned, LocalDate on) {
    return again(paid, "0", returned, on);
  }

  private static ClawbackCase again(String paid, String takenBack, String returned, LocalDate on) {
    return new ClawbackCase(
        Money.parse("USD " + paid),
        Money.parse("USD " + takenBack),
        BigMoney.parse("USD 300"),
        BigMoney.parse(takenBack.equals("0") ? "USD 0" : "USD 150"),
        BigMoney.parse("USD " + returned),
        SOLD,
        on,
        Optional.of(REFUND));
  }

  private static Measured<Money> of(Clawback clawback, ClawbackCase facts) {
    Explained<Measured<Money>> taken = clawback.of(facts, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(taken.because().orElseThrow())).isEmpty();
    return taken.value();
  }

  private static Measured<Money> usd(String amount) {
    return Measured.of(Money.parse("USD " + amount));
  }

  @Test
  void takesBackThePartThatCameBack() {
    assertThat(of(exact().build(), back("10", "100", SOLD))).isEqualTo(usd("3.33"));
    assertThat(of(exact().build(), back("10", "300", SOLD))).isEqualTo(usd("10"));
    assertThat(of(exact().build(), back("10", "900", SOLD))).isEqualTo(usd("10"));
    assertThat(of(exact().build(), back("0", "300", SOLD))).isEqualTo(usd("0"));
  }

  @Test
  void countsTheWindowFromTheDayOfTheSale() {
    Clawback month = exact().withinDays(30).build();
    assertThat(of(month, back("10", "300", SOLD.plusDays(30)))).isEqualTo(usd("10"));
    assertThat(of(month, back("10", "300", SOLD.plusDays(31))))
        .isEqualTo(Measured.undefined("clawback-window-over"));
  }

  @Test
  void asksForTheReasonAndKeepsToTheLimit() {
    assertThat(
            of(exact().addReason(ReturnReason.of("never paid")).build(), back("10", "300", SOLD)))
        .isEqualTo(Measured.undefined("not-back-for-this-reason"));
    assertThat(of(exact().addReason(REFUND).build(), back("10", "300", SOLD))).isEqualTo(usd("10"));
    assertThat(of(exact().limit(Percent.of("50")).build(), back("10.01", "300", SOLD)))
        .isEqualTo(usd("5.01"));
  }

  @Test
  void severalReturnsTakeBackAsMuchAsOne() {
    Clawback all = exact().build();
    assertThat(of(all, back("10", "150", SOLD))).isEqualTo(usd("5"));
    assertThat(of(all, again("10", "5", "150", SOLD))).isEqualTo(usd("5"));
    Clawback quarter =
        Clawback.builder().method(ClawbackMethods.percentOf(Percent.of("25"))).build();
    assertThat(of(quarter, again("10", "1.25", "150", SOLD))).isEqualTo(usd("1.25"));
  }

  @Test
  void severalReturnsKeepToTheLimitTogether() {
    Clawback most = exact().limit(Percent.of("60")).build();
    assertThat(of(most, back("10", "150", SOLD))).isEqualTo(usd("5"));
    assertThat(of(most, again("10", "5", "150", SOLD))).isEqualTo(usd("1"));
    assertThat(of(most, again("10", "7", "150", SOLD))).isEqualTo(usd("0"));
    assertThat(of(exact().build(), again("10", "10", "300", SOLD))).isEqualTo(usd("0"));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-02-29, 12.00",
    "2012-03-28, 12.00",
    "2012-03-29, 11.00",
    "2012-08-29, 6.00",
    "2013-02-27, 1.00",
    "2013-02-28, 0.00",
    "2013-03-01, 0.00",
    "2020-01-01, 0.00"
  })
  void countsWholeMonthsOfATerm(String on, String taken) {
    Clawback term =
        Clawback.builder().method(ClawbackMethods.forUnservedTerm(12)).build();
    assertThat(of(term, back("12", "300", LocalDate.parse(on)))).isEqualTo(usd(taken));
  }

  @Test
  void aMonthThatBeganOnThe31stIsOverOnTheLastDayOfAShorterOne() {
    LocalDate sold = LocalDate.parse("2011-01-31");
    ClawbackCase facts = ClawbackCase.ofFirstReturn(
        Money.parse("USD 10"),
        BigMoney.parse("USD 300"),
        BigMoney.parse("USD 300"),
        sold,
        LocalDate.parse("2011-02-28"),
        Optional.empty());
    Clawback term =
        Clawback.builder().method(ClawbackMethods.forUnservedTerm(1)).build();
    assertThat(of(term, facts)).isEqualTo(usd("0"));
  }

  @Test
  void refusesWhatCannotBeTakenBack() {
    assertThatThrownBy(() -> back("-1", "1", SOLD))
        .hasMessageContaining("clawback case must have been paid");
    assertThatThrownBy(() -> again("1", "1.01", "1", SOLD))
        .hasMessageContaining("clawback case must not have taken back more than paid");
    assertThatThrownBy(() -> again("1", "-1", "1", SOLD))
        .hasMessageContaining("clawback case must not have taken back more than paid");
    assertThatThrownBy(() -> back("1", "0", SOLD))
        .hasMessageContaining("clawback case must have sold and returned");
    assertThatThrownBy(() -> back("1", "1", SOLD.minusDays(1)))
        .hasMessageContaining("clawback case must not return before sale");
    assertThatThrownBy(() -> new ClawbackCase(
            Money.parse("USD 1"),
            Money.parse("USD 0"),
            BigMoney.parse("USD 300"),
            BigMoney.parse("USD -1"),
            BigMoney.parse("USD 1"),
            SOLD,
            SOLD,
            Optional.empty()))
        .hasMessageContaining("clawback case must not have returned less than nothing");
    assertThatThrownBy(() -> ClawbackMethods.percentOf(Percent.of("101")))
        .hasMessageContaining("clawback must be a part");
    assertThatThrownBy(() -> ClawbackMethods.forUnservedTerm(0))
        .hasMessageContaining("clawback must have a sensible term");
    assertThat(exact().withinDays(0).limit(Percent.HUNDRED).build()).isNotNull();
    assertThatThrownBy(() -> exact().limit(Percent.of("-1")).build())
        .hasMessageContaining("clawback must be a part");
    assertThat(ClawbackMethods.forUnservedTerm(1200)).isNotNull();
    assertThatThrownBy(() -> ClawbackMethods.forUnservedTerm(1201))
        .hasMessageContaining("clawback must have a sensible term");
    assertThatThrownBy(() -> exact().withinDays(-1).build())
        .hasMessageContaining("clawback must not end before the sale");
  }
}
