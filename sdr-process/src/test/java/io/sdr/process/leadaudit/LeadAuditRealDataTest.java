package io.sdr.process.leadaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import io.sdr.process.lead.Assignment;
import io.sdr.process.lead.DistributionRules;
import io.sdr.process.lead.DistributionRun;
import io.sdr.process.lead.DistributionState;
import io.sdr.process.lead.LeadDistributions;
import io.sdr.process.lead.Preferences;
import io.sdr.process.lead.Roster;
import io.sdr.process.lead.Seller;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leads of a seller of online courses, given in the order of the file to a team of our own, and then audited. */
class LeadAuditRealDataTest {
  private static final Path FOLDER = Path.of(System.getProperty("sdr.data", ""), "x-leads");
  private static final Instant NOW = Instant.parse("2018-01-01T12:00:00Z");
  private static final Set<String> GOOD = Set.of("Reference", "Welingak Website");
  private static final PersonId ANN = PersonId.of("ann");
  private static final Map<PersonId, Long> SHARES =
      Map.of(ANN, 3L, PersonId.of("ben"), 2L, PersonId.of("eve"), 1L, PersonId.of("max"), 1L);
  private static final Percent LEVEL = Percent.of("5");
  private static List<Lead> leads;

  @BeforeAll
  static void readLeads() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no real data at " + FOLDER);
    try (Stream<String> rows = Files.lines(FOLDER.resolve("Leads.csv"))) {
      leads = rows.skip(1).map(LeadAuditRealDataTest::lead).toList();
    }
  }

  @Test
  void findsNothingWrongWithSmoothShares() {
    LeadAudit audit = audit(rules().build());

    assertThat(audit.leads()).isEqualTo(9240);
    assertThat(audit.people())
        .allMatch(person -> person.ahead().abs().compareTo(BigDecimal.ONE) < 0);
    assertThat(audit.counts().value().map(counts -> counts.isBelow(LEVEL))).hasValue(false);
    assertThat(audit.people())
        .extracting(person -> last(person).isBelow(LEVEL))
        .containsOnly(false);
  }

  @Test
  void findsWhoGetsTheRecommendationsWhateverTheCounts() {
    LeadAudit audit = audit(rules()
        .addPreferences(Preferences.sources(
            Map.of(ANN, Set.of(LeadSourceId.of("Reference"), LeadSourceId.of("Welingak Website")))))
        .build());
    PersonAudit ann = audit.people().get(0);

    assertThat(ann.person()).isEqualTo(ANN);
    assertThat(ann.good().hits()).isEqualTo(534 + 142);
    assertThat(ann.goodOfOthers().hits()).isZero();
    assertThat(last(ann).isBelow(Percent.of("0.1"))).isTrue();
    assertThat(audit.people().stream().mapToLong(PersonAudit::leads).sum()).isEqualTo(9240);
  }

  private static DistributionRules.Builder rules() {
    return DistributionRules.builder().choice(LeadDistributions.smoothWeighted());
  }

  private static LeadAudit audit(DistributionRules rules) {
    Roster roster = Roster.of(SHARES.entrySet().stream()
        .map(share ->
            Seller.builder().person(share.getKey()).parts(share.getValue()).build())
        .toList());
    DistributionRun run = rules.run(roster, DistributionState.fresh());
    List<ReceivedLead> received = new ArrayList<>();
    for (Lead lead : leads) {
      Assignment assignment = run.give(lead, NOW);
      received.add(new ReceivedLead(
          lead.id(), assignment.person().orElseThrow(), lead.source().text()));
    }
    return LeadAudit.of(received, SHARES, GOOD, Detail.NONE).value();
  }

  private static Significance last(PersonAudit person) {
    List<Significance> tests = person.difference().value().orElseThrow();
    return tests.get(tests.size() - 1);
  }

  /** The first columns hold no quoted commas. */
  private static Lead lead(String row) {
    List<String> cells = Splitter.on(',').limit(5).splitToList(row);
    return Lead.builder()
        .id(LeadId.of(cells.get(1)))
        .created(NOW)
        .source(LeadSourceId.of(cells.get(3).isEmpty() ? "(blank)" : cells.get(3)))
        .build();
  }
}
