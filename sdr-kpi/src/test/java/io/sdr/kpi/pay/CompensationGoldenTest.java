package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The figures of other systems for incentive compensation. A case is translated by its kind, never by its id, so that
 * other cases of the same kinds run without a change here.
 */
class CompensationGoldenTest {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("sdr.golden", "../../shared/golden"));

  /** Another file of cases needs no change here either. */
  private static final String FILES = "compensation*.yaml";

  private static final ImmutableMap<String, GoldenKind> BUILT =
      ImmutableMap.<String, GoldenKind>builder()
          .putAll(GoldenTiers.KINDS)
          .putAll(GoldenRules.KINDS)
          .putAll(GoldenAttainment.KINDS)
          .putAll(GoldenSales.KINDS)
          .putAll(GoldenPay.KINDS)
          .putAll(GoldenSplits.KINDS)
          .putAll(GoldenContests.KINDS)
          .putAll(GoldenFairness.KINDS)
          .build();

  /** Kinds of rules that are known but not built yet. */
  private static final ImmutableSet<String> NOT_BUILT = ImmutableSet.of();

  @TestFactory
  Stream<DynamicTest> agreesWithTheFiguresOfOtherSystems() throws IOException {
    assumeTrue(Files.isDirectory(DIRECTORY), () -> "no golden cases at " + DIRECTORY);
    List<GoldenCase> cases = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(DIRECTORY, FILES)) {
      for (Path file : ImmutableList.sortedCopyOf(files)) {
        cases.addAll(GoldenCase.readAll(Files.readString(file)));
      }
    }
    assertThat(cases).isNotEmpty();
    return cases.stream().map(golden -> dynamicTest(golden.name(), () -> check(golden)));
  }

  private static void check(GoldenCase golden) {
    if (NOT_BUILT.contains(golden.kind())) {
      abort("not built yet: " + golden.kind());
    }
    built(golden.kind()).check(golden);
    assertThat(golden.unread()).as("fields that nothing looked at").isEmpty();
    assertThat(golden.compared()).as("results that were looked at").isPositive();
  }

  private static GoldenKind built(String kind) {
    return Optional.ofNullable(BUILT.get(kind))
        .orElseThrow(() -> new AssertionError("unknown kind of case: " + kind));
  }

  @Test
  void failsOnKindsThatNobodyKnows() {
    assertThatThrownBy(() -> built("tiers_marginl")).isInstanceOf(AssertionError.class);
    assertThat(NOT_BUILT).doesNotContainAnyElementsOf(BUILT.keySet());
  }

  @Test
  void failsOnFieldsThatNobodyReads() {
    GoldenCase odd = GoldenCase.readAll(
            "- {\"id\": \"X\", \"kind\": \"flat\","
                + " \"in\": {\"rate\": 10, \"base\": 1, \"discount\": 3}, \"out\": {\"amount\": 0.1, \"tax\": 1}}")
        .get(0);
    built("flat").check(odd);
    assertThat(odd.unread()).containsExactlyInAnyOrder("in.discount", "out.tax");
  }

  @Test
  void failsOnAnotherFigure() {
    GoldenCase wrong = GoldenCase.readAll("- {\"id\": \"X\", \"kind\": \"tiers_marginal\","
            + " \"in\": {\"tiers\": [[0, 1]], \"each\": [100, -100, \"0\", null]},"
            + " \"out\": {\"each\": [1, -1, 0.01, null]}}")
        .get(0);
    assertThatThrownBy(() -> built("tiers_marginal").check(wrong))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("out.each");
  }

  @Test
  void readsNumbersExactly() {
    JsonNode number = GoldenCase.readAll(
            "- {\"id\": \"X\", \"kind\": \"flat\", \"in\": {\"base\": 0.1000000000000000055}, \"out\": {}}")
        .get(0)
        .in("base");
    assertThat(number.decimalValue()).isEqualByComparingTo("0.1000000000000000055");
  }
}
