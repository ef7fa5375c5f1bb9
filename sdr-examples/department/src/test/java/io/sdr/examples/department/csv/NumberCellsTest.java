package io.sdr.examples.department.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCellsTest {
  private static final String SPACES = "\u00a0\u202f ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1054 | 1054",
        "20565.6206 | 20565.6206",
        "0.00 | 0",
        "-0 | 0",
        "-12.50 | -12.5",
        "+7 | 7",
        "007 | 7",
        "1200 | 1200",
        "1.2e3 | 1200",
        "12345678901234567890.5 | 12345678901234567890.5"
      })
  void readsPlainDecimals(String text, BigDecimal number) {
    assertThat(NumberCells.with('.', "").read(Cell.of(text))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1\u00a0234,50 | 1234.5",
        "1\u202f234\u202f567,89 | 1234567.89",
        "12 345 | 12345",
        "1234,5 | 1234.5",
        "-1 234 | -1234"
      })
  void readsGroupsOfThree(String text, BigDecimal number) {
    assertThat(NumberCells.with(',', SPACES).read(Cell.of(text))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | , | 1,5",
        ". | , | 12,34,567",
        ". | , | ,123",
        ". | , | 1,2345",
        ", | . | 1.5",
        ", | '' | 1.5",
        ". | '' | 1,5",
        ". | '' | .5",
        ". | '' | 5.",
        ". | '' | 1.2.3",
        ". | '' | -",
        ". | '' | $5",
        ". | '' | 1 000",
        ". | '' | 0x10",
        ". | '' | NaN",
        ", | '' | 1,2,3",
        ". | '' | \u0665"
      })
  void refusesWhatIsNoNumberOfItsStyle(char decimal, String grouping, String text) {
    NumberCells cells = NumberCells.with(decimal, grouping);

    assertThatThrownBy(() -> cells.read(Cell.of(text))).hasMessageContaining("must");
  }

  @ParameterizedTest
  @CsvSource({
    "1e1000000000",
    "1e99999999999",
    "-1E+999999999",
    "123456789012345678901",
    "1.0000000000000000001"
  })
  void refusesNumbersOutOfBoundsBeforeComputingWithThem(String text) {
    NumberCells cells = NumberCells.with('.', "");

    assertThatThrownBy(() -> cells.read(Cell.of(text))).hasMessageContaining("number must");
  }
}
