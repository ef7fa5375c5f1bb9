package io.sdr.examples.department.month;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.time.Period;
import io.sdr.examples.department.export.Progress;
import io.sdr.examples.department.export.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs over public data, which lies outside the project. */
final class RealRuns {
  static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(RealRuns.class.getClassLoader()));
  private static final JsonMapper EXPECTATIONS = JsonMapper.builder()
      .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private RealRuns() {}

  static JsonNode expected(String set, String file) throws IOException {
    return EXPECTATIONS.readTree(Files.readAllBytes(RealData.directoryOf(set).resolve(file)));
  }

  static Checked<MonthRun.Outcome> run(String set, String rules, String period) throws IOException {
    MonthInput input = new MonthInput(
        RealData.directoryOf(set),
        Path.of("mappings", set + ".mapping.json"),
        Path.of("rules", rules + ".rules.json"));
    return MonthRun.of(input, Period.parse(period), JSON, Progress.unheard());
  }
}
