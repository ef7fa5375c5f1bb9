package io.sdr.kpi.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Trace;
import io.sdr.core.observation.DoubleReview;
import io.sdr.core.observation.StandardCheck;
import io.sdr.core.observation.SurveyAnswer;
import io.sdr.core.observation.WorkScore;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ConductLawsTest {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

  private static Arbitrary<LocalDate> day() {
    return Arbitraries.integers().between(0, 40).map(LocalDate.parse("2011-04-28")::plusDays);
  }

  private static Arbitrary<Object> answers() {
    return Combinators.combine(day(), Arbitraries.integers().between(0, 10))
        .as((day, score) -> SurveyAnswer.builder()
            .owner(Scenario.SELLER)
            .day(day)
            .question(SurveyAnswer.Question.RECOMMENDATION)
            .score(score)
            .build());
  }

  private static Arbitrary<Object> scores() {
    return Combinators.combine(
            day(), Arbitraries.integers().between(0, 100), Arbitraries.of(true, false))
        .as((day, points, failed) -> WorkScore.builder()
            .owner(Scenario.SELLER)
            .day(day)
            .kind(WorkScore.Kind.CALL)
            .points(BigDecimal.valueOf(points))
            .outOf(LARGEST)
            .failedCritical(failed)
            .build());
  }

  private static Arbitrary<Object> checks() {
    return Combinators.combine(day(), Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as((day, deadline, kept) -> StandardCheck.builder()
            .owner(Scenario.SELLER)
            .day(day)
            .standard("answer")
            .deadline(deadline)
            .kept(kept)
            .build());
  }

  private static Arbitrary<Object> reviews() {
    return Combinators.combine(day(), Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as((day, first, second) -> DoubleReview.builder()
            .owner(Scenario.SELLER)
            .day(day)
            .passedFirst(first)
            .passedSecond(second)
            .build());
  }

  @Provide
  Arbitrary<Tuple.Tuple2<List<Object>, List<Object>>> observations() {
    return Arbitraries.oneOf(answers(), scores(), checks(), reviews())
        .list()
        .ofMaxSize(20)
        .flatMap(all -> Arbitraries.shuffle(all).map(other -> Tuple.of(all, other)));
  }

  private static Tally tally(List<Object> observations) {
    return MetricTrial.tally("2011-05", observations, (observation, sheet) -> {
      if (observation instanceof SurveyAnswer answer) {
        ConductFacts.add(answer, sheet);
      } else if (observation instanceof WorkScore score) {
        ConductFacts.add(score, sheet);
      } else if (observation instanceof DoubleReview review) {
        ConductFacts.add(review, sheet);
      } else {
        ConductFacts.add((StandardCheck) observation, sheet);
      }
    });
  }

  @Property
  void orderDoesNotMatterAndPartsAddUp(
      @ForAll("observations") Tuple.Tuple2<List<Object>, List<Object>> orders) {
    List<Object> all = orders.get1();
    Tally whole = tally(all);
    int half = all.size() / 2;
    assertThat(tally(orders.get2())).isEqualTo(whole);
    assertThat(tally(all.subList(0, half)).plus(tally(all.subList(half, all.size()))))
        .isEqualTo(whole);
  }

  @Property
  void netPromotersLieBetweenAllAgainstAndAllFor(
      @ForAll("observations") Tuple.Tuple2<List<Object>, List<Object>> orders) {
    ConductMetrics.netPromoters()
        .read(tally(orders.get1()), Trace.silent())
        .value()
        .value()
        .flatMap(figure -> figure.number())
        .ifPresent(score -> assertThat(score).isBetween(LARGEST.negate(), LARGEST));
  }

  @Property
  void aCriticalErrorNeverHelps(
      @ForAll("observations") Tuple.Tuple2<List<Object>, List<Object>> orders) {
    List<Object> forgiven = orders.get1().stream()
        .map(observation -> observation instanceof WorkScore score
            ? WorkScore.builder().from(score).failedCritical(false).build()
            : observation)
        .toList();
    assertThat(tally(orders.get1()).of(ConductQuantities.CALL_POINTS))
        .isLessThanOrEqualTo(tally(forgiven).of(ConductQuantities.CALL_POINTS));
  }
}
