package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Percent;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.flow.BottleneckSigns;
import io.sdr.process.flow.PastComparison;
import io.sdr.process.funnel.Funnel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which stage each sign of a bottleneck points to, side by side. */
final class Signs {
  /** How rarely chance may explain a stage below its benchmark. */
  private static final Percent LEVEL = Percent.of("5");

  private Signs() {}

  static Grid of(Funnel funnel, Optional<PastComparison> past, Tongue tongue) {
    Grid.Builder grid = Grid.builder().words(tongue.say("sign")).words(tongue.say("sign.stage"));
    BottleneckSigns.of(funnel, ImmutableList.of(), past, LEVEL, Detail.NONE)
        .value()
        .signs()
        .forEach((sign, stage) -> grid.item(List.of(
            tongue.wording().say("bottleneck-sign." + sign.name().toLowerCase(Locale.ROOT)),
            stage
                .value()
                .map(one -> one.text())
                .orElseGet(() -> tongue.why(stage.undefined().orElseThrow())))));
    return grid.build();
  }
}
