package io.sdr.process.leadsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Splitter;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leads of a seller of online courses: a source and whether the lead bought; no dates, no costs. */
class LeadSourceRealDataTest {
  private static final Path FOLDER = Path.of(System.getProperty("sdr.data", ""), "x-leads");
  private static final LocalDate SOME_DAY = LocalDate.of(2018, 1, 1);
  private static LeadYields yields;
  private static JsonNode expected;

  @BeforeAll
  static void countLeads() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no real data at " + FOLDER);
    expected =
        JsonMapper.builder().build().readTree(FOLDER.resolve("expected.json").toFile());
    try (Stream<String> rows = Files.lines(FOLDER.resolve("Leads.csv"))) {
      yields = LeadYields.of(
              rows.skip(1).map(LeadSourceRealDataTest::lead).toList(),
              List.of(),
              YieldKey.SOURCE,
              CurrencyUnit.EUR,
              Detail.NONE)
          .value();
    }
  }

  @Test
  void countsWhatCameOfEverySource() {
    assertThat(yields.all().leads()).isEqualTo(expected.path("rows").asLong()).isEqualTo(9240);
    assertThat(yields.all().won()).isEqualTo(expected.path("converted").asLong());
    JsonNode sources = expected.path("by Lead Source");
    assertThat(yields.yields()).hasSize(sources.size());
    for (LeadYield yield : yields.yields()) {
      JsonNode source = sources.path(yield.name());
      assertThat(yield.leads()).as(yield.name()).isEqualTo(source.path("leads").asLong());
      assertThat(yield.won())
          .as(yield.name())
          .isEqualTo(source.path("converted").asLong());
      assertThat(yield
              .winRate()
              .share()
              .value()
              .orElseThrow()
              .fraction()
              .setScale(4, RoundingMode.HALF_UP)
              .toPlainString())
          .as(yield.name())
          .isEqualTo(source.path("rate").asText());
    }
  }

  @Test
  void doesNotTakeTwoLuckyLeadsForTheBestSource() {
    List<LeadYield> byRate = yields.yields().stream()
        .sorted(Comparator.comparing(LeadSourceRealDataTest::rate).reversed())
        .toList();
    List<LeadYield> byWhatIsCertain = yields.yields().stream()
        .sorted(Comparator.comparing(LeadSourceRealDataTest::lowest).reversed())
        .toList();

    assertThat(byRate.get(0).winRate().trials()).isLessThanOrEqualTo(2);
    assertThat(byRate.get(0).winRate().isSmall()).isTrue();
    assertThat(byWhatIsCertain)
        .extracting(LeadYield::name)
        .startsWith("Welingak Website", "Reference");
  }

  @Test
  void takesMorePrudenceWhereFewLeadsAreKnown() {
    LeadYield google = yields.find("Google").orElseThrow();
    LeadYield facebook = yields.find("Facebook").orElseThrow();

    NeededLeads many = NeededLeads.forWins(100, google.winRate(), Detail.NONE).value();
    NeededLeads few = NeededLeads.forWins(100, facebook.winRate(), Detail.NONE).value();

    assertThat(many.expected()).isEqualTo(Measured.of(new BigDecimal("251")));
    assertThat(many.prudent()).isEqualTo(Measured.of(new BigDecimal("262")));
    assertThat(few.expected()).isEqualTo(Measured.of(new BigDecimal("424")));
    assertThat(few.prudent()).isEqualTo(Measured.of(new BigDecimal("697")));
  }

  private static Percent rate(LeadYield yield) {
    return yield.winRate().share().value().orElseThrow();
  }

  private static Percent lowest(LeadYield yield) {
    return yield.winRate().interval().value().orElseThrow().low();
  }

  /** The first columns hold no quoted commas. */
  private static TracedLead lead(String row) {
    List<String> cells = Splitter.on(',').limit(8).splitToList(row);
    boolean won = cells.get(6).equals("1");
    return TracedLead.builder()
        .lead(LeadId.of(cells.get(1)))
        .source(LeadSourceId.of(cells.get(3).isEmpty() ? "(blank)" : cells.get(3)))
        .created(SOME_DAY)
        .qualified(won)
        .outcome(won ? Outcome.WON : Outcome.LOST)
        .amount(won ? Optional.of(BigMoney.zero(CurrencyUnit.EUR)) : Optional.empty())
        .build();
  }
}
