package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sdr.core.testkit.Refusals;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {
  private static final Category TOOLS = Category.of("Tools");

  @Test
  void aGroupOfTheCatalogueHoldsAllGroupsWithinIt() {
    assertThat(Category.of("Tools/Drills").isWithin(TOOLS)).isTrue();
    assertThat(TOOLS.isWithin(TOOLS)).isTrue();
    assertThat(Category.of("Toolshed").isWithin(TOOLS)).isFalse();
    assertThat(TOOLS.isWithin(Category.of("Tools/Drills"))).isFalse();
  }

  @Test
  void knowsHowManyGroupsLeadToIt() {
    assertThat(TOOLS.depth()).isEqualTo(1);
    assertThat(Category.of("Tools/Drills/Hand").depth()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "Tools/", "/Tools", "Tools//Drills", "Tools/ /Drills"})
  void needsANameInEachPlace(String malformed) {
    assertRefused(malformed);
  }

  @Test
  void isReadInOnePassHoweverLongItIs() {
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
      assertThat(Category.of("a/".repeat(5000) + "a").depth()).isEqualTo(5001);
      assertRefused("a".repeat(65_535) + "/");
    });
  }

  private static void assertRefused(String malformed) {
    Refusals.assertRefused("category.must-be-names-between-slashes", () -> Category.of(malformed));
  }
}
