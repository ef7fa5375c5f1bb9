package io.sdr.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Wording;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Acquaintance;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.sales.Contact;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.team.TeamId;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.SpecialHours;
import io.sdr.core.time.WorkingHours;
import io.sdr.process.lead.Assignment;
import io.sdr.process.lead.CreditLedger;
import io.sdr.process.lead.Distribution;
import io.sdr.process.lead.DistributionRules;
import io.sdr.process.lead.DistributionState;
import io.sdr.process.lead.Exclusion;
import io.sdr.process.lead.LeadDistributions;
import io.sdr.process.lead.MonthlyCapacity;
import io.sdr.process.lead.Preferences;
import io.sdr.process.lead.Roster;
import io.sdr.process.lead.Seller;
import io.sdr.process.lead.SellerFilters;
import io.sdr.process.lead.WeightRules;
import io.sdr.process.lead.Workload;
import io.sdr.process.leadaudit.Evenness;
import io.sdr.process.leadaudit.LeadAudit;
import io.sdr.process.leadaudit.ReceivedLead;
import io.sdr.process.leadchance.BayesRules;
import io.sdr.process.leadchance.Factor;
import io.sdr.process.leadchance.LeadChance;
import io.sdr.process.leadchance.LeadChances;
import io.sdr.process.leadchance.Trait;
import io.sdr.process.leadchance.WinBook;
import io.sdr.process.leadchance.WinTable;
import io.sdr.process.leadpool.Claim;
import io.sdr.process.leadpool.ClaimJudgement;
import io.sdr.process.leadpool.HeldLead;
import io.sdr.process.leadpool.Offer;
import io.sdr.process.leadpool.OfferRules;
import io.sdr.process.leadpool.OfferStatus;
import io.sdr.process.leadpool.Picker;
import io.sdr.process.leadpool.PoolRules;
import io.sdr.process.leadpool.PooledLead;
import io.sdr.process.leadsource.Attribution;
import io.sdr.process.leadsource.Attributions;
import io.sdr.process.leadsource.LeadYields;
import io.sdr.process.leadsource.NeededLeads;
import io.sdr.process.leadsource.RemovalEffects;
import io.sdr.process.leadsource.Spending;
import io.sdr.process.leadsource.TouchPath;
import io.sdr.process.leadsource.TracedLead;
import io.sdr.process.leadsource.YieldKey;
import io.sdr.process.leadsource.YieldPlan;
import io.sdr.process.matching.Match;
import io.sdr.process.matching.MatchGoal;
import io.sdr.process.matching.MatchProposal;
import io.sdr.process.matching.Solution;
import io.sdr.process.qualification.Answer;
import io.sdr.process.qualification.CriteriaSet;
import io.sdr.process.qualification.Criterion;
import io.sdr.process.qualification.DuplicateRules;
import io.sdr.process.qualification.Duplicates;
import io.sdr.process.qualification.Evidence;
import io.sdr.process.qualification.PhonePlan;
import io.sdr.process.qualification.Qualification;
import io.sdr.process.qualification.ResponseReport;
import io.sdr.process.qualification.ResponseRules;
import io.sdr.process.scoring.Band;
import io.sdr.process.scoring.KeptScore;
import io.sdr.process.scoring.LeadCriteria;
import io.sdr.process.scoring.LeadCriterion;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import io.sdr.process.scoring.LeadScores;
import io.sdr.process.scoring.Lift;
import io.sdr.process.scoring.PointsRule;
import io.sdr.process.scoring.PointsRules;
import io.sdr.process.scoring.PointsScore;
import io.sdr.process.scoring.Ranking;
import io.sdr.process.scoring.ScoreOverride;
import io.sdr.process.scoring.ScoreQuality;
import io.sdr.process.scoring.Signal;
import io.sdr.process.scoring.TimeSplit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.threeten.extra.LocalDateRange;

/** Everything about leads survives JSON, and tells itself in every language. */
class LeadJsonTest {
  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(LeadJsonTest.class.getClassLoader());
  private static final SdrJson JSON = SdrJson.with(POLICIES);
  private static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 8);
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BEN = PersonId.of("ben");

  /** What lives within a choice or a calculation only. */
  private static final Set<String> NOT_WRITTEN =
      Set.of("Candidate", "DistributionRun", "Explained", "Handover");

  private static final List<Explained<?>> TOLD = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> survivesJsonByteForByte() {
    return samples()
        .map(sample ->
            DynamicTest.dynamicTest(sample.type().getSimpleName(), () -> assertSurvives(sample)));
  }

  private static <T> void assertSurvives(Sample<T> sample) {
    String written = JSON.write(sample.value());
    T read = JSON.read(written, sample.type()).orRefuse();

    assertThat(read).isEqualTo(sample.value());
    assertThat(JSON.write(read)).isEqualTo(written);
  }

  @Test
  void hasASampleOfEveryValueThatIsBuilt() {
    Set<String> sampled =
        samples().map(sample -> sample.type().getName()).collect(Collectors.toSet());

    assertThat(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                    "io.sdr.process.lead",
                    "io.sdr.process.leadaudit",
                    "io.sdr.process.leadchance",
                    "io.sdr.process.leadpool",
                    "io.sdr.process.leadsource",
                    "io.sdr.process.matching",
                    "io.sdr.process.qualification",
                    "io.sdr.process.scoring")
                .stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(LeadJsonTest::isValue)
                .map(JavaClass::getName)
                .filter(name -> !NOT_WRITTEN.contains(name.substring(name.lastIndexOf('.') + 1))))
        .isSubsetOf(sampled)
        .hasSizeGreaterThan(40);
  }

  private static boolean isValue(JavaClass type) {
    boolean isRecord = type.isRecord();
    boolean isImmutable = type.getModifiers().contains(JavaModifier.ABSTRACT)
        && !type.isInterface()
        && !type.isEnum();
    return isRecord || isImmutable;
  }

  @TestFactory
  Stream<DynamicTest> tellsEveryStepInEveryLanguage() {
    samples().forEach(sample -> assertThat(sample).isNotNull());
    return TOLD.stream()
        .flatMap(told -> Wording.LANGUAGES.stream()
            .map(language -> DynamicTest.dynamicTest(
                told.because().orElseThrow().rule() + " " + language,
                () -> assertTold(told, language))));
  }

  private static void assertTold(Explained<?> told, Locale language) {
    String text = POLICIES.wording(language).tell(told.because().orElseThrow());

    assertThat(text.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line)
            .doesNotContainPattern("\\b[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\b")
            .doesNotContain("  .")
            .doesNotContain("unmet"));
  }

  private static Stream<Sample<?>> samples() {
    TOLD.clear();
    return Stream.of(
            distribution(), audit(), pool(), sources(), matching(), qualification(), scoring())
        .flatMap(List::stream);
  }

  private static List<Sample<?>> distribution() {
    Seller ann = Seller.builder()
        .person(ANN)
        .employed(LocalDateRange.ofUnboundedEnd(TODAY))
        .hours(WorkingHours.mondayToFriday(ZoneId.of("Europe/Berlin"), "09:00-18:00")
            .except(List.of(SpecialHours.off(TODAY, TODAY))))
        .addAbsences(LocalDateRange.of(TODAY, TODAY.plusDays(1)))
        .takesLeads(false)
        .clockedIn(false)
        .parts(3)
        .putSkill(SkillId.of("drills"), 2)
        .addLanguages("en", "pt-BR")
        .addTerritories(TerritoryId.of("town"))
        .mostOpen(10)
        .mostPerDay(2)
        .mostPerMonth(14)
        .build();
    Roster roster = Roster.of(List.of(ann, Seller.of(BEN)));
    DistributionRules rules = DistributionRules.builder()
        .filters(SellerFilters.usual())
        .addFilters(SellerFilters.notTheOwner(), SellerFilters.noneOf(Set.of(PersonId.of("x"))))
        .addPreferences(
            Preferences.formerOwner(30),
            Preferences.ownGround(),
            Preferences.sources(Map.of(ANN, Set.of(LeadSourceId.of("web")))))
        .shares(WeightRules.byPerformance(
            Map.of(ANN, Proportion.of(1, 3)),
            Proportion.of(2, 10),
            Percent.of("50"),
            Percent.of("150")))
        .choice(LeadDistributions.bestSkilled(new BigDecimal("0.5")))
        .queue("morning")
        .urgentQueue("duty")
        .build();
    Explained<Distribution> given =
        rules.give(lead("l1").build(), roster, DistributionState.fresh(), NOW, Detail.FULL);
    Explained<Distribution> waiting = rules.give(
        lead("l1").language("en").build(), roster, given.value().state(), NOW, Detail.FULL);
    List<Sample<?>> samples = new ArrayList<>(List.of(
        of(ann, Seller.class),
        of(roster, Roster.class),
        of(rules, DistributionRules.class),
        of(new CreditLedger(4, ImmutableSortedMap.of(ANN, -3L, BEN, 3L)), CreditLedger.class),
        of(new Workload(3, ImmutableSortedMap.of(TODAY, 2L)), Workload.class),
        of(Workload.ofOpen(3), Workload.class),
        of(new MonthlyCapacity(14), MonthlyCapacity.class),
        of(given.value(), Distribution.class),
        of(given.value().state(), DistributionState.class),
        of(given.value().assignment(), Assignment.class),
        of(waiting.value().assignment(), Assignment.class),
        of(waiting.value().assignment().excluded().get(0), Exclusion.class)));
    TOLD.add(given);
    TOLD.add(waiting);
    for (var choice : List.of(
        LeadDistributions.roundRobin(),
        LeadDistributions.smoothWeighted(),
        LeadDistributions.earliestDeadline(),
        LeadDistributions.leastLoaded())) {
      DistributionRules other = DistributionRules.builder()
          .addPreferences(Preferences.formerOwner(1))
          .shares(WeightRules.equal())
          .choice(choice)
          .build();
      samples.add(of(other, DistributionRules.class));
      TOLD.add(other.give(
          lead("l2").addKnownTo(new Acquaintance(BEN, NOW)).build(),
          Roster.of(List.of(Seller.of(ANN), Seller.of(BEN))),
          given.value().state(),
          NOW,
          Detail.FULL));
    }
    return samples;
  }

  private static List<Sample<?>> audit() {
    List<ReceivedLead> received = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      received.add(
          new ReceivedLead(LeadId.of("l" + i), i % 3 == 0 ? ANN : BEN, i % 2 == 0 ? "a" : "b"));
    }
    Explained<LeadAudit> audit = LeadAudit.of(
        received, Map.of(ANN, 1L, BEN, 2L, PersonId.of("x"), 1L), Set.of("a"), Detail.FULL);
    TOLD.add(audit);
    TOLD.add(LeadAudit.of(List.of(), Map.of(ANN, 1L), Set.of("a"), Detail.FULL));
    return List.of(
        of(received.get(0), ReceivedLead.class),
        of(audit.value(), LeadAudit.class),
        of(audit.value().people().get(0), io.sdr.process.leadaudit.PersonAudit.class),
        of(Evenness.of(List.of(1L, 3L)), Evenness.class));
  }

  private static List<Sample<?>> pool() {
    PoolRules rules = PoolRules.builder()
        .mostHeld(1)
        .mostPerDay(2)
        .formerOwnerWaitsDays(7)
        .newLeadWaitsDays(1)
        .backWithoutContactDays(3)
        .backAfterDays(30)
        .build();
    Picker picker = Picker.builder()
        .person(ANN)
        .zone(ZoneId.of("Europe/Berlin"))
        .held(1)
        .putPick(TODAY, 1L)
        .build();
    PooledLead lead = PooledLead.fresh(LeadId.of("l"), NOW).plus(new PooledLead.Return(ANN, NOW));
    Claim claim = new Claim(LeadId.of("l"), ANN, NOW, 1);
    Explained<ClaimJudgement> judged = rules.judge(claim, lead, picker, Detail.FULL);
    Offer offer = Offer.open(ANN, NOW);
    OfferRules offers = OfferRules.of(Duration.ofMinutes(10), 2);
    Map<PersonId, WorkingHours> hours = Map.of(ANN, WorkingHours.always());
    Explained<OfferStatus> status = offers.status(List.of(offer), hours, NOW, Detail.FULL);
    TOLD.add(judged);
    TOLD.add(PoolRules.builder().build().judge(claim, lead, picker, Detail.FULL));
    TOLD.add(status);
    TOLD.add(offers.status(List.of(offer), hours, NOW.plusSeconds(999), Detail.FULL));
    return List.of(
        of(rules, PoolRules.class),
        of(picker, Picker.class),
        of(lead, PooledLead.class),
        of(lead.returns().get(0), PooledLead.Return.class),
        of(PooledLead.fresh(LeadId.of("l"), NOW), PooledLead.class),
        of(new HeldLead(LeadId.of("l"), ANN, NOW, Optional.empty()), HeldLead.class),
        of(claim, Claim.class),
        of(judged.value(), ClaimJudgement.class),
        of(offer.replied(Offer.Reply.REFUSED, NOW), Offer.class),
        of(offers, OfferRules.class),
        of(status.value(), OfferStatus.class),
        of(
            new OfferStatus(
                OfferStatus.Step.ASK_MANAGER,
                Optional.empty(),
                Optional.empty(),
                ImmutableSortedSet.of(ANN)),
            OfferStatus.class));
  }

  private static List<Sample<?>> sources() {
    TracedLead won = TracedLead.builder()
        .lead(LeadId.of("l"))
        .source(LeadSourceId.of("web"))
        .campaign(CampaignId.of("spring"))
        .created(TODAY)
        .qualified(true)
        .outcome(Outcome.WON)
        .amount(BigMoney.parse("EUR 5"))
        .build();
    Spending spending = new Spending(
        LeadSourceId.of("tv"),
        Optional.of(CampaignId.of("spring")),
        TODAY,
        BigMoney.parse("EUR 7"));
    Explained<LeadYields> yields = LeadYields.of(
        List.of(won), List.of(spending), YieldKey.SOURCE, CurrencyUnit.EUR, Detail.FULL);
    YieldPlan plan = new YieldPlan("web", 2, 1, 0, BigMoney.parse("EUR 5"));
    List<TouchPath> paths = List.of(TouchPath.converted(2, "a", "b"), TouchPath.lost(1, "b"));
    Explained<NeededLeads> needed = NeededLeads.forWins(3, Proportion.of(1, 4), Detail.FULL);
    TOLD.add(yields);
    TOLD.add(plan.reachedBy(yields.value().find("web").orElseThrow(), Detail.FULL));
    TOLD.add(needed);
    TOLD.add(NeededLeads.forWins(3, Proportion.of(0, 4), Detail.FULL));
    TOLD.add(Attributions.attributed(Attributions.linear(), paths, Detail.FULL));
    List<Sample<?>> samples = new ArrayList<>(List.of(
        of(won, TracedLead.class),
        of(spending, Spending.class),
        of(yields.value(), LeadYields.class),
        of(yields.value().all(), io.sdr.process.leadsource.LeadYield.class),
        of(plan, YieldPlan.class),
        of(needed.value(), NeededLeads.class),
        of(paths.get(0), TouchPath.class),
        of(paths.get(0).touches().get(0), io.sdr.process.leadsource.Touch.class),
        of(RemovalEffects.of(ImmutableList.copyOf(paths)), RemovalEffects.class)));
    Stream.of(
            Attributions.firstTouch(),
            Attributions.lastTouch(),
            Attributions.linear(),
            Attributions.byPosition(),
            Attributions.timeDecay(7),
            Attributions.byRemoval())
        .forEach(attribution -> samples.add(of(attribution, Attribution.class)));
    return samples;
  }

  private static List<Sample<?>> matching() {
    Match match = new Match(LeadId.of("l"), ANN, new BigDecimal("1.5"));
    MatchProposal proposal = MatchProposal.builder()
        .goal(MatchGoal.HIGHEST)
        .addLeads(LeadId.of("l"), LeadId.of("m"))
        .putCapacity(ANN, 1)
        .addMatches(match)
        .build();
    Explained<Solution> solved = proposal.solved(Detail.FULL);
    TOLD.add(solved);
    return List.of(
        of(match, Match.class),
        of(proposal, MatchProposal.class),
        of(solved.value(), Solution.class),
        of(solved.value().best(), io.sdr.process.matching.Matching.class));
  }

  private static List<Sample<?>> qualification() {
    Criterion criterion = Criterion.builder()
        .name("budget")
        .otherwise(LeadVerdict.NURTURE)
        .mayStayUnknown(true)
        .addEvidence("letter")
        .goodForDays(30)
        .build();
    Evidence evidence = new Evidence("need", Answer.NO, "call", NOW);
    Explained<Qualification> judged = CriteriaSet.bant().judge(List.of(evidence), NOW, Detail.FULL);
    ResponseRules responses = ResponseRules.builder()
        .level(ServiceLevel.within(Duration.ofMinutes(5)))
        .hours(WorkingHours.always())
        .build();
    Contact contact = Contact.builder()
        .name("Ann Lee")
        .addEmails("a@b")
        .addPhones("+7 912 345 67 89")
        .build();
    List<Lead> leads = List.of(
        lead("l1").contact(contact).firstTouch(NOW).build(),
        lead("l2").contact(contact).build(),
        lead("l3").contact(Contact.builder().name("Lee Ann").build()).build());
    Explained<ResponseReport> report = responses.report(leads, NOW.plusSeconds(999), Detail.FULL);
    DuplicateRules duplicates = DuplicateRules.builder()
        .phones(PhonePlan.russia())
        .addEmptyWords("gmbh")
        .addNobodys("+7 800 555-35-35")
        .dropsEmailTags(true)
        .build();
    Explained<Duplicates> found = duplicates.search(leads, Detail.FULL);
    TOLD.add(judged);
    TOLD.add(report);
    TOLD.add(responses.report(List.of(), NOW, Detail.FULL));
    TOLD.add(found);
    return List.of(
        of(criterion, Criterion.class),
        of(CriteriaSet.bant(), CriteriaSet.class),
        of(evidence, Evidence.class),
        of(judged.value(), Qualification.class),
        of(responses, ResponseRules.class),
        of(report.value(), ResponseReport.class),
        of(report.value().responses().get(0), io.sdr.process.qualification.FirstResponse.class),
        of(duplicates.phones(), PhonePlan.class),
        of(duplicates, DuplicateRules.class),
        of(found.value(), Duplicates.class),
        of(found.value().groups().get(0), io.sdr.process.qualification.DuplicateGroup.class),
        of(found.value().possible().get(0), io.sdr.process.qualification.SharedContact.class));
  }

  private static List<Sample<?>> scoring() {
    LeadProfile profile = LeadProfile.describing(lead("l1").build())
        .team(TeamId.of("north"))
        .stage(StageId.of("new"))
        .trait("tag", "a", "b")
        .putNumber("visits", new BigDecimal("2.5"))
        .addSignals(new Signal("prices", NOW))
        .build();
    LeadProfile won =
        LeadProfile.builder().from(profile).outcome(Outcome.WON).decided(NOW).build();
    LeadProfile lost = LeadProfile.builder().from(profile).outcome(Outcome.LOST).build();
    PointsRules points = PointsRules.builder()
        .name("spring")
        .addRules(
            PointsRule.builder()
                .name("prices")
                .criterion(LeadCriteria.signal("prices"))
                .points(20)
                .group("web")
                .mostTimes(3)
                .halfLifeDays(7)
                .build(),
            PointsRule.of("quiet", LeadCriteria.quietFor(9), -5),
            PointsRule.of(
                "large",
                LeadCriteria.allOf(
                    LeadCriteria.atLeast("visits", BigDecimal.ONE),
                    LeadCriteria.not(LeadCriteria.below("visits", BigDecimal.ONE)),
                    LeadCriteria.trait("tag", "a")),
                30))
        .putCap("web", BigDecimal.TEN)
        .build();
    WinBook book = WinBook.of(List.of(won, lost));
    BayesRules rules = BayesRules.builder()
        .from(BayesRules.likeOdoo(StageId.of("new"), StageId.of("sold")))
        .addOfOneTeam(StageId.of("sold"))
        .addIgnored("source")
        .addNeverHelping(new Trait("tag", "a"))
        .addNeverHurting(new Trait("tag", "b"))
        .build();
    Explained<PointsScore> scored = points.score(profile, NOW, Detail.FULL);
    Explained<LeadChance> chance = rules.chanceOf(profile, book, Detail.FULL);
    Explained<ScoreQuality> quality =
        ScoreQuality.of(LeadScores.points(points), List.of(won, lost, won, lost), Detail.FULL);
    ScoreOverride byHand = new ScoreOverride(BigDecimal.TEN, ANN, NOW, "knows them");
    TOLD.add(scored);
    TOLD.add(chance);
    TOLD.add(rules.chanceOf(won, book, Detail.FULL));
    TOLD.add(rules.chanceOf(profile, WinBook.empty(), Detail.FULL));
    TOLD.add(BayesRules.guarded().chanceOf(profile, book, Detail.FULL));
    TOLD.add(quality);
    TOLD.add(ScoreQuality.of(LeadScores.points(points), List.of(), Detail.FULL));
    return List.of(
        of(profile, LeadProfile.class),
        of(won, LeadProfile.class),
        of(profile.signals().get(0), Signal.class),
        of(points, PointsRules.class),
        of(points.rules().get(0), PointsRule.class),
        of(points.bands().get(0), Band.class),
        of(points.rules().get(2).criterion(), LeadCriterion.class),
        of(scored.value(), PointsScore.class),
        of(LeadScores.points(points), LeadScore.class),
        of(LeadChances.naiveBayes(rules, book), LeadScore.class),
        of(byHand, ScoreOverride.class),
        of(KeptScore.of(Measured.of(BigDecimal.ONE)).overridden(byHand), KeptScore.class),
        of(KeptScore.of(Measured.undefined("no-sample")), KeptScore.class),
        of(TimeSplit.at(NOW, List.of(won, lost)), TimeSplit.class),
        of(quality.value(), ScoreQuality.class),
        of(quality.value().ranking().value().orElseThrow(), Ranking.class),
        of(new Ranking.Bounds(BigDecimal.ZERO, BigDecimal.ONE), Ranking.Bounds.class),
        of(quality.value().lift().value().orElseThrow(), Lift.class),
        of(rules, BayesRules.class),
        of(book, WinBook.class),
        of(book.whole(), WinTable.class),
        of(new Trait("tag", "a"), Trait.class),
        of(chance.value(), LeadChance.class),
        of(chance.value().factors().get(0), Factor.class));
  }

  private static Lead.Builder lead(String id) {
    return Lead.builder().id(LeadId.of(id)).created(NOW).source(LeadSourceId.of("fair"));
  }

  private static <T> Sample<T> of(T value, Class<T> type) {
    return new Sample<>(value, type);
  }

  private record Sample<T>(T value, Class<T> type) {}
}
