package io.sdr.kpi.conduct;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.kpi.metric.Occurrences;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.util.Map;

/** How well, by which rules, with what skill. */
final class Quality {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Quality() {}

  /** Points for calls that were listened to, as a share of all that there were. */
  record CallScore() implements Conduct {}

  /** Points for exams, as a share of all that there were. */
  record ExamScore() implements Conduct {}

  /** Answers that say content, as a share of all. */
  record Satisfaction() implements Conduct {}

  /** By how many of a hundred those who would recommend are more than those who would not. */
  record NetPromoters() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long promoters = tally.of(ConductQuantities.PROMOTERS);
      long detractors = tally.of(ConductQuantities.DETRACTORS);
      long answers = tally.of(ConductQuantities.RECOMMENDATION_ANSWERS);
      Reading score = Readings.perHundred(
          "metric.net-promoters", promoters - detractors, answers, "no-survey-answers", trace);
      return Reading.ofMean(
          score.value(),
          new Occurrences(ImmutableSortedMap.copyOf(Maps.filterValues(
              Map.of(
                  HUNDRED,
                  promoters,
                  BigDecimal.ZERO,
                  answers - promoters - detractors,
                  HUNDRED.negate(),
                  detractors),
              count -> count > 0))));
    }
  }

  /** Fields filled in time, as a share of those required. */
  record CrmDiscipline() implements Conduct {}

  /** Deadlines kept, as a share of all. */
  record SlaCompliance() implements Conduct {}

  /** How often of a hundred cases a rule was broken. */
  record RuleBreaches() implements Conduct {}

  /** Courses taken, as a share of those assigned. */
  record TrainingDone() implements Conduct {}

  /** How many levels of skill are missing. */
  record CompetenceGap() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long assessed = tally.of(ConductQuantities.SKILLS_ASSESSED);
      return assessed == 0
          ? Readings.undefined("metric.competence-gap", "no-skills-assessed", trace)
          : Readings.of(
              "metric.competence-gap",
              Figure.of(tally.of(ConductQuantities.LEVELS_MISSING)),
              assessed,
              trace);
    }
  }
}
