package io.sdr.process.leadsource;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class LeadYieldsTest {
  private static final LeadSourceId FAIR = LeadSourceId.of("fair");
  private static final LeadSourceId WEB = LeadSourceId.of("web");
  private static final CampaignId SPRING = CampaignId.of("spring");
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 8);
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);

  private static final List<TracedLead> LEADS = List.of(
      traced("1", FAIR, MARCH, Outcome.WON, "EUR 900"),
      traced("2", FAIR, MARCH, Outcome.LOST, ""),
      traced("3", FAIR, APRIL, Outcome.OPEN, ""),
      TracedLead.builder()
          .from(traced("4", WEB, APRIL, Outcome.LOST, ""))
          .qualified(false)
          .campaign(SPRING)
          .build());

  private static final List<Spending> SPENDINGS = List.of(
      spending(FAIR, MARCH, "EUR 100"),
      spending(FAIR, APRIL, "EUR 0.50"),
      spending(LeadSourceId.of("radio"), MARCH, "EUR 70"));

  @Test
  void countsWhatCameOfEachSourceAndWhatItCost() {
    LeadYields yields = yields(LEADS, SPENDINGS, YieldKey.SOURCE).value();
    LeadYield fair = yields.find("fair").orElseThrow();

    assertThat(yields.yields()).extracting(LeadYield::name).containsExactly("fair", "radio", "web");
    assertThat(fair.leads()).isEqualTo(3);
    assertThat(fair.qualified()).isEqualTo(3);
    assertThat(fair.won()).isOne();
    assertThat(fair.lost()).isOne();
    assertThat(fair.open()).isOne();
    assertThat(fair.spent()).isEqualTo(BigMoney.parse("EUR 100.50"));
    assertThat(fair.revenue()).isEqualTo(BigMoney.parse("EUR 900.00"));
    assertThat(fair.winRate()).isEqualTo(Proportion.of(1, 2));
    assertThat(fair.costPerLead()).isEqualTo(money("EUR 33.5"));
    assertThat(fair.costPerQualified()).isEqualTo(money("EUR 33.5"));
    assertThat(fair.costPerWon()).isEqualTo(money("EUR 100.5"));
    assertThat(fair.payback().value().orElseThrow().number().orElseThrow())
        .isBetween(new BigDecimal("8.955"), new BigDecimal("8.956"));
  }

  @Test
  void saysWhatIsNotKnownInsteadOfNothing() {
    LeadYields yields = yields(LEADS, SPENDINGS, YieldKey.SOURCE).value();
    LeadYield radio = yields.find("radio").orElseThrow();
    LeadYield web = yields.find("web").orElseThrow();

    assertThat(radio.leads()).isZero();
    assertThat(radio.costPerLead()).isEqualTo(Measured.undefined("no-leads-of-this-kind"));
    assertThat(radio.payback()).isEqualTo(Measured.of(Figure.of(0)));
    assertThat(web.costPerWon()).isEqualTo(Measured.undefined("no-leads-of-this-kind"));
    assertThat(web.costPerQualified()).isEqualTo(Measured.undefined("no-leads-of-this-kind"));
    assertThat(web.costPerLead()).isEqualTo(money("EUR 0"));
    assertThat(web.payback()).isEqualTo(Measured.undefined("nothing-spent"));
    assertThat(yields.find("tv")).isEmpty();
  }

  @Test
  void losesNothingBetweenTheKinds() {
    for (YieldKey by : YieldKey.values()) {
      LeadYields yields = yields(LEADS, SPENDINGS, by).value();

      assertThat(yields.all().leads()).isEqualTo(4);
      assertThat(yields.all().spent()).isEqualTo(BigMoney.parse("EUR 170.50"));
      assertThat(yields.yields().stream().mapToLong(LeadYield::leads).sum()).isEqualTo(4);
      assertThat(BigMoney.total(yields.yields().stream().map(LeadYield::spent).toList()))
          .isEqualTo(yields.all().spent());
    }
  }

  @Test
  void putsLeadsTogetherByTheirCampaignOrTheirMonth() {
    assertThat(yields(LEADS, SPENDINGS, YieldKey.CAMPAIGN).value().yields())
        .extracting(LeadYield::name)
        .containsExactly("(fair)", "(radio)", "spring");
    LeadYields months = yields(LEADS, SPENDINGS, YieldKey.MONTH).value();
    assertThat(months.yields()).extracting(LeadYield::name).containsExactly("2024-03", "2024-04");
    assertThat(months.find("2024-03").orElseThrow().spent())
        .isEqualTo(BigMoney.parse("EUR 170.00"));
    assertThat(months.find("2024-03").orElseThrow().open()).isZero();
  }

  @Test
  void explainsItselfInAnyOrder() {
    Explained<LeadYields> yields = yields(LEADS, SPENDINGS, YieldKey.SOURCE);
    List<TracedLead> shuffled = new ArrayList<>(LEADS);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(yields(shuffled, SPENDINGS, YieldKey.SOURCE)).isEqualTo(yields);
    assertThat(Recalculation.contradictionsIn(yields.because().orElseThrow())).isEmpty();
    assertThat(yields.because().orElseThrow().outcome()).hasValue(Figure.of(4));
    assertThat(yields.because().orElseThrow().steps()).hasSize(4);
    assertThat(yields.because().orElseThrow().steps().get(0).inputs())
        .containsEntry("open", Figure.of(1))
        .containsEntry("won", Figure.of(1))
        .containsEntry("lost", Figure.of(1));
  }

  @Test
  void tracesALeadToItsDeal() {
    Lead lead = lead().deal(DealId.of("d")).campaign(SPRING).build();
    Deal.Builder deal = Deal.builder()
        .id(DealId.of("d"))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("s"))
        .amount(BigMoney.parse("EUR 5"));
    Deal won = deal.outcome(Outcome.WON).closed(MARCH).build();

    assertThat(TracedLead.of(lead, won, ZoneOffset.UTC))
        .isEqualTo(TracedLead.builder()
            .lead(LeadId.of("l"))
            .source(FAIR)
            .campaign(SPRING)
            .created(MARCH)
            .qualified(true)
            .outcome(Outcome.WON)
            .amount(BigMoney.parse("EUR 5.00"))
            .build());
    assertThat(TracedLead.of(lead, won, ZoneId.of("Pacific/Honolulu")).created())
        .isEqualTo(MARCH.minusDays(1));
    assertThat(TracedLead.of(lead, deal.outcome(Outcome.LOST).build(), ZoneOffset.UTC)
            .amount())
        .isEmpty();
    assertRefused(
        "traced-lead.must-be-of-its-deal",
        () -> TracedLead.of(lead().build(), won, ZoneOffset.UTC));
  }

  @Test
  void takesRejectedLeadsForLostAndTheOthersForOpen() {
    Lead rejected = lead().verdict(LeadVerdict.REJECTED).rejectedFor("spam").build();
    Lead qualified = lead().verdict(LeadVerdict.QUALIFIED).build();

    assertThat(TracedLead.of(rejected, ZoneOffset.UTC).outcome()).isEqualTo(Outcome.LOST);
    assertThat(TracedLead.of(rejected, ZoneOffset.UTC).qualified()).isFalse();
    assertThat(TracedLead.of(qualified, ZoneOffset.UTC).outcome()).isEqualTo(Outcome.OPEN);
    assertThat(TracedLead.of(qualified, ZoneOffset.UTC).qualified()).isTrue();
  }

  @Test
  void holdsAPlanAgainstWhatCame() {
    LeadYield fair =
        yields(LEADS, SPENDINGS, YieldKey.SOURCE).value().find("fair").orElseThrow();
    YieldPlan plan = new YieldPlan("fair", 4, 3, 0, BigMoney.parse("EUR 67"));

    Explained<?> reached = plan.reachedBy(fair, Detail.FULL);

    assertThat(reached.value())
        .isEqualTo(List.of(
            Measured.of(Percent.of("75")),
            Measured.of(Percent.of("100")),
            Measured.undefined("nothing-planned"),
            Measured.of(Percent.of("150"))));
    assertThat(Recalculation.contradictionsIn(reached.because().orElseThrow())).isEmpty();
    assertRefused(
        "yield-plan.must-be-of-the-same",
        () -> new YieldPlan("web", 4, 3, 0, BigMoney.parse("EUR 67")).reachedBy(fair, Detail.NONE));
    assertRefused(
        "yield-plan.must-be-of-the-same",
        () ->
            new YieldPlan("fair", 4, 3, 0, BigMoney.parse("USD 67")).reachedBy(fair, Detail.NONE));
    assertThat(new YieldPlan("x", 0, 0, 0, BigMoney.parse("EUR 0")).leads()).isZero();
    assertThat(new YieldPlan("x", 1, 1, 1, BigMoney.parse("EUR 0")).won()).isOne();
    for (long[] counts : new long[][] {{1, 2, 0}, {2, 1, 2}, {1, 1, -1}}) {
      assertRefused(
          "yield-plan.must-narrow-from-leads-to-won",
          () -> new YieldPlan("x", counts[0], counts[1], counts[2], BigMoney.parse("EUR 1")));
    }
    assertRefused(
        "yield-plan.must-narrow-from-leads-to-won",
        () -> new YieldPlan("x", 1, 1, 1, BigMoney.parse("EUR -1")));
  }

  @Test
  void needsNoLeadsForNoWinsAndCannotBePrudentWhereHardlyAnythingWasWon() {
    NeededLeads none = NeededLeads.forWins(0, Proportion.of(0, 0), Detail.NONE).value();
    NeededLeads rare =
        NeededLeads.forWins(10, Proportion.of(1, 10_000_000), Detail.NONE).value();

    assertThat(none)
        .isEqualTo(new NeededLeads(Measured.of(BigDecimal.ZERO), Measured.of(BigDecimal.ZERO)));
    assertThat(rare.expected()).isEqualTo(Measured.of(new BigDecimal("100000000")));
    assertThat(rare.prudent()).isEqualTo(Measured.undefined("won-too-seldom"));
  }

  @Test
  void saysHowManyLeadsAGoalTakes() {
    Explained<NeededLeads> needed = NeededLeads.forWins(10, Proportion.of(3, 40), Detail.FULL);

    assertThat(needed.value().expected()).isEqualTo(Measured.of(new BigDecimal("134")));
    // the lower end of the rate is 2.5836 %
    assertThat(needed.value().prudent()).isEqualTo(Measured.of(new BigDecimal("388")));
    assertThat(needed.because().orElseThrow().outcome()).hasValue(Figure.of(134));
    assertThat(Recalculation.contradictionsIn(needed.because().orElseThrow())).isEmpty();
    assertThat(NeededLeads.forWins(3, Proportion.of(1, 2), Detail.NONE).value().expected())
        .isEqualTo(Measured.of(new BigDecimal("6")));
    assertThat(NeededLeads.forWins(0, Proportion.of(1, 2), Detail.NONE).value().prudent())
        .isEqualTo(Measured.of(BigDecimal.ZERO));
  }

  @Test
  void cannotSayWhatAGoalTakesBeforeAnythingWasWon() {
    NeededLeads never =
        NeededLeads.forWins(10, Proportion.of(0, 40), Detail.NONE).value();
    NeededLeads unseen =
        NeededLeads.forWins(10, Proportion.of(0, 0), Detail.NONE).value();

    assertThat(never.expected()).isEqualTo(Measured.undefined("nothing-won-yet"));
    assertThat(never.prudent()).isEqualTo(Measured.undefined("nothing-won-yet"));
    assertThat(unseen.prudent()).isEqualTo(Measured.undefined("no-sample"));
    assertRefused(
        "needed-leads.must-not-be-for-negative-wins",
        () -> NeededLeads.forWins(-1, Proportion.of(1, 2), Detail.NONE));
  }

  @Test
  void saysWhetherTheTeamHasTheTime() {
    assertThat(
            NeededLeads.workOf(new BigDecimal("90"), Duration.ofMinutes(20), Duration.ofHours(40)))
        .isEqualTo(Percent.of("75"));
    assertThat(NeededLeads.workOf(BigDecimal.ONE, Duration.ZERO, Duration.ofNanos(1)))
        .isEqualTo(Percent.ZERO);
    assertThat(NeededLeads.workOf(BigDecimal.ZERO, Duration.ofHours(1), Duration.ofHours(1)))
        .isEqualTo(Percent.ZERO);
    assertRefused(
        "needed-leads.must-be-worked-on-in-some-time",
        () -> NeededLeads.workOf(BigDecimal.ONE, Duration.ofHours(1), Duration.ZERO));
    assertRefused(
        "needed-leads.must-be-worked-on-in-some-time",
        () -> NeededLeads.workOf(BigDecimal.ONE, Duration.ofHours(-1), Duration.ofHours(1)));
    assertRefused(
        "needed-leads.must-be-worked-on-in-some-time",
        () -> NeededLeads.workOf(new BigDecimal("-1"), Duration.ZERO, Duration.ofHours(1)));
    assertRefused(
        "needed-leads.must-be-worked-on-in-some-time",
        () -> NeededLeads.workOf(BigDecimal.ONE, Duration.ZERO, Duration.ofHours(-1)));
  }

  @Test
  void refusesWhatCannotBe() {
    TracedLead open = LEADS.get(2);

    assertRefused(
        "traced-lead.must-have-amount-exactly-when-won",
        () -> TracedLead.builder().from(open).outcome(Outcome.WON).build());
    assertRefused(
        "traced-lead.must-have-amount-exactly-when-won",
        () -> TracedLead.builder().from(open).amount(BigMoney.parse("EUR 1")).build());
    assertRefused(
        "traced-lead.must-be-qualified-when-won",
        () -> TracedLead.builder().from(LEADS.get(0)).qualified(false).build());
    assertRefused(
        "traced-lead.must-not-have-negative-amount",
        () -> TracedLead.builder()
            .from(LEADS.get(0))
            .amount(BigMoney.parse("EUR -1"))
            .build());
    assertRefused("spending.must-not-be-negative", () -> spending(FAIR, MARCH, "EUR -1"));
    assertRefused(
        "lead-yields.must-have-each-lead-once",
        () -> yields(List.of(open, open), List.of(), YieldKey.SOURCE));
    assertRefused(
        "lead-yields.must-have-one-currency",
        () -> yields(List.of(), List.of(spending(FAIR, MARCH, "USD 1")), YieldKey.SOURCE));
    LeadYield sound = yields(LEADS, SPENDINGS, YieldKey.SOURCE).value().all();
    assertRefused(
        "lead-yield.must-account-for-every-lead",
        () -> LeadYield.builder().from(sound).open(2).build());
    assertRefused(
        "lead-yield.must-account-for-every-lead",
        () -> LeadYield.builder().from(sound).qualified(0).build());
    assertRefused(
        "lead-yield.must-account-for-every-lead",
        () -> LeadYield.builder().from(sound).qualified(5).build());
  }

  private static Explained<LeadYields> yields(
      List<TracedLead> leads, List<Spending> spendings, YieldKey by) {
    return LeadYields.of(leads, spendings, by, CurrencyUnit.EUR, Detail.FULL);
  }

  private static Measured<Figure> money(String amount) {
    return Measured.of(Figure.of(BigMoney.parse(amount)));
  }

  private static Lead.Builder lead() {
    return Lead.builder()
        .id(LeadId.of("l"))
        .created(Instant.parse("2024-03-08T09:30:00Z"))
        .source(FAIR);
  }

  private static TracedLead traced(
      String id, LeadSourceId source, LocalDate created, Outcome outcome, String amount) {
    return TracedLead.builder()
        .lead(LeadId.of(id))
        .source(source)
        .created(created)
        .qualified(true)
        .outcome(outcome)
        .amount(amount.isEmpty() ? Optional.empty() : Optional.of(BigMoney.parse(amount)))
        .build();
  }

  private static Spending spending(LeadSourceId source, LocalDate day, String amount) {
    return new Spending(source, Optional.empty(), day, BigMoney.parse(amount));
  }
}
