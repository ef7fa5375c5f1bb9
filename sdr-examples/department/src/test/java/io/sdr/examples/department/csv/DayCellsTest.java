package io.sdr.examples.department.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayCellsTest {
  private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2017, 3, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy-MM-dd | 2017-03-01",
        "dd.MM.yyyy | 01.03.2017",
        "d.M.yyyy | 1.3.2017",
        "d MMM yyyy | 1 mar 2017",
        "M/d/yy | 3/1/17",
        "yyyy-MM-dd HH:mm | 2017-03-01 10:00",
        "yyyy-MM-dd'T'HH:mm:ssXXX | 2017-03-01T10:00:00+03:00",
        "yyyy-MM-dd['T'HH:mm] | 2017-03-01",
        "'y'yyyy-MM-dd | y2017-03-01"
      })
  void readsADayInItsPattern(String pattern, String text) {
    assertThat(DayCells.in(List.of(pattern)).read(Cell.of(text))).isEqualTo(FIRST_OF_MARCH);
  }

  @Test
  void takesTheDayThatIsWrittenWhateverTheOffset() {
    DayCells cells = DayCells.in(List.of("yyyy-MM-dd'T'HH:mm:ssXXX"));

    assertThat(cells.read(Cell.of("2017-03-01T23:30:00-11:00"))).isEqualTo(FIRST_OF_MARCH);
  }

  @Test
  void takesTheFirstPatternThatFits() {
    DayCells cells = DayCells.in(List.of("dd/MM/yyyy", "MM/dd/yyyy"));

    assertThat(cells.read(Cell.of("01/03/2017"))).isEqualTo(FIRST_OF_MARCH);
    assertThat(cells.read(Cell.of("03/31/2017"))).isEqualTo(LocalDate.of(2017, 3, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-02-30",
        "2017-3-1",
        "01.03.2017",
        "2017-03-01x",
        "2017-03-01 10:00",
        "soon",
        "20170301",
        "2017-13-01",
        "+12017-03-01"
      })
  void refusesWhatIsNoDayOfThePattern(String text) {
    DayCells cells = DayCells.in(List.of("yyyy-MM-dd"));

    assertThatThrownBy(() -> cells.read(Cell.of(text)))
        .isInstanceOf(Unusable.class)
        .hasMessage("export-cell.must-be-date");
  }
}
