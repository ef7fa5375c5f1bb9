package io.sdr.kpi.recognition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.kpi.recognition.RecognitionBalance.OfGrantor;
import io.sdr.kpi.recognition.RecognitionBalance.OfPerson;
import io.sdr.kpi.recognition.RecognitionBalance.OfTeam;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counting whom recognition reached. */
final class Balancing {
  private final Department department;
  private final RecognitionLog log;
  private final ImmutableListMultimap<PersonId, Recognition> received;
  private final Period period;
  private final int weeks;

  Balancing(Department department, RecognitionLog log, Period period, int weeks) {
    this.department = department;
    this.log = log;
    this.received = log.byReceiver(period.lastDay());
    this.period = period;
    this.weeks = weeks;
  }

  RecognitionBalance balance() {
    ImmutableList<OfPerson> people = department.people().stream()
        .map(Person::id)
        .flatMap(person -> ofPerson(person).stream())
        .collect(ImmutableList.toImmutableList());
    ImmutableList<OfGrantor> grantors = grantors();
    return ImmutableRecognitionBalance.builder()
        .period(period)
        .weeks(weeks)
        .people(people)
        .teams(teams(people))
        .grantors(grantors)
        .concentration(concentration(grantors))
        .build();
  }

  private Optional<OfPerson> ofPerson(PersonId person) {
    return department
        .placementOn(person, period.lastDay())
        .map(placement -> ofPerson(person, placement.team()));
  }

  private OfPerson ofPerson(PersonId person, TeamId team) {
    ImmutableList<Recognition> all = received.get(person);
    Map<Recognition.Kind, Long> kinds = new TreeMap<>();
    all.stream()
        .filter(one -> period.contains(one.grantedOn()))
        .forEach(one -> kinds.merge(one.kind(), 1L, Long::sum));
    Optional<LocalDate> last =
        Optional.ofNullable(Iterables.getLast(all, null)).map(Recognition::grantedOn);
    LocalDate since = Stream.concat(last.stream(), joined(person).stream())
        .max(Comparator.naturalOrder())
        .orElse(period.start());
    return new OfPerson(
        person,
        team,
        ImmutableSortedMap.copyOf(kinds),
        last,
        since,
        ChronoUnit.WEEKS.between(since, period.lastDay()));
  }

  /** The first day of the time that the person has been there without a gap; empty if before records began. */
  private Optional<LocalDate> joined(PersonId person) {
    LocalDate joined = period.lastDay();
    for (Placement placement : department.placementsOf(person).reverse()) {
      if (placement.dates().contains(joined) || placement.dates().getEnd().equals(joined)) {
        joined = placement.dates().getStart();
      }
    }
    return Optional.of(joined).filter(day -> !day.equals(LocalDate.MIN));
  }

  private static ImmutableList<OfTeam> teams(ImmutableList<OfPerson> people) {
    ImmutableListMultimap<TeamId, OfPerson> byTeam = Multimaps.index(people, OfPerson::team);
    long all = received(people);
    return byTeam.asMap().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(team -> new OfTeam(
            team.getKey(),
            Proportion.of(received(team.getValue()), all),
            Proportion.of(team.getValue().size(), people.size())))
        .collect(ImmutableList.toImmutableList());
  }

  private static long received(Collection<OfPerson> people) {
    return people.stream()
        .flatMap(person -> person.received().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private ImmutableList<OfGrantor> grantors() {
    Map<Grantor, Long> granted = new TreeMap<>();
    log.during(period)
        .forEach(one -> granted.merge(one.grantor(), (long) one.receivers().size(), Long::sum));
    long all = granted.values().stream().mapToLong(Long::longValue).sum();
    return granted.entrySet().stream()
        .sorted(Map.Entry.<Grantor, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new OfGrantor(entry.getKey(), Proportion.of(entry.getValue(), all)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Measured<Percent> concentration(ImmutableList<OfGrantor> grantors) {
    if (grantors.isEmpty()) {
      return Measured.undefined("nothing-was-granted");
    }
    BigInteger squares = grantors.stream()
        .map(one -> BigInteger.valueOf(one.granted().hits()).pow(2))
        .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger all = BigInteger.valueOf(grantors.get(0).granted().trials()).pow(2);
    return Measured.of(
        Percent.ofFraction(Decimals.quotient(new BigDecimal(squares), new BigDecimal(all))));
  }
}
