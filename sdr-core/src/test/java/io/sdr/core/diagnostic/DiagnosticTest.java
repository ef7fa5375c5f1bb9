package io.sdr.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticTest {
  private static final Location PLACE = Location.ofPointer("/scheme");

  @Test
  void mattersAsMuchAsItSays() {
    assertThat(Diagnostic.error("a.b", PLACE).severity()).isEqualTo(Severity.ERROR);
    assertThat(Diagnostic.warning("a.b", PLACE).severity()).isEqualTo(Severity.WARNING);
    assertThat(Diagnostic.note("a.b", PLACE).severity()).isEqualTo(Severity.NOTE);
    assertThat(Severity.values()).containsExactly(Severity.NOTE, Severity.WARNING, Severity.ERROR);
  }

  @Test
  void tellsFactsInOneOrderWhateverTheOrderOfTelling() {
    Diagnostic problem = Diagnostic.error("a.b", PLACE);

    assertThat(problem.with("limit", 3).with("count", 4))
        .isEqualTo(problem.with("count", 4).with("limit", 3));
    assertThat(problem.with("limit", 3).with("count", 4).facts().keySet())
        .containsExactly("count", "limit");
    assertThat(problem.facts()).isEmpty();
  }

  @Test
  void replacesAFactThatIsToldAgain() {
    assertThat(Diagnostic.note("a.b", PLACE).with("n", 1).with("n", 2).facts())
        .containsEntry("n", "2")
        .hasSize(1);
  }
}
