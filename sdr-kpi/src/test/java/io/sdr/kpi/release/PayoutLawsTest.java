package io.sdr.kpi.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.payout.Draw;
import io.sdr.kpi.payout.DrawResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PayoutLawsTest {
  private static final LocalDate BOOKED = LocalDate.parse("2012-02-29");

  @Provide
  Arbitrary<PayoutTiming> timings() {
    Arbitrary<PayoutTiming> simple = Arbitraries.of(
        PayoutTimings.onBooking(),
        PayoutTimings.inProportion(FlowStep.PAID),
        PayoutTimings.whenAll(FlowStep.PAID),
        PayoutTimings.onFirst(FlowStep.PAID),
        PayoutTimings.instalments(7, Cadence.MONTH));
    Arbitrary<PayoutTiming> held = Combinators.combine(
            simple, Arbitraries.integers().between(0, 100))
        .as((rest, part) -> PayoutTimings.heldBack(Percent.of(String.valueOf(part)), 10, rest));
    Arbitrary<PayoutTiming> parts = Combinators.combine(
            held, simple, Arbitraries.integers().between(1, 99))
        .as((one, other, part) -> PayoutTimings.inParts(List.of(
            new TimedPart("one", Percent.of(String.valueOf(part)), one),
            new TimedPart("other", Percent.of(String.valueOf(100 - part)), other))));
    return Arbitraries.oneOf(simple, held, parts);
  }

  @Provide
  Arbitrary<Money> amounts() {
    return Arbitraries.longs()
        .between(-10_000, 10_000)
        .map(cents -> Money.ofMinor(CurrencyUnit.USD, cents));
  }

  /** Payments of a sale worth a hundred, the last of which completes it. */
  @Provide
  Arbitrary<DealFlow> complete() {
    return Arbitraries.integers().between(-30, 60).list().ofMaxSize(5).map(amounts -> {
      List<DealFlow.Flow> flows = new ArrayList<>();
      int sum = 0;
      for (int amount : amounts) {
        flows.add(paid(flows.size(), amount));
        sum += amount;
      }
      flows.add(paid(flows.size(), Math.max(1, 100 - sum)));
      return new DealFlow(BOOKED, BigMoney.parse("USD 100"), ImmutableList.copyOf(flows));
    });
  }

  private static DealFlow.Flow paid(int day, int amount) {
    return new DealFlow.Flow(BOOKED.plusDays(day), FlowStep.PAID, BigMoney.parse("USD " + amount));
  }

  @Property
  void whenEverythingHasHappenedExactlyWhatWasEarnedIsPaid(
      @ForAll("timings") PayoutTiming timing,
      @ForAll("amounts") Money earned,
      @ForAll("complete") DealFlow flow) {
    ImmutableList<Payout> payouts = timing.payouts(earned, flow);
    Money sum = Money.zero(CurrencyUnit.USD);
    for (Payout payout : payouts) {
      sum = sum.plus(payout.amount());
      boolean isBetween = earned.isNegative()
          ? !sum.isPositive() && !sum.isLessThan(earned)
          : !sum.isNegative() && !sum.isGreaterThan(earned);
      assertThat(isBetween).isTrue();
      assertThat(payout.amount().isZero()).isFalse();
    }
    assertThat(sum).isEqualTo(earned);
    assertThat(payouts.stream().map(Payout::day).toList()).isSorted();
  }

  @Property
  void aDrawPaysOutAllThatIsEarnedOrIsStillOwed(
      @ForAll("amounts") Money one, @ForAll("amounts") Money two, @ForAll("amounts") Money three) {
    Draw draw = Draw.builder().amount(Money.parse("USD 20")).build();
    Money owed = Money.zero(CurrencyUnit.USD);
    Money paid = owed;
    Money earned = owed;
    int period = 0;
    for (Money amount : List.of(one, two, three)) {
      DrawResult result = draw.settle(amount, owed, ++period, Detail.NONE).value();
      owed = result.owed();
      paid = paid.plus(result.paid());
      earned = earned.plus(amount);
      assertThat(result.paid().isLessThan(draw.amount())).isFalse();
      assertThat(owed.isNegative()).isFalse();
    }
    assertThat(paid.minus(owed)).isEqualTo(earned);
  }
}
