package io.sdr.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocationTest {
  @Test
  void joinsThePartsThatAreKnown() {
    assertThat(Location.ofSource("deals.csv")).hasToString("deals.csv");
    assertThat(Location.builder()
            .source("deals.csv")
            .line(12)
            .column("close_value")
            .build())
        .hasToString("deals.csv:12:close_value");
    assertThat(
            Location.builder().source("rules.json").line(3).pointer("/scheme").build())
        .hasToString("rules.json:3:/scheme");
  }

  @Test
  void doesNotBeginWithAColonWhenTheSourceIsUnknown() {
    assertThat(Location.builder().line(3).pointer("/scheme").build()).hasToString("3:/scheme");
    assertThat(Location.ofPointer("/scheme/0")).hasToString("/scheme/0");
    assertThat(Location.builder().column("close_value").build()).hasToString("close_value");
  }

  @Test
  void saysNothingOfNowhereAndOfTheWholeDocument() {
    assertThat(Location.unknown()).hasToString("");
    assertThat(Location.ofPointer("")).hasToString("");
  }

  @Test
  void keepsItsPlaceInANamedSource() {
    assertThat(Location.ofPointer("/a").in("rules.json")).hasToString("rules.json:/a");
    assertThat(Location.ofSource("old.json").in("new.json")).hasToString("new.json");
  }
}
