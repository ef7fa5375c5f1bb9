package io.sdr.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckedTest {
  private static final Diagnostic ERROR =
      Diagnostic.error("deal.must-have-amount-when-won", Location.ofPointer("/deals/0"));
  private static final Diagnostic OTHER_ERROR =
      Diagnostic.error("person.must-be-known", Location.ofPointer("/people"));
  private static final Diagnostic WARNING = Diagnostic.warning("row.is-empty", Location.unknown());

  @Test
  void keepsItsValueWhenNothingIsAnError() {
    assertThat(Checked.of(1).value()).contains(1);
    assertThat(Checked.of(1, List.of(WARNING)).value()).contains(1);
    assertThat(Checked.of(1, List.of(WARNING)).diagnostics()).containsExactly(WARNING);
  }

  @Test
  void dropsItsValueWhenSomethingIsAnError() {
    assertThat(Checked.of(1, List.of(WARNING, ERROR)).value()).isEmpty();
    assertThat(Checked.of(1, List.of(WARNING, ERROR)).diagnostics())
        .containsExactly(WARNING, ERROR);
  }

  @Test
  void isPresentExactlyWhenThereIsNoError() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Checked.failed(List.of(WARNING)))
        .returns("checked-value.must-be-present-unless-error", Refusal::code);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Checked<>(Optional.of(1), ImmutableList.of(ERROR)))
        .returns("checked-value.must-be-present-unless-error", Refusal::code);
  }

  @Test
  void goesOnWithItsValueAndTheProblemsOfBoth() {
    Checked<Integer> one = Checked.of(1, List.of(WARNING));

    assertThat(one.then(n -> Checked.of(n + 1))).isEqualTo(Checked.of(2, List.of(WARNING)));
    assertThat(one.then(n -> Checked.failed(List.of(ERROR))).diagnostics())
        .containsExactly(WARNING, ERROR);
  }

  @Test
  void stopsAtTheFirstError() {
    Checked<Integer> failed = Checked.failed(List.of(ERROR));

    assertThat(failed.then(n -> Checked.failed(List.of(OTHER_ERROR))).diagnostics())
        .containsExactly(ERROR);
  }

  @Test
  void givesItsValueOrRefusesNamingTheErrorsAlone() {
    assertThat(Checked.of(1, List.of(WARNING)).orRefuse()).isEqualTo(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Checked.of(1, List.of(ERROR, WARNING, OTHER_ERROR)).orRefuse())
        .returns("checked-value.must-have-no-error", Refusal::code)
        .withMessageEndingWith(
            ": deal.must-have-amount-when-won at /deals/0; person.must-be-known at /people");
  }
}
