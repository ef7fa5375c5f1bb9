package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Figure;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.Narrowest.Place;
import io.sdr.process.funnel.Narrowest.Signal;
import java.util.stream.Collectors;

/** Where a funnel narrows, in words: one sentence for each sign, and no verdict. */
final class Signals {
  private static final ImmutableSet<String> WELL =
      ImmutableSet.of("nothing-lost", "not-below-benchmark");

  private final Tongue tongue;

  private Signals(Tongue tongue) {
    this.tongue = tongue;
  }

  static ImmutableList<String> of(Funnel funnel, Tongue tongue) {
    Signals signals = new Signals(tongue);
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    sentences.add(
        signals.say("conversion", funnel.narrowest().conversion()),
        signals.say("days", funnel.narrowest().days()),
        signals.say("value", funnel.narrowest().value()));
    if (FunnelGrid.hasBenchmarks(funnel)) {
      sentences.add(signals.say("lever", funnel.narrowest().lever()));
    }
    return sentences.build();
  }

  private String say(String sign, Signal signal) {
    return signal.place().value().map(place -> found(sign, place)).orElseGet(() -> none(sign))
        + passedOver(signal);
  }

  private String found(String sign, Place place) {
    ImmutableMap.Builder<String, Figure> figures = ImmutableMap.builder();
    figures.put("stage", Figure.of(place.stage().text()));
    figures.put("figure", Figure.of(tongue.show(place.figure())));
    place
        .interval()
        .ifPresent(interval -> figures.put("interval", Figure.of(tongue.show(interval))));
    return tongue.say("narrowest." + sign + (place.beyond() ? ".beyond" : ""), figures.build());
  }

  private String none(String sign) {
    return tongue.say("narrowest." + sign + ".none");
  }

  /** The stages that could not be judged; those that were, and are well, go without saying. */
  private String passedOver(Signal signal) {
    String stages = signal.passedOver().entrySet().stream()
        .filter(stage -> !WELL.contains(stage.getValue()))
        .map(stage -> stage.getKey().text() + " (" + tongue.why(stage.getValue()) + ")")
        .collect(Collectors.joining(", "));
    return stages.isEmpty()
        ? ""
        : " " + tongue.say("narrowest.passed-over", ImmutableMap.of("stages", Figure.of(stages)));
  }
}
