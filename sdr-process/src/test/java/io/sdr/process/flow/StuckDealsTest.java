package io.sdr.process.flow;

import static io.sdr.process.funnel.Paths.AS_OF;
import static io.sdr.process.funnel.Paths.PIPELINE;
import static io.sdr.process.funnel.Paths.path;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Pipelines;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.survival.StageStays;
import io.sdr.process.survival.StayCounter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StuckDealsTest {
  private static final StageId A = StageId.of("A");
  private static final StageId B = StageId.of("B");
  private static final WorkingCalendar WEEK = WorkingCalendar.mondayToFriday();
  private static final StuckRules STATED = StuckRules.stated(ImmutableMap.of(A, 10L, B, 0L));

  @Test
  void holdsTheAgeInTheStageAgainstTheLimit() {
    assertThat(judge(STATED, "A@90").reasons()).isEmpty();
    assertThat(judge(STATED, "A@89").reasons()).containsExactly(StuckReason.TOO_LONG);
    assertThat(judge(STATED, "A@89").age()).isEqualTo(Measured.of(11L));
    assertThat(judge(STATED, "A@89").limit()).isEqualTo(Measured.of(10L));
    assertThat(judge(STATED, "A@89").isStuck()).isTrue();
    assertThat(judge(STATED, "A@90").isStuck()).isFalse();
  }

  @Test
  void countsWorkedDaysOnlyWhereTheRulesSaySo() {
    StuckRules worked = StuckRules.builder().from(STATED).calendar(WEEK).build();
    StageStays none = history(Optional.of(WEEK));

    // day 86 was a Wednesday, two weeks before
    assertThat(judge(worked, none, "A@86").age()).isEqualTo(Measured.of(10L));
    assertThat(judge(worked, none, "A@86").isStuck()).isFalse();
    assertThat(judge(STATED, "A@86").isStuck()).isTrue();
    assertThat(judge(worked, none, "A@85").reasons()).containsExactly(StuckReason.TOO_LONG);
    assertThat(judge(worked, none, "A@100").age()).isEqualTo(Measured.of(0L));
    assertRefused("stuck-deals.must-count-days-alike", () -> judge(worked, history(), "A@86"));
    assertRefused("stuck-deals.must-count-days-alike", () -> judge(STATED, none, "A@86"));
  }

  @Test
  void learnsLimitsInWorkedDaysFromStaysCountedSo() {
    StuckRules learnt = rules(StuckRules.Limit.LEARNT).calendar(WEEK).build();
    StageStays history = history(
        Optional.of(WEEK), IntStream.range(0, 10).mapToObj(i -> "A@0 B@7").toArray(String[]::new));

    assertThat(judge(learnt, history, "A@99").limit()).isEqualTo(Measured.of(5L));
  }

  @Test
  void beginsAnewWithEveryMove() {
    assertThat(judge(STATED, "A@0 C@1 A@95").age()).isEqualTo(Measured.of(5L));
    assertThat(judge(STATED, "A@0 C@1 A@95").reasons()).containsExactly(StuckReason.MOVED_BACK);
    assertThat(judge(STATED, "B@90 A@99").reasons()).containsExactly(StuckReason.MOVED_BACK);
    assertThat(judge(STATED, "A@0 C@99").reasons()).isEmpty();
    assertThat(judge(STATED, "L@0 A@99").reasons()).isEmpty();
  }

  @Test
  void takesNoDealThatWasOpenedAgainForOneThatWasMovedBack() {
    assertThat(judge(STATED, "A@0 W@1 B@99").reasons()).isEmpty();
    assertThat(judge(STATED, "A@0 L@1 A@99").reasons()).isEmpty();
  }

  @Test
  void mindsNoMoveBackWhereThatIsSwitchedOff() {
    StuckRules lenient = StuckRules.builder().from(STATED).movedBack(false).build();

    assertThat(judge(lenient, "B@90 A@99").reasons()).isEmpty();
  }

  @Test
  void learnsTheLimitFromThoseThatGoOnAndNotFromThoseThatStayUntilTheyAreLost() {
    StuckRules learnt = rules(StuckRules.Limit.LEARNT).build();
    StageStays history = history(IntStream.range(0, 100)
        .mapToObj(i -> i < 40 ? "A@0 B@5" : "A@0 L@60")
        .toArray(String[]::new));

    assertThat(judge(learnt, history, "A@50").limit()).isEqualTo(Measured.of(5L));
    assertThat(judge(learnt, history, "A@50").learntFrom()).contains(40L);
    assertThat(judge(STATED, history, "A@50").learntFrom()).isEmpty();
  }

  @Test
  void learnsNoLimitFromTheFewThatWentOnHoweverManyStandThere() {
    StuckRules learnt = rules(StuckRules.Limit.LEARNT).build();
    StageStays history = history(
        IntStream.range(0, 30).mapToObj(i -> i < 9 ? "A@0 B@5" : "A@99").toArray(String[]::new));

    assertThat(judge(learnt, history, "A@50").limit())
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(judge(learnt, history, "A@50").learntFrom()).isEmpty();
  }

  @Test
  void hasNoLimitWhereNoneWasSetOrItIsSwitchedOff() {
    assertThat(judge(STATED, "B@0").limit()).isEqualTo(Measured.undefined("no-limit"));
    assertThat(judge(STATED, "C@0").limit()).isEqualTo(Measured.undefined("no-limit"));
    assertThat(judge(STATED, "C@0").isStuck()).isFalse();
  }

  @Test
  void learnsTheLimitFromDealsThatWentOn() {
    StuckRules learnt = rules(StuckRules.Limit.LEARNT).build();

    // of ten that went on after 1 to 10 days eight are over within 8
    assertThat(judge(learnt, tenThatWentOn(), "A@91").limit()).isEqualTo(Measured.of(8L));
    assertThat(judge(learnt, tenThatWentOn(), "A@91").reasons())
        .containsExactly(StuckReason.TOO_LONG);
    assertThat(judge(learnt, tenThatWentOn(), "A@92").reasons()).isEmpty();
    assertThat(judge(learnt, tenThatWentOn(), "C@0").limit())
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(judge(
                rules(StuckRules.Limit.LEARNT).quantile(Percent.of("50")).build(),
                tenThatWentOn(),
                "A@91")
            .limit())
        .isEqualTo(Measured.of(5L));
  }

  @Test
  void takesTheLargerLimitWhereBothAreKnown() {
    StuckRules larger =
        rules(StuckRules.Limit.LARGER).days(ImmutableMap.of(A, 10L, B, 0L)).build();

    assertThat(judge(larger, tenThatWentOn(), "A@91").limit()).isEqualTo(Measured.of(10L));
    assertThat(judge(
                StuckRules.builder().from(larger).days(ImmutableMap.of(A, 3L)).build(),
                tenThatWentOn(),
                "A@91")
            .limit())
        .isEqualTo(Measured.of(8L));
    assertThat(judge(larger, "A@91").limit()).isEqualTo(Measured.of(10L));
    assertThat(judge(larger, tenThatWentOn(), "B@0").limit())
        .isEqualTo(Measured.undefined("no-limit"));
    assertThat(judge(rules(StuckRules.Limit.LARGER).build(), tenThatWentOn(), "A@91")
            .limit())
        .isEqualTo(Measured.of(8L));
  }

  @Test
  void countsLossesAndMovesBackAsNotGoingOn() {
    StageStays history = history(IntStream.rangeClosed(1, 20)
        .mapToObj(day -> day <= 19 ? "B@0 A@" + day : "B@0 C@" + day)
        .toArray(String[]::new));
    StuckDeal stuck = judge(rules(StuckRules.Limit.LEARNT).build(), history, "B@95");

    // of the 15 that stayed longer than 5 days one goes on at 20, beyond 14 days from now
    assertThat(stuck.goingOn()).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(stuck.reasons()).containsExactly(StuckReason.SELDOM_GOES_ON);
    assertThat(judge(rules(StuckRules.Limit.LEARNT).seldom(Percent.ZERO).build(), history, "B@95")
            .reasons())
        .isEmpty();
    assertThat(judge(rules(StuckRules.Limit.LEARNT).within(15).build(), history, "B@95")
            .goingOn()
            .value()
            .orElseThrow())
        .isGreaterThan(Percent.ZERO);
  }

  @Test
  void countsNoLossAsGoingOn() {
    StageStays history =
        history(IntStream.rangeClosed(1, 12).mapToObj(day -> "B@0!" + day).toArray(String[]::new));

    assertThat(judge(rules(StuckRules.Limit.LEARNT).build(), history, "B@98").goingOn())
        .isEqualTo(Measured.of(Percent.ZERO));
  }

  @Test
  void countsAWinAsGoingOn() {
    StageStays history = history(
        IntStream.rangeClosed(1, 12).mapToObj(day -> "C@0 W@" + day).toArray(String[]::new));

    assertThat(judge(rules(StuckRules.Limit.LEARNT).build(), history, "C@98").goingOn())
        .isEqualTo(Measured.of(Percent.HUNDRED));
  }

  @Test
  void asksForNextStepsOnlyWhereTheyAreKept() {
    StuckRules steps = StuckRules.builder().from(STATED).steps(true).build();

    assertThat(judge(steps, "A@99").reasons()).containsExactly(StuckReason.NO_NEXT_STEP);
    assertThat(judge(steps, standing("A@99").nextStep(AS_OF.minusDays(1))).reasons())
        .containsExactly(StuckReason.NEXT_STEP_OVERDUE);
    assertThat(judge(steps, standing("A@99").nextStep(AS_OF)).reasons()).isEmpty();
    assertThat(judge(STATED, standing("A@99").nextStep(AS_OF.minusDays(1))).reasons())
        .isEmpty();
  }

  @Test
  void excusesEverythingUntilTheNextStep() {
    StuckDeal waiting = judge(STATED, standing("A@0 B@1 A@2").nextStep(AS_OF.plusDays(3)));

    assertThat(waiting.reasons()).isEmpty();
    assertThat(waiting.waitingFor()).contains(AS_OF.plusDays(3));
    assertThat(judge(STATED, standing("A@0").nextStep(AS_OF.minusDays(3))).waitingFor())
        .isEmpty();
  }

  @Test
  void looksAtTheClosingDay() {
    StuckRules putOff = StuckRules.builder().from(STATED).putOff(2).build();

    assertThat(judge(STATED, standing("A@99").closing(AS_OF.minusDays(1))).reasons())
        .containsExactly(StuckReason.CLOSING_DAY_PASSED);
    assertThat(judge(STATED, standing("A@99").closing(AS_OF)).reasons()).isEmpty();
    assertThat(judge(putOff, standing("A@99").putOff(3)).reasons())
        .containsExactly(StuckReason.CLOSING_DAY_PUT_OFF);
    assertThat(judge(putOff, standing("A@99").putOff(2)).reasons()).isEmpty();
    assertThat(judge(STATED, standing("A@99").putOff(9)).reasons()).isEmpty();
  }

  @Test
  void doesNotGuessAnAgeThatNobodyKnows() {
    StuckDeal unknown = judge(
        STATED, StandingDeal.builder().path(DealPath.of(PIPELINE, Pipelines.open("B"), List.of())));

    assertThat(unknown.age()).isEqualTo(Measured.undefined("no-days"));
    assertThat(unknown.goingOn()).isEqualTo(Measured.undefined("no-days"));
    assertThat(unknown.reasons()).isEmpty();
  }

  @Test
  void explainsEachDeal() {
    Explained<ImmutableList<StuckDeal>> judged = StuckDeals.of(PIPELINE, STATED, history())
        .judge(
            List.of(
                StandingDeal.of(path("A@80")),
                standing("B@99").nextStep(AS_OF.plusDays(1)).build()),
            AS_OF,
            Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(judged.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(judged.because().orElseThrow()))
        .isEqualTo("""
            On 10 Jun 2026 1 of 2 open deals are stuck; all days count.
              A@80 has stood in A for 20 days.
                It may stand there for 10 days.
                What becomes of those that lasted 20 days by day 34 is unknown: nothing to look at;\
             0 cases lasted longer.
                Stuck: it has stood there too long.
              B@99 has stood in B for 1 days.
                There is no limit: no limit was set.
                What becomes of those that lasted 1 days by day 15 is unknown: nothing to look at;\
             0 cases lasted longer.
                It waits for the next step on 11 Jun 2026.
            """);
    assertThat(
            policies.wording(Locale.forLanguageTag("ru")).tell(judged.because().orElseThrow()))
        .startsWith("На 10.06.2026 застряли 1 из 2 открытых сделок; считаются все дни.")
        .doesNotContain("stuck-reason")
        .doesNotContain("unmet.");
  }

  @Test
  void refusesWhatIsNotStandingInAnOpenStage() {
    Pipeline other = Pipeline.of("other", MoveRules.free(), Stage.open("X"), Stage.won("W"));
    StuckDeals deals = StuckDeals.of(other, STATED, StayCounter.of(other, AS_OF).stays());

    assertRefused(
        "stuck-deals.must-stand-in-an-open-stage",
        () -> deals.judge(List.of(StandingDeal.of(path("A@0"))), AS_OF, Detail.NONE));
    assertRefused("stuck-deals.must-not-know-later-days", () -> judge(STATED, "A@101"));
    assertRefused("standing-deal.must-be-open", () -> StandingDeal.of(path("A@0 W@1")));
    assertRefused(
        "standing-deal.must-not-have-negative-count",
        () -> standing("A@0").putOff(-1).build());
  }

  @Test
  void refusesRulesThatAreNone() {
    assertRefused(
        "stuck-rules.must-look-a-century-ahead-at-most",
        () -> rules(StuckRules.Limit.LEARNT).within(Long.MAX_VALUE).build());
    StuckRules.Builder rules = StuckRules.builder().from(STATED);

    assertRefused(
        "stuck-rules.must-not-have-negative-days",
        () -> StuckRules.stated(ImmutableMap.of(A, -1L)));
    assertRefused(
        "stuck-rules.must-not-have-negative-days",
        () -> rules.putOff(Optional.of(-1)).build());
    assertRefused(
        "stuck-rules.must-not-have-negative-days",
        () -> StuckRules.builder().from(STATED).within(0).build());
    assertRefused(
        "stuck-rules.must-not-have-negative-days",
        () -> StuckRules.builder().from(STATED).least(0).build());
    for (String points : List.of("0", "100")) {
      assertRefused(
          "stuck-rules.must-have-quantile-of-a-part",
          () -> StuckRules.builder().from(STATED).quantile(Percent.of(points)).build());
    }
    for (String points : List.of("-1", "101")) {
      assertRefused(
          "stuck-rules.must-have-a-chance-within-the-whole",
          () -> StuckRules.builder().from(STATED).seldom(Percent.of(points)).build());
    }
  }

  private static StuckRules.Builder rules(StuckRules.Limit limit) {
    return StuckRules.builder().limit(limit);
  }

  private static StageStays tenThatWentOn() {
    return history(
        IntStream.rangeClosed(1, 10).mapToObj(day -> "A@0 B@" + day).toArray(String[]::new));
  }

  private static StageStays history(String... paths) {
    return history(Optional.empty(), paths);
  }

  private static StageStays history(Optional<WorkingCalendar> calendar, String... paths) {
    StayCounter counter = calendar
        .map(worked -> StayCounter.of(PIPELINE, AS_OF, worked))
        .orElseGet(() -> StayCounter.of(PIPELINE, AS_OF));
    for (String path : paths) {
      counter.add(path(path));
    }
    return counter.stays();
  }

  private static StandingDeal.Builder standing(String path) {
    return StandingDeal.builder().path(path(path));
  }

  private static StuckDeal judge(StuckRules rules, String path) {
    return judge(rules, history(), path);
  }

  private static StuckDeal judge(StuckRules rules, StageStays history, String path) {
    return judge(rules, history, StandingDeal.of(path(path)));
  }

  private static StuckDeal judge(StuckRules rules, StandingDeal.Builder deal) {
    return judge(rules, history(), deal.build());
  }

  private static StuckDeal judge(StuckRules rules, StageStays history, StandingDeal deal) {
    return StuckDeals.of(PIPELINE, rules, history)
        .judge(List.of(deal), AS_OF, Detail.NONE)
        .value()
        .get(0);
  }
}
