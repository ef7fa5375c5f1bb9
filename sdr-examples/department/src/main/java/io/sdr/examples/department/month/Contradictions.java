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
import java.util.Optional;
import java.util.stream.Stream;

/** Ensures that a mapping and rules mean the same by stages, and that one of them lists the people. */
final class Contradictions {
  private Contradictions() {}

  static ImmutableList<Diagnostic> between(
      ExportMapping mapping, DepartmentRules rules, MonthInput input) {
    String mappingFile = MonthInput.nameOf(input.mapping());
    String rulesFile = MonthInput.nameOf(input.rules());
    return Stream.concat(
            people(mapping, rules, mappingFile, rulesFile).stream(),
            mapping.stages().entrySet().stream()
                .flatMap(
                    stage -> stage(stage.getKey(), stage.getValue(), rules, mappingFile).stream()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<Diagnostic> people(
      ExportMapping mapping, DepartmentRules rules, String mappingFile, String rulesFile) {
    if (mapping.people().isEmpty() && rules.team().isEmpty()) {
      return Optional.of(
          Diagnostic.error("month.people-must-be-listed", Location.ofSource(mappingFile)));
    }
    return mapping.people().isEmpty() || rules.team().isEmpty()
        ? Optional.empty()
        : Optional.of(Diagnostic.error(
            "month.people-must-be-listed-once", Location.ofPointer("/team").in(rulesFile)));
  }

  private static Optional<Diagnostic> stage(
      String name, StageMeaning meaning, DepartmentRules rules, String mappingFile) {
    StageId id = meaning.stage().orElseGet(() -> StageId.of(name));
    Location place = Location.ofPointer("/stages/" + escaped(name)).in(mappingFile);
    Optional<Stage> stage = rules.pipeline().find(id);
    if (stage.isEmpty()) {
      return Optional.of(
          Diagnostic.error("month.stage-must-be-in-pipeline", place).with("stage", id));
    }
    return agree(meaning.outcome(), stage.get().kind())
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error("month.stage-must-end-as-in-pipeline", place).with("stage", id));
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
