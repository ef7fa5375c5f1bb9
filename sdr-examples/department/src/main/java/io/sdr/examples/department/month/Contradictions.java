package io.sdr.examples.department.month;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.mapping.StageMeaning;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.pipeline.StageKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Ensures that a mapping and rules speak of the same stages, and mean the same by them. */
final class Contradictions {
  private Contradictions() {}

  static ImmutableList<Diagnostic> between(
      ExportMapping mapping, DepartmentRules rules, Path mappingFile) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    for (Map.Entry<String, StageMeaning> entry : mapping.stages().entrySet()) {
      StageId id = entry.getValue().stage().orElseGet(() -> StageId.of(entry.getKey()));
      Location place = Location.ofPointer("/stages/" + escaped(entry.getKey()))
          .in(mappingFile.getFileName().toString());
      Optional<Stage> stage = rules.pipeline().find(id);
      if (stage.isEmpty()) {
        found.add(Diagnostic.error("month.stage-must-be-in-pipeline", place).with("stage", id));
      } else if (!agree(entry.getValue().outcome(), stage.get().kind())) {
        found.add(Diagnostic.error("month.stage-must-end-as-in-pipeline", place).with("stage", id));
      }
    }
    return found.build();
  }

  /** A deal may be marked lost where it stands; otherwise outcome and kind of stage are the same. */
  private static boolean agree(Outcome outcome, StageKind kind) {
    return switch (outcome) {
      case OPEN -> kind == StageKind.OPEN;
      case WON -> kind == StageKind.WON;
      case LOST -> kind != StageKind.WON;
    };
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
