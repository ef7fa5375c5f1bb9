package io.sdr.process.lead;

import static io.sdr.process.lead.Team.A;
import static io.sdr.process.lead.Team.B;
import static io.sdr.process.lead.Team.NOW;
import static io.sdr.process.lead.Team.lead;
import static io.sdr.process.lead.Team.only;
import static io.sdr.process.lead.Team.seller;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Acquaintance;
import io.sdr.core.sales.Lead;
import io.sdr.core.team.SkillId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every way of choosing says what decided. */
class DistributionExplanationTest {
  private static final Roster AB = Roster.of(List.of(
      seller("a").parts(2).putSkill(SkillId.of("drills"), 3).build(),
      seller("b").build()));
  private static final DistributionState BUSY = DistributionState.builder()
      .putTurn(A, 1L)
      .build()
      .withWorkload(A, Workload.ofOpen(4))
      .withWorkload(B, Workload.ofOpen(1));

  @Test
  void tellsLoadsForTheSharesThatWereAgreed() {
    List<Explanation> loads =
        choice(LeadDistributions.leastLoaded(), lead().build()).steps();

    assertThat(loads).extracting(Explanation::rule).containsExactly("lead.load", "lead.load");
    assertThat(loads)
        .extracting(load -> load.outcome().orElseThrow())
        .containsExactly(Figure.of(2), Figure.of(1));
  }

  @Test
  void tellsSkillsAndWhatIsTakenOffForOpenLeads() {
    List<Explanation> fitness = choice(
            LeadDistributions.bestSkilled(new BigDecimal("0.5")),
            lead().putNeed(SkillId.of("drills"), 1).build())
        .steps();

    assertThat(fitness)
        .extracting(one -> one.outcome().orElseThrow())
        .containsExactly(Figure.of(1), Figure.of(new BigDecimal("-0.5")));
    assertThat(LeadDistributions.bestSkilled(BigDecimal.ZERO)).isNotNull();
  }

  @Test
  void tellsWhoseTurnItWas() {
    assertThat(choice(LeadDistributions.roundRobin(), lead().build()).steps())
        .extracting(one -> one.rule() + " " + one.outcome().orElseThrow())
        .containsExactly("lead.turn " + Figure.of(1), "lead.turn " + Figure.of(0));
  }

  @Test
  void tellsCreditsWhereTheseDecide() {
    for (LeadDistribution byCredit :
        List.of(LeadDistributions.smoothWeighted(), LeadDistributions.earliestDeadline())) {
      assertThat(choice(byCredit, lead().build()).steps())
          .extracting(Explanation::rule)
          .containsExactly("lead.credit", "lead.credit");
    }
  }

  @Test
  void tellsWhichPreferenceFoundSomebodyAndWhichDidNot() {
    DistributionRules rules = DistributionRules.builder()
        .from(only(LeadDistributions.roundRobin()))
        .addPreferences(Preferences.ownGround(), Preferences.formerOwner(1))
        .build();
    Explanation why = why(rules, lead().addKnownTo(new Acquaintance(B, NOW)).build(), AB);
    List<Explanation> preferences = why.steps().stream()
        .filter(step -> step.rule().equals("lead.preference"))
        .toList();

    assertThat(preferences.get(0).inputs()).containsEntry("number", Figure.of(1));
    assertThat(preferences.get(0).unmet().map(Unmet::condition)).hasValue("nobody-preferred");
    assertThat(preferences.get(1).inputs())
        .containsEntry("number", Figure.of(2))
        .containsEntry("eligible", Figure.of(2));
    assertThat(preferences.get(1).outcome()).hasValue(Figure.of(1));
  }

  @Test
  void tellsWhyNobodyGotIt() {
    Roster full = Roster.of(List.of(seller("a").mostOpen(0).build()));
    DistributionRules rules = DistributionRules.of(LeadDistributions.roundRobin());

    Explanation why = why(rules, lead().build(), full);

    assertThat(why.unmet().map(Unmet::condition)).hasValue("nobody-may-get-it");
    assertThat(why.steps().get(0).unmet())
        .hasValue(
            new Unmet("open-limit-reached", Optional.of(Figure.of(4)), Optional.of(Figure.of(0))));
    assertThat(why(rules, lead().build(), Roster.of(List.of())).unmet().map(Unmet::condition))
        .hasValue("nobody-in-the-team");
  }

  @Test
  void cannotSayBothThatSomebodyGotItAndThatNobodyDid() {
    Assignment.Builder given =
        Assignment.builder().lead(lead().build().id()).at(NOW).person(A).addEligible(A);

    assertRefused(
        "assignment.must-name-person-or-reason",
        () -> Assignment.builder().from(given.build()).unassigned("absent").build());
    assertRefused(
        "assignment.must-be-to-someone-eligible",
        () -> Assignment.builder().from(given.build()).person(B).build());
    assertRefused(
        "assignment.must-be-to-someone-eligible",
        () -> Assignment.builder()
            .from(given.build())
            .person(Optional.empty())
            .unassigned("absent")
            .build());
    assertRefused(
        "assignment.must-not-wait-when-given",
        () -> Assignment.builder().from(given.build()).queue("morning").build());
    assertRefused(
        "assignment.must-not-wait-when-given",
        () -> Assignment.builder().from(given.build()).retryAt(NOW).build());
  }

  @Test
  void isForACompanyNotForACountry() {
    ImmutableList<Seller> many = IntStream.rangeClosed(0, 50_000)
        .mapToObj(i -> seller("p" + i).build())
        .collect(ImmutableList.toImmutableList());

    assertRefused("roster.must-be-of-a-company", () -> Roster.of(many));
    assertThat(Roster.of(many.subList(1, many.size())).sellers()).hasSize(50_000);
    assertThat(AB.hashCode()).isNotEqualTo(Roster.ofEquals("a").hashCode());
  }

  @Test
  void saysWhatIsLeftOfARoundedDay() {
    assertThat(new MonthlyCapacity(45).leftOfDayRounded(5)).isEqualTo(-3);
    assertThat(new MonthlyCapacity(0).perDayRounded()).isZero();
  }

  private static Explanation choice(LeadDistribution choice, Lead lead) {
    return why(only(choice), lead, AB).steps().stream()
        .filter(step -> step.rule().equals("lead.choice"))
        .findAny()
        .orElseThrow();
  }

  private static Explanation why(DistributionRules rules, Lead lead, Roster roster) {
    Explanation why = rules.give(lead, roster, BUSY, NOW, Detail.FULL).because().orElseThrow();
    assertThat(Recalculation.contradictionsIn(why)).isEmpty();
    return why;
  }
}
