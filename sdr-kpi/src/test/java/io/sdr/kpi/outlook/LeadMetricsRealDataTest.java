package io.sdr.kpi.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/**
 * The 9 240 leads of a seller of courses, of which is known where they came from and whether they bought. Whoever answers for
 * a way in which leads come answers for all of them here; when they came is not known, and no matter.
 */
class LeadMetricsRealDataTest {
  private static final Path SET = Path.of(System.getProperty("sdr.data", ""), "x-leads");
  private static final Instant CAME = Instant.parse("2018-01-10T09:00:00Z");
  private static final int NUMBER = 1;
  private static final int ORIGIN = 2;
  private static final int SOURCE = 3;
  private static final int CONVERTED = 6;

  private static TallySheet sheet() throws IOException {
    assumeTrue(Files.isRegularFile(SET.resolve("Leads.csv")), () -> "no data at " + SET);
    List<List<String>> rows = Files.readAllLines(SET.resolve("Leads.csv")).stream()
        .skip(1)
        .map(line -> Splitter.on(',').limit(CONVERTED + 2).splitToList(line))
        .toList();
    Department.Builder department = Department.builder();
    rows.stream()
        .map(row -> row.get(ORIGIN))
        .distinct()
        .forEach(origin -> department.addPerson(Person.of(PersonId.of(origin), origin)));
    TallySheet.Collector sheet = TallySheet.collecting(
        department.build(), Period.parse("2018-01"), CurrencyUnit.USD, ExchangeRates.none());
    LeadFacts counting = LeadFacts.of(
        WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-18:00"),
        ServiceLevel.within(Duration.ofHours(1)),
        CAME.plusSeconds(1));
    rows.forEach(row -> counting.add(lead(row), PersonId.of(row.get(ORIGIN)), sheet));
    return sheet.sheet();
  }

  private static Lead lead(List<String> row) {
    Lead.Builder lead = Lead.builder()
        .id(LeadId.of(row.get(NUMBER)))
        .source(LeadSourceId.of(row.get(SOURCE).isEmpty() ? "unknown" : row.get(SOURCE)))
        .created(CAME);
    return row.get(CONVERTED).equals("1")
        ? lead.deal(DealId.of(row.get(NUMBER))).build()
        : lead.build();
  }

  private static BigDecimal read(Metric metric, Tally tally) {
    Figure figure = metric.read(tally, Trace.silent()).value().value().orElseThrow();
    return figure.number().orElseThrow().setScale(4, RoundingMode.HALF_EVEN);
  }

  @Test
  void leadsBecomeDealsAsOftenAsWasCountedElsewhere() throws IOException {
    TallySheet sheet = sheet();
    JsonNode expected = new ObjectMapper().readTree(SET.resolve("expected.json").toFile());
    assertThat(read(OutlookMetrics.leads(), sheet.total()))
        .isEqualByComparingTo(expected.get("rows").asText());
    assertThat(read(OutlookMetrics.leadToDeal(), sheet.total()))
        .isEqualByComparingTo(expected.get("conversion").asText());
    assertThat(expected.get("by Lead Origin")).hasSize(5);
    expected.get("by Lead Origin").properties().forEach(origin -> {
      Tally own = sheet.of(PersonId.of(origin.getKey()), Scope.OWN);
      assertThat(read(OutlookMetrics.leads(), own))
          .isEqualByComparingTo(origin.getValue().get("leads").asText());
      assertThat(read(OutlookMetrics.leadToDeal(), own))
          .isEqualByComparingTo(origin.getValue().get("rate").asText());
    });
  }
}
