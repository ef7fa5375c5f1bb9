package io.sdr.kpi.cascade;

import static io.sdr.kpi.cascade.Cascades.CALENDAR;
import static io.sdr.kpi.cascade.Cascades.divided;
import static io.sdr.kpi.cascade.Cascades.potential;
import static io.sdr.kpi.cascade.Cascades.revenue;
import static io.sdr.kpi.cascade.Cascades.usd;
import static io.sdr.kpi.sample.Explanations.assertTold;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.threeten.extra.LocalDateRange;

class CascadeLawsTest {
  private static List<Part> people(List<Integer> potentials) {
    List<Part> people = new ArrayList<>();
    for (int potential : potentials) {
      people.add(potential("p" + people.size(), "2026", String.valueOf(potential)));
    }
    return people;
  }

  private static Goal goal(long cents) {
    return revenue("2026", BigDecimal.valueOf(cents, 2).toPlainString());
  }

  private static BigDecimal weight(Cascade.Share share) {
    return Cascade.number(share.weight().orElseThrow());
  }

  private static CascadeRule over(int percent) {
    return CascadeRule.builder()
        .by(Weightings.byPotential())
        .overassignment(Percent.of(String.valueOf(percent)))
        .build();
  }

  private static BigDecimal sum(Cascade cascade) {
    return cascade.shares().stream()
        .map(share -> Cascade.number(share.target()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property
  void sharesSumToWhatIsAssignedAndThatIsNeverLessThanDeclared(
      @ForAll @LongRange(max = 1_000_000_000L) long cents,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1000) Integer> potentials,
      @ForAll @IntRange(max = 20) int over,
      @ForAll Direction direction) {
    Assume.that(potentials.stream().anyMatch(potential -> potential > 0));
    Goal goal = Goal.builder().from(goal(cents)).direction(direction).build();
    Cascade cascade = divided(over(over), goal, people(potentials));

    assertThat(sum(cascade)).isEqualByComparingTo(Cascade.number(cascade.assigned()));
    BigDecimal declared = BigDecimal.valueOf(cents, 2)
        .multiply(BigDecimal.valueOf(direction == Direction.HIGHER ? 100 + over : 100 - over, 2));
    BigDecimal beyond = Cascade.number(cascade.assigned()).subtract(declared);
    assertThat(direction == Direction.HIGHER ? beyond : beyond.negate())
        .isBetween(BigDecimal.ZERO, new BigDecimal("0.0099"));
  }

  @Property
  void orderOfPartsDoesNotMatter(
      @ForAll @LongRange(max = 1_000_000_000L) long cents,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5) Integer> potentials,
      @ForAll Random random) {
    List<Part> people = people(potentials);
    Cascade cascade = divided(over(5), goal(cents), people);
    Collections.shuffle(people, random);
    assertThat(divided(over(5), goal(cents), people)).isEqualTo(cascade);
  }

  @Property
  void whoWeighsMoreIsNotGivenLess(
      @ForAll @LongRange(max = 100_000L) long cents,
      @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 50) Integer> potentials) {
    List<Cascade.Share> shares =
        divided(over(0), goal(cents), people(potentials)).shares();
    for (Cascade.Share one : shares) {
      for (Cascade.Share other : shares) {
        if (weight(one).compareTo(weight(other)) > 0) {
          assertThat(Cascade.number(one.target()))
              .isGreaterThanOrEqualTo(Cascade.number(other.target()));
        }
      }
    }
  }

  @Property
  void everyShareIsWithinAUnitOfItsExactOne(
      @ForAll @LongRange(max = 1_000_000L) long cents,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 50) Integer> potentials) {
    BigDecimal all =
        BigDecimal.valueOf(potentials.stream().mapToInt(Integer::intValue).sum());
    for (Cascade.Share share : divided(over(0), goal(cents), people(potentials)).shares()) {
      BigDecimal twice = Cascade.number(share.target()).multiply(all);
      BigDecimal exact = BigDecimal.valueOf(cents, 2).multiply(weight(share));
      assertThat(twice.subtract(exact).abs()).isLessThan(new BigDecimal("0.01").multiply(all));
    }
  }

  @Property
  void whoWeighsNothingIsGivenNothing(
      @ForAll @LongRange(max = 1_000_000L) long cents,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 2) Integer> potentials) {
    Assume.that(potentials.stream().anyMatch(potential -> potential > 0));
    assertThat(divided(over(7), goal(cents), people(potentials)).shares())
        .filteredOn(share -> weight(share).signum() == 0)
        .allSatisfy(share -> assertThat(share.target()).isEqualTo(usd("0")));
  }

  @Property(tries = 100)
  void everyDayOfAPeriodLiesInOnePartOfIt(
      @ForAll @IntRange(max = 2000) int start,
      @ForAll @IntRange(min = 1, max = 400) int days,
      @ForAll Cadence cadence) {
    LocalDate first = LocalDate.of(2024, 1, 1).plusDays(start);
    Period period = Period.of(first, first.plusDays(days));
    List<Part> parts = Part.over(period, cadence);

    assertThat(parts.stream().mapToInt(part -> part.period().days()).sum()).isEqualTo(days);
    assertThat(parts.get(0).period().start()).isEqualTo(period.start());
    assertThat(parts.get(parts.size() - 1).period().end()).isEqualTo(period.end());
    assertThat(parts)
        .allSatisfy(part -> assertThat(cadence
                .periodOf(part.period().start())
                .dates()
                .encloses(part.period().dates()))
            .isTrue());
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).period().start())
          .isEqualTo(parts.get(i - 1).period().end());
    }
  }

  @Property(tries = 100)
  void beingThereLongerWeighsMore(
      @ForAll @IntRange(max = 29) int absentDays, @ForAll @IntRange(max = 29) int moreDays) {
    Weighting available = Weightings.available(Weightings.even(), CALENDAR, List.of());
    LocalDate first = LocalDate.of(2026, 6, 1);
    Part away = Part.builder()
        .name("anna")
        .period(Period.parse("2026-06"))
        .addAbsence(LocalDateRange.of(first, first.plusDays(absentDays)))
        .build();
    Part longer = Part.builder()
        .from(away)
        .addAbsence(LocalDateRange.of(first, first.plusDays(moreDays)))
        .build();
    assertThat(weight(available, longer)).isLessThanOrEqualTo(weight(available, away));
    assertThat(weight(available, away)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  private static BigDecimal weight(Weighting weighting, Part part) {
    return weighting.weigh(part, Trace.silent()).value().orElseThrow();
  }

  @Property(tries = 100)
  void explanationsAddUp(
      @ForAll @LongRange(max = 1_000_000L) long cents,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 50) Integer> potentials,
      @ForAll @IntRange(max = 20) int over) {
    Explained<Measured<Cascade>> explained = Explained.of(
        "asked", Detail.FULL, trace -> over(over).cascade(goal(cents), people(potentials), trace));
    assertTold(explained.because().orElseThrow());
  }
}
