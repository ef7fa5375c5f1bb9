package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class PercentLawsTest {
  @Property
  void readsBackWhatItWrites(
      @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") @Scale(40)
          BigDecimal points) {
    Percent percent = new Percent(points);

    assertThat(Percent.parse(percent.toString())).isEqualTo(percent);
  }

  @Property
  void isTheSameAsItsFraction(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(18) BigDecimal fraction) {
    assertThat(Percent.ofFraction(fraction).fraction()).isEqualByComparingTo(fraction);
  }

  @Property
  void isOrderedAsItsPoints(@ForAll long points, @ForAll long others) {
    Percent percent = new Percent(BigDecimal.valueOf(points, 4));
    Percent other = new Percent(BigDecimal.valueOf(others, 4));

    assertThat(Integer.signum(percent.compareTo(other))).isEqualTo(Long.compare(points, others));
    assertThat(percent.compareTo(other) == 0).isEqualTo(percent.equals(other));
  }
}
