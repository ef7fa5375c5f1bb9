package io.sdr.kpi.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Attainment in both directions. */
class GoalLawsTest {
  private static Percent attainment(Direction direction, BigDecimal actual, BigDecimal target) {
    return direction
        .attainment(Figure.of(actual), Figure.of(target), Trace.silent())
        .value()
        .orElseThrow();
  }

  @Property
  void moreOfWhatIsBetterNeverAttainsLess(
      @ForAll("figures") BigDecimal one,
      @ForAll("figures") BigDecimal other,
      @ForAll("figures") BigDecimal target) {
    BigDecimal less = one.min(other);
    BigDecimal more = one.max(other);
    assertThat(attainment(Direction.HIGHER, less, target))
        .isLessThanOrEqualTo(attainment(Direction.HIGHER, more, target));
    assertThat(attainment(Direction.LOWER, less, target))
        .isGreaterThanOrEqualTo(attainment(Direction.LOWER, more, target));
  }

  @Property
  void lessOfWhatShouldBeLittleNeverAttainsLess(
      @ForAll("anyFigures") BigDecimal one,
      @ForAll("anyFigures") BigDecimal other,
      @ForAll("targets") BigDecimal target,
      @ForAll ZeroFact zeroFact) {
    Measured<Percent> fewer = lower(one.min(other), target, zeroFact);
    Measured<Percent> more = lower(one.max(other), target, zeroFact);
    assertThat(fewer.isDefined())
        .isEqualTo(zeroFact != ZeroFact.UNDEFINED
            || target.signum() == 0
            || one.min(other).signum() > 0);
    fewer
        .value()
        .ifPresent(attained -> assertThat(attained)
            .isGreaterThanOrEqualTo(more.value().orElseThrow())
            .satisfies(best -> assertThat(best.compareTo(Percent.HUNDRED) >= 0)
                .isEqualTo(one.min(other).compareTo(target) <= 0)));
  }

  private static Measured<Percent> lower(BigDecimal actual, BigDecimal target, ZeroFact zeroFact) {
    return Direction.LOWER.attainment(
        Figure.of(actual), Figure.of(target), zeroFact, Trace.silent());
  }

  @Property
  void directionsMirrorEachOther(
      @ForAll("figures") BigDecimal actual, @ForAll("figures") BigDecimal target) {
    assertThat(lower(actual, target, ZeroFact.UNDEFINED).value())
        .contains(attainment(Direction.HIGHER, target, actual));
    assertThat(Direction.LOWER.isMet(Figure.of(actual), Figure.of(target)))
        .isEqualTo(Direction.HIGHER.isMet(Figure.of(target), Figure.of(actual)));
  }

  @Property
  void aGoalIsMetExactlyFromTheWholeOn(
      @ForAll Direction direction,
      @ForAll("figures") BigDecimal actual,
      @ForAll("figures") BigDecimal target) {
    assertThat(direction.isMet(Figure.of(actual), Figure.of(target)))
        .isEqualTo(attainment(direction, actual, target).compareTo(Percent.HUNDRED) >= 0);
    assertThat(attainment(direction, target, target)).isEqualTo(Percent.HUNDRED);
  }

  @Property
  void progressIsAttainmentWithinItsBounds(
      @ForAll("figures") BigDecimal actual, @ForAll("figures") BigDecimal target) {
    Percent attained = attainment(Direction.HIGHER, actual, target);
    assertThat(progress(Progress.UNCAPPED, actual, target)).isEqualTo(attained);
    assertThat(progress(Progress.CAPPED, actual, target))
        .isEqualTo(attained.compareTo(Percent.HUNDRED) > 0 ? Percent.HUNDRED : attained);
  }

  private static Percent progress(Progress policy, BigDecimal actual, BigDecimal target) {
    return policy
        .towards(Figure.of(target), Figure.of(actual), Direction.HIGHER, Trace.silent())
        .value()
        .orElseThrow();
  }

  @Provide
  Arbitrary<BigDecimal> anyFigures() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-3, 12).map(BigDecimal::valueOf), figures());
  }

  @Provide
  Arbitrary<BigDecimal> targets() {
    return Arbitraries.integers().between(0, 10).map(BigDecimal::valueOf);
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.01"), new BigDecimal("999999.99"))
        .ofScale(2);
  }
}
