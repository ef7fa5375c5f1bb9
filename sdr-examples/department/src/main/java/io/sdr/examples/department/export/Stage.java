package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.examples.department.mapping.ExportMapping;

/** A stage and how a deal in it ended. */
record Stage(StageId id, Outcome outcome) {
  /** What the mapping says of every stage, by its name in the export. */
  static ImmutableMap<String, Stage> byName(ExportMapping mapping) {
    ImmutableMap.Builder<String, Stage> stages = ImmutableMap.builder();
    mapping
        .stages()
        .forEach((name, meaning) ->
            stages.put(name, new Stage(meaning.stageNamed(name), meaning.outcome())));
    return stages.buildOrThrow();
  }
}
