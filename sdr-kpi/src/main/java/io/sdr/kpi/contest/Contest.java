package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Performance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A contest as it was announced: all that decides who wins is in it, before anyone has won.
 *
 * <p>Prizes, trophies and places are those of one league; each league has its own.
 */
@Value.Immutable
@JsonPropertyOrder({
  "name",
  "form",
  "period",
  "contenders",
  "leagues",
  "disciplines",
  "scoring",
  "better",
  "minimumScore",
  "goals",
  "tieBreaks",
  "ranking",
  "prizes",
  "trophies",
  "fairPlay",
  "frozenOn",
  "appealDays",
  "placesShown"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Contest implements ContestTerms {
  Contest() {}

  /** Starts a contest. */
  public static Builder builder() {
    return new Builder();
  }

  /** When what is done counts. */
  public abstract Period period();

  /** Who takes part; at least one, each person once. */
  public abstract ImmutableList<Contender> contenders();

  /** The first day on which results stand still, as they are known by then; it comes after the contest. */
  public abstract LocalDate frozenOn();

  /** Everyone who takes part. */
  ImmutableSortedSet<PersonId> people() {
    return contenders().stream()
        .flatMap(contender -> contender.people().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  boolean hasDiscipline(String name) {
    return disciplines().stream().anyMatch(discipline -> discipline.name().equals(name));
  }

  /**
   * What the facts of each person amount to as of a day, by the rules of fair play: figures without targets and
   * baselines, which {@link Entry#withTarget} and {@link Entry#withBaseline} add. Nothing changes after the freeze. Facts
   * of people who do not take part are passed over; who has no fact that counts has no figure, rather than zero.
   *
   * @throws Refusal if a fact is given twice, or is of a discipline that the contest does not have
   */
  public Explained<ImmutableMap<PersonId, Entry>> count(
      List<ContestFact> facts, LocalDate asOf, Detail detail) {
    FactCount count = new FactCount(this, facts, asOf);
    return Explained.of("contest.count", detail, count::entries);
  }

  /** What the disciplines read of a performance, with the goals that were promised for them. */
  public Entry read(Performance performance, Trace trace) {
    Entry.Builder entry = Entry.builder();
    disciplines()
        .forEach(
            discipline -> entry.putMark(discipline.name(), discipline.read(performance, trace)));
    return entry.build();
  }

  /** The same, with what they read of an earlier performance of the same person as baselines. */
  public Entry read(Performance performance, Performance earlier, Trace trace) {
    Entry entry = read(performance, trace);
    for (Discipline discipline : disciplines()) {
      entry = entry.withBaseline(
          discipline.name(), discipline.read(earlier, Trace.silent()).actual());
    }
    return entry;
  }

  /**
   * How everyone stands. It depends on neither the order of contenders nor that of entries; a contender without an entry
   * stands there too, without a place.
   *
   * @param entries what was measured, by person
   * @param past how earlier contests of this series ended, the latest first
   * @throws Refusal if an entry is of someone who does not take part, or scores within a league do not compare
   */
  public Explained<Standings> judge(
      Map<PersonId, Entry> entries, List<Standings> past, Detail detail) {
    Judging judging = new Judging(this, entries, past);
    return Explained.of("contest.standings", detail, judging::standings);
  }

  /**
   * In what state the contest is on a day.
   *
   * @param appeals what was raised against its results; those that {@linkplain #objectionTo cannot be heard} do not hold
   *     anything up
   */
  public State stateOn(LocalDate day, Collection<Appeal> appeals) {
    if (day.isBefore(period().start())) {
      return State.ANNOUNCED;
    }
    if (day.isBefore(frozenOn())) {
      return period().contains(day) ? State.RUNNING : State.CLOSED;
    }
    boolean isAppealed = appeals.stream()
        .anyMatch(appeal -> appeal.isOpenOn(day) && objectionTo(appeal).isEmpty());
    if (isAppealed) {
      return State.UNDER_APPEAL;
    }
    return day.isBefore(appealsEnd()) ? State.FROZEN : State.FINAL;
  }

  /** Why an appeal cannot be heard: raised too early or too late, or by nobody who takes part; empty when it can. */
  public Optional<String> objectionTo(Appeal appeal) {
    if (contenders().stream().map(Contender::name).noneMatch(appeal.contender()::equals)) {
      return Optional.of("not-a-contender");
    }
    if (appeal.raisedOn().isBefore(frozenOn())) {
      return Optional.of("before-the-freeze");
    }
    return appeal.raisedOn().isBefore(appealsEnd())
        ? Optional.empty()
        : Optional.of("after-the-days-of-appeal");
  }

  private LocalDate appealsEnd() {
    return frozenOn().plusDays(appealDays());
  }

  @Value.Check
  void check() {
    ContestTerms.check(this);
    Refusal.unless(!frozenOn().isBefore(period().end()), "contest.must-freeze-after-its-end");
    checkContenders();
  }

  private void checkContenders() {
    Refusal.unless(!contenders().isEmpty(), "contest.must-have-contenders");
    Refusal.unless(
        areUnique(contenders().stream().map(Contender::name)),
        "contest.must-have-each-contender-once");
    Refusal.unless(
        areUnique(contenders().stream().flatMap(contender -> contender.people().stream())),
        "contest.must-have-each-person-once");
    Refusal.unless(
        form().isOfTeams()
            || contenders().stream().allMatch(contender -> contender.people().size() == 1),
        "contest.must-have-one-person-for-each-contender");
  }

  private static boolean areUnique(Stream<?> names) {
    List<?> all = names.toList();
    return all.stream().distinct().count() == all.size();
  }

  /** Who competes with whom. */
  public enum Form {
    /** Everyone for themselves. */
    @JsonProperty("individual")
    INDIVIDUAL,
    /**
     * Two at a time: each league is a pair, and whoever is better of the two wins. So does whoever meets someone that has
     * no place.
     */
    @JsonProperty("head-to-head")
    HEAD_TO_HEAD,
    /** Teams, by the mean of those who were measured, so that the larger team does not win by its size. */
    @JsonProperty("team-mean")
    TEAM_MEAN,
    /** Teams, by the sum of those who were measured. */
    @JsonProperty("team-sum")
    TEAM_SUM;

    boolean isOfTeams() {
      return this == TEAM_MEAN || this == TEAM_SUM;
    }
  }

  /** What part reached goals play. */
  public enum GoalsRule {
    /** Places go by score alone. */
    @JsonProperty("ignored")
    IGNORED,
    /** Only who reached all goals has a place; failure is not rewarded. */
    @JsonProperty("required")
    REQUIRED,
    /** Who reached all goals comes before everyone else, whatever the score; the others follow. */
    @JsonProperty("first")
    FIRST
  }

  /** How places are counted after a shared one. */
  public enum Ranking {
    /** As in sports, 1-2-2-4: a place is one more than the number of those who are better. */
    @JsonProperty("competition")
    COMPETITION,
    /** Without gaps, 1-2-2-3: a place is one more than the number of better scores. */
    @JsonProperty("dense")
    DENSE
  }

  /** Where a contest is in its life. */
  public enum State {
    /** It has not begun. */
    @JsonProperty("announced")
    ANNOUNCED,
    /** What is done now counts. */
    @JsonProperty("running")
    RUNNING,
    /** It is over, and results may still change: returns come in. */
    @JsonProperty("closed")
    CLOSED,
    /** Results stand still and can be appealed. */
    @JsonProperty("frozen")
    FROZEN,
    /** An appeal waits for its decision. */
    @JsonProperty("under-appeal")
    UNDER_APPEAL,
    /** Prizes can be given. */
    @JsonProperty("final")
    FINAL
  }

  /** Builds a contest. */
  public static final class Builder extends ImmutableContest.Builder {
    Builder() {}
  }
}
