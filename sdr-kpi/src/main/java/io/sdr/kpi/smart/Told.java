package io.sdr.kpi.smart;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A finding while it is put together. */
final class Told {
  private final SmartCheck check;
  private final Letter letter;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private Optional<Fix> fix = Optional.empty();

  Told(SmartCheck check, Letter letter) {
    this.check = check;
    this.letter = letter;
  }

  Told given(String name, Figure figure) {
    figures.put(name, figure);
    return this;
  }

  Told given(String name, long number) {
    return given(name, Figure.of(number));
  }

  Told given(String name, BigDecimal number) {
    return given(name, Figure.of(number));
  }

  Told given(String name, Percent percent) {
    return given(name, Figure.of(percent));
  }

  Told given(String name, String word) {
    return given(name, Figure.of(word));
  }

  Told fixedBy(Fix help) {
    fix = Optional.of(help);
    return this;
  }

  /** It does not concern the goal. */
  Optional<SmartFinding> nothing() {
    return Optional.empty();
  }

  Optional<SmartFinding> passes() {
    return passes(check.code() + ".pass");
  }

  Optional<SmartFinding> passes(String code) {
    return finding(Verdict.PASS, code, Optional.empty());
  }

  Optional<SmartFinding> warns(String code) {
    return finding(Verdict.WARN, code, Optional.empty());
  }

  Optional<SmartFinding> fails(String code) {
    return finding(Verdict.FAIL, code, Optional.empty());
  }

  Optional<SmartFinding> isUnknown(String reason) {
    return finding(Verdict.UNKNOWN, "smart.unknown", Optional.of(reason));
  }

  private Optional<SmartFinding> finding(Verdict verdict, String code, Optional<String> unknown) {
    return Optional.of(SmartFinding.builder()
        .check(check)
        .letter(letter)
        .verdict(verdict)
        .code(code)
        .unknown(unknown)
        .figures(ImmutableMap.copyOf(figures))
        .fix(fix)
        .build());
  }
}
