package io.sdr.kpi.payout;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.ledger.Subject;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayslipMisuseTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final Period MAY = Period.parse("2011-05");

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static PayslipFacts.Builder facts() {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD)
        .post(ANN, MAY, MAY, EntryKind.ADJUSTMENT, Subject.ofPeriod("A"), usd("10"), "agreed");
    return PayslipFacts.builder().person(ANN).period(MAY).ledger(ledger);
  }

  private static Payslip.Builder payslip() {
    return Payslip.builder().from(Payslip.of(facts().build(), Detail.NONE).value());
  }

  @Test
  void aPayslipMustAddUp() {
    assertRefused(
        "payslip.must-sum-to-what-was-posted", () -> payslip().posted(usd("9")).build());
    assertRefused(
        "payslip.must-sum-to-what-is-held",
        () -> payslip()
            .addHeld(new Held(DealId.of("d"), "A", usd("1"), Optional.empty()))
            .build());
    assertRefused(
        "payslip.must-not-pay-less-than-nothing",
        () -> payslip().paid(usd("-1")).build());
    assertRefused(
        "payslip.must-not-carry-what-could-be-paid",
        () -> payslip().carried(usd("1")).build());
  }

  @Test
  void saysWhoIsPaidForWhatAndHowMuch() {
    Explained<Payslip> told = Payslip.of(
        facts()
            .addReduction(new Reduction("late", false, Optional.empty(), usd("3")))
            .build(),
        Detail.FULL);
    assertThat(told.value().paid()).isEqualTo(usd("7"));
    assertThat(told.because().orElseThrow().inputs())
        .containsEntry("person", Figure.of("ann"))
        .containsEntry("period", Figure.of("2011-05"))
        .containsEntry("payable", Figure.of(usd("10")))
        .containsEntry("reduced", Figure.of(usd("3")));
  }

  @Test
  void anAdvanceBeginsWithItsFirstPeriod() {
    assertThat(facts().build().drawPeriod()).isEqualTo(1);
    Draw delayed = Draw.builder().amount(usd("1")).recoveredFrom(2).build();
    Payslip first = Payslip.of(facts().draw(delayed).owedBefore(usd("5")).build(), Detail.NONE)
        .value();
    assertThat(first.paid()).isEqualTo(usd("10"));
  }

  @Test
  void aGuardNeedsSensibleFigures() {
    assertRefused(
        "pay-guard.must-have-a-part-as-limit",
        () -> PayGuards.premiumReductionLimit(Percent.of("-1")));
    assertThat(PayGuards.premiumReductionLimit(Percent.ZERO)).isNotNull();
    assertThat(PayGuards.premiumReductionLimit(Percent.HUNDRED)).isNotNull();
    assertRefused(
        "reducible.must-have-pay-and-premium",
        () -> new Reducible(MAY, usd("-1"), usd("-1"), ImmutableMap.of(), ImmutableSet.of()));
  }

  @Test
  void aReductionThatIsRefusedSaysWhy() {
    Explained<ImmutableList<ReductionVerdict>> told = Explained.of(
        "payout.reduction",
        Detail.FULL,
        trace -> PayGuards.russia()
            .judge(
                ImmutableList.of(
                    new Reduction("mood", false, Optional.empty(), usd("1")),
                    new Reduction("late", true, Optional.of(Period.parse("2011-04")), usd("1"))),
                new Reducible(
                    MAY,
                    usd("10"),
                    usd("10"),
                    ImmutableMap.of(MAY, usd("10")),
                    ImmutableSet.of("late")),
                trace));
    assertThat(told.because().orElseThrow().steps())
        .extracting(step -> step.unmet().orElseThrow().condition())
        .containsExactly("no-such-ground", "sanction-of-another-period");
  }

  @Test
  void withoutAGuardEveryReductionIsMadeAsFarAsThereIsPay() {
    Reduction most = new Reduction("mood", false, Optional.empty(), usd("8"));
    assertThat(PayGuards.none()
            .judge(
                ImmutableList.of(most, most),
                new Reducible(MAY, usd("10"), usd("0"), ImmutableMap.of(), ImmutableSet.of()),
                Trace.silent()))
        .containsExactly(
            new ReductionVerdict(most, usd("8"), Optional.empty()),
            new ReductionVerdict(most, usd("2"), Optional.of("reduction-above-pay")));
  }

  @Test
  void aGuardCannotTakeMoreThanThereIs() {
    PayGuard careless = (reductions, base, trace) -> reductions.stream()
        .map(reduction -> new ReductionVerdict(reduction, reduction.amount(), Optional.empty()))
        .collect(ImmutableList.toImmutableList());
    PayslipFacts facts = PayslipFacts.builder()
        .person(PersonId.of("ann"))
        .period(MAY)
        .ledger(Ledger.empty(CurrencyUnit.USD))
        .addReduction(new Reduction("mood", false, Optional.empty(), usd("1")))
        .guard(careless)
        .build();
    assertRefused(
        "payslip.must-not-be-reduced-below-nothing", () -> Payslip.of(facts, Detail.NONE));
  }

  @Test
  void aDrawEndsAfterItBegins() {
    assertRefused(
        "draw.must-end-after-it-begins",
        () -> Draw.builder().amount(usd("1")).forgivenAfter(0).build());
    assertRefused(
        "draw.must-end-after-it-begins",
        () -> Draw.builder().amount(usd("1")).paidUntil(-1).build());
    assertThat(Draw.builder().amount(usd("1")).paidUntil(0).build()).isNotNull();
  }
}
