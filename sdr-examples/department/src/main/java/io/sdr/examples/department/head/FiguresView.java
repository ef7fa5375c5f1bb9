package io.sdr.examples.department.head;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.examples.department.figures.Figures;
import io.sdr.examples.department.figures.Figures.Measurement;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Legible;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;
import io.sdr.kpi.metric.Reading;
import java.util.List;
import java.util.Locale;

/**
 * The figures of one type of metrics, in words.
 *
 * @param title what the type is called
 * @param figures every metric of the type that could be read, with how many facts it rests on
 * @param unread why the others could not, in sentences
 */
public record FiguresView(String title, Grid figures, ImmutableList<String> unread) {
  static ImmutableList<FiguresView> of(Figures all, Tongue tongue) {
    ImmutableList.Builder<FiguresView> types = ImmutableList.builder();
    all.byType().asMap().forEach((type, some) -> types.add(of(type, List.copyOf(some), tongue)));
    return types.build();
  }

  private static FiguresView of(MetricType type, List<Measurement> some, Tongue tongue) {
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("figures.metric"))
        .figures(tongue.say("figures.value"))
        .figures(tongue.say("figures.sample"))
        .figures(tongue.say("figures.interval"));
    ImmutableList.Builder<String> unread = ImmutableList.builder();
    for (Measurement one : some) {
      Reading reading = one.reading().value();
      String title = one.entry().title(tongue.wording())
          + one.between().map(stages -> ": " + Legible.text(stages)).orElse("");
      if (reading.value().isDefined()) {
        grid.item(List.of(
            title,
            tongue.show(reading.value()),
            tongue.count(reading.sample()),
            reading.interval().map(tongue::show).orElse("")));
      } else {
        unread.add(tongue.say(
            "figures.unread",
            ImmutableMap.of(
                "metric", Figure.of(title),
                "why", Figure.of(tongue.why(reading.value().undefined().orElseThrow())))));
      }
    }
    return new FiguresView(tongue.say("figures.type." + lower(type)), grid.build(), unread.build());
  }

  /** What every metric is: how it is computed, in what it is said, what of it is better, in whose hands it is, of whom it speaks, what it needs. */
  static Grid dictionary(MetricDictionary dictionary, Tongue tongue) {
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("figures.metric"))
        .words(tongue.say("figures.type"))
        .words(tongue.say("figures.formula"))
        .words(tongue.say("figures.unit"))
        .words(tongue.say("figures.better"))
        .words(tongue.say("figures.control"))
        .words(tongue.say("figures.level"))
        .words(tongue.say("figures.needs"));
    for (MetricDictionary.Entry entry : dictionary.entries()) {
      MetricProfile profile = entry.profile();
      grid.item(List.of(
          entry.title(tongue.wording()),
          tongue.say("figures.type." + lower(profile.type())),
          entry.formula(tongue.wording()),
          tongue.say("figures.unit." + lower(entry.unit())),
          tongue.say("figures.better." + lower(entry.better())),
          tongue.say("figures.control." + lower(profile.control())),
          tongue.say("figures.level." + lower(profile.level())),
          String.join(", ", entry.needs(tongue.wording()))));
    }
    return grid.build();
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
