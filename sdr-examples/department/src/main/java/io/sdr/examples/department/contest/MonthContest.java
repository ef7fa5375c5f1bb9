package io.sdr.examples.department.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.contest.Contender;
import io.sdr.kpi.contest.Contest;
import io.sdr.kpi.contest.ContestTerms;
import io.sdr.kpi.earning.Agreed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
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
public abstract class MonthContest implements ContestTerms {
  MonthContest() {}

  /** Starts a contest. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who takes part: whoever has one of these roles on a day of the period. */
  public abstract ImmutableSet<RoleId> roles();

  /** Everyone for themselves, unless people are paired. */
  @Override
  @Value.Default
  public Contest.Form form() {
    return Contest.Form.INDIVIDUAL;
  }

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
            .from(this)
            .period(period)
            .contenders(contenders)
            .frozenOn(period.end())
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
    ContestTerms.check(this);
    Refusal.unless(!roles().isEmpty(), "month-contest.must-be-for-a-role", name());
    Refusal.unless(
        form() == Contest.Form.INDIVIDUAL || form() == Contest.Form.HEAD_TO_HEAD,
        "month-contest.must-be-for-single-people",
        name());
    // a name that a scheme cannot use is found here, and not when the person is paid
    placeTerm().ifPresent(Agreed::term);
    prizeTerm().ifPresent(Agreed::term);
  }

  /** Builds a contest. */
  public static final class Builder extends ImmutableMonthContest.Builder {
    Builder() {}
  }
}
