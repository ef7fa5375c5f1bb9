package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.rate.Boundary;
import java.util.List;

/**
 * What scores are called, from the lowest grade to the highest.
 *
 * @param boundary to which grade the bound between two grades belongs
 * @param rising the grades; the first begins at nothing and is that of every score below, too
 */
@JsonPropertyOrder({"boundary", "rising"})
public record Grades(Boundary boundary, ImmutableList<Grade> rising) {
  /** Makes grades. */
  public Grades {
    Refusal.unless(
        !rising.isEmpty() && rising.get(0).from().points().signum() == 0,
        "grades.must-begin-at-nothing");
    for (int i = 1; i < rising.size(); i++) {
      Refusal.unless(
          rising.get(i).from().compareTo(rising.get(i - 1).from()) > 0, "grades.must-rise");
    }
    Refusal.unless(
        rising.stream().map(Grade::name).distinct().count() == rising.size(),
        "grades.must-have-different-names");
  }

  /** The given grades. */
  public static Grades of(Boundary boundary, List<Grade> rising) {
    return new Grades(boundary, ImmutableList.copyOf(rising));
  }

  /**
   * A traffic light.
   *
   * @param yellow from which score on it is yellow; red below
   * @param green from which score on it is green
   */
  public static Grades zones(Percent yellow, Percent green) {
    return of(
        Boundary.LOWER_INCLUSIVE,
        List.of(
            Grade.of(Grade.Zone.RED, Percent.ZERO),
            Grade.of(Grade.Zone.YELLOW, yellow),
            Grade.of(Grade.Zone.GREEN, green)));
  }

  /** What a score is called. */
  public Grade gradeAt(Percent score) {
    int grade = rising.size() - 1;
    while (grade > 0 && !boundary.isReached(score.compareTo(rising.get(grade).from()))) {
      grade--;
    }
    return rising.get(grade);
  }
}
