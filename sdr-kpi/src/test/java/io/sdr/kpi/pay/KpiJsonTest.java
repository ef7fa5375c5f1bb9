package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import com.google.common.reflect.ClassPath;
import io.sdr.core.explain.Explained;
import io.sdr.core.json.JsonLimits;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.Proration;
import io.sdr.kpi.audit.SchemeLint;
import io.sdr.kpi.audit.TypicalSeller;
import io.sdr.kpi.cascade.Weighting;
import io.sdr.kpi.cascade.Weightings;
import io.sdr.kpi.clawback.ClawbackMethod;
import io.sdr.kpi.clawback.ClawbackMethods;
import io.sdr.kpi.clientele.ClientOwners;
import io.sdr.kpi.clientele.ClienteleFacts;
import io.sdr.kpi.clientele.ClienteleMetrics;
import io.sdr.kpi.clientele.ClienteleQuantities;
import io.sdr.kpi.clientele.CountBack;
import io.sdr.kpi.clientele.PurchaseHistory;
import io.sdr.kpi.clientele.RecurringHistory;
import io.sdr.kpi.conduct.ConductFacts;
import io.sdr.kpi.conduct.ConductMetrics;
import io.sdr.kpi.conduct.ConductQuantities;
import io.sdr.kpi.conduct.SkillHistory;
import io.sdr.kpi.contest.ContestCheck;
import io.sdr.kpi.contest.ContestTerms;
import io.sdr.kpi.contest.LeagueRule;
import io.sdr.kpi.contest.Leagues;
import io.sdr.kpi.contest.PrizeRule;
import io.sdr.kpi.contest.Prizes;
import io.sdr.kpi.contest.Scoring;
import io.sdr.kpi.contest.Scorings;
import io.sdr.kpi.contest.TieBreak;
import io.sdr.kpi.contest.TieBreaks;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.CreditRule;
import io.sdr.kpi.credit.CreditRules;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Turnover;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.earning.ZeroGoal;
import io.sdr.kpi.fairness.SwapCheck;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.formula.SoldLevel;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.goal.PipelineCoverage;
import io.sdr.kpi.ledger.CapRun;
import io.sdr.kpi.metric.ContactTerms;
import io.sdr.kpi.metric.CycleDays;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricCatalogue;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricForm;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Occurrences;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.outlook.LeadFacts;
import io.sdr.kpi.outlook.OutlookMetrics;
import io.sdr.kpi.outlook.OutlookQuantities;
import io.sdr.kpi.outlook.PipelineFacts;
import io.sdr.kpi.outlook.StageHistory;
import io.sdr.kpi.outlook.StagePair;
import io.sdr.kpi.outlook.StageStart;
import io.sdr.kpi.payout.DebtRecoveries;
import io.sdr.kpi.payout.DebtRecovery;
import io.sdr.kpi.payout.PayGuard;
import io.sdr.kpi.payout.PayGuards;
import io.sdr.kpi.payout.PayslipFacts;
import io.sdr.kpi.payout.Reducible;
import io.sdr.kpi.payrun.CreditColumns;
import io.sdr.kpi.payrun.PayColumns;
import io.sdr.kpi.payrun.PayRun;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.LevelSlopes;
import io.sdr.kpi.rate.PayoutScale;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.RateTable;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.recognition.RecognitionLimit;
import io.sdr.kpi.recognition.RecognitionLimits;
import io.sdr.kpi.release.PayoutTiming;
import io.sdr.kpi.release.PayoutTimings;
import io.sdr.kpi.rule.BandBy;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.CardRate;
import io.sdr.kpi.rule.DeductionOf;
import io.sdr.kpi.rule.KpiItem;
import io.sdr.kpi.rule.LevelAmount;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.rule.Rerating;
import io.sdr.kpi.rule.Selection;
import io.sdr.kpi.rule.Unmatched;
import io.sdr.kpi.sample.KnownMetrics;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.IndividualTerms;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scheme.SchemeCheck;
import io.sdr.kpi.scorecard.CardCheck;
import io.sdr.kpi.scorecard.Cards;
import io.sdr.kpi.scorecard.Expectation;
import io.sdr.kpi.scorecard.Expectations;
import io.sdr.kpi.scorecard.FallOff;
import io.sdr.kpi.scorecard.FallOffs;
import io.sdr.kpi.scorecard.MissingKpi;
import io.sdr.kpi.scorecard.Penalties;
import io.sdr.kpi.scorecard.Penalty;
import io.sdr.kpi.scorecard.WeightedSum;
import io.sdr.kpi.staffing.StaffingFacts;
import io.sdr.kpi.staffing.StaffingMetrics;
import io.sdr.kpi.staffing.StaffingQuantities;
import io.sdr.kpi.standing.Peers;
import io.sdr.kpi.standing.RollUp;
import io.sdr.kpi.standing.RollUps;
import io.sdr.kpi.tallyrun.FactColumns;
import io.sdr.kpi.tallyrun.FactKind;
import io.sdr.kpi.tallyrun.FactKinds;
import io.sdr.kpi.tallyrun.FigureBounds;
import io.sdr.kpi.tallyrun.TallyColumns;
import io.sdr.kpi.tallyrun.TallyCount;
import io.sdr.kpi.tallyrun.TallyRun;
import io.sdr.kpi.tracking.AlertRule;
import io.sdr.kpi.tracking.AlertRules;
import io.sdr.kpi.whatif.StatedFigures;
import io.sdr.kpi.whatif.WhatIf;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KpiJsonTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(KpiJsonTest.class.getClassLoader());
  private static final SdrJson JSON = SdrJson.with(REGISTRY, JsonLimits.RESULTS);

  /** Calculations, and what is assembled in memory from documents; none of them is a document. */
  private static final ImmutableSet<Class<?>> NO_DOCUMENTS = ImmutableSet.of(
      AlertRules.class,
      CapRun.class,
      CapRun.Withheld.class,
      CardCheck.class,
      ClawbackMethods.class,
      ClientOwners.class,
      ClienteleFacts.class,
      ClienteleMetrics.class,
      ClienteleQuantities.class,
      ConductFacts.class,
      ConductMetrics.class,
      ConductQuantities.class,
      ContestCheck.class,
      ContestTerms.class,
      CountBack.class,
      CreditColumns.class,
      CreditRules.class,
      Earnings.class,
      Expectations.class,
      FallOffs.class,
      IndividualTerms.class,
      Leagues.class,
      FactColumns.class,
      FactKind.class,
      FactKinds.class,
      FigureBounds.class,
      LevelSlopes.Level.class,
      LevelSlopes.class,
      LeadFacts.class,
      MetricCatalogue.class,
      MetricForm.class,
      Metrics.class,
      OutlookMetrics.class,
      OutlookQuantities.class,
      Participant.class,
      PayBases.class,
      PayColumns.class,
      PayFormula.Along.class,
      PayFormula.AtLeast.class,
      PayFormula.ByKind.class,
      PayFormula.Given.class,
      PayFormula.Reader.class,
      PayFormula.Share.class,
      PayFormula.Times.class,
      PayFormula.Together.class,
      PayFormula.Unmet.class,
      PayFormula.UpTo.class,
      PayFormula.When.class,
      PayFormula.class,
      DebtRecoveries.class,
      PayGuards.class,
      PayRules.class,
      PayRun.class,
      PayoutScales.class,
      PayoutTimings.class,
      PayslipFacts.class,
      Peers.class,
      Penalties.class,
      Performance.class,
      PipelineCoverage.class,
      PipelineFacts.class,
      Prizes.class,
      PurchaseHistory.class,
      Quantities.class,
      Quantity.Amount.class,
      Quantity.Count.class,
      Quantity.Distinct.class,
      Quantity.Split.class,
      Quantity.Spread.class,
      Quantity.Sum.class,
      Quantity.class,
      RateTable.class,
      Readings.class,
      RecognitionLimits.class,
      RecurringHistory.class,
      Reducible.class,
      RollUps.class,
      SchemeCheck.class,
      SchemeLint.class,
      Scorings.class,
      Settlement.class,
      SkillHistory.class,
      Sold.class,
      SoldLevel.class,
      StaffingFacts.class,
      StageHistory.class,
      StaffingMetrics.class,
      StaffingQuantities.class,
      StatedFigures.class,
      SwapCheck.class,
      TallyColumns.class,
      TallyCount.class,
      TallyRun.class,
      TallySheet.class,
      TieBreaks.class,
      Turnover.class,
      TypicalSeller.class,
      WeightedSum.Sum.class,
      WeightedSum.class,
      Weightings.class,
      WhatIf.class,
      Yardsticks.class);

  private static final Measure REVENUE = Measure.own(Metrics.revenue());
  private static final Condition ON_TARGET =
      Condition.atLeast(REVENUE.attainment(), Figure.of(Percent.HUNDRED));

  private static final ImmutableList<PayBase> BASES = ImmutableList.of(
      PayBases.measured(Measure.of(Metrics.revenue(), Scope.TEAM)),
      PayBases.credited(),
      PayBases.credited(CreditFigure.MARGIN, List.of(JsonSamples.criteria()), REVENUE),
      PayBases.above(Agreed.parse("USD 5.00"), PayBases.credited()),
      PayBases.upTo(Agreed.term("cap"), PayBases.credited()));

  private static final ImmutableList<Yardstick> YARDSTICKS = ImmutableList.of(
      Yardsticks.measure(REVENUE.attainment()),
      Yardsticks.sold(PayBases.credited(), Cadence.YEAR),
      Yardsticks.attained(PayBases.credited()),
      Yardsticks.attained(PayBases.credited(), ZeroGoal.MET),
      Yardsticks.term("place"),
      Yardsticks.scorecard(Cards.everything()));

  static final ImmutableList<PayRule> RULES = ImmutableList.of(
      PayRules.salary(Agreed.parse("USD 1500.00"), Cadence.MONTH, Proration.WORKING_DAYS),
      PayRules.commission(REVENUE, Agreed.term("commission")),
      PayRules.bandedCommission(
          REVENUE,
          Boundary.UPPER_INCLUSIVE,
          List.of(
              new RateBand(Figure.of(Percent.ZERO), Agreed.parse("5%"), Reach.SLICE),
              new RateBand(Figure.of(Percent.HUNDRED), Agreed.parse("7.5%"), Reach.WHOLE))),
      PayRules.individualRate(REVENUE, Agreed.parse("USD 25000.00")),
      PayRules.override(Metrics.revenue(), Agreed.parse("2%")),
      PayRules.perUnit(
          Measure.of(Metrics.dealsWon(), Scope.OWN_AND_TEAM), Agreed.parse("USD 25.00")),
      PayRules.bonus(Agreed.parse("USD 1000.00")),
      PayRules.bonusOver(
          REVENUE, Figure.of(BigMoney.parse("USD 15000.005")), Agreed.parse("USD 1000.00")),
      PayRules.when(ON_TARGET, PayRules.commission(REVENUE, Agreed.parse("1%"))),
      PayRules.bandedCommission(
          PayBases.credited(),
          Boundary.LOWER_INCLUSIVE,
          List.of(
              new RateBand(Figure.of(BigMoney.parse("USD 0")), Agreed.parse("5%"), Reach.SLICE)),
          BandBy.DEAL,
          Optional.of(Cadence.QUARTER)),
      PayRules.bandedCommission(
          PayBases.credited(),
          Boundary.LOWER_INCLUSIVE,
          List.of(
              new RateBand(Figure.of(BigMoney.parse("USD 0")), Agreed.parse("5%"), Reach.WHOLE)),
          Cadence.YEAR,
          Rerating.SPAN),
      PayRules.acceleratedCommission(BASES.get(2), Agreed.parse("5%"), JsonSamples.SCALES.get(1)),
      PayRules.curve(PayBases.credited(), JsonSamples.curve(), Cadence.YEAR),
      PayRules.card(
          PayBases.credited(),
          List.of(new CardRate(JsonSamples.criteria(), Agreed.parse("USD 2.00"))),
          Selection.MOST_SPECIFIC,
          Unmatched.UNDEFINED),
      PayRules.target(Agreed.parse("USD 5.00"), YARDSTICKS.get(0), JsonSamples.SCALES.get(0), 1),
      PayRules.targetToDate(
          Agreed.parse("USD 5.00"), BASES.get(2), JsonSamples.SCALES.get(0), Cadence.YEAR),
      PayRules.kpis(
          Agreed.term("target"),
          List.of(JsonSamples.kpi(YARDSTICKS.get(4))),
          MissingKpi.REDISTRIBUTED),
      PayRules.matrix(
          Agreed.parse("USD 5.00"), YARDSTICKS.get(0), YARDSTICKS.get(4), JsonSamples.grid()),
      PayRules.uplineLessLower(
          PayBases.credited(),
          List.of(Percent.of("10"), Percent.of("5")),
          Optional.of(Rounding.of(2, RoundingMode.HALF_UP))),
      PayRules.perUnitSold(
          List.of(JsonSamples.criteria()), Agreed.parse("USD 3.00"), BigDecimal.TEN),
      PayRules.bonusByLevel(YARDSTICKS.get(4), List.of(JsonSamples.level())),
      PayRules.times(Agreed.parse("110%"), PayRules.bonus(Agreed.parse("USD 5.00"))),
      PayRules.ramped(List.of(Percent.of("50")), PayRules.bonus(Agreed.parse("USD 5.00"))),
      PayRules.all(List.of(PayRules.bonus(Agreed.parse("USD 5.00")))),
      PayRules.capped(
          Agreed.parse("USD 5.00"),
          CapPer.DEAL,
          PayRules.commission(PayBases.credited(), Agreed.parse("5%"))),
      PayRules.atLeast(Agreed.parse("USD 5.00"), PayRules.commission(REVENUE, Agreed.parse("5%"))),
      PayRules.lessDeductions(
          PayRules.bonus(Agreed.parse("USD 5.00")),
          List.of(Agreed.parse("USD 1.00")),
          List.of(Percent.of("2")),
          DeductionOf.REMAINDER));

  private static final Metric DAYS_TO_LOSE =
      Metrics.cycleDays(Outcome.LOST, CycleDays.Statistic.MEAN);
  private static final ImmutableList<Metric> METRICS = KnownMetrics.ALL;

  private static final ImmutableListMultimap<Class<?>, Object> SAMPLES = samples();

  private static ImmutableListMultimap<Class<?>, Object> samples() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples
        .putAll(PayRule.class, RULES)
        .putAll(Metric.class, METRICS)
        .putAll(
            Metric.class,
            Metrics.newRecurring(Cadence.MONTH),
            Metrics.cycleDaysSince("qualified", Outcome.WON, CycleDays.Statistic.MEAN));
    samples.putAll(PayBase.class, BASES).putAll(Yardstick.class, YARDSTICKS);
    samples.putAll(JsonSamples.all());
    samples.putAll(PayoutSamples.all());
    samples.putAll(SchemeSamples.all());
    samples.put(KpiItem.class, JsonSamples.kpi(YARDSTICKS.get(4)));
    samples.put(LevelAmount.class, JsonSamples.level());
    samples.put(CardRate.class, new CardRate(JsonSamples.criteria(), Agreed.term("rate")));
    samples.putAll(ContestSamples.all());
    samples.putAll(EffectSamples.all());
    samples.putAll(ComparisonSamples.all());
    samples.putAll(
        ContactTerms.class,
        ImmutableList.of(
            ContactTerms.usual(),
            ContactTerms.builder()
                .attempts(ContactTerms.Attempts.CONTACT)
                .leastMinutes(BigDecimal.valueOf(3))
                .build()));
    samples.putAll(FairnessSamples.all());
    samples.putAll(RecognitionSamples.all());
    samples.putAll(WhatIfSamples.all());
    samples.putAll(AuditSamples.all());
    samples.put(CycleDays.class, DAYS_TO_LOSE);
    samples.putAll(ScorecardSamples.all());
    samples.putAll(GoalSamples.all());
    samples.putAll(
        Agreed.class, Agreed.parse("5%"), Agreed.parse("USD 5.00"), Agreed.term("commission"));
    samples.putAll(Condition.class, ON_TARGET, Condition.over(REVENUE, Figure.of(3)));
    samples.put(MetricDictionary.class, Metrics.dictionary());
    samples.putAll(MetricDictionary.Entry.class, KnownMetrics.DICTIONARY.entries());
    samples.put(StagePair.class, KnownMetrics.OFFER_TO_WON);
    samples.put(StageStart.class, new StageStart("qualified", StageId.of("Qualified")));
    samples.put(MetricProfile.class, MetricProfile.ofPerson(MetricType.VOLUME));
    samples.putAll(
        Occurrences.class,
        Occurrences.none(),
        new Occurrences(ImmutableSortedMap.of(new BigDecimal("2.5"), 1L)));
    samples.putAll(Goal.class, goal(), lowGoal());
    samples.putAll(Goals.class, Goals.of(List.of(goal(), lowGoal())), Goals.none());
    samples.putAll(Measure.class, REVENUE, REVENUE.attainment());
    samples.put(MotivationScheme.class, scheme());
    samples.put(MotivationScheme.Part.class, scheme().parts().get(0));
    samples.put(
        RateBand.class, new RateBand(Figure.of(Percent.ZERO), Agreed.parse("5%"), Reach.SLICE));
    samples.put(
        RateTable.Band.class,
        new RateTable.Band(BigMoney.parse("USD 0.005"), Percent.of("5"), Reach.WHOLE));
    samples.putAll(
        Reading.class,
        Reading.of(Proportion.of(2, 3)),
        Reading.ofMean(
            Measured.of(Figure.of(2)),
            new Occurrences(ImmutableSortedMap.of(BigDecimal.ONE, 1L, BigDecimal.valueOf(3), 1L))),
        Reading.of(Measured.undefined("no-won-deals"), 0));
    samples.put(Statement.class, settled().value());
    samples.putAll(StatementLine.class, settled().value().lines());
    samples.put(
        SalePay.class,
        new SalePay(DealId.of("d"), 1, Optional.of(ReturnId.of("r")), Money.parse("USD -1.00")));
    samples.putAll(
        Tally.class,
        tally(),
        Tally.empty(CurrencyUnit.JPY),
        Tally.counting(CurrencyUnit.USD)
            .add(Quantities.SOLD_BY_GROUP, "Tools", BigMoney.parse("USD 5.005"))
            .tally());
    return samples.build();
  }

  private static Goal goal() {
    return Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.revenue())
        .scope(Scope.TEAM)
        .period(Period.parse("2011-05-31/2011-08-31"))
        .target(Figure.of(BigMoney.parse("USD 1000")))
        .build();
  }

  private static Goal lowGoal() {
    return Goal.builder()
        .person(Scenario.SELLER)
        .metric(METRICS.get(4))
        .period(Period.parse("2011-Q2"))
        .target(Figure.of(30))
        .direction(Direction.LOWER)
        .build();
  }

  private static MotivationScheme scheme() {
    MotivationScheme.Builder scheme = MotivationScheme.builder()
        .name("Всё сразу")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.of(2, RoundingMode.HALF_EVEN))
        .roundedAt(RoundingPlace.TOTAL);
    RULES.forEach(rule -> scheme.addPart("part " + RULES.indexOf(rule), rule));
    return scheme.build();
  }

  private static Explained<Statement> settled() {
    return Scenario.in("2011-05").sold("100.005", "7").settle(scheme());
  }

  private static Tally tally() {
    return Scenario.in("2011-05")
        .sold("100.005", "7")
        .returned("3.10")
        .with(Scenario.deal(Scenario.SELLER, Outcome.LOST, "2011-05-03")
            .opened(LocalDate.parse("2011-04-03"))
            .build())
        .sheet()
        .total();
  }

  static Stream<Class<?>> documents() throws IOException {
    return ClassPath.from(KpiJsonTest.class.getClassLoader())
        .getTopLevelClassesRecursive("io.sdr.kpi")
        .stream()
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .filter(KpiJsonTest::isOfThisModule)
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !isPartOfABuilder(type) && !PolicyBundle.class.isAssignableFrom(type))
        .filter(type -> !NO_DOCUMENTS.contains(type));
  }

  private static boolean isOfThisModule(Class<?> type) {
    return type.getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .equals(Statement.class.getProtectionDomain().getCodeSource().getLocation());
  }

  private static boolean isPartOfABuilder(Class<?> type) {
    return ImmutableSet.of("Builder", "Counter", "Collector", "Listener")
        .contains(type.getSimpleName());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPublicValueReadsBackAsItWasWritten(Class<?> type) {
    List<?> samples = type.isEnum() ? Arrays.asList(type.getEnumConstants()) : SAMPLES.get(type);
    assertThat(samples).as("samples of %s", type).isNotEmpty();
    for (Object sample : samples) {
      String written = JSON.write(sample);
      Object read = JSON.read(written, type).orRefuse();
      assertThat(read).isEqualTo(sample).hasSameHashCodeAs(sample).hasToString(sample.toString());
      assertThat(JSON.write(read)).isEqualTo(written);
    }
  }

  @Test
  void everyBuiltInPolicyHasASample() {
    assertThat(names(PayRule.class, RULES))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(PayRule.class).keySet());
    assertThat(names(PayBase.class, BASES))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(PayBase.class).keySet());
    assertThat(names(Yardstick.class, YARDSTICKS))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(Yardstick.class).keySet());
    assertThat(names(PayoutScale.class, JsonSamples.SCALES))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(PayoutScale.class).keySet());
    assertThat(names(PayoutTiming.class, PayoutSamples.TIMINGS))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(PayoutTiming.class).keySet());
    assertThat(names(ClawbackMethod.class, PayoutSamples.METHODS))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(ClawbackMethod.class).keySet());
    assertThat(names(DebtRecovery.class, PayoutSamples.DEBTS))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(DebtRecovery.class).keySet());
    assertThat(names(PayGuard.class, PayoutSamples.GUARDS))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(PayGuard.class).keySet());
    assertThat(names(CreditRule.class, JsonSamples.CREDIT_RULES))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(CreditRule.class).keySet());
    assertThat(names(Metric.class, METRICS))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(Metric.class).keySet());
    for (Class<?> kind : List.of(
        AlertRule.class,
        Expectation.class,
        FallOff.class,
        LeagueRule.class,
        Penalty.class,
        PrizeRule.class,
        RecognitionLimit.class,
        RollUp.class,
        Scoring.class,
        TieBreak.class,
        Weighting.class)) {
      assertThat(names(kind, SAMPLES.get(kind)))
          .containsExactlyInAnyOrderElementsOf(REGISTRY.implementationsOf(kind).keySet());
    }
  }

  private static ImmutableSet<String> names(Class<?> kind, List<?> policies) {
    return Multimaps.index(policies, policy -> nameOf(kind, policy)).keySet();
  }

  private static String nameOf(Class<?> kind, Object policy) {
    return REGISTRY.implementationsOf(kind).entrySet().stream()
        .filter(entry -> entry.getValue().equals(policy.getClass()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Test
  void anExplainedStatementReadsBackToo() throws IOException {
    String written = JSON.write(settled());
    Explained<Statement> read =
        JSON.mapper().readValue(written, new TypeReference<Explained<Statement>>() {});
    assertThat(read).isEqualTo(settled());
    assertThat(JSON.write(read)).isEqualTo(written);
  }

  @Test
  void aSchemeReadsAsPeopleWriteIt() {
    MotivationScheme read = JSON.read("""
            {
              "name": "Sales, 2011",
              "currency": "USD",
              "rounding": {"decimals": 2, "mode": "HALF_UP"},
              "roundedAt": "line",
              "parts": [
                {"name": "Salary", "rule": {
                  "type": "salary", "amount": "USD 1500", "per": "month", "proration": "working-days"}},
                {"name": "Commission", "rule": {
                  "type": "commission",
                  "base": {"type": "measured", "metric": {"type": "revenue"}},
                  "rate": "term:commission"}},
                {"name": "Bonus", "rule": {
                  "type": "when",
                  "when": {
                    "of": {"type": "measure", "metric": {"type": "revenue"}, "as": "attainment"},
                    "is": "at-least",
                    "threshold": {"percent": "100"}},
                  "rule": {"type": "bonus", "amount": "USD 1000"}}}
              ]
            }
            """, MotivationScheme.class).orRefuse();
    assertThat(read)
        .isEqualTo(MotivationScheme.builder()
            .name("Sales, 2011")
            .currency(CurrencyUnit.USD)
            .rounding(Rounding.of(2, RoundingMode.HALF_UP))
            .roundedAt(RoundingPlace.LINE)
            .addPart("Salary", RULES.get(0))
            .addPart("Commission", RULES.get(1))
            .addPart(
                "Bonus",
                PayRules.when(ON_TARGET, PayRules.bonus(Agreed.of(Money.parse("USD 1000")))))
            .build());
  }

  @Test
  void anUnmetLineSaysSoAndAMetLineHasNoSuchField() {
    assertThat(JSON.write(StatementLine.unmet("Bonus", CurrencyUnit.USD, "no-goal")))
        .isEqualTo("""
            {
              "part": "Bonus",
              "amount": "USD 0.00",
              "unmet": "no-goal"
            }
            """);
    assertThat(JSON.write(StatementLine.of("Bonus", Money.parse("USD 1.00"))))
        .doesNotContain("unmet");
  }
}
