package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an alert rule says of a goal on its way.
 *
 * @param code what it is about, a stable dotted name; its sentences stand under it and the signal: {@code
 *     tracking.behind.raised}
 * @param signal what it comes to
 * @param unknown why nothing can be said; present exactly when the signal is unknown
 * @param figures the figures behind it, by name
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"code", "signal", "unknown", "figures"})
public record Alert(
    String code, Signal signal, Optional<String> unknown, ImmutableMap<String, Figure> figures) {
  /** Makes an alert. */
  public Alert {
    Refusal.unless(
        unknown.isPresent() == (signal == Signal.UNKNOWN),
        "alert.must-say-why-exactly-when-unknown",
        signal);
  }

  /** An alert that is raised, or not. */
  public static Alert of(String code, boolean isRaised, Map<String, Figure> figures) {
    return new Alert(
        code,
        isRaised ? Signal.RAISED : Signal.QUIET,
        Optional.empty(),
        ImmutableMap.copyOf(figures));
  }

  /** An alert of which nothing can be said. */
  public static Alert unknown(String code, String why) {
    return new Alert(code, Signal.UNKNOWN, Optional.of(why), ImmutableMap.of());
  }

  /** The alert in a sentence. */
  public String in(Wording wording) {
    Map<String, Figure> told = new LinkedHashMap<>(figures);
    unknown.ifPresent(reason -> told.put("why", Figure.of("unmet." + reason)));
    return wording.say(code + "." + signal.name().toLowerCase(Locale.ROOT), told);
  }
}
