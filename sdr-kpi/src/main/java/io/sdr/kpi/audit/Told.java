package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A finding while it is put together. */
final class Told {
  private final String code;
  private final Severity severity;
  private final ImmutableList<String> parts;
  private final Map<String, Figure> inputs = new LinkedHashMap<>();
  private String rule;
  private Optional<Explanation> under = Optional.empty();
  private Found found = Found.EXACTLY;
  private Optional<Finding.Example> before = Optional.empty();
  private Optional<Finding.Example> after = Optional.empty();

  private Told(String code, Severity severity, List<String> parts) {
    this.code = code;
    this.rule = code;
    this.severity = severity;
    this.parts = ImmutableList.copyOf(parts);
  }

  static Told warning(String code, String... parts) {
    return new Told(code, Severity.WARNING, List.of(parts));
  }

  static Told note(String code, String... parts) {
    return new Told(code, Severity.NOTE, List.of(parts));
  }

  Told bySearch() {
    found = Found.BY_SEARCH;
    return this;
  }

  Told sides(Finding.Example less, Finding.Example more) {
    before = Optional.of(less);
    after = Optional.of(more);
    return this;
  }

  /** That the sides differ by the number of sales, not by the size of one. */
  Told bySales(long fewer, long more) {
    rule = code + ".of-sales";
    return given("salesBefore", Figure.of(fewer)).given("salesAfter", Figure.of(more));
  }

  /** What it rests on, told under it. */
  Told under(Explanation step) {
    under = Optional.of(step);
    return this;
  }

  Told given(String name, Figure figure) {
    inputs.put(name, figure);
    return this;
  }

  /** Its size is by how much the second side pays more than the first. */
  Finding differing() {
    Finding.Example less = before.orElseThrow();
    Finding.Example more = after.orElseThrow();
    return finding(trace -> trace
        .given("after", more.pays())
        .given("before", less.pays())
        .given("soldAfter", more.sold())
        .given("soldBefore", less.sold())
        .yields(Operation.DIFFERENCE, Figure.of(more.pays().minus(less.pays()))));
  }

  /** Its size is stated. */
  Finding stating(Figure size) {
    return finding(trace -> {
      before.ifPresent(less -> trace.given("before", less.pays()).given("soldBefore", less.sold()));
      after.ifPresent(more -> trace.given("after", more.pays()).given("soldAfter", more.sold()));
      return trace.yields(Operation.STATED, size);
    });
  }

  private Finding finding(Function<Trace, Figure> told) {
    Explained<Figure> explained = Explained.of(rule, Detail.FULL, trace -> {
      Figure size = told.apply(trace);
      trace.given("part", parts.isEmpty() ? "audit.all-parts" : String.join(", ", parts));
      inputs.forEach(trace::given);
      return size;
    });
    return Finding.builder()
        .severity(severity)
        .code(code)
        .parts(parts)
        .found(found)
        .before(before)
        .after(after)
        .size(explained.value())
        .because(Explanation.builder()
            .from(explained.because().orElseThrow())
            .addAllSteps(under.stream().toList())
            .build())
        .build();
  }
}
