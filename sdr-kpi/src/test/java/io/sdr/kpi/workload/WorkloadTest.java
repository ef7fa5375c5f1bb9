package io.sdr.kpi.workload;

import static io.sdr.kpi.sample.Explanations.assertTold;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static io.sdr.kpi.workload.Workloads.PATH;
import static io.sdr.kpi.workload.Workloads.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.kpi.sample.Explanations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {
  private static BigDecimal number(Workload workload, String step) {
    return workload.find(step).orElseThrow().number();
  }

  private static Workload workload(SellingPath path, WorkTime time) {
    return Workloads.of(path, TARGET, time);
  }

  @Test
  void followsATargetBackToTheCallsOfADay() {
    Workload workload = Workloads.example();
    assertThat(workload.needs())
        .extracting(Workload.Need::step)
        .containsExactly("deals", "opportunities", "meetings", "calls");
    assertThat(number(workload, "deals")).isEqualByComparingTo("20");
    assertThat(number(workload, "opportunities")).isEqualByComparingTo("80");
    assertThat(number(workload, "meetings")).isEqualByComparingTo("200");
    assertThat(number(workload, "calls")).isEqualByComparingTo("2000");
    assertThat(workload
            .find("calls")
            .orElseThrow()
            .perDay()
            .number()
            .orElseThrow()
            .setScale(1, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("31.7"));
    assertThat(workload.find("letters")).isEmpty();
  }

  @Test
  void holdsTheHoursAgainstThoseThereAre() {
    Workload workload = Workloads.example();
    // 20 · 2 + 80 · 0.5 + 200 · 1 + 2000 · 0.1
    assertThat(workload.hours()).isEqualTo(Measured.of(BigDecimal.valueOf(480)));
    assertThat(workload.time().hours()).contains(BigDecimal.valueOf(504));
    assertThat(workload.shortage()).isEqualTo(Measured.of(BigDecimal.ZERO));
    assertThat(workload.attainable()).isEqualTo(Measured.of(TARGET));
    assertThat(workload.load().value().orElseThrow().points().setScale(2, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("95.24"));
    assertThat(workload.find("meetings").orElseThrow().hours()).contains(BigDecimal.valueOf(200));
  }

  @Test
  void saysHowManyHoursAreMissing() {
    Workload workload = workload(PATH, WorkTime.of(63, "5"));
    assertThat(workload.shortage()).isEqualTo(Measured.of(BigDecimal.valueOf(165)));
    assertThat(workload.attainable())
        .isEqualTo(Measured.of(Figure.of(BigMoney.parse("RUB 780000"))));
    assertThat(workload.load().value().orElseThrow()).isGreaterThan(Percent.HUNDRED);
    Workload enough = workload(PATH, WorkTime.of(60, "8"));
    assertThat(enough.load()).isEqualTo(Measured.of(Percent.HUNDRED));
    assertThat(enough.shortage()).isEqualTo(Measured.of(BigDecimal.ZERO));
    assertThat(enough.attainable()).isEqualTo(Measured.of(TARGET));
  }

  @ParameterizedTest
  @CsvSource({"20, 1, 3, 60", "20, 3, 7, 47", "7, 7, 9, 9", "1000000, 1, 3, 3000000"})
  void needsNoMoreThanWasSeen(long deals, long hits, long trials, String opportunities) {
    SellingPath path = SellingPath.builder()
        .addSteps(PathStep.asBefore("opportunities", Proportion.of(hits, trials))
            .value()
            .orElseThrow())
        .build();
    for (WholeSteps whole : WholeSteps.values()) {
      Workload workload = Workloads.of(
          SellingPath.builder().from(path).whole(whole).build(),
          Figure.of(deals),
          WorkTime.ofDays(20));
      assertThat(number(workload, "opportunities")).isEqualByComparingTo(opportunities);
    }
  }

  @ParameterizedTest
  @CsvSource({"EACH_STEP, 3, 10, 34", "AT_THE_END, 3, 9, 28"})
  void roundsUpWhereItIsTold(WholeSteps whole, long deals, long opportunities, long calls) {
    SellingPath path = SellingPath.builder()
        .averageDeal(BigMoney.parse("RUB 60"))
        .whole(whole)
        .addSteps(
            PathStep.of("opportunities", Percent.of("30")), PathStep.of("calls", Percent.of("30")))
        .build();
    Workload workload =
        Workloads.of(path, Figure.of(BigMoney.parse("RUB 151")), WorkTime.ofDays(10));
    assertThat(number(workload, "deals")).isEqualTo(BigDecimal.valueOf(deals));
    assertThat(number(workload, "opportunities")).isEqualTo(BigDecimal.valueOf(opportunities));
    assertThat(number(workload, "calls")).isEqualTo(BigDecimal.valueOf(calls));
  }

  @Test
  void takesANumberOfDealsAsItIs() {
    SellingPath path = SellingPath.builder()
        .addSteps(PathStep.of("meetings", Percent.of("50")))
        .build();
    Workload workload = Workloads.of(path, Figure.of(7), WorkTime.ofDays(2));
    assertThat(number(workload, "deals")).isEqualByComparingTo("7");
    assertThat(number(workload, "meetings")).isEqualByComparingTo("14");
    assertThat(workload.find("meetings").orElseThrow().perDay()).isEqualTo(Figure.of(7));
    assertThat(Workloads.of(path, Figure.of(0), WorkTime.ofDays(2)).needs())
        .allSatisfy(need -> assertThat(need.number()).isEqualByComparingTo("0"));
  }

  @Test
  void saysWhatItDoesNotKnow() {
    Figure rate = Figure.of(Percent.of("30"));
    assertThat(PATH.workloadOf(rate, WorkTime.ofDays(1), Trace.silent()))
        .isEqualTo(Measured.undefined("goal-of-another-kind"));
    Figure dollars = Figure.of(BigMoney.parse("USD 5"));
    assertThat(PATH.workloadOf(dollars, WorkTime.ofDays(1), Trace.silent()))
        .isEqualTo(Measured.undefined("goal-of-another-kind"));
    assertThat(SellingPath.builder().build().workloadOf(TARGET, WorkTime.ofDays(1), Trace.silent()))
        .isEqualTo(Measured.undefined("average-deal-not-known"));

    Workload timeless = workload(
        SellingPath.builder().from(PATH).hoursPerDeal(Optional.empty()).build(),
        WorkTime.of(63, "8"));
    assertThat(timeless.hours()).isEqualTo(Measured.undefined("hours-of-a-step-not-known"));
    assertThat(timeless.load()).isEqualTo(Measured.undefined("hours-of-a-step-not-known"));
    assertThat(timeless.shortage()).isEqualTo(Measured.undefined("hours-of-a-step-not-known"));
    assertThat(number(timeless, "calls")).isEqualByComparingTo("2000");

    Workload hourless = workload(PATH, WorkTime.ofDays(63));
    assertThat(hourless.hours()).isEqualTo(Measured.of(BigDecimal.valueOf(480)));
    assertThat(hourless.load()).isEqualTo(Measured.undefined("hours-for-selling-not-known"));
    assertThat(hourless.attainable()).isEqualTo(Measured.undefined("hours-for-selling-not-known"));

    Workload never = workload(PATH, WorkTime.of(63, "0"));
    assertThat(never.load()).isEqualTo(Measured.undefined("no-hours-for-selling"));
    assertThat(never.shortage()).isEqualTo(Measured.of(BigDecimal.valueOf(480)));
  }

  @Test
  void takesConversionsFromWhatWasSeen() {
    assertThat(PathStep.asBefore("calls", Proportion.of(10, 100)).value())
        .contains(PathStep.of("calls", Percent.of("10")));
    PathStep prudent =
        PathStep.prudently("calls", Proportion.of(10, 100)).value().orElseThrow();
    assertThat(prudent.conversion()).isEqualTo(Percent.of("5.5229"));
    assertThat(PathStep.prudently("calls", Proportion.of(1000, 10000))
            .value()
            .orElseThrow()
            .conversion())
        .isGreaterThan(prudent.conversion());
    assertThat(PathStep.asBefore("calls", Proportion.of(0, 100)))
        .isEqualTo(Measured.undefined("nothing-converts"));
    assertThat(PathStep.prudently("calls", Proportion.of(0, 100)))
        .isEqualTo(Measured.undefined("nothing-converts"));
    assertThat(PathStep.asBefore("calls", Proportion.of(0, 0)))
        .isEqualTo(Measured.undefined("no-sample"));
    assertThat(prudent.taking("0.5").hours()).contains(new BigDecimal("0.5"));
  }

  private static Explanation why(SellingPath path, Figure target, WorkTime time) {
    Explained<Measured<Workload>> explained =
        Explained.of("asked", Detail.FULL, trace -> path.workloadOf(target, time, trace));
    return explained.because().orElseThrow().steps().get(0);
  }

  private static Explanation asked(SellingPath path, Figure target, WorkTime time) {
    Explained<Measured<Workload>> explained =
        Explained.of("asked", Detail.FULL, trace -> path.workloadOf(target, time, trace));
    return explained.because().orElseThrow();
  }

  @Test
  void explanationsAddUp() {
    for (WholeSteps whole : WholeSteps.values()) {
      SellingPath path = SellingPath.builder().from(PATH).whole(whole).build();
      for (Explanation asked : List.of(
          asked(path, TARGET, WorkTime.of(63, "8")),
          asked(path, Figure.of(BigMoney.parse("RUB 1234567.89")), WorkTime.of(7, "3")),
          asked(path, Figure.of(7), WorkTime.ofDays(3)))) {
        assertTold(asked);
      }
    }
    Explanation why = why(PATH, TARGET, WorkTime.of(63, "8"));
    assertThat(why.outcome().orElseThrow().number().orElseThrow())
        .isEqualByComparingTo(Workloads.example().load().value().orElseThrow().fraction());
    Explanation hours = why.steps().stream()
        .filter(step -> step.rule().equals("workload.hours"))
        .findFirst()
        .orElseThrow();
    assertThat(hours.steps()).hasSize(4);
    assertThat(hours.outcome()).contains(Figure.of(480));
  }

  @Test
  void saysOfEveryStepHowItFollows() {
    assertThat(Explanations.operations(asked(PATH, TARGET, WorkTime.of(63, "8"))))
        .containsExactly(
            "workload STATED",
            "workload.deals-worth QUOTIENT",
            "workload.whole ROUNDED",
            "workload.exact GIVEN",
            "workload.per-day QUOTIENT",
            "workload.step QUOTIENT",
            "workload.hours SUM",
            "workload.step-hours GIVEN",
            "workload.enough DIFFERENCE");
    assertThat(Explanations.operations(asked(PATH, Figure.of(7), WorkTime.of(63, "0"))))
        .contains("workload NOT_APPLIED", "workload.deals-asked-for GIVEN");
  }

  @Test
  void tellsThatThereAreNotEnoughHours() {
    Explanation why = why(PATH, TARGET, WorkTime.of(63, "5"));
    Explanation enough = why.steps().get(why.steps().size() - 1);
    assertThat(enough.unmet().orElseThrow().condition()).isEqualTo("not-enough-hours");
    PolicyRegistry registry = PolicyRegistry.discovered(WorkloadTest.class.getClassLoader());
    assertThat(registry.wording(Locale.ENGLISH).say(enough))
        .isEqualTo("It cannot be done: there are 315 hours, and 480 are needed.");
    assertThat(registry.wording(Locale.forLanguageTag("ru")).say(enough))
        .isEqualTo("Это невыполнимо: часов есть 315, а нужно 480.");
    for (Locale language : Wording.LANGUAGES) {
      String told = registry.wording(language).tell(why);
      assertThat(told).doesNotContain("{", "null", "workload.");
    }
    Explanation exactly = why(PATH, TARGET, WorkTime.of(60, "8"));
    assertThat(exactly.steps().get(exactly.steps().size() - 1).outcome()).contains(Figure.of(0));
    Explanation unknown = why(PATH, Figure.of(Percent.of("1")), WorkTime.ofDays(1));
    assertThat(unknown.unmet().orElseThrow().condition()).isEqualTo("goal-of-another-kind");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertRefused("path-step.must-have-a-name", () -> PathStep.of(" ", Percent.of("1")));
    assertRefused("path-step.must-convert-a-part", () -> PathStep.of("calls", Percent.ZERO));
    assertRefused("path-step.must-convert-a-part", () -> PathStep.of("calls", Percent.of("100.1")));
    assertRefused(
        "path-step.must-not-take-negative-time", () -> PathStep.of("calls", Percent.of("1"), "-1"));
    assertRefused(
        "path-step.must-not-take-negative-time",
        () -> SellingPath.builder().hoursPerDeal(BigDecimal.valueOf(-1)).build());
    assertRefused("work-time.must-have-a-day", () -> WorkTime.ofDays(0));
    assertRefused("work-time.must-not-be-negative", () -> WorkTime.of(1, "-1"));
    assertRefused(
        "selling-path.must-have-worthy-deals",
        () -> SellingPath.builder().averageDeal(BigMoney.parse("RUB 0")).build());
    for (String name : List.of("calls", "deals")) {
      assertRefused(
          "selling-path.must-have-each-step-once",
          () -> SellingPath.builder()
              .addSteps(PathStep.of("calls", Percent.of("1")), PathStep.of(name, Percent.of("1")))
              .build());
    }
    assertRefused(
        "workload.must-be-of-a-number",
        () -> PATH.workloadOf(Figure.of(-1), WorkTime.ofDays(1), Trace.silent()));
    assertRefused(
        "workload.must-be-of-a-number",
        () -> PATH.workloadOf(Figure.of("much"), WorkTime.ofDays(1), Trace.silent()));
    assertThat(SellingPath.builder().hoursPerDeal(BigDecimal.ZERO).build().hoursPerDeal())
        .contains(BigDecimal.ZERO);
    assertThat(PathStep.of("calls", Percent.HUNDRED, "0").hours()).contains(BigDecimal.ZERO);
    assertThat(PathStep.of("calls", Percent.HUNDRED).conversion()).isEqualTo(Percent.HUNDRED);
  }

  @Test
  void equalPathsAreEqualHoweverTheyAreWritten() {
    SellingPath one = SellingPath.builder()
        .averageDeal(BigMoney.parse("RUB 5"))
        .hoursPerDeal(new BigDecimal("1.50"))
        .build();
    SellingPath other = SellingPath.builder()
        .averageDeal(BigMoney.parse("RUB 5.00"))
        .hoursPerDeal(new BigDecimal("1.5"))
        .build();
    assertThat(one).isEqualTo(other);
    assertThat(
            SellingPath.builder().from(one).hoursPerDeal(new BigDecimal("1.50")).build())
        .isEqualTo(one);
    assertThat(SellingPath.builder().hoursPerDeal(new BigDecimal("1.50")).build())
        .isEqualTo(SellingPath.builder().hoursPerDeal(new BigDecimal("1.5")).build());
    assertThat(WorkTime.of(2, "1.50")).isEqualTo(WorkTime.of(2, "1.5"));
  }
}
