package io.sdr.process.scoring;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.daysAgo;
import static io.sdr.process.scoring.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSplitTest {
  private static final LeadProfile OLD =
      lead("old", Outcome.WON).decided(daysAgo(20)).build();
  private static final LeadProfile SLOW =
      lead("slow", Outcome.LOST).decided(daysAgo(10)).build();
  private static final LeadProfile UNKNOWN = lead("unknown", Outcome.LOST).build();
  private static final LeadProfile NEW =
      lead("new", Outcome.WON).created(daysAgo(10)).decided(daysAgo(5)).build();
  private static final LeadProfile OPEN = lead("open").build();

  @Test
  void learnsOnlyFromWhatWasDecidedByThen() {
    TimeSplit split = TimeSplit.at(daysAgo(10), List.of(NEW, OPEN, UNKNOWN, SLOW, OLD));

    assertThat(split.training()).containsExactly(OLD, UNKNOWN);
    assertThat(split.test()).containsExactly(NEW);
    assertThat(split.leftOut()).isEqualTo(1);
    assertThat(split.open()).isEqualTo(1);
  }

  @Test
  void splitsAfterAShareOfTheLeads() {
    List<LeadProfile> leads = List.of(aged("d", 1), aged("b", 3), aged("a", 4), aged("c", 2));

    TimeSplit split = TimeSplit.after(Percent.of("75"), leads);

    assertThat(split.cut()).isEqualTo(daysAgo(1));
    assertThat(split.training())
        .extracting(LeadProfile::lead)
        .containsExactly(LeadId.of("a"), LeadId.of("b"), LeadId.of("c"));
    assertThat(split.test()).extracting(LeadProfile::lead).containsExactly(LeadId.of("d"));
  }

  @Test
  void doesNotPartLeadsThatCameInAtOnce() {
    List<LeadProfile> leads = List.of(aged("a", 4), aged("b", 3), aged("c", 3), aged("d", 3));

    assertThat(TimeSplit.after(Percent.of("50"), leads).training()).containsExactly(leads.get(0));
  }

  @Test
  void refusesASplitThatLeavesNothing() {
    for (String share : List.of("0", "100", "-1")) {
      assertRefused(
          "time-split.must-leave-something-on-either-side",
          () -> TimeSplit.after(Percent.of(share), List.of(OLD)));
    }
    assertRefused(
        "time-split.must-leave-something-on-either-side",
        () -> TimeSplit.after(Percent.of("50"), List.of()));
  }

  private static LeadProfile aged(String id, int days) {
    return lead(id, Outcome.WON).created(daysAgo(days)).build();
  }
}
