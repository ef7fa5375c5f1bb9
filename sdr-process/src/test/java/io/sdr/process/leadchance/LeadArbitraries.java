package io.sdr.process.leadchance;

import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.TeamId;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.Leads;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Leads as they come. */
final class LeadArbitraries {
  static final StageId[] STAGES = {StageId.of("a"), StageId.of("b"), StageId.of("w")};

  private LeadArbitraries() {}

  static Arbitrary<List<LeadProfile>> leads() {
    return lead().list().ofMaxSize(30);
  }

  static Arbitrary<LeadProfile> lead() {
    return Combinators.combine(
            Arbitraries.of("n", "s", ""),
            Arbitraries.of("a", "b", ""),
            Arbitraries.of("x", "y", "z", ""),
            Arbitraries.of("1", "2", "3").set().ofMaxSize(3),
            Arbitraries.of(Outcome.class))
        .as(LeadArbitraries::lead);
  }

  private static LeadProfile lead(
      String team, String stage, String source, Set<String> tags, Outcome outcome) {
    LeadProfile.Builder lead =
        LeadProfile.builder().lead(LeadId.of("l")).created(Leads.NOW).outcome(outcome);
    if (!team.isEmpty()) {
      lead.team(TeamId.of(team));
    }
    if (!stage.isEmpty()) {
      lead.stage(StageId.of(stage));
    }
    if (!source.isEmpty()) {
      lead.trait("source", source);
    }
    if (!tags.isEmpty()) {
      lead.trait("tag", tags.toArray(String[]::new));
    }
    return lead.build();
  }
}
