package io.sdr.examples.department.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.RoleId;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MavenCrmExportRealDataTest {
  private RealData data = RealData.none();
  private Collected read = new Collected();

  @BeforeAll
  void readOnce() throws IOException {
    data = RealData.named("maven-crm");
    read = data.read();
  }

  @Test
  void usesEveryRow() {
    JsonNode rows = data.expected().get("rows");

    assertThat(read.rows)
        .extracting(RowCount::table, RowCount::rows, RowCount::setAside)
        .containsExactly(
            tuple("people", rows.get("teams").asLong(), 0L),
            tuple("products", rows.get("products").asLong(), 0L),
            tuple("clients", rows.get("accounts").asLong(), 0L),
            tuple("deals", rows.get("pipeline").asLong(), 0L));
    assertThat(read.problems).extracting(Diagnostic::severity).containsOnly(Severity.NOTE);
  }

  @Test
  void countsTheStages() {
    ImmutableMap.Builder<String, Long> expected = ImmutableMap.builder();
    data.expected()
        .get("stage_counts")
        .properties()
        .forEach(stage -> expected.put(stage.getKey(), stage.getValue().asLong()));

    assertThat(read.deals.stream()
            .collect(Collectors.groupingBy(deal -> deal.stage().text(), Collectors.counting())))
        .containsExactlyInAnyOrderEntriesOf(expected.build());
  }

  @Test
  void readsTheAliasOfTheProductAndTellsOfItOnce() {
    int expected = data.expected().at("/quirks/product_not_in_products/GTXPro").asInt();

    assertThat(read.facts("export-alias.was-read"))
        .containsExactly(
            Map.of("written", "GTXPro", "meant", "GTX Pro", "count", String.valueOf(expected)));
    assertThat(read.deals)
        .filteredOn(deal -> deal.product().equals(Optional.of(ProductId.of("GTX Pro"))))
        .hasSize(expected);
  }

  @Test
  void makesPeopleOfSellersAndOfTheManagersTheyName() {
    Department department = read.master.orElseThrow().department();

    assertThat(department.people()).hasSize(35 + 6);
    assertThat(department.placements())
        .filteredOn(placement -> placement.role().equals(RoleId.of("Sales Manager")))
        .hasSize(6)
        .allMatch(placement -> placement.manager().isEmpty());
    assertThat(department.placements())
        .extracting(placement -> placement.team().text())
        .containsOnly("Central", "East", "West");
  }

  @Test
  void knowsThePeopleWithoutDeals() {
    Set<PersonId> owners = read.deals.stream().map(Deal::owner).collect(Collectors.toSet());
    Department department = read.master.orElseThrow().department();
    Set<String> idle = new TreeSet<>();
    for (Person person : department.people()) {
      boolean isSeller = department.placementsOf(person.id()).get(0).manager().isPresent();
      if (isSeller && !owners.contains(person.id())) {
        idle.add(person.name());
      }
    }

    assertThat(idle)
        .containsExactlyElementsOf(
            texts(data.expected().get("agents_in_teams_without_opportunities")));
  }

  @Test
  void addsUpToTheValueThatWasWon() {
    BigDecimal won = read.deals.stream()
        .filter(deal -> deal.outcome() == Outcome.WON)
        .map(deal -> deal.amount().orElseThrow())
        .map(BigMoney::getAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(won).isEqualByComparingTo(data.expected().get("won_value_total").asText());
  }

  @Test
  void notesLostDealsWithoutAmountAndDealsWithoutClient() {
    long lost = data.expected().at("/stage_counts/Lost").asLong();
    JsonNode blank = data.expected().at("/quirks/blank_account_by_stage");
    long clientless = blank.get("Engaging").asLong() + blank.get("Prospecting").asLong();

    assertThat(read.problems("export-deal.was-lost-at-no-amount"))
        .extracting(note -> note.facts().get("count"))
        .containsExactly(String.valueOf(lost));
    assertThat(read.problems("export-deal.has-no-client"))
        .extracting(note -> note.facts().get("count"))
        .containsExactly(String.valueOf(clientless));
  }

  @Test
  void takesTheWayThroughTheStagesFromTheDaysInTheRow() {
    JsonNode funnel = data.expected().get("funnel_cumulative");

    assertThat(entering("Engaging")).isEqualTo(funnel.get("engaged").asLong());
    assertThat(entering("Won")).isEqualTo(funnel.get("won").asLong());
    assertThat(entering("Won") + entering("Lost"))
        .isEqualTo(funnel.get("closed").asLong());
    assertThat(read.paths.get(DealId.of("1C1I7A6R")))
        .extracting(StageChange::left, StageChange::entered)
        .hasSize(2);
  }

  private long entering(String stage) {
    return read.paths.values().stream()
        .flatMap(List::stream)
        .filter(change -> change.entered().equals(StageId.of(stage)))
        .count();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
