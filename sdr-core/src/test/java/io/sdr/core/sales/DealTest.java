package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.testkit.Refusals;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DealTest {
  private static final LocalDate OPENED = LocalDate.of(2024, 2, 28);
  private static final LocalDate CLOSED = LocalDate.of(2024, 3, 1);

  @Test
  void countsTheLeapDayInItsCycle() {
    assertThat(won().build().cycleDays()).hasValue(2);
  }

  @Test
  void mayBeDecidedOnTheDayItWasOpened() {
    assertThat(won().closed(OPENED).build().cycleDays()).hasValue(0);
  }

  @Test
  void hasNoCycleWhileADayIsUnknown() {
    assertThat(open().opened(OPENED).build().cycleDays()).isEmpty();
    assertThat(open().outcome(Outcome.LOST).closed(CLOSED).build().cycleDays()).isEmpty();
  }

  @Test
  void neverClosesBeforeItOpened() {
    assertRefused("deal.must-not-close-before-opening", won().closed(OPENED.minusDays(1)));
  }

  @ParameterizedTest
  @EnumSource(names = {"WON", "LOST"})
  void hasAClosingDayWhenItIsDecided(Outcome outcome) {
    assertRefused(
        "deal.must-have-closing-day-exactly-when-decided",
        open().outcome(outcome).amount(BigMoney.parse("USD 1")));
  }

  @Test
  void hasNoClosingDayWhileItIsOpen() {
    assertRefused("deal.must-have-closing-day-exactly-when-decided", open().closed(CLOSED));
  }

  @Test
  void hasAnAmountOnceItIsWon() {
    assertRefused("deal.must-have-amount-when-won", open().outcome(Outcome.WON).closed(CLOSED));
    assertThat(open().outcome(Outcome.LOST).closed(CLOSED).build().amount()).isEmpty();
  }

  @Test
  void mayBeWonForNothingButNotForLess() {
    assertThat(won().amount(BigMoney.parse("USD 0")).build().amount()).isPresent();
    assertRefused("deal.must-not-have-negative-amount", won().amount(BigMoney.parse("USD -0.001")));
  }

  @Test
  void isTheSumOfItsLines() {
    assertThat(worthFive()
            .addLine(line(1, "USD 3"))
            .addLine(line(2, "USD 2.00"))
            .build()
            .lines())
        .hasSize(2);
    assertRefused("deal.must-be-the-sum-of-its-lines", worthFive().addLine(line(1, "USD 4.99")));
    assertRefused("deal.must-be-the-sum-of-its-lines", worthFive().addLine(line(1, "EUR 5")));
    assertRefused("deal.must-be-the-sum-of-its-lines", open().addLine(line(1, "USD 5")));
    assertRefused(
        "deal.must-have-each-line-once",
        worthFive().addLine(line(1, "USD 3")).addLine(line(1, "USD 2")));
  }

  private static Deal.Builder worthFive() {
    return won().amount(BigMoney.parse("USD 5"));
  }

  private static DealLine line(int number, String amount) {
    return DealLine.builder().number(number).amount(BigMoney.parse(amount)).build();
  }

  @Test
  void sharesItsWholeRevenueOrLeavesItToTheOwner() {
    assertThat(won()
            .addShare(revenue("ann", "66.6"))
            .addShare(revenue("bob", "33.4"))
            .build())
        .isNotNull();
    assertThat(
            won().addShare(overlay("ann", "100")).addShare(overlay("bob", "50")).build())
        .isNotNull();
    assertRefused("deal.must-share-its-whole-revenue", won().addShare(revenue("ann", "99.9")));
    assertRefused(
        "deal.must-share-its-whole-revenue",
        won().addShare(revenue("ann", "100")).addShare(revenue("bob", "0.1")));
    assertRefused(
        "deal.must-have-each-share-once",
        won().addShare(revenue("ann", "50")).addShare(revenue("ann", "50")));
    assertThat(
            won().addShare(revenue("ann", "100")).addShare(overlay("ann", "10")).build())
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "100.01"})
  void hasNoShareThatIsNoPart(String percent) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> revenue("ann", percent))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("deal-share.must-be-a-part"));
  }

  private static DealShare revenue(String person, String percent) {
    return new DealShare(PersonId.of(person), Percent.of(percent), DealShare.Kind.REVENUE);
  }

  private static DealShare overlay(String person, String percent) {
    return new DealShare(PersonId.of(person), Percent.of(percent), DealShare.Kind.OVERLAY);
  }

  @ParameterizedTest
  @CsvSource({"USD 5, USD 5.00", "USD 5.000, USD 5.00", "JPY 5.0, JPY 5", "BHD 1.23450, BHD 1.2345"
  })
  void isEqualHoweverItsAmountIsWritten(String written, String normal) {
    Deal deal = won().amount(BigMoney.parse(written)).build();

    assertThat(deal).isEqualTo(won().amount(BigMoney.parse(normal)).build());
    assertThat(deal.amount().orElseThrow()).hasToString(normal);
  }

  @Test
  void refusesAnAmountOutOfBounds() {
    assertRefused(
        "number.must-be-in-bounds", won().amount(BigMoney.parse("USD 1" + "0".repeat(20))));
    assertRefused(
        "number.must-be-in-bounds", won().amount(BigMoney.parse("USD 0." + "0".repeat(18) + "1")));
  }

  private static Deal.Builder won() {
    return open()
        .outcome(Outcome.WON)
        .amount(BigMoney.parse("USD 100.00"))
        .opened(OPENED)
        .closed(CLOSED);
  }

  private static Deal.Builder open() {
    return Deal.builder()
        .id(DealId.of("d1"))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("offer"))
        .outcome(Outcome.OPEN);
  }

  private static void assertRefused(String code, Deal.Builder deal) {
    Refusals.assertRefused(code, deal::build);
  }
}
