package io.sdr.kpi.tracking;

import static io.sdr.kpi.cascade.Cascades.usd;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static io.sdr.kpi.tracking.Tracks.facts;
import static io.sdr.kpi.tracking.Tracks.goal;
import static io.sdr.kpi.tracking.Tracks.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {
  private static final AlertRule BEHIND = AlertRules.behind(Percent.of("90"));
  private static final AlertRule UNREACHABLE = AlertRules.unreachable();
  private static final AlertRule SANDBAGGED = AlertRules.sandbagged(Percent.of("20"));
  private static final Goal FEWER =
      Goal.builder().from(goal()).direction(Direction.LOWER).build();

  private static Wording in(String language) {
    return PolicyRegistry.discovered(AlertRulesTest.class.getClassLoader())
        .wording(Locale.forLanguageTag(language));
  }

  private static GoalTrack reaching(Goal goal, String aDay) {
    return track(goal, facts(aDay), "2026-06-15");
  }

  private static GoalTrack reachedInAll(Goal goal, String amount) {
    return track(goal, List.of(Tracks.fact("2026-06-01", amount)), "2026-06-15");
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 989.99, RAISED",
    "HIGHER, 990, QUIET",
    "HIGHER, 1100, QUIET",
    "LOWER, 1100, QUIET",
    "LOWER, 1222.22, QUIET",
    "LOWER, 1222.23, RAISED",
    "LOWER, 0, QUIET"
  })
  void isBehindBelowAPartOfThePlanToDate(Direction direction, String fact, Signal signal) {
    Goal goal = Goal.builder().from(goal()).direction(direction).build();
    Alert alert = BEHIND.look(reachedInAll(goal, fact));
    assertThat(alert.signal()).isEqualTo(signal);
    assertThat(alert.figures())
        .containsEntry("fact", usd(fact))
        .containsEntry("plan", usd("1100"))
        .containsEntry("least", Figure.of(Percent.of("90")));
  }

  @Test
  void cannotBeBehindBeforeAnythingIsDue() {
    Alert alert = BEHIND.look(track(goal(), List.of(), "2026-05-31"));
    assertThat(alert.signal()).isEqualTo(Signal.UNKNOWN);
    assertThat(alert.unknown()).contains("no-day-is-over");
  }

  @ParameterizedTest
  @CsvSource({
    // the interval reaches about 5.3 % of the forecast of 22 days either way, less the last days
    "HIGHER, 90, RAISED", "HIGHER, 99, QUIET", "HIGHER, 120, QUIET",
    "LOWER, 90, QUIET", "LOWER, 102, QUIET", "LOWER, 120, RAISED"
  })
  void isUnreachableWhenEvenTheBetterEndFallsShort(
      Direction direction, String aDay, Signal signal) {
    Goal goal = Goal.builder().from(goal()).direction(direction).build();
    Alert alert = UNREACHABLE.look(reaching(goal, aDay));
    assertThat(alert.signal()).isEqualTo(signal);
    assertThat(alert.figures()).containsEntry("target", usd("2200")).containsKeys("low", "high");
  }

  @Test
  void aBrokenLimitIsOutOfReachHoweverFewDaysAreOver() {
    GoalTrack broken = track(FEWER, List.of(Tracks.fact("2026-06-01", "2201")), "2026-06-01");
    assertThat(broken.forecast()).isEqualTo(Measured.undefined("too-few-days"));
    Alert alert = UNREACHABLE.look(broken);
    assertThat(alert.signal()).isEqualTo(Signal.RAISED);
    assertThat(alert.in(in("en")).replace('\u00a0', ' '))
        .isEqualTo(
            "It is out of reach: USD 2,201.00 was reached already, and USD 2,200.00 is the most.");
    assertThat(alert.in(in("ru")).replace('\u00a0', ' '))
        .isEqualTo("Цель недостижима: уже 2 201,00 USD, а допустимо не больше 2 200,00 USD.");
    GoalTrack kept = track(FEWER, List.of(Tracks.fact("2026-06-01", "2200")), "2026-06-01");
    assertThat(UNREACHABLE.look(kept).signal()).isEqualTo(Signal.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"HIGHER, 120, QUIET", "HIGHER, 130, RAISED", "LOWER, 80, QUIET", "LOWER, 70, RAISED"})
  void isSandbaggedWhenEvenTheWorseEndIsFarBeyond(Direction direction, String aDay, Signal signal) {
    Goal goal = Goal.builder().from(goal()).direction(direction).build();
    Alert alert = SANDBAGGED.look(reaching(goal, aDay));
    assertThat(alert.signal()).isEqualTo(signal);
    assertThat(alert.figures())
        .containsEntry("limit", usd(direction == Direction.HIGHER ? "2640" : "1760"));
  }

  @Test
  void isNeitherBehindNorTooEasyWithNothingOfWhatShouldBeNothing() {
    Goal none = Goal.builder().from(FEWER).target(usd("0")).build();
    GoalTrack kept = track(none, List.of(), "2026-06-30");
    for (AlertRule rule : List.of(BEHIND, UNREACHABLE, SANDBAGGED)) {
      assertThat(rule.look(kept).signal()).isEqualTo(Signal.QUIET);
    }
    GoalTrack negative = reachedInAll(FEWER, "-5");
    assertThat(BEHIND.look(negative).signal()).isEqualTo(Signal.QUIET);
    assertThat(BEHIND.look(reachedInAll(none, "1")).signal()).isEqualTo(Signal.RAISED);
  }

  @Test
  void doesNotKnowWhatCannotBeForeseen() {
    GoalTrack early = track(goal(), facts("50"), "2026-06-02");
    for (AlertRule rule : List.of(UNREACHABLE, SANDBAGGED)) {
      Alert alert = rule.look(early);
      assertThat(alert.signal()).isEqualTo(Signal.UNKNOWN);
      assertThat(alert.unknown()).contains("too-few-days");
      assertThat(alert.figures()).isEmpty();
    }
  }

  @Test
  void saysInWordsWhatThereIsToSee() {
    assertThat(BEHIND.look(reachedInAll(goal(), "550")).in(in("en")).replace('\u00a0', ' '))
        .isEqualTo(
            "It is behind: USD 550.00 against a plan of USD 1,100.00 by now, attainment 50%, "
                + "and at least 90% is asked for.");
    assertThat(BEHIND.look(reachedInAll(goal(), "550")).in(in("ru")).replace('\u00a0', ' '))
        .isEqualTo("Отставание: 550,00 USD при плане на сейчас 1 100,00 USD, выполнение 50 %, "
            + "а требуется не меньше 90 %.");
    for (GoalTrack track : List.of(
        reaching(goal(), "50"),
        reaching(goal(), "200"),
        reaching(FEWER, "50"),
        track(goal(), List.of(), "2026-05-31"))) {
      for (AlertRule rule : List.of(BEHIND, UNREACHABLE, SANDBAGGED)) {
        for (String language : List.of("en", "ru")) {
          assertThat(rule.look(track).in(in(language)))
              .doesNotContain("{", "null", "tracking.", "unmet.", "  ")
              .endsWith(".");
        }
      }
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertRefused(
        "alert.must-not-have-negative-thresholds", () -> AlertRules.behind(Percent.of("-1")));
    assertRefused(
        "alert.must-not-have-negative-thresholds", () -> AlertRules.sandbagged(Percent.of("-1")));
    assertRefused(
        "alert.must-say-why-exactly-when-unknown",
        () -> new Alert("x", Signal.UNKNOWN, Optional.empty(), ImmutableMap.of()));
    assertRefused(
        "alert.must-say-why-exactly-when-unknown",
        () -> new Alert("x", Signal.QUIET, Optional.of("too-few-days"), ImmutableMap.of()));
    assertThat(AlertRules.sandbagged(Percent.ZERO).look(reaching(goal(), "200")).signal())
        .isEqualTo(Signal.RAISED);
  }
}
