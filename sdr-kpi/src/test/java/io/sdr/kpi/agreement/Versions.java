package io.sdr.kpi.agreement;

import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.cascade.Cascades;
import io.sdr.kpi.cascade.Correction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A goal on its way to agreement. */
public final class Versions {
  public static final PersonId HEAD = Cascades.HEAD;
  public static final PersonId ANNA = PersonId.of("anna");

  private Versions() {}

  public static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }

  public static Goal strategic() {
    return Cascades.revenue("2026", "1000000");
  }

  public static Goal goal(String amount) {
    return Goal.builder()
        .from(strategic())
        .id(GoalId.of("sales/anna"))
        .parent(GoalId.of("sales"))
        .person(ANNA)
        .target(Cascades.usd(amount))
        .build();
  }

  public static List<Ability> abilities() {
    return Arrays.stream(Ability.Side.values())
        .map(side -> Ability.of(side, "As it should be.", Map.of("n", Figure.of(8))))
        .toList();
  }

  public static GoalVersion setOut() {
    return GoalVersion.setOut(strategic(), day("01-05"), HEAD, "The board decided.");
  }

  public static GoalVersion analysed() {
    return setOut().analysed(abilities(), day("01-07"), HEAD, "Two years were looked at.");
  }

  public static GoalVersion proposed() {
    return analysed().proposed(goal("200000"), day("01-09"), HEAD, "A fifth of the whole.");
  }

  public static GoalVersion agreed() {
    return proposed()
        .heard(Remark.agrees(ANNA, day("01-10")))
        .agreed(day("02-01"), day("01-12"), HEAD, "Both stand by it.");
  }

  public static GoalVersion inForce() {
    return agreed().inForce(day("02-01"), HEAD, "The day has come.");
  }

  public static Correction correction() {
    return new Correction(goal("150000"), day("06-15"), HEAD, "A territory was given away.");
  }

  public static GoalHistory corrected() {
    return GoalHistory.beginningWith(inForce()).correcting(correction(), day("06-01"));
  }
}
