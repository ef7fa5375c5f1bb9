package io.sdr.kpi.clawback;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Percent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class ClawbackLawsTest {
  private static final LocalDate SOLD = LocalDate.parse("2012-02-29");

  private static Money usd(long cents) {
    return Money.ofMinor(CurrencyUnit.USD, cents);
  }

  @Provide
  Arbitrary<ClawbackMethod> methods() {
    return Arbitraries.of(
        ClawbackMethods.exactReversal(),
        ClawbackMethods.percentOf(Percent.of("33.3")),
        ClawbackMethods.forUnservedTerm(12));
  }

  @Provide
  Arbitrary<List<Integer>> returns() {
    return Arbitraries.integers().between(1, 500).list().ofMinSize(1).ofMaxSize(6);
  }

  /** What several returns of a sale worth {@code sold}, a month apart, take back in all. */
  private static Money takenBack(Clawback clawback, Money paid, int sold, List<Integer> returns) {
    Money taken = usd(0);
    int returned = 0;
    for (int i = 0; i < returns.size(); i++) {
      ClawbackCase facts = new ClawbackCase(
          paid,
          taken,
          BigMoney.ofMinor(CurrencyUnit.USD, sold),
          BigMoney.ofMinor(CurrencyUnit.USD, returned),
          BigMoney.ofMinor(CurrencyUnit.USD, returns.get(i)),
          SOLD,
          SOLD.plusMonths(i),
          Optional.empty());
      Money now = clawback.of(facts, Detail.NONE).value().value().orElseThrow();
      assertThat(now.isNegative()).isFalse();
      taken = taken.plus(now);
      returned += returns.get(i);
    }
    return taken;
  }

  @Property
  void noNumberOfReturnsTakesBackMoreThanWasAgreed(
      @ForAll("methods") ClawbackMethod method,
      @ForAll @IntRange(max = 2_000) int paid,
      @ForAll @IntRange(min = 1, max = 1_000) int sold,
      @ForAll @IntRange(max = 100) int limit,
      @ForAll("returns") List<Integer> returns) {
    Clawback whole = Clawback.builder().method(method).build();
    Clawback limited = Clawback.builder()
        .method(method)
        .limit(Percent.of(String.valueOf(limit)))
        .build();
    Money all = takenBack(whole, usd(paid), sold, returns);
    Money some = takenBack(limited, usd(paid), sold, returns);
    assertThat(all.isGreaterThan(usd(paid))).isFalse();
    assertThat(some.isGreaterThan(usd((paid * limit + 50) / 100))).isFalse();
    assertThat(some.isGreaterThan(all)).isFalse();
  }

  @Property
  void returnsThatMakeUpTheSaleTakeBackWhatWasPaid(
      @ForAll @IntRange(max = 2_000) int paid, @ForAll("returns") List<Integer> returns) {
    int sold = returns.stream().mapToInt(Integer::intValue).sum();
    Clawback exact = Clawback.builder().method(ClawbackMethods.exactReversal()).build();
    assertThat(takenBack(exact, usd(paid), sold, returns)).isEqualTo(usd(paid));
  }
}
