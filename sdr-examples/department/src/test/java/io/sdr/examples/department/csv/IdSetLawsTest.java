package io.sdr.examples.department.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;

class IdSetLawsTest {
  @Property
  void knowsWhatASetKnows(@ForAll @Size(max = 60) List<@NotBlank String> texts) {
    IdSet ids = new IdSet();
    Set<String> known = new HashSet<>();
    for (String text : texts) {
      Cell cell = Cell.of(text);
      boolean isNew = !cell.isEmpty() && known.add(cell.toString());
      if (!cell.isEmpty()) {
        assertThat(ids.contains(cell)).isEqualTo(!isNew);
        assertThat(ids.add(cell)).isEqualTo(isNew);
      }
    }
    assertThat(ids.size()).isEqualTo(known.size());
  }

  @Example
  void keepsManyIdentifiersApart() {
    IdSet ids = new IdSet();
    for (int i = 0; i < 100_000; i++) {
      assertThat(ids.add(Cell.of("deal-" + i))).isTrue();
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(ids.contains(Cell.of("deal-" + i))).isTrue();
    }
    assertThat(ids.contains(Cell.of("deal-100000"))).isFalse();
    assertThat(ids.size()).isEqualTo(100_000);
  }

  @Example
  void refusesAnIdentifierOfAbsurdLength() {
    IdSet ids = new IdSet();
    ids.add(Cell.of("я".repeat(512)));

    assertThatThrownBy(() -> ids.add(Cell.of("x".repeat(513))))
        .hasMessage("export cell must be short");
  }
}
