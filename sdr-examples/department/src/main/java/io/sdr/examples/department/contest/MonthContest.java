package io.sdr.examples.department.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.contest.Contender;
import io.sdr.kpi.contest.Contest;
import io.sdr.kpi.contest.Discipline;
import io.sdr.kpi.contest.FairPlay;
import io.sdr.kpi.contest.LeagueRule;
import io.sdr.kpi.contest.Leagues;
import io.sdr.kpi.contest.PrizeRule;
import io.sdr.kpi.contest.Prizes;
import io.sdr.kpi.contest.Scoring;
import io.sdr.kpi.contest.TieBreak;
import io.sdr.kpi.earning.Agreed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A contest of everyone in some roles, as it is agreed for every period alike.
 *
 * <p>A discipline with a measure reads it; one without counts what people are credited with directly, and is held against
 * their own goals for revenue.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"name", "roles", "disciplines", "scoring"})
public abstract class MonthContest {
  MonthContest() {}

  /** Starts a contest. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name that people use. */
  public abstract String name();

  /** Who takes part: whoever has one of these roles on a day of the period. */
  public abstract ImmutableSet<RoleId> roles();

  /** What contenders are measured by. */
  public abstract ImmutableList<Discipline> disciplines();

  /** What an entry scores. */
  public abstract Scoring scoring();

  /** Who is comparable with whom; one league unless said otherwise. */
  @Value.Default
  public LeagueRule leagues() {
    return Leagues.single();
  }

  /** The score that must be reached for a place. */
  public abstract Optional<Figure> minimumScore();

  /** What part reached goals play; none unless said otherwise. */
  @Value.Default
  public Contest.GoalsRule goals() {
    return Contest.GoalsRule.IGNORED;
  }

  /** What decides between equal scores. */
  public abstract ImmutableList<TieBreak> tieBreaks();

  /** How places are counted after a shared one. */
  public abstract Contest.Ranking ranking();

  /** What is won in money; nothing unless said otherwise. */
  @Value.Default
  public PrizeRule prizes() {
    return Prizes.none();
  }

  /** What else is won, in words, by place. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<Integer, String> trophies();

  /** What keeps the contest fair. */
  @Value.Default
  public FairPlay fairPlay() {
    return FairPlay.none();
  }

  /** How many places everyone may see; all when absent. */
  public abstract OptionalInt placesShown();

  /** The name under which schemes find the place. */
  public abstract Optional<String> placeTerm();

  /** The name under which schemes find the prize in money. */
  public abstract Optional<String> prizeTerm();

  /** Whether it counts what people are credited with. */
  public boolean countsCredits() {
    return disciplines().stream().anyMatch(discipline -> discipline.measure().isEmpty());
  }

  /**
   * The contest of a period with everyone who takes part; empty when nobody does. It ends with the period and stands still
   * from then on.
   */
  public Optional<Contest> announcedFor(Period period, Department department) {
    ImmutableList<Contender> contenders = department.people().stream()
        .flatMap(person -> contender(person, period, department))
        .collect(ImmutableList.toImmutableList());
    return contenders.isEmpty()
        ? Optional.empty()
        : Optional.of(Contest.builder()
            .name(name())
            .form(Contest.Form.INDIVIDUAL)
            .period(period)
            .contenders(contenders)
            .leagues(leagues())
            .disciplines(disciplines())
            .scoring(scoring())
            .minimumScore(minimumScore())
            .goals(goals())
            .tieBreaks(tieBreaks())
            .ranking(ranking())
            .prizes(prizes())
            .trophies(trophies())
            .fairPlay(fairPlay())
            .frozenOn(period.end())
            .placesShown(placesShown())
            .build());
  }

  private Stream<Contender> contender(Person person, Period period, Department department) {
    boolean takesPart = department.placementsDuring(person.id(), period).stream()
        .anyMatch(placement -> roles().contains(placement.role()));
    return takesPart
        ? Stream.of(Contender.builder()
            .name(person.id().text())
            .addPerson(person.id())
            .joined(joined(person, department))
            .build())
        : Stream.empty();
  }

  private static Optional<LocalDate> joined(Person person, Department department) {
    return department.placementsOf(person.id()).stream()
        .map(Placement::dates)
        .map(dates -> dates.getStart())
        .min(Comparator.naturalOrder())
        .filter(day -> day.isAfter(LocalDate.MIN));
  }

  @Value.Check
  void check() {
    Refusal.unless(!roles().isEmpty(), "month-contest.must-be-for-a-role", name());
    // a name that a scheme cannot use is found here, and not when the person is paid
    placeTerm().ifPresent(Agreed::term);
    prizeTerm().ifPresent(Agreed::term);
  }

  /** Builds a contest. */
  public static final class Builder extends ImmutableMonthContest.Builder {
    Builder() {}
  }
}
