package io.sdr.process.leadaudit;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
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
import io.sdr.process.lead.Roster;
import io.sdr.process.lead.Seller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class LeadAuditTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BEN = PersonId.of("ben");
  private static final PersonId EVE = PersonId.of("eve");
  private static final Map<PersonId, Long> SHARES = Map.of(ANN, 2L, BEN, 1L, EVE, 1L);
  private static final Set<String> GOOD = Set.of("a");

  @Test
  void holdsCountsAgainstTheSharesThatWereAgreed() {
    LeadAudit audit = audit(leads(ANN, 30, 10, BEN, 10, 10, EVE, 10, 10)).value();

    assertThat(audit.leads()).isEqualTo(80);
    assertThat(audit.people()).extracting(PersonAudit::person).containsExactly(ANN, BEN, EVE);
    assertThat(audit.people()).extracting(PersonAudit::leads).containsExactly(40L, 20L, 20L);
    assertThat(audit.people())
        .extracting(PersonAudit::due)
        .containsExactly(new BigDecimal("40"), new BigDecimal("20"), new BigDecimal("20"));
    assertThat(audit.people()).allMatch(person -> person.ahead().signum() == 0);
    assertThat(audit.evenness()).isEqualTo(Evenness.of(List.of(40L, 20L, 20L)));
    assertThat(audit.counts().value().orElseThrow().p()).isEqualByComparingTo(BigDecimal.ONE);
  }

  @Test
  void saysWhoIsAheadAndByHowMuch() {
    LeadAudit audit = audit(leads(ANN, 0, 10, BEN, 0, 7, EVE, 0, 3)).value();

    assertThat(audit.people())
        .extracting(person -> person.ahead().toPlainString())
        .containsExactly("0", "2", "-2");
    assertThat(audit.counts().value().map(Significance::n)).hasValue(20L);
  }

  /** What the ledger of the distribution calls even is even here. */
  @Test
  void owesNobodyTheLeadsOfAnAbsence() {
    Roster roster = Roster.of(List.of(
        Seller.of(ANN),
        Seller.builder()
            .person(BEN)
            .addAbsence(LocalDateRange.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 16)))
            .build()));
    DistributionRun run = DistributionRules.of(LeadDistributions.smoothWeighted())
        .run(roster, DistributionState.fresh());
    List<ReceivedLead> received = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Instant at = LocalDate.of(2024, 3, 1 + i / 4).atStartOfDay(ZoneOffset.UTC).toInstant();
      Lead lead = Lead.builder()
          .id(LeadId.of("l" + i))
          .created(at)
          .source(LeadSourceId.of("web"))
          .build();
      Assignment given = run.give(lead, at, Detail.TOTALS).value();
      received.add(new ReceivedLead(
          lead.id(),
          given.person().orElseThrow(),
          "a",
          Optional.of(ImmutableSortedSet.copyOf(given.eligible()))));
    }

    LeadAudit audit = LeadAudit.of(received, Map.of(ANN, 1L, BEN, 1L, EVE, 1L), GOOD, Detail.FULL)
        .value();

    assertThat(run.state().credits().largest()).isZero();
    assertThat(audit.people()).extracting(PersonAudit::leads).containsExactly(90L, 30L, 0L);
    assertThat(audit.people()).allMatch(person -> person.ahead().signum() == 0);
    assertThat(audit.counts().value().orElseThrow().p()).isEqualByComparingTo(BigDecimal.ONE);
    assertRefused(
        "received-lead.must-be-of-somebody-who-could-get-it",
        () -> new ReceivedLead(LeadId.of("l"), ANN, "a", Optional.of(ImmutableSortedSet.of(BEN))));
    assertRefused(
        "lead-audit.must-know-whose-share",
        () -> LeadAudit.of(received, Map.of(ANN, 1L), GOOD, Detail.NONE));
  }

  @Test
  void owesAllLeadsToSomebodyEvenInParts() {
    LeadAudit audit = LeadAudit.of(
            leads(ANN, 0, 10, BEN, 0, 0, EVE, 0, 0),
            Map.of(ANN, 1L, BEN, 1L, EVE, 1L),
            GOOD,
            Detail.NONE)
        .value();

    assertThat(audit.people())
        .extracting(person -> person.due().toPlainString())
        .containsExactly("3.333334", "3.333333", "3.333333");
    assertThat(LeadAudit.of(List.of(), Map.of(), GOOD, Detail.NONE).value().people())
        .isEmpty();
  }

  @Test
  void comparesTheGradesOfEachWithThoseOfTheOthers() {
    LeadAudit audit = audit(leads(ANN, 30, 10, BEN, 4, 16, EVE, 10, 10)).value();
    PersonAudit ben = audit.people().get(1);

    assertThat(ben.grades()).containsExactly(Map.entry("a", 4L), Map.entry("b", 16L));
    assertThat(ben.good()).isEqualTo(Proportion.of(4, 20));
    assertThat(ben.goodOfOthers()).isEqualTo(Proportion.of(40, 60));
    Significance alone =
        Significance.twoProportionZ(ben.good(), ben.goodOfOthers()).value().orElseThrow();
    Significance told = last(ben);
    assertThat(told.method()).isEqualTo("two-proportion-z");
    assertThat(told.p()).isEqualByComparingTo(alone.p());
    assertThat(told.holm().orElseThrow()).isGreaterThan(alone.p());
    assertThat(audit.grades().value().orElseThrow().method()).isEqualTo("chi-squared");
  }

  @Test
  void goesByAnExactTestWhereFewAreExpected() {
    LeadAudit audit = audit(leads(ANN, 3, 1, BEN, 0, 4, EVE, 0, 4)).value();
    PersonAudit ann = audit.people().get(0);

    assertThat(ann.difference().value().orElseThrow())
        .extracting(Significance::method)
        .containsExactly("two-proportion-z", "fisher-exact");
    // three tests were made: the exact 0.018182 counts three times
    assertThat(last(ann).p()).isEqualByComparingTo("0.018182");
    assertThat(last(ann).holm().orElseThrow()).isEqualByComparingTo("0.054546");
    assertThat(audit.grades()).isEqualTo(Measured.undefined("expected-counts-below-five"));
    assertThat(audit.counts()).isEqualTo(Measured.undefined("expected-counts-below-five"));
  }

  @Test
  void comparesTheMixOfThoseWhoGotAnything() {
    LeadAudit audit = audit(leads(ANN, 30, 10, BEN, 10, 20, EVE, 0, 0)).value();

    assertThat(audit.grades().value().map(Significance::n)).hasValue(70L);
    assertThat(audit.people().get(2).difference()).isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void saysNothingWhereThereIsNothingToSay() {
    LeadAudit audit = audit(List.of()).value();

    assertThat(audit.people()).hasSize(3);
    assertThat(audit.people())
        .allMatch(person -> person.difference().equals(Measured.undefined("no-sample")));
    assertThat(audit.counts()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(audit.grades()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(audit(leads(ANN, 5, 0, BEN, 5, 0, EVE, 5, 0)).value().people())
        .allMatch(person -> person.difference().equals(Measured.undefined("no-variation")));
  }

  @Test
  void explainsItselfAndAddsUp() {
    Explained<LeadAudit> audit = audit(leads(ANN, 30, 10, BEN, 4, 16, EVE, 0, 7));
    Explanation why = audit.because().orElseThrow();

    assertThat(Recalculation.contradictionsIn(why)).isEmpty();
    assertThat(why.outcome()).hasValue(Figure.of(67));
    assertThat(why.steps())
        .extracting(Explanation::rule)
        .containsExactly(
            "lead-audit.person",
            "lead-audit.person",
            "lead-audit.person",
            "lead-audit.counts",
            "lead-audit.grades");
    assertThat(why.steps().get(1).inputs())
        .containsEntry("person", Figure.of("ben"))
        .containsEntry("got", Figure.of(20))
        .containsEntry("due", Figure.of(new BigDecimal("16.75")));
    assertThat(why.steps().get(1).outcome()).hasValue(Figure.of(new BigDecimal("3.25")));
    assertThat(why.steps().get(1).steps().get(0).inputs())
        .containsEntry("good", Figure.of(4))
        .containsEntry("got", Figure.of(20))
        .containsEntry("goodOfOthers", Figure.of(30))
        .containsEntry("gotByOthers", Figure.of(47));
    assertThat(why.steps().get(1).steps().get(0).outcome())
        .hasValue(Significance.shown(last(audit.value().people().get(1)).holm().orElseThrow()));
  }

  @Test
  void doesNotDependOnTheOrderOfLeads() {
    List<ReceivedLead> leads = new ArrayList<>(leads(ANN, 3, 1, BEN, 2, 4, EVE, 0, 4));
    Explained<LeadAudit> audit = audit(leads);
    Collections.shuffle(leads, new Random(7));

    assertThat(audit(leads)).isEqualTo(audit);
  }

  @Test
  void refusesLeadsThatCannotBeAudited() {
    ReceivedLead lead = new ReceivedLead(LeadId.of("l"), ANN, "a");

    assertRefused("lead-audit.must-have-each-lead-once", () -> audit(List.of(lead, lead)));
    assertRefused(
        "lead-audit.must-know-whose-share",
        () -> audit(List.of(new ReceivedLead(LeadId.of("l"), PersonId.of("x"), "a"))));
    assertRefused(
        "lead-audit.must-have-shares",
        () -> LeadAudit.of(List.of(lead), Map.of(ANN, 0L), GOOD, Detail.NONE));
    assertRefused(
        "received-lead.must-have-grade", () -> new ReceivedLead(LeadId.of("l"), ANN, " "));
  }

  private static Significance last(PersonAudit person) {
    List<Significance> tests = person.difference().value().orElseThrow();
    return tests.get(tests.size() - 1);
  }

  private static Explained<LeadAudit> audit(List<ReceivedLead> leads) {
    return LeadAudit.of(leads, SHARES, GOOD, Detail.FULL);
  }

  /** So many of grade a and of grade b for each. */
  private static List<ReceivedLead> leads(
      PersonId one, int a1, int b1, PersonId two, int a2, int b2, PersonId three, int a3, int b3) {
    List<ReceivedLead> leads = new ArrayList<>();
    add(leads, one, "a", a1);
    add(leads, one, "b", b1);
    add(leads, two, "a", a2);
    add(leads, two, "b", b2);
    add(leads, three, "a", a3);
    add(leads, three, "b", b3);
    return leads;
  }

  private static void add(List<ReceivedLead> leads, PersonId person, String grade, int count) {
    for (int i = 0; i < count; i++) {
      leads.add(new ReceivedLead(LeadId.of("l" + leads.size()), person, grade));
    }
  }
}
