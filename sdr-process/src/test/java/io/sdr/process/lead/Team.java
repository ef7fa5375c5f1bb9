package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A team and its leads, said in few words. */
final class Team {
  /** A Friday morning. */
  static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");

  static final PersonId A = PersonId.of("a");
  static final PersonId B = PersonId.of("b");
  static final PersonId C = PersonId.of("c");

  private Team() {}

  static Lead.Builder lead() {
    return Lead.builder().id(LeadId.of("l")).created(NOW).source(LeadSourceId.of("fair"));
  }

  static Lead lead(int number) {
    return lead().id(LeadId.of("l" + number)).build();
  }

  static Seller.Builder seller(String name) {
    return Seller.builder().person(PersonId.of(name));
  }

  static Roster weighted(Map<String, Integer> weights) {
    return Roster.of(weights.entrySet().stream()
        .map(entry -> seller(entry.getKey()).parts(entry.getValue()).build())
        .toList());
  }

  static DistributionRules only(LeadDistribution choice) {
    return DistributionRules.builder()
        .addFilters(SellerFilters.takingLeads())
        .choice(choice)
        .build();
  }

  /** Who gets so many leads, one after the other. */
  static String sequence(DistributionRules rules, Roster roster, int leads) {
    DistributionRun run = rules.run(roster, DistributionState.fresh());
    StringBuilder sequence = new StringBuilder();
    for (int i = 0; i < leads; i++) {
      sequence.append(run.give(lead(i), NOW).person().orElseThrow());
    }
    return sequence.toString();
  }

  /** The same people, of whom only some take leads. */
  static Roster taking(Roster roster, List<Boolean> taking) {
    List<Seller> sellers = new ArrayList<>();
    for (int i = 0; i < roster.sellers().size(); i++) {
      sellers.add(Seller.builder()
          .from(roster.sellers().get(i))
          .takesLeads(taking.get(i))
          .build());
    }
    return Roster.of(ImmutableList.copyOf(sellers));
  }
}
