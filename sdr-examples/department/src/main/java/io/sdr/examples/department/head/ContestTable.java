package io.sdr.examples.department.head;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.examples.department.contest.ContestResult;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.payslip.ContestWords;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.contest.Standing;
import java.util.List;
import org.joda.money.Money;

/**
 * How a contest ended.
 *
 * @param name its name
 * @param places everyone, those with a place first
 */
public record ContestTable(String name, Grid places) {
  static ImmutableList<ContestTable> of(MonthResult month, Tongue tongue) {
    return month.contests().stream()
        .map(contest -> of(contest, month, tongue))
        .collect(ImmutableList.toImmutableList());
  }

  private static ContestTable of(ContestResult contest, MonthResult month, Tongue tongue) {
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("person"))
        .figures(tongue.say("contest.place"))
        .figures(tongue.say("contest.score"))
        .words(tongue.say("contest.prize"))
        .words(tongue.say("remark"));
    ImmutableMap<String, String> names = month.people().stream()
        .map(PersonResult::person)
        .collect(ImmutableMap.toImmutableMap(one -> one.id().text(), one -> one.name()));
    ImmutableList<Standing> everyone = contest.standings().value().everyone();
    everyone.forEach(standing -> grid.item(row(standing, contest, names, tongue)));
    Money prizes = everyone.stream()
        .flatMap(standing -> standing.prize().stream())
        .reduce(Money.zero(month.currency()), Money::plus);
    return new ContestTable(
        contest.contest().name(),
        grid.total(List.of(tongue.say("total"), "", "", tongue.show(prizes), ""))
            .build());
  }

  private static List<String> row(
      Standing standing, ContestResult contest, ImmutableMap<String, String> names, Tongue tongue) {
    return List.of(
        names.getOrDefault(standing.contender(), standing.contender()),
        standing.rank().isPresent() ? tongue.count(standing.rank().getAsInt()) : Tongue.UNDEFINED,
        standing.score().map(tongue::show).orElse(Tongue.UNDEFINED),
        ContestWords.prize(standing, tongue),
        ContestWords.why(standing, contest, tongue));
  }
}
