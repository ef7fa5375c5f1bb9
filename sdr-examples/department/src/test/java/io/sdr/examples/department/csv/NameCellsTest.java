package io.sdr.examples.department.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NameCellsTest {
  private static final Map<String, String> PRICE_LIST = Map.of("Drill", "drill", "Saw", "saw");
  private final AtomicInteger told = new AtomicInteger();

  @Test
  void makesOneObjectOfEachName() {
    NameCells<Object> cells = NameCells.any(text -> new Object());

    assertThat(cells.read(Cell.of(" Drill"))).isSameAs(cells.read(Cell.of("Drill ")));
  }

  @Test
  void refusesANameThatIsNotListed() {
    NameCells<String> cells = NameCells.listed(PRICE_LIST, "unlisted");

    assertThat(cells.read(Cell.of("Saw"))).isEqualTo("saw");
    assertThatThrownBy(() -> cells.read(Cell.of("saw"))).hasMessage("unlisted");
  }

  @Test
  void tellsEveryUseOfAnUnlistedName() {
    NameCells<String> cells =
        NameCells.listedOr(PRICE_LIST, text -> text + "?", told::incrementAndGet);

    assertThat(cells.read(Cell.of("Axe"))).isEqualTo("Axe?");
    assertThat(cells.read(Cell.of("Axe"))).isEqualTo("Axe?");
    assertThat(cells.read(Cell.of("Saw"))).isEqualTo("saw");
    assertThat(told).hasValue(2);
  }

  @Test
  void readsAnAliasAsTheNameThatIsMeantAndTellsEveryUse() {
    NameCells<String> cells =
        NameCells.listed(PRICE_LIST, "unlisted").reading("Sawe", "Saw", told::incrementAndGet);

    assertThat(cells.read(Cell.of("Sawe"))).isEqualTo("saw");
    assertThat(cells.read(Cell.of("Sawe"))).isEqualTo("saw");
    assertThat(told).hasValue(2);
  }

  @Test
  void doesNotAdmitAnAliasOfANameThatIsNotListed() {
    NameCells<String> cells =
        NameCells.listed(PRICE_LIST, "unlisted").reading("Axt", "Axe", told::incrementAndGet);

    assertThatThrownBy(() -> cells.read(Cell.of("Axt"))).hasMessage("unlisted");
    assertThat(told).hasValue(0);
  }

  @Test
  void findsItsNamesAmongManyOthers() {
    NameCells<String> cells = NameCells.any(text -> "<" + text + ">");
    for (int i = 0; i < 10_000; i++) {
      cells.read(Cell.of("client " + i));
    }

    assertThat(cells.read(Cell.of("client 0"))).isEqualTo("<client 0>");
    assertThat(cells.read(Cell.of("client 9999"))).isEqualTo("<client 9999>");
  }
}
