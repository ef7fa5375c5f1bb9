package io.sdr.examples.department.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.io.Resources;
import io.sdr.core.time.Period;
import io.sdr.examples.department.month.MonthInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The made-up department that travels with the program: two teams in October 2026. */
public final class SmallSample {
  /** The period it was made for. */
  public static final Period PERIOD = Period.parse("2026-10");

  private static final String MAPPING = "mapping.json";
  private static final String RULES = "rules.json";
  private static final ImmutableList<String> FILES = ImmutableList.of(
      MAPPING,
      RULES,
      "balances.csv",
      "deals.csv",
      "facts.jsonl",
      "goals.csv",
      "people.csv",
      "products.csv",
      "returns.csv",
      "shares.csv",
      "team_goals.csv");

  private SmallSample() {}

  /** Lays its files out for as long as someone reads them. */
  public static <T> T read(Reader<T> reader) throws IOException {
    Path directory = Files.createTempDirectory("department");
    try {
      for (String file : FILES) {
        Files.write(
            directory.resolve(file),
            Resources.toByteArray(Resources.getResource(SmallSample.class, "small/" + file)));
      }
      return reader.read(
          new MonthInput(directory, directory.resolve(MAPPING), directory.resolve(RULES)));
    } finally {
      MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  /** Who reads the files. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads them. */
    T read(MonthInput input) throws IOException;
  }
}
