package io.sdr.process.funnelrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** Columns count what values count, or refuse what values refuse. */
@Domain(JournalArbitraries.class)
@Domain(DomainContext.Global.class)
class FunnelRunReferenceTest {
  private static final Set<CountingMode> ALL = EnumSet.allOf(CountingMode.class);
  private static final FunnelRules RULES =
      FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT);

  @Property(tries = 3000)
  void columnsGiveTheTallyThatValuesGive(@ForAll Journal journal, @ForAll CountingMode mode) {
    Optional<FunnelTally> values = counted(journal, mode);

    Statistics.label("counted").collect(values.isPresent());
    Statistics.label("counted").coverage(coverage -> {
      coverage.check(true).percentage(share -> share > 30);
      coverage.check(false).percentage(share -> share > 10);
    });
    if (values.isPresent()) {
      assertThat(journal.run().count(mode)).isEqualTo(values.get());
    } else {
      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> journal.run().count(mode));
    }
  }

  @Property(tries = 500)
  void severalModesAtOnceGiveWhatEachGivesAlone(@ForAll Journal journal) {
    if (counted(journal, CountingMode.TOUCHED).isPresent()) {
      FunnelRun run = journal.run();

      assertThat(run.count(ALL, 0, run.deals())).containsOnlyKeys(ALL).allSatisfy((mode, tally) -> {
        assertThat(tally).isEqualTo(run.count(mode));
        assertThat(tally).isEqualTo(journal.counted(mode, 0, run.deals()));
      });
    }
  }

  @Property(tries = 500)
  void thePathOfADealIsThatOfItsValues(@ForAll Journal journal) {
    FunnelRun run = journal.run();
    for (int deal = 0; deal < run.deals(); deal++) {
      if (isWalkable(journal, deal)) {
        assertThat(run.path(deal, DealId.of("d" + deal), PersonId.of("ann")))
            .isEqualTo(journal.path(deal));
      }
    }
  }

  @Property(tries = 300)
  void theFunnelAndItsReasonsAreTheSame(@ForAll Journal journal, @ForAll CountingMode mode) {
    Optional<FunnelTally> values = counted(journal, mode);
    if (values.isPresent()) {
      Explained<Funnel> funnel = journal.run().count(mode).read(RULES, Detail.FULL);

      assertThat(funnel).isEqualTo(values.get().read(RULES, Detail.FULL));
      assertThat(Recalculation.contradictionsIn(funnel.because().orElseThrow())).isEmpty();
    }
  }

  private static Optional<FunnelTally> counted(Journal journal, CountingMode mode) {
    try {
      return Optional.of(journal.counted(mode, 0, journal.deals().size()));
    } catch (Refusal refused) {
      return Optional.empty();
    }
  }

  private static boolean isWalkable(Journal journal, int deal) {
    try {
      journal.path(deal);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
