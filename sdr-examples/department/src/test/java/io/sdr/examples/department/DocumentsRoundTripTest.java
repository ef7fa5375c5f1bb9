package io.sdr.examples.department;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.rules.DepartmentRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mapping and every rules file of this module is read, written and read again as the same value. */
class DocumentsRoundTripTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(DocumentsRoundTripTest.class.getClassLoader()));
  private static final Path SAMPLE =
      Path.of("src/main/resources/io/sdr/examples/department/sample/small");

  @ParameterizedTest
  @MethodSource
  void mappingsSurvive(Path file) throws IOException {
    assertSurvives(file, ExportMapping.class);
  }

  @ParameterizedTest
  @MethodSource
  void rulesSurvive(Path file) throws IOException {
    assertSurvives(file, DepartmentRules.class);
  }

  static List<Path> mappingsSurvive() throws IOException {
    return files(Path.of("mappings"), SAMPLE.resolve("mapping.json"));
  }

  static List<Path> rulesSurvive() throws IOException {
    return files(Path.of("rules"), SAMPLE.resolve("rules.json"));
  }

  private static <T> void assertSurvives(Path file, Class<T> type) throws IOException {
    T read = JSON.read(Files.readString(file), type).orRefuse();
    String written = JSON.write(read);

    assertThat(JSON.read(written, type).orRefuse()).isEqualTo(read);
    assertThat(JSON.write(JSON.read(written, type).orRefuse())).isEqualTo(written);
  }

  private static List<Path> files(Path directory, Path sample) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return Stream.concat(files.sorted(), Stream.of(sample)).toList();
    }
  }
}
