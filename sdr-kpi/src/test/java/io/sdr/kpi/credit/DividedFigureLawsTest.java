package io.sdr.kpi.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DividedFigureLawsTest {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    return Arbitraries.of("0", "1", "2", "3", "14", "43", "0.3333333333")
        .map(BigDecimal::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .filter(some -> some.stream().anyMatch(weight -> weight.signum() > 0));
  }

  /** How much of a thousand has come back after each of several returns, perhaps more than all. */
  @Provide
  Arbitrary<List<Integer>> stages() {
    return Arbitraries.integers().between(1, 1_200).list().ofMaxSize(8).map(some -> {
      List<Integer> stages = new ArrayList<>(some);
      Collections.sort(stages);
      return stages;
    });
  }

  @Property
  void everyPartLosesItsShareAndNeverGains(
      @ForAll @IntRange(min = -3_000, max = 3_000) int cents,
      @ForAll("weights") List<BigDecimal> weights,
      @ForAll("stages") List<Integer> stages) {
    BigDecimal whole = BigDecimal.valueOf(cents, 2);
    BigDecimal all = BigDecimal.valueOf(1_000);
    DividedFigure figure = new DividedFigure(whole, 2, weights);
    List<BigDecimal> left = new ArrayList<>(figure.parts());
    for (int stage : stages) {
      BigDecimal over = BigDecimal.valueOf(stage);
      List<BigDecimal> losses = figure.lose(over, all);
      BigDecimal goneOfAll = over.divide(all);
      for (int i = 0; i < left.size(); i++) {
        assertThat(losses.get(i).signum() * cents).isNotPositive();
        left.set(i, left.get(i).add(losses.get(i)));
        BigDecimal part = figure.parts().get(i);
        BigDecimal beyond =
            part.subtract(left.get(i)).abs().subtract(part.multiply(goneOfAll).abs());
        assertThat(beyond).isLessThan(CENT);
      }
      assertThat(left.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(whole.subtract(whole.multiply(goneOfAll, MathContext.UNLIMITED)));
      if (stage == 1_000) {
        assertThat(left).allMatch(rest -> rest.signum() == 0);
      }
    }
  }

  @Property
  void nothingIsLeftWhenAllIsBack(
      @ForAll @IntRange(min = -3_000, max = 3_000) int cents,
      @ForAll("weights") List<BigDecimal> weights,
      @ForAll("stages") List<Integer> stages) {
    DividedFigure figure = new DividedFigure(BigDecimal.valueOf(cents, 2), 2, weights);
    List<BigDecimal> left = new ArrayList<>(figure.parts());
    List<Integer> untilAll =
        new ArrayList<>(stages.stream().filter(one -> one < 1_000).toList());
    untilAll.add(1_000);
    for (int stage : untilAll) {
      List<BigDecimal> losses = figure.lose(BigDecimal.valueOf(stage), BigDecimal.valueOf(1_000));
      for (int i = 0; i < left.size(); i++) {
        left.set(i, left.get(i).add(losses.get(i)));
      }
    }
    assertThat(left).allMatch(rest -> rest.signum() == 0);
  }
}
