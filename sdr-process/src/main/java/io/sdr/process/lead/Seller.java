package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.time.WorkingHours;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** Someone who works on leads: when, on which, and on how many. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Seller {
  /** More than a share would ever need; keeps sums of shares in bounds. */
  static final long MOST_PARTS = 100_000;

  Seller() {}

  /** Someone who works around the clock and takes whatever asks for no skill and no language. */
  public static Seller of(PersonId person) {
    return builder().person(person).build();
  }

  /** Starts a seller. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who. */
  public abstract PersonId person();

  /** From when on, and until when, this person works here; up to, and not including, the end. */
  @Value.Default
  public LocalDateRange employed() {
    return LocalDateRange.ALL;
  }

  /** When this person works. */
  @Value.Default
  public WorkingHours hours() {
    return WorkingHours.always();
  }

  /** Days on leave, ill or travelling; up to, and not including, the end. */
  public abstract ImmutableList<LocalDateRange> absences();

  /** Whether this person is to get leads at all. */
  @Value.Default
  public boolean takesLeads() {
    return true;
  }

  /** Whether this person has come to work, where the host knows; everyone has who did not clock out. */
  @Value.Default
  public boolean clockedIn() {
    return true;
  }

  /** The share of leads, in parts of those of the others: who has two parts gets twice as many as who has one. */
  @Value.Default
  public long parts() {
    return 1;
  }

  /** What this person knows, with the level reached, from 1. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<SkillId, Integer> skills();

  /** The languages spoken, as language tags; a lead in another one goes to others. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> languages();

  /** The ground that is this person's own. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<TerritoryId> territories();

  /** How many leads this person can have open at once; as many as come where it is not said. */
  public abstract OptionalInt mostOpen();

  /** How many leads this person can get in a day. */
  public abstract OptionalInt mostPerDay();

  /** How many leads this person can get in a month, evenly over the days on which the person works. */
  public abstract OptionalInt mostPerMonth();

  /** Whether this person is employed on a day and not absent; hours are not looked at. */
  boolean isThereOn(LocalDate day) {
    return employed().contains(day) && absences().stream().noneMatch(dates -> dates.contains(day));
  }

  @Value.Check
  void check() {
    Refusal.unless(!employed().isEmpty(), "seller.must-be-employed-for-a-day", person());
    Refusal.unless(
        1 <= parts() && parts() <= MOST_PARTS, "seller.must-have-parts-in-bounds", parts());
    Refusal.unless(
        skills().values().stream().allMatch(level -> level >= 1),
        "seller.must-have-levels-from-one");
    Refusal.unless(
        Stream.of(mostOpen(), mostPerDay(), mostPerMonth()).allMatch(limit -> limit.orElse(0) >= 0),
        "seller.must-not-have-negative-limit");
  }

  /** Builds a seller. */
  public static final class Builder extends ImmutableSeller.Builder {
    Builder() {}
  }
}
