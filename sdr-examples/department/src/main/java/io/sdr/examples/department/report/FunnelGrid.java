package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelStep;
import io.sdr.process.funnel.Shortfall;
import java.util.function.Function;
import java.util.stream.Stream;

/** How many deals became how many, stage by stage. Columns that would say nothing throughout are left out. */
final class FunnelGrid {
  private final Funnel funnel;
  private final Tongue tongue;

  private FunnelGrid(Funnel funnel, Tongue tongue) {
    this.funnel = funnel;
    this.tongue = tongue;
  }

  /** The stages with their counts, conversions, days and losses, and how many deals were won. */
  static Grid of(Funnel funnel, Tongue tongue) {
    FunnelGrid grid = new FunnelGrid(funnel, tongue);
    return grid.rows(Stream.of(grid.counts(), grid.shares(), grid.losses(), grid.remarks())
            .flatMap(ImmutableList::stream)
            .collect(ImmutableList.toImmutableList()))
        .total(ImmutableList.of(tongue.say("won"), tongue.count(funnel.won())))
        .build();
  }

  /** The stages beside their benchmarks. */
  static Grid benchmarks(Funnel funnel, Tongue tongue) {
    FunnelGrid grid = new FunnelGrid(funnel, tongue);
    return grid.rows(grid.benchmarks()).build();
  }

  /** Whether any stage has a benchmark. */
  static boolean hasBenchmarks(Funnel funnel) {
    return funnel.steps().stream().anyMatch(step -> step.shortfall().isPresent());
  }

  private Grid.Builder rows(ImmutableList<Column> columns) {
    Grid.Builder grid = Grid.builder().words(tongue.say("stage"));
    columns.forEach(column -> column.addTo(grid, tongue));
    for (FunnelStep step : funnel.steps()) {
      grid.item(Stream.concat(
              Stream.of(step.stage().text()),
              columns.stream().map(column -> column.cell().apply(step)))
          .toList());
    }
    return grid;
  }

  private ImmutableList<Column> counts() {
    ImmutableList.Builder<Column> counts = ImmutableList.builder();
    counts.add(
        figures("entered", step -> tongue.count(step.counts().entered())),
        figures("passed", step -> tongue.count(step.counts().passed())),
        figures("lost", step -> tongue.count(step.counts().stopped())),
        figures("open", step -> tongue.count(step.counts().open())));
    if (funnel.steps().stream().anyMatch(step -> step.counts().diverted() > 0)) {
      counts.add(figures("diverted", step -> tongue.count(step.counts().diverted())));
    }
    return counts.build();
  }

  private ImmutableList<Column> shares() {
    return ImmutableList.of(
        figures("conversion", step -> tongue.show(step.conversion().share().map(Figure::of))),
        figures("decided", step -> tongue.count(step.conversion().counts().trials())),
        figures(
            "interval",
            step -> step.conversion().interval().map(tongue::show).orElse(Tongue.UNDEFINED)));
  }

  private ImmutableList<Column> losses() {
    return ImmutableList.of(
        figures("median-days", step -> tongue.show(step.medianDays().map(Figure::of))),
        figures("lost-value", step -> tongue.show(step.lostValue())));
  }

  private ImmutableList<Column> benchmarks() {
    return ImmutableList.of(
        figures("conversion", step -> tongue.show(step.conversion().share().map(Figure::of))),
        beside("benchmark", shortfall -> Measured.of(Figure.of(shortfall.benchmark()))),
        beside("lost-wins", Shortfall::lostWins),
        beside("lost-wins-value", Shortfall::lostValue),
        figures(
            "by-chance",
            step -> step.shortfall()
                .flatMap(shortfall -> shortfall.byChance().value())
                .map(chance -> tongue.chance(chance.fraction()))
                .orElse(Tongue.UNDEFINED)));
  }

  private ImmutableList<Column> remarks() {
    return funnel.steps().stream().noneMatch(FunnelGrid::isSmall)
        ? ImmutableList.of()
        : ImmutableList.of(
            new Column("remark", false, step -> isSmall(step) ? tongue.say("small-sample") : ""));
  }

  private static boolean isSmall(FunnelStep step) {
    return step.conversion().small() && step.conversion().counts().trials() > 0;
  }

  private Column beside(String key, Function<Shortfall, Measured<Figure>> figure) {
    return figures(
        key, step -> step.shortfall().map(figure).map(tongue::show).orElse(Tongue.UNDEFINED));
  }

  private static Column figures(String key, Function<FunnelStep, String> cell) {
    return new Column(key, true, cell);
  }

  /** A column: its heading, whether it holds figures, and what it says of a stage. */
  private record Column(String key, boolean number, Function<FunnelStep, String> cell) {
    void addTo(Grid.Builder grid, Tongue tongue) {
      if (number) {
        grid.figures(tongue.say(key));
      } else {
        grid.words(tongue.say(key));
      }
    }
  }
}
