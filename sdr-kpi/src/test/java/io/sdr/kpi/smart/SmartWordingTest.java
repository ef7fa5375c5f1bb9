package io.sdr.kpi.smart;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static io.sdr.kpi.smart.SmartGoals.figures;
import static io.sdr.kpi.smart.SmartGoals.goal;
import static io.sdr.kpi.smart.SmartGoals.knowing;
import static io.sdr.kpi.smart.SmartGoals.known;
import static io.sdr.kpi.smart.SmartGoals.parent;
import static io.sdr.kpi.smart.SmartGoals.with;
import static io.sdr.kpi.smart.SmartGoals.withGoals;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.cascade.Cascades;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Control;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartWordingTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(SmartWordingTest.class.getClassLoader());
  private static final Wording ENGLISH = REGISTRY.wording(Locale.ENGLISH);
  private static final Wording RUSSIAN = REGISTRY.wording(Locale.forLanguageTag("ru"));
  private static final VagueWords VAGUE = VagueWords.in(List.of(ENGLISH, RUSSIAN));

  private static final SmartJudge JUDGE = SmartJudge.builder().vagueWords(VAGUE).build();

  private final List<SmartFinding> findings = new ArrayList<>();

  private void judged(Goal.Builder goal, Circumstances known) {
    findings.addAll(JUDGE.judge(goal.build(), known).findings());
  }

  private void judged(Goal goal, Circumstances known) {
    findings.addAll(JUDGE.judge(goal, known).findings());
  }

  private static Goal.Builder but() {
    return Goal.builder().from(goal());
  }

  private static Goal.Builder above() {
    return Goal.builder().from(parent());
  }

  /** Goals that each of the checks has something to say about, in every way it can. */
  private void everyFinding() {
    judged(goal(), known());
    judged(but().period(Period.parse("2026-04-01/2026-06-29")), known());
    judged(goal(), Circumstances.on(LocalDate.parse("2027-01-01")));
    Goal bare = Goal.builder()
        .person(PersonId.of("x"))
        .metric(Metrics.dealsWon())
        .period(Period.parse("2026-06-06/2026-06-08"))
        .target(Figure.of(100))
        .words("Improve")
        .build();
    judged(bare, Circumstances.on(LocalDate.parse("2026-01-01")));
    judged(bare, knowing().objectsInScope(0).build());
    for (String target : List.of("75", "89", "90", "91", "115", "140")) {
      judged(with(target), known());
    }
    judged(with("140"), knowing().peers(List.of()).build());
    Circumstances.Builder other = knowing()
        .better(Direction.LOWER)
        .reading(Cascades.usd("5"))
        .workload(SmartGoals.workload("8"))
        .hoursOfAllGoals(BigDecimal.valueOf(501))
        .controlled(Percent.of("5"))
        .longestDays(30)
        .shortestDays(10)
        .trend(new Trend(Figure.of(10), BigDecimal.TEN));
    judged(but().control(new Control("diary", Cadence.QUARTER, SmartGoals.ANNA)), other.build());
    judged(
        but()
            .weight(Percent.of("1"))
            .checkpoints(List.of())
            .baseline(new Baseline(Period.parse("2025"), Cascades.usd("5")))
            .control(new Control("crm", Cadence.YEAR, SmartGoals.ANNA)),
        other
            .workload(SmartGoals.workload("1"))
            .trend(new Trend(Figure.of(500), BigDecimal.TEN))
            .priorities(
                List.of(new Priority("Fewer deals", new Aim(Metrics.dealsWon(), Direction.LOWER))))
            .build());
    judged(
        but().weight(Percent.HUNDRED),
        withGoals(goal(), above().period(Period.parse("2026-05")).build()));
    judged(
        goal(),
        withGoals(
            goal(),
            above().period(Period.parse("2026-Q1")).parent(SmartGoals.ID).build()));
    Goal money = above().metric(Metrics.revenue()).target(Cascades.usd("5")).build();
    judged(goal(), withGoals(goal(), money));
    judged(
        goal(),
        Circumstances.builder()
            .from(withGoals(goal(), money))
            .kpiTree(List.of(new KpiLink(Metrics.winRate(), Metrics.revenue())))
            .build());
    List<Goal> many = new ArrayList<>(List.of(
        but()
            .id(GoalId.of("again"))
            .period(Period.parse("2026-05"))
            .checkpoints(List.of())
            .build(),
        but().id(Optional.empty()).scope(Scope.TEAM).direction(Direction.LOWER).build()));
    for (Scope scope : Scope.values()) {
      many.add(but().id(Optional.empty()).metric(Metrics.winRate()).scope(scope).build());
      many.add(
          but().id(Optional.empty()).metric(Metrics.averageDeal()).scope(scope).build());
    }
    judged(goal(), withGoals(many.toArray(Goal[]::new)));
    for (long target : new long[] {300, 95, 50}) {
      judged(above().target(Figure.of(target)), known());
    }
    Goal limit = above().direction(Direction.LOWER).target(Figure.of(300)).build();
    judged(
        limit,
        withGoals(
            limit,
            but()
                .direction(Direction.LOWER)
                .baseline(Optional.empty())
                .period(Period.parse("2026-05"))
                .checkpoints(List.of())
                .build()));
    Goal rate = above().target(Figure.of(Percent.of("30"))).build();
    for (String percent : List.of("29", "30")) {
      judged(rate, withGoals(rate, but().target(Figure.of(Percent.of(percent))).build()));
    }
  }

  /** Goals for which the usual help would be none, and what is neither good nor bad. */
  private void everyRareFinding() {
    judged(with("90"), knowing().history(List.of()).build());
    judged(goal(), knowing().trend(new Trend(Figure.of(100), BigDecimal.ONE)).build());
    judged(
        goal(),
        knowing()
            .priorities(
                List.of(new Priority("Win rate", new Aim(Metrics.winRate(), Direction.HIGHER))))
            .build());
    judged(with("140"), knowing().history(figures(-9, -8, -7, -6, -5, -4)).build());
    Goal.Builder fewer = but().direction(Direction.LOWER);
    judged(fewer.target(Figure.of(89)), known());
    Goal few = fewer.baseline(startingAt(1)).target(Figure.of(1)).build();
    judged(few, knowing().standardError(BigDecimal.TEN).build());
    judged(
        few,
        withGoals(
            few,
            above()
                .direction(Direction.LOWER)
                .baseline(startingAt(1000))
                .target(Figure.of(10))
                .build()));
    judged(
        fewer.baseline(startingAt(5)).target(Figure.of(3)),
        knowing().standardError(BigDecimal.TEN).build());
  }

  private static Baseline startingAt(long number) {
    return new Baseline(Period.parse("2025-Q2"), Figure.of(number));
  }

  @Test
  void whateverIsAmissSaysWhatWouldHelp() {
    everyFinding();
    everyRareFinding();
    assertThat(findings)
        .filteredOn(
            finding -> finding.verdict() == Verdict.WARN || finding.verdict() == Verdict.FAIL)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.fix()).as(finding.code()).isPresent());
  }

  @Test
  void aSuggestedTargetIsOneThatAGoalMayHave() {
    everyFinding();
    everyRareFinding();
    assertThat(findings.stream()
            .flatMap(finding -> finding.fix().stream())
            .flatMap(fix -> Optional.ofNullable(fix.figures().get("target")).stream()))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(but().target(target).build().target()).isEqualTo(target));
  }

  @Test
  void namesThePriorityThatAGoalServesOrGoesAgainst() {
    Priority fewer = new Priority("Fewer deals", new Aim(Metrics.dealsWon(), Direction.LOWER));
    Circumstances both = knowing().addPriorities(fewer).build();
    SmartFinding against = JUDGE.judge(goal(), both).find(SmartCheck.PRIORITY).orElseThrow();
    assertThat(against.in(ENGLISH))
        .containsExactly(
            "It goes against the priority \u201cFewer deals\u201d, number 2 of 2.",
            "Turn it round or drop it, or agree that it comes before \u201cFewer deals\u201d.");
    SmartFinding served = JUDGE.judge(goal(), known()).find(SmartCheck.PRIORITY).orElseThrow();
    assertThat(served.in(ENGLISH))
        .containsExactly("It serves the priority \u201cRevenue first\u201d, number 1 of 1.");
    assertRefused("priority.must-have-a-name", () -> new Priority(" ", fewer.aim()));
  }

  @Test
  void noTargetIsSuggestedBeyondAllUnlessItWasReachedBefore() {
    Goal share = but()
        .target(Figure.of(Percent.of("99")))
        .baseline(new Baseline(Period.parse("2025-Q2"), Figure.of(Percent.of("98"))))
        .build();
    Circumstances.Builder loud = knowing().standardError(new BigDecimal("0.05"));
    assertThat(noiseFix(share, loud.build())).isEqualTo("smart.fix.measure-with-less-noise");
    Circumstances beyond = loud.history(List.of(Figure.of(Percent.of("120")))).build();
    assertThat(noiseFix(share, beyond)).isEqualTo("smart.fix.ask-for-more");
  }

  private static String noiseFix(Goal goal, Circumstances known) {
    return JUDGE
        .judge(goal, known)
        .find(SmartCheck.NOISE)
        .flatMap(SmartFinding::fix)
        .orElseThrow()
        .code();
  }

  @Test
  void saysHowFarTheTrendIsInWordsAndOnWhichSide() {
    assertThat(trendOf("85").in(ENGLISH).get(0))
        .isEqualTo("The target of 85 is 1 standard deviation easier than what is expected, 95.");
    assertThat(trendOf("85").in(RUSSIAN).get(0))
        .isEqualTo("Цель 85 легче ожидаемого 95 на 1 стандартное отклонение.");
    assertThat(trendOf("65").in(ENGLISH))
        .containsExactly(
            "The target of 65 comes by itself: 95 is expected, 3 standard deviations better.",
            "Set the target at 95 or more.");
    assertThat(trendOf("140").in(RUSSIAN))
        .containsExactly(
            "Цель 140 труднее ожидаемого 95 на 4,5 стандартного отклонения.",
            "До 115 она в пределах ожидаемого.");
  }

  private static SmartFinding trendOf(String target) {
    return JUDGE.judge(with(target), known()).find(SmartCheck.TREND).orElseThrow();
  }

  @Test
  void everySentenceIsSaidAndHasAllItsFigures() {
    everyFinding();
    everyRareFinding();
    Set<String> said = new TreeSet<>();
    for (SmartFinding finding : findings) {
      said.add(finding.code());
      assertThat(ENGLISH.placesIn(finding.code()))
          .as(finding.code())
          .isSubsetOf(Sets.union(finding.figures().keySet(), Set.of("check", "why")));
      finding.fix().ifPresent(fix -> {
        said.add(fix.code());
        assertThat(ENGLISH.placesIn(fix.code())).isSubsetOf(fix.figures().keySet());
      });
    }
    Set<String> sentences = new TreeSet<>(ENGLISH.keys());
    sentences.removeIf(key -> !key.startsWith("smart.") || key.endsWith(".title"));
    sentences.remove("smart.vague-words");
    assertThat(Sets.difference(sentences, said)).as("never said").isEmpty();
    assertThat(Sets.difference(said, sentences)).as("not to be said").isEmpty();
  }

  @Test
  void everySentenceReadsWell() {
    everyFinding();
    everyRareFinding();
    for (SmartFinding finding : findings) {
      for (Wording wording : List.of(ENGLISH, RUSSIAN)) {
        assertThat(finding.in(wording))
            .allSatisfy(sentence -> assertThat(sentence)
                .doesNotContain("{", "}", "  ", " .", " ,", "..", "null", "unmet.", "smart.")
                .endsWith("."));
      }
    }
  }

  @Test
  void everyCheckHasATitle() {
    for (SmartCheck check : SmartCheck.values()) {
      assertThat(ENGLISH.keys()).contains(check.code() + ".title");
    }
  }

  @Test
  void aReportSaysWhatIsWrongAndWhatWouldHelp() {
    SmartReport report = JUDGE.judge(with("140"), known());
    assertThat(report.in(ENGLISH))
        .containsExactly(
            "Of 8 comparable periods 0 kept it, 0% (from 0% to 32.4408%), and peers do not reach it "
                + "either: it is out of reach.",
            "A fair target would be 105.",
            "Of 6 peers 100% do not reach it, more than 95%.",
            "A fair target would be 105.",
            "The target of 140 is 4.5 standard deviations harder than what is expected, 95.",
            "As far as 115 it is in reach of what is expected.");
    assertThat(report.in(RUSSIAN).get(1)).isEqualTo("Посильной была бы цель 105.");
    assertThat(JUDGE.judge(goal(), known()).in(ENGLISH)).isEmpty();
    assertThat(JUDGE.judge(goal(), knowing().peers(List.of()).build()).in(ENGLISH))
        .containsExactly(
            "Peers: it cannot be judged, there are 0 peers, 5 are needed.",
            "Find more comparable people, still missing: 5.");
  }

  @ParameterizedTest
  @CsvSource({
    "Повысить продажи, повыс",
    "улучшить работу с клиентами, улучш",
    "Продавать ещё качественнее, качествен",
    "Делать всё по возможности быстро, по возможности",
    "Do better, better",
    "Increased sales, increas"
  })
  void bothLanguagesKnowTheirVagueWords(String words, String found) {
    assertThat(VAGUE.foundIn(words)).contains(found);
    assertThat(VAGUE.foundIn(words + " на 10 %")).isEmpty();
  }

  @Test
  void vagueWordsAreAValue() {
    assertThat(VagueWords.of(List.of("Ёлка", "b ,c")).beginnings()).containsExactly("b c", "елка");
    assertThat(VagueWords.of(List.of("b", "a")))
        .isEqualTo(VagueWords.of(List.of("a", "b")))
        .hasSameHashCodeAs(VagueWords.of(List.of("a", "b")))
        .isNotEqualTo(VagueWords.none())
        .hasToString("[a, b]");
    assertThat(VagueWords.in(List.of())).isEqualTo(VagueWords.none());
    assertThat(VagueWords.in(List.of(Wording.of(Locale.ENGLISH, List.of()))))
        .as("a language without vague words")
        .isEqualTo(VagueWords.none());
    assertThat(VagueWords.in(List.of(ENGLISH)).foundIn("Повысить продажи")).isEmpty();
  }
}
