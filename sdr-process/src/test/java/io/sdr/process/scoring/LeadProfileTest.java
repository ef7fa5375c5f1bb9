package io.sdr.process.scoring;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.NOW;
import static io.sdr.process.scoring.Leads.daysAgo;
import static io.sdr.process.scoring.Leads.lead;
import static io.sdr.process.scoring.Leads.signal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.TerritoryId;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LeadProfileTest {
  @Test
  void beginsWithWhatTheLeadItselfSays() {
    LeadProfile profile = LeadProfile.describing(Lead.builder()
            .id(LeadId.of("l"))
            .created(NOW)
            .source(LeadSourceId.of("fair"))
            .campaign(CampaignId.of("spring"))
            .language("en")
            .priority("high")
            .addTerritories(TerritoryId.of("town"), TerritoryId.of("country"))
            .build())
        .trait("role", "buyer")
        .build();

    assertThat(profile.lead()).isEqualTo(LeadId.of("l"));
    assertThat(profile.created()).isEqualTo(NOW);
    assertThat(profile.traits().keySet())
        .containsExactly("campaign", "language", "priority", "role", "source", "territory");
    assertThat(profile.traits().get("territory"))
        .isEqualTo(ImmutableSortedSet.of("country", "town"));
  }

  @Test
  void leavesOutWhatTheLeadDoesNotSay() {
    Lead bare = Lead.builder()
        .id(LeadId.of("l"))
        .created(NOW)
        .source(LeadSourceId.of("fair"))
        .build();

    assertThat(LeadProfile.describing(bare).build().traits().keySet()).containsExactly("source");
  }

  @Test
  void isTheSameInWhateverOrderItWasSaid() {
    assertThat(lead()
            .trait("t", "b", "a")
            .putNumber("n", new BigDecimal("1.50"))
            .addSignals(signal("x", 1), signal("y", 2))
            .build())
        .isEqualTo(lead()
            .putNumber("n", new BigDecimal("1.5"))
            .addSignals(signal("y", 2), signal("x", 1))
            .trait("t", "a", "b")
            .build());
  }

  @Test
  void forgetsHowItEnded() {
    LeadProfile decided = lead("l", Outcome.WON)
        .decided(NOW)
        .stage(StageId.of("won"))
        .trait("t", "a")
        .build();

    assertThat(decided.undecided()).isEqualTo(lead().trait("t", "a").build());
  }

  @Test
  void refusesWhatCannotBe() {
    assertRefused("lead-profile.must-name-traits", () -> lead().trait(" ", "a").build());
    assertRefused(
        "lead-profile.must-name-traits",
        () -> lead().putNumber("", BigDecimal.ONE).build());
    assertRefused(
        "lead-profile.must-have-values-of-traits", () -> lead().trait("t").build());
    assertRefused(
        "lead-profile.must-have-values-of-traits", () -> lead().trait("t", "").build());
    assertRefused(
        "lead-profile.must-not-have-a-trait-called-stage",
        () -> lead().trait("stage", "a").build());
    assertRefused(
        "lead-profile.must-be-decided-to-have-a-moment",
        () -> lead().decided(NOW).build());
    assertRefused(
        "lead-profile.must-not-be-decided-before-it-came",
        () -> lead("l", Outcome.LOST).decided(daysAgo(31)).build());
    assertRefused("lead-signal.must-say-what-happened", () -> new Signal(" ", NOW));
  }
}
