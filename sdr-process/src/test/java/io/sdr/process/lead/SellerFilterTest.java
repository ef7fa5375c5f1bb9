package io.sdr.process.lead;

import static io.sdr.process.lead.Team.A;
import static io.sdr.process.lead.Team.B;
import static io.sdr.process.lead.Team.NOW;
import static io.sdr.process.lead.Team.lead;
import static io.sdr.process.lead.Team.seller;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Lead;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class SellerFilterTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 8);

  @Test
  void keepsLeaversAndThoseWhoHaveNotComeYetOutWithoutAnyFilter() {
    LocalDateRange days = LocalDateRange.of(TODAY.minusDays(9), TODAY);

    assertThat(excludedFor(rules(), seller("a").employed(days).build(), Workload.none()))
        .hasValue(new Unmet("not-employed", Optional.of(Figure.of(TODAY)), Optional.empty()));
    assertThat(excludedFor(
            rules(),
            seller("a")
                .employed(LocalDateRange.ofUnboundedStart(TODAY.plusDays(1)))
                .build(),
            Workload.none()))
        .isEmpty();
    assertThat(excludedFor(
            rules(),
            seller("a")
                .employed(LocalDateRange.ofUnboundedEnd(TODAY.plusDays(1)))
                .build(),
            Workload.none()))
        .isPresent();
    assertRefused(
        "seller.must-be-employed-for-a-day",
        () -> seller("a").employed(LocalDateRange.ofEmpty(TODAY)).build());
  }

  @Test
  void letsTheAbsentHaveTheirHolidayByTheirOwnCalendar() {
    // in Auckland it is Friday evening, in Honolulu still Thursday
    Seller.Builder away = seller("a").addAbsences(LocalDateRange.of(TODAY, TODAY.plusDays(1)));
    SellerFilter filter = SellerFilters.present();

    assertThat(condition(filter, away.build(), Workload.none())).hasValue("absent");
    assertThat(condition(filter, away.hours(hours("Pacific/Auckland")).build(), Workload.none()))
        .hasValue("absent");
    assertThat(condition(filter, away.hours(hours("Pacific/Honolulu")).build(), Workload.none()))
        .isEmpty();
    assertThat(condition(
            filter,
            seller("a")
                .addAbsences(LocalDateRange.of(TODAY.minusDays(3), TODAY))
                .addAbsences(LocalDateRange.of(TODAY.plusDays(1), TODAY.plusDays(3)))
                .build(),
            Workload.none()))
        .isEmpty();
  }

  @Test
  void waitsForWorkingHours() {
    SellerFilter filter = SellerFilters.inWorkingHours();

    assertThat(condition(filter, seller("a").hours(office("09:00-10:00")).build(), Workload.none()))
        .isEmpty();
    assertThat(condition(filter, seller("a").hours(office("10:00-18:00")).build(), Workload.none()))
        .hasValue("outside-working-hours");
  }

  @Test
  void looksAtTheClockAgainForEveryLeadOfARun() {
    Roster roster = Roster.of(List.of(
        seller("a").hours(office("09:00-10:00", "11:00-12:00")).build(),
        seller("b").hours(office("10:00-11:00")).build()));
    DistributionRun run =
        rules(SellerFilters.inWorkingHours()).run(roster, DistributionState.fresh());

    for (String[] expected : new String[][] {
      {"09:59:59", "a"}, {"10:00:00", "b"}, {"10:30:00", "b"}, {"11:00:00", "a"},
      {"10:59:59", "b"}, {"09:00:00", "a"}, {"12:00:00", ""}, {"11:59:59", "a"}
    }) {
      Instant at = Instant.parse("2024-03-08T" + expected[0] + "Z");
      assertThat(run.give(lead().build(), at).person().map(PersonId::text).orElse(""))
          .as(expected[0])
          .isEqualTo(expected[1]);
    }
  }

  @Test
  void keepsOutWhoTakesNoLeadsOrHasGoneHome() {
    Seller neither = seller("a").takesLeads(false).clockedIn(false).build();

    assertThat(condition(SellerFilters.takingLeads(), neither, Workload.none()))
        .hasValue("takes-no-leads");
    assertThat(condition(SellerFilters.clockedIn(), neither, Workload.none()))
        .hasValue("clocked-out");
    assertThat(condition(SellerFilters.takingLeads(), seller("a").build(), Workload.none()))
        .isEmpty();
    assertThat(condition(SellerFilters.clockedIn(), seller("a").build(), Workload.none()))
        .isEmpty();
  }

  @Test
  void namesTheFirstFilterThatObjects() {
    Seller neither = seller("a").takesLeads(false).clockedIn(false).build();

    assertThat(excludedFor(
            rules(SellerFilters.clockedIn(), SellerFilters.takingLeads()),
            neither,
            Workload.none()))
        .map(Unmet::condition)
        .hasValue("clocked-out");
  }

  @Test
  void asksAgainWhenADayBeginsOrALeadWasTaken() {
    DistributionRun run = rules(SellerFilters.withinDailyLimit())
        .run(Roster.of(List.of(seller("a").mostPerDay(1).build())), DistributionState.fresh());
    Instant tomorrow = NOW.plus(Duration.ofDays(1));

    assertThat(run.give(lead(1), NOW).person()).isPresent();
    assertThat(run.give(lead(2), NOW).person()).isEmpty();
    assertThat(run.give(lead(3), tomorrow).person()).isPresent();
    assertThat(run.give(lead(4), tomorrow).person()).isEmpty();
  }

  @Test
  void limitsWhatIsOpen() {
    Seller three = seller("a").mostOpen(3).build();
    SellerFilter filter = SellerFilters.withinOpenLimit();

    assertThat(condition(filter, three, Workload.ofOpen(2))).isEmpty();
    assertThat(excludedFor(rules(filter), three, Workload.ofOpen(3)))
        .hasValue(
            new Unmet("open-limit-reached", Optional.of(Figure.of(3)), Optional.of(Figure.of(3))));
    assertThat(condition(filter, seller("a").build(), Workload.ofOpen(1_000_000)))
        .isEmpty();
  }

  @Test
  void limitsTheDayFromMidnightToMidnight() {
    Seller two = seller("a").mostPerDay(2).build();
    SellerFilter filter = SellerFilters.withinDailyLimit();
    Workload today = Workload.none().plusOne(TODAY).plusOne(TODAY);

    assertThat(condition(filter, two, Workload.none().plusOne(TODAY))).isEmpty();
    assertThat(excludedFor(rules(filter), two, today))
        .hasValue(
            new Unmet("daily-limit-reached", Optional.of(Figure.of(2)), Optional.of(Figure.of(2))));
    assertThat(condition(filter, seller("a").build(), today)).isEmpty();
    // by the clock of Honolulu these two were received tomorrow
    assertThat(condition(
            filter, Seller.builder().from(two).hours(hours("Pacific/Honolulu")).build(), today))
        .isEmpty();
  }

  @Test
  void spreadsAMonthOverItsDays() {
    Seller fourteen = seller("a").mostPerMonth(14).build();
    SellerFilter filter = SellerFilters.pacedThroughMonth();
    Workload march =
        new Workload(0, ImmutableSortedMap.of(TODAY.minusDays(30), 99L, TODAY.minusDays(7), 2L));

    // 14 · 8/31 is 3.6
    assertThat(condition(filter, fourteen, march)).isEmpty();
    assertThat(excludedFor(rules(filter), fourteen, march.plusOne(TODAY)))
        .hasValue(new Unmet(
            "ahead-of-monthly-pace", Optional.of(Figure.of(3)), Optional.of(Figure.of(3))));
    assertThat(condition(filter, seller("a").build(), march.plusOne(TODAY))).isEmpty();
  }

  @Test
  void allowsTheWholeOfAMonthByItsEnd() {
    Seller always = seller("a").build();

    assertThat(new MonthlyCapacity(14).allowedBy(LocalDate.of(2024, 2, 29), always))
        .isEqualTo(14);
    assertThat(new MonthlyCapacity(14).allowedBy(LocalDate.of(2024, 2, 1), always))
        .isZero();
    assertThat(new MonthlyCapacity(29).allowedBy(LocalDate.of(2024, 2, 1), always))
        .isOne();
    // June 2024 ends on a Sunday and has 20 days of work
    Seller weekly = seller("a").hours(office("09:00-18:00")).build();
    for (int leads : new int[] {1, 14, 60}) {
      assertThat(new MonthlyCapacity(leads).allowedBy(LocalDate.of(2024, 6, 28), weekly))
          .isEqualTo(leads);
    }
    assertThat(new MonthlyCapacity(60).allowedBy(LocalDate.of(2024, 6, 2), weekly))
        .isZero();
    assertThat(new MonthlyCapacity(60).allowedBy(LocalDate.of(2024, 6, 3), weekly))
        .isEqualTo(3);
    Seller never =
        seller("a").hours(WorkingHours.builder().from(office()).build()).build();
    assertThat(new MonthlyCapacity(60).allowedBy(LocalDate.of(2024, 6, 28), never))
        .isZero();
  }

  @Test
  void floodsNobodyWithTheCapacityOfAnAbsence() {
    Seller back = seller("a")
        .hours(office("09:00-18:00"))
        .addAbsences(LocalDateRange.of(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 21)))
        .build();
    MonthlyCapacity fifty = new MonthlyCapacity(50);

    // 14 of 20 days of work are over, and on one of the six that are left 2.5 are due
    assertThat(fifty.allowedBy(LocalDate.of(2024, 6, 20), back)).isZero();
    assertThat(fifty.allowedBy(LocalDate.of(2024, 6, 21), back)).isEqualTo(2);
    assertThat(fifty.allowedBy(LocalDate.of(2024, 6, 27), back)).isEqualTo(12);
    assertThat(fifty.allowedBy(LocalDate.of(2024, 6, 28), back)).isEqualTo(15);
    assertThat(new MonthlyCapacity(1).allowedBy(LocalDate.of(2024, 6, 28), back))
        .isOne();
  }

  @Test
  void roundsADayOfTheMonthLikeOdoo() {
    assertThat(new MonthlyCapacity(14).perDayRounded()).isZero();
    assertThat(new MonthlyCapacity(15).perDayRounded()).isOne();
    assertRefused("monthly-capacity.must-not-be-negative", () -> new MonthlyCapacity(-1));
  }

  @Test
  void asksForEverySkillAtItsLevel() {
    SkillId drills = SkillId.of("drills");
    SkillId saws = SkillId.of("saws");
    Lead lead = lead().putNeed(drills, 2).putNeed(saws, 1).build();
    SellerFilter filter = SellerFilters.withSkills();

    assertThat(objection(filter, seller("a").putSkill(drills, 2).putSkill(saws, 3), lead))
        .isEmpty();
    assertThat(objection(filter, seller("a").putSkill(drills, 1).putSkill(saws, 3), lead))
        .hasValue(new Unmet("skill-too-low", Optional.of(Figure.of(1)), Optional.of(Figure.of(2))));
    assertThat(objection(filter, seller("a").putSkill(drills, 2), lead))
        .hasValue(new Unmet("skill-too-low", Optional.of(Figure.of(0)), Optional.of(Figure.of(1))));
    assertRefused(
        "seller.must-have-levels-from-one",
        () -> seller("a").putSkill(drills, 0).build());
  }

  @Test
  void asksForTheLanguage() {
    Lead lead = lead().language("pt-BR").build();
    SellerFilter filter = SellerFilters.speakingLanguage();

    assertThat(objection(filter, seller("a").addLanguages("pt"), lead)).isEmpty();
    assertThat(objection(filter, seller("a").addLanguages("pt-BR"), lead)).isEmpty();
    assertThat(objection(filter, seller("a").addLanguages("PT"), lead)).isEmpty();
    assertThat(objection(filter, seller("a").addLanguages("pt-br"), lead)).isEmpty();
    for (String other : List.of("pt-PT", "p", "en", "pt-B")) {
      assertThat(objection(filter, seller("a").addLanguages(other), lead))
          .map(Unmet::condition)
          .hasValue("language-not-spoken");
    }
    assertThat(objection(filter, seller("a"), lead().build())).isEmpty();
  }

  @Test
  void takesALeadAwayFromItsOwner() {
    Lead lead = lead().owner(A).build();

    assertThat(objection(SellerFilters.notTheOwner(), seller("a"), lead))
        .map(Unmet::condition)
        .hasValue("had-it-before");
    assertThat(objection(SellerFilters.notTheOwner(), seller("b"), lead)).isEmpty();
    assertThat(objection(SellerFilters.notTheOwner(), seller("b"), lead().build()))
        .isEmpty();
  }

  @Test
  void doesNotAskThoseAgainWhoPassedItOver() {
    SellerFilter filter = SellerFilters.noneOf(Set.of(A));

    assertThat(condition(filter, seller("a").build(), Workload.none())).hasValue("passed-over");
    assertThat(condition(filter, seller("b").build(), Workload.none())).isEmpty();
  }

  @Test
  void leavesALeadInAQueueUntilSomebodyComesToWork() {
    Roster roster = Roster.of(List.of(
        seller("a").hours(office("18:00-20:00")).build(),
        seller("b").hours(office("11:00-18:00")).build(),
        seller("c").hours(office("10:00-18:00")).takesLeads(false).build()));
    DistributionRules rules = DistributionRules.builder()
        .from(DistributionRules.of(LeadDistributions.roundRobin()))
        .queue("morning")
        .urgentQueue("duty")
        .build();
    Instant eleven = Instant.parse("2024-03-08T11:00:00Z");

    Assignment waiting = give(rules, lead().answerBy(eleven).build(), roster);

    assertThat(waiting.person()).isEmpty();
    assertThat(waiting.unassigned()).hasValue("nobody-may-get-it");
    assertThat(waiting.retryAt()).hasValue(eleven);
    assertThat(waiting.queue()).hasValue("morning");
    assertThat(waiting.excluded()).hasSize(3);
    assertThat(
            give(rules, lead().answerBy(eleven.minusNanos(1)).build(), roster).queue())
        .hasValue("duty");
    assertThat(give(rules, lead().build(), roster).queue()).hasValue("morning");
  }

  /** An urgent lead must not wait for somebody who can never take it. */
  @Test
  void waitsForNobodyWhoCannotTakeItThenEither() {
    DistributionRules rules = DistributionRules.builder()
        .from(DistributionRules.of(LeadDistributions.roundRobin()))
        .queue("morning")
        .urgentQueue("duty")
        .build();
    Seller later = seller("a").hours(office("11:00-18:00")).build();
    Lead urgent = lead()
        .putNeed(SkillId.of("drills"), 1)
        .answerBy(Instant.parse("2024-03-08T12:00:00Z"))
        .build();

    assertThat(give(rules, urgent, Roster.of(List.of(later))).retryAt()).isEmpty();
    assertThat(give(rules, urgent, Roster.of(List.of(later))).queue()).hasValue("duty");
    Seller skilled =
        Seller.builder().from(later).putSkill(SkillId.of("drills"), 1).build();
    assertThat(give(rules, urgent, Roster.of(List.of(skilled))).queue()).hasValue("morning");
    Seller leaving = Seller.builder()
        .from(skilled)
        .hours(office("08:00-09:00"))
        .employed(LocalDateRange.ofUnboundedStart(TODAY.plusDays(1)))
        .build();
    assertThat(give(rules, urgent, Roster.of(List.of(leaving))).retryAt()).isEmpty();
  }

  @Test
  void waitsForWhoeverComesBackFirst() {
    DistributionRules rules = DistributionRules.of(LeadDistributions.roundRobin());
    Seller away = seller("a")
        .hours(office("09:00-18:00"))
        .addAbsences(LocalDateRange.of(TODAY, TODAY.plusDays(4)))
        .addAbsences(LocalDateRange.of(TODAY.plusDays(3), TODAY.plusDays(5)))
        .build();
    Seller gone = seller("b").addAbsences(LocalDateRange.ofUnboundedEnd(TODAY)).build();
    Seller coming =
        seller("c").employed(LocalDateRange.ofUnboundedEnd(TODAY.plusDays(40))).build();
    Seller full = seller("d").mostPerDay(0).build();

    assertThat(give(rules, lead().build(), Roster.of(List.of(away, gone, coming, full)))
            .retryAt())
        .hasValue(Instant.parse("2024-03-13T09:00:00Z"));
    assertThat(
            give(rules, lead().build(), Roster.of(List.of(gone, coming, full))).retryAt())
        .hasValue(Instant.parse("2024-04-17T00:00:00Z"));
    assertThat(give(rules, lead().build(), Roster.of(List.of(gone, full))).retryAt())
        .isEmpty();
  }

  @Test
  void sendsAnUrgentLeadToTheOnlyQueueThereIs() {
    DistributionRules rules = DistributionRules.builder()
        .from(DistributionRules.of(LeadDistributions.roundRobin()))
        .queue("all")
        .build();

    Assignment waiting = give(rules, lead().answerBy(NOW).build(), Roster.of(List.of()));

    assertThat(waiting.unassigned()).hasValue("nobody-in-the-team");
    assertThat(waiting.queue()).hasValue("all");
    assertThat(waiting.retryAt()).isEmpty();
    assertRefused(
        "distribution-rules.must-name-queues",
        () -> DistributionRules.builder().from(rules).queue(" ").build());
    assertRefused(
        "distribution-rules.must-name-queues",
        () -> DistributionRules.builder().from(rules).urgentQueue("").build());
  }

  @Test
  void countsWhatWasTaken() {
    Workload workload =
        Workload.none().plusOne(TODAY).plusOne(TODAY.minusDays(1)).plusOne(TODAY);

    assertThat(workload.open()).isEqualTo(3);
    assertThat(workload.takenOn(TODAY)).isEqualTo(2);
    assertThat(workload.takenOn(TODAY.plusDays(1))).isZero();
    assertThat(workload.takenIn(Period.parse("2024-03"))).isEqualTo(3);
    assertThat(workload.takenIn(Period.of(TODAY.minusDays(1), TODAY))).isOne();
    assertThat(workload.since(TODAY).taken()).containsOnlyKeys(TODAY);
    assertThat(workload.minusOne()).isEqualTo(new Workload(2, workload.taken()));
    assertRefused("workload.must-not-be-negative", () -> Workload.none().minusOne());
    assertRefused(
        "workload.must-name-days-with-leads",
        () -> new Workload(0, ImmutableSortedMap.of(TODAY, 0L)));
  }

  @Test
  void forgetsDaysThatNoLimitAsksAbout() {
    DistributionState state = DistributionState.fresh()
        .withWorkload(A, Workload.none().plusOne(TODAY.minusDays(40)).plusOne(TODAY))
        .withWorkload(B, Workload.ofOpen(1));

    DistributionState later = state.since(TODAY.minusDays(31));

    assertThat(later.workloadOf(A).taken()).containsOnlyKeys(TODAY);
    assertThat(later.workloadOf(A).open()).isEqualTo(2);
    assertThat(later.workloadOf(B)).isEqualTo(Workload.ofOpen(1));
  }

  @Test
  void refusesNegativeLimits() {
    assertRefused(
        "seller.must-not-have-negative-limit", () -> seller("a").mostOpen(-1).build());
    assertRefused(
        "seller.must-not-have-negative-limit", () -> seller("a").mostPerDay(-1).build());
    assertRefused(
        "seller.must-not-have-negative-limit",
        () -> seller("a").mostPerMonth(-1).build());
    assertThat(seller("a").mostOpen(0).mostPerDay(0).mostPerMonth(0).build()).isNotNull();
  }

  private static WorkingHours hours(String zone) {
    return WorkingHours.builder()
        .from(WorkingHours.always())
        .zone(ZoneId.of(zone))
        .build();
  }

  private static WorkingHours office(String... hours) {
    return WorkingHours.mondayToFriday(ZoneOffset.UTC, hours);
  }

  private static DistributionRules rules(SellerFilter... filters) {
    return DistributionRules.builder()
        .addFilters(filters)
        .choice(LeadDistributions.roundRobin())
        .build();
  }

  private static Assignment give(DistributionRules rules, Lead lead, Roster roster) {
    return rules
        .give(lead, roster, DistributionState.fresh(), NOW, Detail.TOTALS)
        .value()
        .assignment();
  }

  private static Optional<Unmet> excludedFor(
      DistributionRules rules, Seller seller, Workload workload) {
    return rules
        .give(
            lead().build(),
            Roster.of(List.of(seller)),
            DistributionState.fresh().withWorkload(seller.person(), workload),
            NOW,
            Detail.TOTALS)
        .value()
        .assignment()
        .excluded()
        .stream()
        .map(Exclusion::because)
        .findAny();
  }

  private static Optional<String> condition(SellerFilter filter, Seller seller, Workload workload) {
    return excludedFor(rules(filter), seller, workload).map(Unmet::condition);
  }

  private static Optional<Unmet> objection(SellerFilter filter, Seller.Builder seller, Lead lead) {
    return give(rules(filter), lead, Roster.of(List.of(seller.build()))).excluded().stream()
        .map(Exclusion::because)
        .findAny();
  }
}
