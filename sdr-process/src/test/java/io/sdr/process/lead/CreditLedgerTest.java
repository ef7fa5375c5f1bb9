package io.sdr.process.lead;

import static io.sdr.process.lead.Team.A;
import static io.sdr.process.lead.Team.B;
import static io.sdr.process.lead.Team.C;
import static io.sdr.process.lead.Team.NOW;
import static io.sdr.process.lead.Team.lead;
import static io.sdr.process.lead.Team.only;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditLedgerTest {
  @Test
  void saysWhatEverybodyIsOwed() {
    CreditLedger ledger = new CreditLedger(4, ImmutableSortedMap.of(A, -3L, B, 1L, C, 2L));

    assertThat(ledger.creditOf(A)).isEqualByComparingTo("-0.75");
    assertThat(ledger.creditOf(PersonId.of("d"))).isZero();
    assertThat(ledger.largest()).isEqualByComparingTo("0.75");
    assertThat(CreditLedger.empty().largest()).isZero();
  }

  @Test
  void refusesCreditsOutOfNothing() {
    assertRefused(
        "credit-ledger.must-sum-to-nothing",
        () -> new CreditLedger(1, ImmutableSortedMap.of(A, 1L)));
    assertRefused(
        "credit-ledger.must-sum-to-nothing",
        () -> new CreditLedger(
            1, ImmutableSortedMap.of(A, Long.MAX_VALUE, B, Long.MAX_VALUE, C, 2L)));
    for (long unit : new long[] {0, -1, 1_000_000_001}) {
      assertRefused(
          "credit-ledger.must-have-unit-in-bounds",
          () -> new CreditLedger(unit, ImmutableSortedMap.of()));
    }
    assertThat(new CreditLedger(1_000_000_000, ImmutableSortedMap.of()).parts()).isEmpty();
  }

  @Test
  void keepsWhatThoseAreOwedWhoAreNotInTheTeamNow() {
    DistributionState state = DistributionState.builder()
        .credits(new CreditLedger(2, ImmutableSortedMap.of(A, -1L, C, 1L)))
        .build()
        .withWorkload(C, Workload.ofOpen(7));

    DistributionState next = only(LeadDistributions.smoothWeighted())
        .give(lead(1), Roster.ofEquals("a", "b", "d"), state, NOW, Detail.NONE)
        .value()
        .state();

    // a third each, and B pays: -1/6, -2/3, 1/3 beside the half of C
    assertThat(next.credits())
        .isEqualTo(new CreditLedger(
            6, ImmutableSortedMap.of(A, -1L, B, -4L, C, 3L, PersonId.of("d"), 2L)));
    assertThat(next.workloadOf(C)).isEqualTo(Workload.ofOpen(7));
    assertThat(next.last()).hasValue(B);
  }

  @Test
  void roundsSharesThatBecomeTooFineButLosesNothing() {
    List<Integer> weights = List.of(99_991, 99_989, 99_971);
    DistributionState state = DistributionState.fresh();
    for (int people = 2; people <= 3; people++) {
      Roster roster = Roster.of(weights.subList(0, people).stream()
          .map(
              weight -> Team.seller("p" + weights.indexOf(weight)).parts(weight).build())
          .toList());
      state = only(LeadDistributions.smoothWeighted())
          .give(lead(1), roster, state, NOW, Detail.NONE)
          .value()
          .state();
    }

    // 199 980 is the first common measure; five thousand of it are as fine as it gets
    assertThat(state.credits().unit()).isEqualTo(999_900_000L);
    assertThat(state
            .credits()
            .creditOf(PersonId.of("p2"))
            .subtract(new BigDecimal("0.333291"))
            .abs())
        .isLessThan(new BigDecimal("0.000001"));
  }
}
