package io.sdr.process.calibration;

import static io.sdr.process.calibration.Promises.MODEL;
import static io.sdr.process.calibration.Promises.chances;
import static io.sdr.process.calibration.Promises.leads;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Outcome;
import io.sdr.process.accuracy.PastChance;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
  private static final CalibrationRules ISOTONIC = CalibrationRules.builder()
      .method(CalibrationMethods.isotonic())
      .leastWon(1)
      .leastLost(1)
      .build();
  private static final CalibrationRules PLATT = CalibrationRules.builder()
      .from(ISOTONIC)
      .method(CalibrationMethods.platt())
      .build();

  /** Of 10 one is won in two, of 30 none, of 50 one in two, of 80 both. */
  private static final String UNSTEADY = "10+ 10- 30- 50+ 50- 80+ 80+";

  @ParameterizedTest
  @CsvSource({
    // below the first, within 10 to 30 (1 of 3), between, within 50 (1 of 2), between, at and
    // beyond 80
    "0, 33.333333",
    "10, 33.333333",
    "20, 33.333333",
    "30, 33.333333",
    "40, 41.666667",
    "50, 50",
    "65, 74.995",
    "79.999999, 99.989998",
    "80, 99.99",
    "100, 99.99",
  })
  void takesLeadsTogetherThatWereGivenMoreAndWonNoMoreOften(String given, String chance) {
    Calibration calibration = fitted(ISOTONIC, UNSTEADY);

    assertThat(scoreOf(calibration, given))
        .isCloseTo(new BigDecimal(chance), within(new BigDecimal("0.006")));
  }

  @Test
  void drawsALineBetweenBlocksThatIsExact() {
    CalibrationRules unbounded = CalibrationRules.builder()
        .from(ISOTONIC)
        .low(Percent.ZERO)
        .high(Percent.HUNDRED)
        .build();
    Calibration calibration = fitted(unbounded, UNSTEADY);

    assertThat(scoreOf(calibration, "65")).isEqualByComparingTo("75");
    assertThat(scoreOf(calibration, "40")).isEqualByComparingTo("41.666667");
    assertThat(scoreOf(calibration, "79.999999")).isEqualByComparingTo("99.999998");
    assertThat(scoreOf(calibration, "80")).isEqualByComparingTo("100");
    assertThat(calibration.won()).isEqualTo(Proportion.of(4, 7));
  }

  @Test
  void keepsEveryChanceWithinTheBoundsOfTheRules() {
    CalibrationRules narrow = CalibrationRules.builder()
        .from(ISOTONIC)
        .low(Percent.of("20"))
        .high(Percent.of("80"))
        .build();
    Calibration calibration = fitted(narrow, "10- 50+ 50- 90+");

    assertThat(calibration.chance(Percent.of("10"))).isEqualTo(Percent.of("20"));
    assertThat(calibration.chance(Percent.of("50"))).isEqualTo(Percent.of("50"));
    assertThat(calibration.chance(Percent.of("90"))).isEqualTo(Percent.of("80"));
  }

  @Test
  void keepsBoundsOfSixDecimalsAndLeavesWhatLiesOnThem() {
    CalibrationRules fine = CalibrationRules.builder()
        .from(ISOTONIC)
        .low(Percent.of("0.000001"))
        .high(Percent.of("99.999999"))
        .build();

    assertThat(fine.within(Percent.of("0.000001"))).isEqualTo(Percent.of("0.000001"));
    assertThat(fine.within(Percent.of("0.0000009"))).isEqualTo(Percent.of("0.000001"));
    assertThat(fine.within(Percent.of("99.9999991"))).isEqualTo(Percent.of("99.999999"));
    assertThat(fine.within(Percent.of("0.0000011"))).isEqualTo(Percent.of("0.0000011"));
  }

  @Test
  void comparesLeadsGivenTheSameAsOne() {
    // one by one, the lost lead of 50 would have been taken together with those of 20 first
    for (String promises : List.of("20+ 20- 50- 50+ 50+", "50+ 20- 50+ 50- 20+")) {
      assertThat(CalibrationMethods.isotonic().fit(chances(promises), Trace.silent()))
          .isEqualTo(Measured.of(ImmutableIsotonicCurve.of(
              ImmutableList.of(block("20", "20", 1, 2), block("50", "50", 2, 3)))));
    }
  }

  @Test
  void takesEqualSharesTogether() {
    assertThat(CalibrationMethods.isotonic().fit(chances("20+ 20- 50+ 50-"), Trace.silent()))
        .isEqualTo(
            Measured.of(ImmutableIsotonicCurve.of(ImmutableList.of(block("20", "50", 2, 4)))));
  }

  @Test
  void goesBackAsFarAsItMust() {
    assertThat(CalibrationMethods.isotonic()
            .fit(chances("10- 20+ 20- 30+ 30- 40- 40- 40- 40-"), Trace.silent()))
        .isEqualTo(Measured.of(ImmutableIsotonicCurve.of(
            ImmutableList.of(block("10", "10", 0, 1), block("20", "40", 2, 8)))));
  }

  @Test
  void fitsALogisticCurveThatMeetsItsTargets() {
    String promises = "10- 20- 30+ 40- 50- 60+ 70- 80+ 90+ 90+";

    LogisticCurve curve = (LogisticCurve) CalibrationMethods.platt()
        .fit(chances(promises), Trace.silent())
        .value()
        .orElseThrow();

    // at the best curve chances sum to the targets, alone and weighed by what was given; 5 won, 5
    // lost
    double won = 6 / 7.0;
    double lost = 1 / 7.0;
    double sum = 0;
    double weighed = 0;
    for (String promise : promises.split(" ", -1)) {
      double x = Integer.parseInt(promise.substring(0, 2)) / 100.0;
      double miss =
          1 / (1 + Math.exp(-curve.slope().doubleValue() * x - curve.shift().doubleValue()))
              - (promise.endsWith("+") ? won : lost);
      sum += miss;
      weighed += miss * x;
    }
    assertThat(sum).isCloseTo(0, within(1e-5));
    assertThat(weighed).isCloseTo(0, within(1e-5));
    assertThat(curve.chance(Percent.of("50")).fraction().doubleValue())
        .isCloseTo(
            1 / (1 + Math.exp(-curve.slope().doubleValue() / 2 - curve.shift().doubleValue())),
            within(1e-12));
  }

  @Test
  void findsALogisticCurveForChancesThatHardlyDiffer() {
    StringBuilder promises = new StringBuilder("50.0001+ 50.0001+ 50- 50-");
    for (int i = 0; i < 40; i++) {
      promises.append(" 50.0001+ 50-");
    }
    ChanceCurve curve = CalibrationMethods.platt()
        .fit(chances(promises.toString()), Trace.silent())
        .value()
        .orElseThrow();

    assertThat(curve.chance(Percent.of("50")).fraction().doubleValue())
        .isCloseTo(1 / 44.0, within(1e-4));
    assertThat(curve.chance(Percent.of("50.0001")).fraction().doubleValue())
        .isCloseTo(43 / 44.0, within(1e-4));
    assertThat(curve.chance(Percent.ZERO).points().doubleValue()).isCloseTo(0, within(1e-12));
    assertThat(curve.chance(Percent.HUNDRED)).isEqualTo(Percent.HUNDRED);
  }

  /** Steps from the share of all would leap far beyond what can be told from certainty. */
  @ParameterizedTest
  @CsvSource({"30, 3000", "3000, 30", "1, 20000", "20000, 1"})
  void findsALogisticCurveForFewWinsThatTheModelParts(int won, int lost) {
    ImmutableList.Builder<PastChance> past = ImmutableList.builder();
    for (int i = 0; i < won; i++) {
      past.add(new PastChance(Percent.of("90"), true));
    }
    for (int i = 0; i < lost; i++) {
      past.add(new PastChance(Percent.of("10"), false));
    }

    ChanceCurve curve =
        CalibrationMethods.platt().fit(past.build(), Trace.silent()).value().orElseThrow();

    // with as many groups as parameters the curve meets both targets
    assertThat(curve.chance(Percent.of("90")).fraction().doubleValue())
        .isCloseTo((won + 1.0) / (won + 2.0), within(1e-5));
    assertThat(curve.chance(Percent.of("10")).fraction().doubleValue())
        .isCloseTo(1.0 / (lost + 2.0), within(1e-5));
  }

  @Test
  void hasNoLogisticCurveWhereThereIsNothingToGoBy() {
    assertThat(CalibrationMethods.platt().fit(chances("50+ 50-"), Trace.silent()))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(CalibrationMethods.platt().fit(chances("20+ 80-"), Trace.silent()))
        .isEqualTo(Measured.undefined("not-rising"));
    assertThat(CalibrationMethods.platt().fit(chances("20+ 20- 80- 80+"), Trace.silent()))
        .isEqualTo(Measured.undefined("not-rising"));
    assertThat(PLATT.fit(MODEL, leads("50+ 50-"), Detail.FULL).value())
        .isEqualTo(Measured.undefined("no-variation"));
  }

  @Test
  void saysNothingOfTooFewLeads() {
    CalibrationRules rules =
        CalibrationRules.builder().from(ISOTONIC).leastWon(2).leastLost(3).build();

    assertThat(rules.fit(MODEL, leads("1+ 2- 3- 4-"), Detail.NONE).value())
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(rules.fit(MODEL, leads("1+ 2+ 3- 4-"), Detail.NONE).value())
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(rules.fit(MODEL, leads("1+ 2+ 3- 4- 5-"), Detail.NONE).value().isDefined())
        .isTrue();
    Explanation few =
        rules.fit(MODEL, leads("1+ 2+ 3- 4- - -"), Detail.FULL).because().orElseThrow();
    assertThat(few.unmet().orElseThrow().actual()).contains(Figure.of(2L));
    assertThat(few.unmet().orElseThrow().required()).contains(Figure.of(3L));
    Explanation fewWon =
        rules.fit(MODEL, leads("1+ 3- 4- 5-"), Detail.FULL).because().orElseThrow();
    assertThat(fewWon.unmet().orElseThrow().actual()).contains(Figure.of(1L));
    assertThat(fewWon.unmet().orElseThrow().required()).contains(Figure.of(2L));
    assertThat(ISOTONIC.fit(MODEL, ImmutableList.of(), Detail.NONE).value())
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(CalibrationRules.guarded(CalibrationMethods.isotonic()).leastWon())
        .isEqualTo(30);
    assertThat(CalibrationRules.guarded(CalibrationMethods.isotonic()).leastLost())
        .isEqualTo(30);
  }

  @Test
  void leavesUnknownWhatTheModelDoesNotKnow() {
    Calibration calibration = fitted(ISOTONIC, "10- 50+ + -");
    LeadScore calibrated = calibration.onto(MODEL);

    assertThat(calibration.unscored()).isEqualTo(2);
    assertThat(calibration.won()).isEqualTo(Proportion.of(1, 2));
    assertThat(calibrated.score(leads("+").get(0), Instant.MAX, Trace.silent()))
        .isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void tellsWhetherItIsJudgedOnLaterLeads() {
    ImmutableList<LeadProfile> all = leads("10- 50+ 50- 90+ 10- 50+ 90+ 90+");
    Calibration calibration =
        ISOTONIC.fit(MODEL, all.subList(0, 4), Detail.NONE).value().value().orElseThrow();

    CalibrationGain later =
        calibration.judge(MODEL, all.subList(4, 8), Detail.NONE).value();
    CalibrationGain overlapping =
        calibration.judge(MODEL, all.subList(3, 8), Detail.NONE).value();

    assertThat(calibration.latest()).isEqualTo(Instant.ofEpochSecond(3));
    assertThat(later.isOnLaterLeads()).isTrue();
    assertThat(later.seen()).isZero();
    assertThat(overlapping.isOnLaterLeads()).isFalse();
    assertThat(overlapping.seen()).isEqualTo(1);
  }

  @Test
  void saysHowMuchNearerTheChancesCame() {
    Calibration calibration = fitted(ISOTONIC, "20- 60+ 60-");

    CalibrationGain gain =
        calibration.judge(MODEL, leads("60+ 60-"), Detail.NONE).value();

    // ((0.4)^2 + (0.6)^2) / 2 = 0.26 before, 0.25 after
    assertThat(gain.before().chances().brier())
        .isEqualTo(Measured.of(Figure.of(new BigDecimal("0.26"))));
    assertThat(gain.after().chances().brier())
        .isEqualTo(Measured.of(Figure.of(new BigDecimal("0.25"))));
    assertThat(gain.brier()).isEqualTo(Measured.of(Figure.of(new BigDecimal("0.01"))));
    // -(ln 0.6 + ln 0.4) / 2 = 0.713558 before, ln 2 = 0.693147 after
    assertThat(gain.logLoss()).isEqualTo(Measured.of(Figure.of(new BigDecimal("0.020411"))));
    assertThat(calibration.judge(MODEL, leads("100-"), Detail.NONE).value().logLoss())
        .isEqualTo(Measured.undefined("sure-and-wrong"));
  }

  @Test
  void explainsItselfInBothLanguages() {
    PolicyRegistry policies = PolicyRegistry.discovered(CalibrationTest.class.getClassLoader());
    Explained<Measured<Calibration>> fit = ISOTONIC.fit(MODEL, leads(UNSTEADY + " +"), Detail.FULL);
    Calibration calibration = fit.value().value().orElseThrow();
    List<Explanation> told = new ArrayList<>(List.of(
        fit.because().orElseThrow(),
        PLATT.fit(MODEL, leads("10- 30- 50+ 80+ 80-"), Detail.FULL).because().orElseThrow(),
        PLATT.fit(MODEL, leads("10+ 30-"), Detail.FULL).because().orElseThrow(),
        CalibrationRules.guarded(CalibrationMethods.platt())
            .fit(MODEL, leads(UNSTEADY), Detail.FULL)
            .because()
            .orElseThrow(),
        calibration.judge(MODEL, leads(UNSTEADY), Detail.FULL).because().orElseThrow(),
        calibration.judge(MODEL, leads("+ -"), Detail.FULL).because().orElseThrow(),
        scored(calibration, "40+"),
        scored(calibration, "+")));
    for (Explanation one : told) {
      assertThat(Recalculation.contradictionsIn(one)).isEmpty();
      assertThat(policies.wording(Locale.forLanguageTag("ru")).tell(one))
          .doesNotContain("calibrat")
          .doesNotContain("unmet.");
    }
    assertThat(policies.wording(Locale.ENGLISH).tell(told.get(0)))
        .startsWith("Calibrated on 7 leads, 4 of which were won, 57.1429%; 1 were not scored.\n")
        .contains("  A curve that never falls, of 3 blocks.\n"
            + "    Given 10% to 30%: 33.3333%, 1 of 3 were won.\n");
    assertThat(policies.wording(Locale.ENGLISH).tell(told.get(4)))
        .contains("  7 of these leads came in no later than those it was calibrated on,"
            + " and may flatter it.\n");
    assertThat(policies.wording(Locale.ENGLISH).tell(told.get(6)))
        .contains("41.6667 of 100, where the model gives 40.");
  }

  private static Explanation scored(Calibration calibration, String promise) {
    return Explained.of(
            "score-quality.lift",
            Detail.FULL,
            trace -> calibration.onto(MODEL).score(leads(promise).get(0), Instant.MAX, trace))
        .because()
        .orElseThrow()
        .steps()
        .get(0);
  }

  @Test
  void refusesWhatCannotBeCalibrated() {
    LeadProfile open =
        LeadProfile.builder().from(leads("10+").get(0)).outcome(Outcome.OPEN).build();
    Calibration calibration = fitted(ISOTONIC, UNSTEADY);
    LeadScore beyond = (lead, at, trace) -> Measured.of(new BigDecimal("100.1"));
    LeadScore below = (lead, at, trace) -> Measured.of(new BigDecimal("-0.1"));

    assertRefused(
        "calibration.must-be-of-decided-leads",
        () -> ISOTONIC.fit(MODEL, List.of(open), Detail.NONE));
    assertRefused(
        "score-quality.must-be-of-decided-leads",
        () -> calibration.judge(MODEL, List.of(open), Detail.NONE));
    for (LeadScore score : List.of(beyond, below)) {
      assertRefused(
          "calibration.must-be-of-chances-in-hundredths",
          () -> calibration.onto(score).score(open, Instant.MAX, Trace.silent()));
    }
    assertRefused(
        "calibration-rules.must-ask-for-a-lead-of-each-kind",
        () -> CalibrationRules.builder().from(ISOTONIC).leastWon(0).build());
    assertRefused(
        "calibration-rules.must-ask-for-a-lead-of-each-kind",
        () -> CalibrationRules.builder().from(ISOTONIC).leastLost(0).build());
    for (String[] bounds : new String[][] {
      {"-1", "50"}, {"50", "50"}, {"50", "101"}, {"0.0000001", "50"}, {"1", "50.0000001"}
    }) {
      assertRefused(
          "calibration-rules.must-have-bounds-within-the-whole",
          () -> CalibrationRules.builder()
              .from(ISOTONIC)
              .low(Percent.of(bounds[0]))
              .high(Percent.of(bounds[1]))
              .build());
    }
  }

  @Test
  void refusesCurvesThatAreNone() {
    assertRefused(
        "isotonic-curve.must-have-a-block", () -> ImmutableIsotonicCurve.of(ImmutableList.of()));
    for (CalibrationBlock second :
        List.of(block("20", "30", 2, 4), block("21", "30", 1, 2), block("21", "30", 1, 3))) {
      assertRefused(
          "isotonic-curve.must-have-blocks-that-rise",
          () -> ImmutableIsotonicCurve.of(ImmutableList.of(block("10", "20", 1, 2), second)));
    }
    assertRefused(
        "logistic-curve.must-rise",
        () -> ImmutableLogisticCurve.of(BigDecimal.ZERO, BigDecimal.ONE));
    assertRefused("calibration-block.must-have-a-lead", () -> block("1", "2", 0, 0));
    assertRefused("calibration-block.must-have-bounds-in-order", () -> block("2", "1", 0, 1));
    assertThat(ImmutableLogisticCurve.of(new BigDecimal("1.0"), new BigDecimal("2.00")))
        .isEqualTo(ImmutableLogisticCurve.of(BigDecimal.ONE, new BigDecimal("2")));
    assertThat(ImmutableLogisticCurve.of(BigDecimal.ONE, new BigDecimal("2.00")))
        .isEqualTo(ImmutableLogisticCurve.of(new BigDecimal("1.0"), new BigDecimal("2")));
  }

  @Test
  void doesNotMindTheOrderOfLeads() {
    List<LeadProfile> leads = new ArrayList<>(leads(UNSTEADY));
    Calibration before = ISOTONIC.fit(MODEL, leads, Detail.NONE).value().value().orElseThrow();
    Collections.reverse(leads);

    assertThat(ISOTONIC.fit(MODEL, leads, Detail.NONE).value()).isEqualTo(Measured.of(before));
  }

  private static BigDecimal scoreOf(Calibration calibration, String given) {
    return calibration
        .onto(MODEL)
        .score(leads(given + "+").get(0), Instant.MAX, Trace.silent())
        .value()
        .orElseThrow();
  }

  private static Calibration fitted(CalibrationRules rules, String promises) {
    return rules.fit(MODEL, leads(promises), Detail.NONE).value().value().orElseThrow();
  }

  private static CalibrationBlock block(String from, String to, long won, long leads) {
    return new CalibrationBlock(Percent.of(from), Percent.of(to), Proportion.of(won, leads));
  }
}
