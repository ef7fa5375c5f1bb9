package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What one check found, with the figures behind it and what would help. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"check", "letter", "verdict", "code", "unknown", "figures", "fix"})
public abstract class SmartFinding {
  SmartFinding() {}

  static Builder builder() {
    return new Builder();
  }

  /** What was looked at. */
  public abstract SmartCheck check();

  /** Under which letter it stands. */
  public abstract Letter letter();

  /** What it comes to. */
  public abstract Verdict verdict();

  /** The stable name of what was found and of the sentence that says it: {@code smart.history.too-easy}. */
  public abstract String code();

  /** Why nothing can be said; present exactly when the verdict is unknown. */
  public abstract Optional<String> unknown();

  /** The figures behind it, by name. */
  public abstract ImmutableMap<String, Figure> figures();

  /** What would help. */
  public abstract Optional<Fix> fix();

  /** One of the figures. */
  public Optional<Figure> figure(String name) {
    return Optional.ofNullable(figures().get(name));
  }

  /** What was found in a sentence, and after it what would help. */
  public ImmutableList<String> in(Wording wording) {
    Map<String, Figure> told = new LinkedHashMap<>(figures());
    told.put("check", Figure.of(check().code() + ".title"));
    unknown().ifPresent(reason -> told.put("why", Figure.of(wording.say("unmet." + reason, told))));
    return Stream.concat(
            Stream.of(wording.say(code(), told)), fix().stream().map(fix -> fix.in(wording)))
        .collect(ImmutableList.toImmutableList());
  }

  @Value.Check
  void validate() {
    Refusal.unless(
        unknown().isPresent() == (verdict() == Verdict.UNKNOWN),
        "smart-finding.must-say-why-exactly-when-unknown",
        verdict());
  }

  static final class Builder extends ImmutableSmartFinding.Builder {
    Builder() {}
  }
}
