package io.sdr.examples.department.payslip;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Figure;
import io.sdr.examples.department.contest.ContestResult;
import io.sdr.examples.department.telling.Reason;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.contest.Standing;
import java.util.Optional;
import org.joda.money.Money;

/** How one person did in a contest, in a sentence. */
public final class ContestWords {
  private ContestWords() {}

  static String of(Standing standing, ContestResult contest, Tongue tongue) {
    String name = contest.contest().name();
    if (!standing.isPlaced()) {
      return tongue.say(
          "contest.without-place",
          ImmutableMap.of(
              "contest", Figure.of(name), "why", Figure.of(why(standing, contest, tongue))));
    }
    ImmutableMap<String, Figure> figures = ImmutableMap.of(
        "contest", Figure.of(name),
        "place", Figure.of(standing.rank().getAsInt()),
        "placed", Figure.of(contest.standings().value().placed().size()),
        "score", Figure.of(tongue.show(standing.score().orElseThrow())),
        "prize", Figure.of(prize(standing, tongue)));
    return tongue.say(standing.wins() ? "contest.won" : "contest.placed", figures);
  }

  /** What a place wins, in money and in words; a dash for nothing. */
  public static String prize(Standing standing, Tongue tongue) {
    String money = standing.prize().filter(Money::isPositive).map(tongue::show).orElse("");
    String trophy = standing.trophy().orElse("");
    String both = money + (money.isEmpty() || trophy.isEmpty() ? "" : ", ") + trophy;
    return both.isEmpty() ? Tongue.UNDEFINED : both;
  }

  /** Why someone has no place, with figures; empty for someone who has one. */
  public static String why(Standing standing, ContestResult contest, Tongue tongue) {
    Optional<Explanation> step = contest
        .standings()
        .because()
        .flatMap(whole -> Reason.stepOf("contender", standing.contender(), whole));
    return standing.unmet().map(reason -> tongue.why(reason, step)).orElse("");
  }
}
