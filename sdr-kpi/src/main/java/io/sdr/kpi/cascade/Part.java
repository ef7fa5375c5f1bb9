package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.statistics.Sample;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * One of those among whom a goal is divided, a period, a team or a person, and what is known of it. Figures of one kind must
 * be in one unit for all parts of a goal, such as potentials in thousands of euros.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "name",
  "within",
  "period",
  "person",
  "scope",
  "history",
  "potential",
  "capacity",
  "pipeline",
  "joined",
  "presence",
  "absence"
})
public abstract class Part {
  Part() {}

  /** A person's part, for a period. */
  public static Part of(PersonId person, Period period) {
    return builder().name(person.text()).person(person).period(period).build();
  }

  /**
   * A person's part, for a period, as the person was with the department: joined on the first day of all placements, where that
   * is known, and present for those in the period.
   *
   * @throws Refusal if the person was not there on any day of the period
   */
  public static Part of(Department department, PersonId person, Period period) {
    ImmutableList<LocalDateRange> presence = department.placementsDuring(person, period).stream()
        .map(Placement::dates)
        .collect(ImmutableList.toImmutableList());
    Refusal.unless(!presence.isEmpty(), "cascade-part.must-be-there", person);
    return builder()
        .from(of(person, period))
        .presence(presence)
        .joined(department.placementsOf(person).stream()
            .map(Placement::dates)
            .findFirst()
            .filter(dates -> !dates.isUnboundedStart())
            .map(LocalDateRange::getStart))
        .build();
  }

  /** A part of time. */
  public static Part of(Period period) {
    return builder().name(period.toString()).period(period).build();
  }

  /**
   * The parts of time into which a cadence cuts a period. Every day of the period lies in exactly one: a week that begins in
   * one month and ends in the next is cut where the months meet.
   */
  public static ImmutableList<Part> over(Period whole, Cadence cadence) {
    List<LocalDate> starts = PeriodSequence.of(cadence, whole).periods().stream()
        .map(Period::start)
        .filter(start -> start.isAfter(whole.start()))
        .toList();
    return PeriodSequence.startingOn(
            Stream.concat(Stream.of(whole.start()), starts.stream()).toList(), whole.end())
        .periods()
        .stream()
        .map(Part::of)
        .collect(ImmutableList.toImmutableList());
  }

  /** Starts a part. */
  public static Builder builder() {
    return new Builder();
  }

  /** What it is called; one part of a goal has the name. */
  public abstract String name();

  /**
   * The part above that it belongs to, by its name, such as the team of a person. A ladder divides among it only what that part
   * was given; among a part that belongs nowhere, whatever comes from above.
   */
  public abstract Optional<String> within();

  /** For when it is given its share. */
  public abstract Period period();

  /** Who promises the share; who promised the whole unless said otherwise. */
  public abstract Optional<PersonId> person();

  /** Whose facts count; those of the whole unless said otherwise. */
  public abstract Optional<Scope> scope();

  /** What was reached in comparable periods: of the same length, and of the same season. */
  @Value.Default
  public Sample history() {
    return Sample.of(List.of());
  }

  /** What could be sold at the very best: the size of the territory or the market. */
  public abstract Optional<BigDecimal> potential();

  /** How many hours there are for selling. */
  public abstract Optional<BigDecimal> capacity();

  /** What is in the pipeline for the period, by its probability. */
  public abstract Optional<BigDecimal> pipeline();

  /** The first day at work, where someone is new. */
  public abstract Optional<LocalDate> joined();

  /** When the person is with the department; throughout unless said otherwise. */
  public abstract ImmutableList<LocalDateRange> presence();

  /** When the person is away: on leave, in training. */
  public abstract ImmutableList<LocalDateRange> absence();

  @Value.Check
  Part normalised() {
    Refusal.unless(!name().isBlank(), "cascade-part.must-have-a-name");
    Refusal.unless(
        Stream.of(potential(), capacity(), pipeline())
            .flatMap(Optional::stream)
            .allMatch(number -> number.signum() >= 0),
        "cascade-part.must-not-have-negative-figures");
    return isPlain(potential()) && isPlain(capacity()) && isPlain(pipeline())
        ? this
        : builder()
            .from(this)
            .potential(potential().map(Decimals::computed))
            .capacity(capacity().map(Decimals::computed))
            .pipeline(pipeline().map(Decimals::computed))
            .build();
  }

  private static boolean isPlain(Optional<BigDecimal> number) {
    return number.map(Decimals::computed).equals(number);
  }

  /** Builds a part. */
  public static final class Builder extends ImmutablePart.Builder {
    Builder() {}
  }
}
