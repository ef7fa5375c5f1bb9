package io.sdr.kpi.effect;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Figure;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.statistics.Significance;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How one measure changed, and how sure that is.
 *
 * <p>The {@linkplain #code() code} has a sentence in every language that says what was seen and no more than can be
 * concluded; the caveats have theirs.
 */
@Value.Immutable
@JsonPropertyOrder({
  "measure",
  "better",
  "design",
  "verdict",
  "unknown",
  "n",
  "others",
  "figures",
  "estimate",
  "caveats"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Effect {
  Effect() {}

  static Builder builder() {
    return new Builder();
  }

  /** What was measured. */
  public abstract String measure();

  /** Which way is better. */
  public abstract Direction better();

  /** What was compared with what. */
  public abstract Design design();

  /** What it comes to. */
  public abstract EffectVerdict verdict();

  /** Why nothing can be said; present exactly when the verdict is unknown. */
  public abstract Optional<String> unknown();

  /** How many people, or of a share how many cases after, had the new scheme. */
  public abstract long n();

  /** How many others there were to compare with; 0 where there were none. */
  public abstract long others();

  /**
   * Means or shares of those with the new scheme, {@code before} and {@code after}, and of others, {@code othersBefore} and
   * {@code othersAfter}, as far as there are any.
   */
  public abstract ImmutableMap<String, Figure> figures();

  /** By how much it changed, or changed more than for others; absent where it cannot be estimated. */
  public abstract Optional<Estimate> estimate();

  /** What else could have made the change, or hidden it. */
  public abstract ImmutableList<Caveat> caveats();

  /** The stable name of the sentence that says this. */
  @JsonIgnore
  public String code() {
    return "effect." + lower(design()) + "." + lower(verdict());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was seen and can be concluded, in a sentence, and after it a sentence for each caveat. */
  public ImmutableList<String> in(Wording wording) {
    Map<String, Figure> told = new LinkedHashMap<>(figures());
    told.put("measure", Figure.of(measure()));
    told.put("n", Figure.of(n()));
    told.put("others", Figure.of(others()));
    estimate().ifPresent(one -> {
      told.put("effect", like(one.value()));
      told.put("low", like(one.low()));
      told.put("high", like(one.high()));
      told.put("p", Significance.shown(one.p()));
    });
    unknown().ifPresent(reason -> told.put("why", Figure.of("unmet." + reason)));
    return Stream.concat(
            Stream.of(wording.say(code(), told)),
            caveats().stream().map(caveat -> caveat.in(wording)))
        .collect(ImmutableList.toImmutableList());
  }

  /** A change of shares is a share, a change of numbers a number. */
  private Figure like(BigDecimal number) {
    return Optional.ofNullable(figures().get("before"))
        .map(before -> before.withNumber(number))
        .orElseGet(() -> Figure.of(number));
  }

  @Value.Check
  void check() {
    Refusal.unless(!measure().isBlank(), "effect.must-name-its-measure");
    Refusal.unless(
        unknown().isPresent() == (verdict() == EffectVerdict.UNKNOWN),
        "effect.must-say-why-exactly-when-unknown",
        verdict());
    Refusal.unless(
        estimate().isPresent() || unknown().isPresent(), "effect.must-have-an-estimate-to-judge");
  }

  /** Builds an effect. */
  static final class Builder extends ImmutableEffect.Builder {
    Builder() {}
  }
}
