package io.sdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The libraries as modules: all policies and sentences are found, and JSON reaches the hidden classes. */
class ModulePathTest {
  @Test
  void policiesWordingAndJsonWorkOnTheModulePath() throws ReflectiveOperationException {
    ModuleLayer layer = libraries();
    ClassLoader loader = layer.findLoader("io.sdr.process");
    Class<?> registryType = loader.loadClass("io.sdr.core.policy.PolicyRegistry");
    assertThat(registryType.getModule().isNamed()).isTrue();
    Object registry = registryType.getMethod("discovered", ClassLoader.class).invoke(null, loader);
    Class<?> jsonType = loader.loadClass("io.sdr.core.json.SdrJson");
    Object json = jsonType.getMethod("with", registryType).invoke(null, registry);
    Class<?> goals = loader.loadClass("io.sdr.kpi.goal.Goals");
    String written = """
        [
          {
            "person": "anna",
            "metric": {
              "type": "revenue"
            },
            "scope": "own",
            "period": "2026-10",
            "target": {
              "money": "EUR 1000.00"
            },
            "direction": "higher",
            "zeroFact": "undefined",
            "passing": "divided"
          }
        ]
        """;

    Object checked =
        jsonType.getMethod("read", String.class, Class.class).invoke(json, written, goals);
    Object read = checked.getClass().getMethod("orRefuse").invoke(checked);

    assertThat(jsonType.getMethod("write", Object.class).invoke(json, read)).isEqualTo(written);
  }

  private static ModuleLayer libraries() {
    Path[] classPath = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .filter(path ->
            path.toString().endsWith(".jar") || Files.exists(path.resolve("module-info.class")))
        .filter(path -> !path.toString()
            .matches(".*(junit|jqwik|opentest4j|assertj|archunit|slf4j|byte-buddy|surefire).*"))
        .toArray(Path[]::new);
    ModuleFinder finder = ModuleFinder.of(classPath);
    Configuration configuration = ModuleLayer.boot()
        .configuration()
        .resolveAndBind(finder, ModuleFinder.of(), Set.of("io.sdr.process"));
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }
}
