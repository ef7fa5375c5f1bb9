package io.sdr.kpi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayCapTest {
  private static final PersonId ANN = PersonId.of("ann");

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static PayCap cap(Cadence per, Excess excess) {
    return new PayCap("cap", ImmutableSet.of("Commission"), usd("100"), per, excess);
  }

  private static Ledger earning(Ledger ledger, String month, String commission) {
    return ledger.post(statement(month, commission), Period.parse(month));
  }

  private static Statement statement(String month, String commission, PayCap... caps) {
    return Statement.builder()
        .person(ANN)
        .period(Period.parse(month))
        .scheme("A")
        .addLine(StatementLine.of("Salary", usd("1000")))
        .addLine(StatementLine.of("Commission", usd(commission)))
        .total(usd("1000").plus(usd(commission)))
        .addCaps(caps)
        .build();
  }

  /** What is posted besides the salary, month by month, when commissions are earned and capped. */
  private static List<String> paid(PayCap cap, String... commissions) {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD);
    List<String> paid = new ArrayList<>();
    for (int i = 0; i < commissions.length; i++) {
      String month = String.format("2011-%02d", i + 1);
      ledger =
          earning(ledger, month, commissions[i]).capped(List.of(cap), ANN, Period.parse(month));
      assertThat(ledger.capped(List.of(cap), ANN, Period.parse(month))).isSameAs(ledger);
      paid.add(ledger
          .total(ledger.postedIn(ANN, Period.parse(month)))
          .minus(usd("1000"))
          .getAmount()
          .toPlainString());
    }
    return paid;
  }

  @Test
  void whatExceedsTheCapOfASpanIsLost() {
    assertThat(paid(cap(Cadence.MONTH, Excess.LOST), "60", "150", "60"))
        .containsExactly("60.00", "100.00", "60.00");
    assertThat(paid(cap(Cadence.YEAR, Excess.LOST), "60", "150", "60"))
        .containsExactly("60.00", "40.00", "0.00");
  }

  @Test
  void whatExceedsIsCarriedToWhereThereIsRoom() {
    assertThat(paid(cap(Cadence.MONTH, Excess.CARRIED), "60", "170", "60", "90", "95"))
        .containsExactly("60.00", "100.00", "100.00", "100.00", "100.00");
    assertThat(paid(cap(Cadence.MONTH, Excess.CARRIED), "170", "0", "0"))
        .containsExactly("100.00", "70.00", "0.00");
  }

  @Test
  void whatComesBackWithinTheSpanGivesRoomAgain() {
    assertThat(paid(cap(Cadence.YEAR, Excess.LOST), "150", "-70", "30"))
        .containsExactly("100.00", "-20.00", "20.00");
  }

  @Test
  void paysNoMoreThanWhatIsLeftUnderTheCap() {
    PayCap cap = new PayCap("cap", ImmutableSet.of(), usd("51000"), Cadence.YEAR, Excess.LOST);
    Ledger ledger = earning(Ledger.empty(CurrencyUnit.USD), "2011-01", "44000");
    ledger = earning(ledger, "2011-02", "6000").capped(List.of(cap), ANN, Period.parse("2011-02"));
    assertThat(ledger.balance(ANN)).isEqualTo(usd("51000"));
  }

  @Test
  void postingAStatementKeepsTheCapsOfItsScheme() {
    PayCap cap = cap(Cadence.YEAR, Excess.LOST);
    Period january = Period.parse("2011-01");
    Period february = Period.parse("2011-02");
    Ledger first = Ledger.empty(CurrencyUnit.USD).post(statement("2011-01", "70", cap), january);

    Ledger second = first.post(statement("2011-02", "60", cap), february);

    assertThat(first.balance(ANN)).isEqualTo(usd("1070"));
    assertThat(second.total(second.postedIn(ANN, february))).isEqualTo(usd("1030"));
    assertThat(second.post(statement("2011-02", "60", cap), february)).isSameAs(second);
    assertThat(second)
        .isEqualTo(earning(first, "2011-02", "60").capped(List.of(cap), ANN, february));
  }

  @Test
  void theLatestOfSeveralStatementsSaysHowMuchIsPaid() {
    Period february = Period.parse("2011-02");
    PayCap lower =
        new PayCap("cap", ImmutableSet.of("Commission"), usd("80"), Cadence.YEAR, Excess.LOST);
    Statement old = statement("2011-01", "70", cap(Cadence.YEAR, Excess.LOST));
    Statement latest = statement("2011-02", "60", lower);

    Ledger ledger = Ledger.empty(CurrencyUnit.USD).post(List.of(latest, old), february);

    assertThat(ledger.balance(ANN)).isEqualTo(usd("2080"));
    assertThat(ledger.entries()).hasSize(5);
  }

  @Test
  void refusesWhatCannotBeACap() {
    assertThatThrownBy(
            () -> new PayCap(" ", ImmutableSet.of(), usd("1"), Cadence.YEAR, Excess.LOST))
        .hasMessageContaining("pay cap must have a name");
    assertThatThrownBy(
            () -> new PayCap("a", ImmutableSet.of(), usd("-1"), Cadence.YEAR, Excess.LOST))
        .hasMessageContaining("pay cap must not be negative");
    assertThatThrownBy(
            () -> new PayCap("a", ImmutableSet.of("a"), usd("1"), Cadence.YEAR, Excess.LOST))
        .hasMessageContaining("pay cap must not cover itself");
  }
}
