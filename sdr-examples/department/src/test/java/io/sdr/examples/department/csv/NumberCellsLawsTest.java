package io.sdr.examples.department.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class NumberCellsLawsTest {
  @Property
  void readsWhatTheCoreReads(
      @ForAll @BigRange(min = "-99999999999999", max = "99999999999999") @Scale(6) BigDecimal any) {
    String text = any.toPlainString();

    assertThat(NumberCells.with('.', "").read(Cell.of(text))).isEqualTo(Decimals.parse(text));
  }

  @Property
  void readsGroupedWhatItReadsPlain(
      @ForAll @BigRange(min = "-99999999999999", max = "99999999999999") @Scale(2) BigDecimal any) {
    String grouped = any.toPlainString()
        .replace('.', ',')
        .replaceAll("(?<=[0-9])(?=([0-9]{3})+(,|$))", "\u00a0")
        .replaceAll("(,.*)\u00a0", "$1");

    assertThat(NumberCells.with(',', "\u00a0").read(Cell.of(grouped)))
        .isEqualTo(Decimals.parse(any.toPlainString()));
  }
}
