package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.team.TeamId;
import io.sdr.core.value.Refusal;
import io.sdr.process.scoring.LeadProfile;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What was won and lost, team by team: all that a model of chances remembers. Which leads were counted it does not know, so the
 * host counts each of them once.
 */
@Value.Immutable
@JsonPropertyOrder({"teams", "noTeam"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class WinBook {
  private static final WinBook EMPTY = builder().build();

  WinBook() {}

  /** A book without leads. */
  public static WinBook empty() {
    return EMPTY;
  }

  /** The book of these leads, in any order; open ones are not counted. */
  public static WinBook of(Collection<LeadProfile> leads) {
    Map<TeamId, WinCounter> teams = new TreeMap<>();
    WinCounter noTeam = new WinCounter(WinTable.empty());
    for (LeadProfile lead : leads) {
      lead.team()
          .map(team -> teams.computeIfAbsent(team, unknown -> new WinCounter(WinTable.empty())))
          .orElse(noTeam)
          .include(lead);
    }
    return of(teams, noTeam);
  }

  private static WinBook of(Map<TeamId, WinCounter> teams, WinCounter noTeam) {
    Builder book = builder().noTeam(noTeam.table());
    teams.forEach((team, counter) -> book.putTeam(team, counter.table()));
    return book.build();
  }

  /** Starts a book. */
  public static Builder builder() {
    return new Builder();
  }

  /** The tables of the teams; a team without decided leads has none. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<TeamId, WinTable> teams();

  /** The table of the leads of no team. */
  @Value.Default
  public WinTable noTeam() {
    return WinTable.empty();
  }

  /** The table of a team, empty if nothing was decided there. */
  public WinTable tableOf(TeamId team) {
    return teams().getOrDefault(team, WinTable.empty());
  }

  /** The tables of all teams and of no team, those that are not empty. */
  public ImmutableList<WinTable> tables() {
    return Stream.concat(teams().values().stream(), Stream.of(noTeam()))
        .filter(table -> table.decided().trials() > 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** Everything together. */
  public WinTable whole() {
    WinCounter all = new WinCounter(WinTable.empty());
    tables().forEach(all::include);
    return all.table();
  }

  /** The book with a lead that was decided; an open one changes nothing. */
  public WinBook including(LeadProfile lead) {
    return with(lead.team(), tableOf(lead.team()).including(lead));
  }

  /**
   * The book without a lead that is open again.
   *
   * @param lead as it was counted: with the team, outcome, stage and traits of then
   * @throws Refusal if no such lead was counted
   */
  public WinBook excluding(LeadProfile lead) {
    return with(lead.team(), tableOf(lead.team()).excluding(lead));
  }

  /** Both books together; they must not count one lead twice. */
  public WinBook plus(WinBook other) {
    Map<TeamId, WinTable> all = new TreeMap<>(teams());
    other.teams().forEach((team, table) -> all.merge(team, table, WinTable::plus));
    return builder().teams(all).noTeam(noTeam().plus(other.noTeam())).build();
  }

  /** The book when a team is no more: what it won and lost counts as that of no team. */
  public WinBook dissolved(TeamId team) {
    return with(Optional.of(team), WinTable.empty())
        .with(Optional.empty(), noTeam().plus(tableOf(team)));
  }

  private WinTable tableOf(Optional<TeamId> team) {
    return team.map(this::tableOf).orElseGet(this::noTeam);
  }

  private WinBook with(Optional<TeamId> team, WinTable table) {
    if (team.isEmpty()) {
      return builder().from(this).noTeam(table).build();
    }
    Map<TeamId, WinTable> all = new TreeMap<>(teams());
    all.put(team.get(), table);
    return builder().teams(all).noTeam(noTeam()).build();
  }

  @Value.Check
  WinBook normalised() {
    boolean isPlain = teams().values().stream().noneMatch(WinTable.empty()::equals);
    return isPlain
        ? this
        : builder()
            .noTeam(noTeam())
            .teams(ImmutableSortedMap.copyOf(
                Maps.filterValues(teams(), table -> !table.equals(WinTable.empty()))))
            .build();
  }

  /** Builds a book. */
  public static final class Builder extends ImmutableWinBook.Builder {
    Builder() {}
  }
}
