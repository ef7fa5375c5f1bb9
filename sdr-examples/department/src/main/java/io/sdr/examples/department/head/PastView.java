package io.sdr.examples.department.head;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.ShareDifference;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.flow.PastComparison;
import io.sdr.process.flow.PastComparison.Change;
import io.sdr.process.funnel.Conversion;
import java.util.List;
import java.util.Optional;

/** A funnel beside its own past, in words. */
final class PastView {
  private PastView() {}

  static Grid of(PastComparison past, Tongue tongue) {
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("stage"))
        .figures(tongue.say("past.now"))
        .figures(tongue.say("past.before"))
        .figures(tongue.say("past.difference"))
        .figures(tongue.say("interval"))
        .figures(tongue.say("by-chance"));
    past.stages().forEach(change -> grid.item(row(change, tongue)));
    return grid.build();
  }

  private static List<String> row(Change change, Tongue tongue) {
    return List.of(
        change.stage().text(),
        share(change.now(), tongue),
        share(change.before(), tongue),
        tongue.show(change.difference().map(ShareDifference::difference).map(Figure::of)),
        change
            .difference()
            .value()
            .map(found -> tongue.show(
                new Proportion.Interval(found.method(), found.level(), found.low(), found.high())))
            .orElse(Tongue.UNDEFINED),
        change.byChance().value().map(tongue::chance).orElse(Tongue.UNDEFINED));
  }

  private static String share(Conversion conversion, Tongue tongue) {
    Optional<Percent> share = conversion.share().value();
    return share.map(known -> tongue.show(Figure.of(known))).orElse(Tongue.UNDEFINED)
        + " ("
        + tongue.count(conversion.counts().hits())
        + " / "
        + tongue.count(conversion.counts().trials())
        + ")";
  }
}
