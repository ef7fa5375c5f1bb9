package io.sdr.kpi.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Contests of June 2011, told by the least that a test needs to say. */
final class Contests {
  static final Period JUNE = Period.parse("2011-06");
  static final String SALES = "sales";

  private Contests() {}

  /** Everyone for themselves, by sales as they are, frozen two weeks after the month. */
  static Contest.Builder of(String... names) {
    return Contest.builder()
        .name("June sprint")
        .form(Contest.Form.INDIVIDUAL)
        .period(JUNE)
        .contenders(Stream.of(names).map(PersonId::of).map(Contender::of).toList())
        .addDiscipline(Discipline.of(SALES, Discipline.Nature.RESULT))
        .scoring(Scorings.absolute(SALES))
        .ranking(Contest.Ranking.COMPETITION)
        .frozenOn(LocalDate.parse("2011-07-14"))
        .appealDays(5);
  }

  static Map<PersonId, Entry> scores(Object... namesAndScores) {
    Map<PersonId, Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndScores.length; i += 2) {
      entries.put(
          PersonId.of((String) namesAndScores[i]),
          entry(((Number) namesAndScores[i + 1]).longValue()));
    }
    return entries;
  }

  static Entry entry(long sales) {
    return Entry.of(SALES, Mark.of(Figure.of(sales)));
  }

  static Standings stand(Contest contest, Map<PersonId, Entry> entries) {
    return stand(contest, entries, List.of());
  }

  /** The standings, with a reason that adds up. */
  static Standings stand(Contest contest, Map<PersonId, Entry> entries, List<Standings> past) {
    Explained<Standings> explained = contest.judge(entries, past, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(explained.because().orElseThrow()))
        .isEmpty();
    return explained.value();
  }

  /** Who stands where: {@code 1 anna}, or {@code anna: not-measured}. */
  static List<String> told(Standings standings) {
    List<String> told = new ArrayList<>();
    for (Standing standing : standings.everyone()) {
      told.add(
          standing.isPlaced()
              ? standing.rank().orElseThrow() + " " + standing.contender()
              : standing.contender() + ": " + standing.unmet().orElseThrow());
    }
    return told;
  }

  static Map<String, String> prizes(Standings standings) {
    Map<String, String> prizes = new LinkedHashMap<>();
    standings
        .everyone()
        .forEach(standing -> standing
            .prize()
            .ifPresent(prize -> prizes.put(standing.contender(), prize.toString())));
    return prizes;
  }

  static Optional<String> reasonOf(Standings standings, String contender) {
    return standings.find(contender).orElseThrow().unmet();
  }
}
