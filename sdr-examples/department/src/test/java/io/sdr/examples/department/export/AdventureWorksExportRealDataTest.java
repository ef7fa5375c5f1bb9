package io.sdr.examples.department.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Territories.Ground;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdventureWorksExportRealDataTest {
  private static final LocalDate LAST_END = LocalDate.of(2014, 6, 1);

  private RealData data = RealData.none();
  private Collected read = new Collected();

  @BeforeAll
  void readOnce() throws IOException {
    data = RealData.named("adventureworks");
    read = data.read();
  }

  @Test
  void usesEveryRow() {
    assertThat(read.rows)
        .extracting(RowCount::table, RowCount::used, RowCount::setAside)
        .containsExactly(
            tuple("people", 18L, 0L),
            tuple("territories", 17L, 0L),
            tuple("presentTerritories", 17L, 0L),
            tuple("goals", 163L, 0L),
            tuple("terms", 17L, 0L),
            tuple("deals", data.expected().get("orders_with_salesperson").asLong(), 0L));
    assertThat(read.problems).extracting(Diagnostic::severity).containsOnly(Severity.NOTE);
  }

  @Test
  void takesOrdersForDealsWonOnTheirDay() {
    BigDecimal total = read.deals.stream()
        .map(deal -> deal.amount().orElseThrow())
        .map(BigMoney::getAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(total)
        .isEqualByComparingTo(data.expected().get("subtotal_with_salesperson").asText());
    assertThat(read.deals).extracting(Deal::outcome).containsOnly(Outcome.WON);
    assertThat(
            read.deals.stream().map(deal -> deal.closed().orElseThrow()).max(LocalDate::compareTo))
        .hasValue(LocalDate.parse(data.expected().get("rep_order_date_max").asText()));
  }

  @Test
  void cutsTimeWhereQuotasBegin() {
    List<LocalDate> bounds = new ArrayList<>();
    data.expected().get("period_starts").forEach(day -> bounds.add(LocalDate.parse(day.asText())));
    bounds.add(LAST_END);
    TreeSet<Period> expected = new TreeSet<>();
    for (int i = 1; i < bounds.size(); i++) {
      expected.add(Period.of(bounds.get(i - 1), bounds.get(i)));
    }

    assertThat(new TreeSet<>(goals().all().stream().map(Goal::period).toList()))
        .isEqualTo(expected);
  }

  @Test
  void readsEveryQuota() {
    assertThat(goals().all()).hasSize(163);
    for (JsonNode row : data.expected().get("per_salesperson_period")) {
      if (row.get("quota").isTextual()) {
        LocalDate start = LocalDate.parse(row.get("period_start").asText());
        assertThat(goals().all())
            .filteredOn(
                goal -> goal.person().text().equals(row.get("salesperson").asText())
                    && goal.period().start().equals(start))
            .extracting(Goal::target)
            .containsExactly(Figure.of(
                BigMoney.of(CurrencyUnit.USD, new BigDecimal(row.get("quota").asText()))));
      }
    }
    assertThat(goals()
            .find(
                PersonId.of("276"),
                Metrics.revenue(),
                Scope.OWN,
                Period.parse("2011-05-31/2011-08-31")))
        .map(Goal::target)
        .hasValue(Figure.of(BigMoney.parse("USD 637000")));
  }

  @Test
  void readsCommissionsAsPercentages() {
    var terms = read.master.orElseThrow().terms();

    assertThat(terms).hasSize(17);
    assertThat(terms.get(PersonId.of("275")))
        .containsEntry("commission", Figure.of(Percent.parse("1.2%")))
        .containsEntry("bonus", Figure.of(BigMoney.parse("USD 4100")));
    assertThat(terms.get(PersonId.of("274"))).containsEntry("commission", Figure.of(Percent.ZERO));
  }

  @Test
  void knowsWhoReportsToWhom() {
    Department department = read.master.orElseThrow().department();
    LocalDate late = LocalDate.of(2014, 5, 1);

    for (Map.Entry<String, JsonNode> manager :
        data.expected().get("direct_reports").properties()) {
      for (JsonNode person : manager.getValue()) {
        assertThat(department.reportingLine(PersonId.of(person.asText()), late).get(0))
            .isEqualTo(PersonId.of(manager.getKey()));
      }
    }
    assertThat(department.reportingLine(PersonId.of("273"), late)).isEmpty();
  }

  @Test
  void countsOrdersOnWhoseGroundTheyWere() {
    JsonNode expected = data.expected().get("orders_vs_territory_history");

    assertThat(read.intake.orElseThrow().grounds())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            Ground.OWN, expected.get("match").asLong(),
            Ground.OTHER, expected.get("other_territory").asLong(),
            Ground.NONE_HELD, expected.get("no_assignment").asLong()));
  }

  @Test
  void notesQuotasFromBeforeHiring() throws IOException {
    List<String> expected = new ArrayList<>();
    data.expected().get("quirk_quota_before_hire").forEach(person -> expected.add(person.asText()));

    assertThat(peopleNoted("export-goal.begins-before-joining", "sales_person_quota_history.csv"))
        .isEqualTo(expected);
    assertThat(read.problems("export-deal.is-from-before-joining")).isEmpty();
  }

  @Test
  void notesQuotasOfManagersWithoutTerritory() throws IOException {
    assertThat(peopleNoted(
            "export-goal.is-of-person-without-territory", "sales_person_quota_history.csv"))
        .containsExactly("274", "285", "287");
  }

  @Test
  void notesPresentTerritoriesThatContradictTheHoldings() throws IOException {
    List<String> expected = new ArrayList<>();
    data.expected()
        .get("quirk_current_territory_conflict")
        .fieldNames()
        .forEachRemaining(expected::add);

    assertThat(peopleNoted("export-territory.contradicts-holdings", "sales_person.csv"))
        .isEqualTo(expected)
        .containsExactly("275", "277", "280", "282", "289");
  }

  private Goals goals() {
    return read.master.orElseThrow().goals();
  }

  private List<String> peopleNoted(String code, String file) throws IOException {
    List<Diagnostic> notes = read.problems(code);
    assertThat(notes).hasSize(1);
    List<String> people = new ArrayList<>();
    for (String line : Splitter.on(", ").split(notes.get(0).facts().getOrDefault("lines", ""))) {
      people.add(data.firstCell(file, Integer.parseInt(line)));
    }
    return people;
  }
}
