package io.sdr.examples.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.examples.department.report.HtmlPage;
import io.sdr.examples.department.report.Results;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.LocalDateRange;

class MonthCommandTest {
  @TempDir
  Path directory;

  private Program program;

  @BeforeEach
  void makeUpADepartment() throws IOException {
    program = Program.in(directory);
  }

  @Test
  void withoutDataItShowsTheSampleThatTravelsWithIt() throws IOException {
    assertThat(program.run("--out", program.out().toString())).isZero();

    assertThat(program.complaints()).isEmpty();
    assertThat(program.printed()).contains("Sales department, 2026-10, EUR", "Clara Conrad");
    try (Stream<Path> files = Files.list(program.out())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Results.FILES);
    }
  }

  @Test
  void theSampleAndTheSameFilesFromOutsideGiveTheSameBytes() throws IOException {
    program.run("--out", directory.resolve("sample").toString());
    program.month();

    for (String file : Results.FILES) {
      assertThat(program.out().resolve(file))
          .hasSameBinaryContentAs(directory.resolve("sample").resolve(file));
    }
  }

  @Test
  void theMachinesLanguageAndTimeZoneDoNotMatter() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    program.month();
    String printed = program.printed();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Program abroad = Program.in(directory.resolve("abroad"));
      abroad.month();

      assertThat(abroad.printed().replace(abroad.out().toString(), program.out().toString()))
          .isEqualTo(printed);
      for (String file : Results.FILES) {
        assertThat(abroad.out().resolve(file))
            .hasSameBinaryContentAs(program.out().resolve(file));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    program.month();
    String statements = program.result("statements.json");
    String[] lines = Files.readString(program.data().resolve("deals.csv")).split("\n", -1);
    StringBuilder backwards = new StringBuilder(lines[0]).append('\n');
    for (int i = lines.length - 2; i > 0; i--) {
      if (!lines[i].startsWith("D0000001,P0004,C1009")) {
        backwards.append(lines[i]).append('\n');
      }
    }
    program.with("deals.csv", backwards.toString());

    assertThat(program.month()).isZero();
    assertThat(program.result("statements.json")).isEqualTo(statements);
  }

  @Test
  void everyRowIsUsedOrSetAsideAndListed() throws IOException {
    program.month();
    JsonNode diagnostics = json("diagnostics.json");

    long setAside = 0;
    for (JsonNode row : diagnostics.get("rows")) {
      Path file = program.data().resolve(row.get("file").asText());
      long headings = file.toString().endsWith(".csv") ? 1 : 0;
      assertThat(row.get("rows").asLong()).isEqualTo(Files.readAllLines(file).size() - headings);
      setAside += row.get("setAside").asLong();
    }
    assertThat(diagnostics.get("diagnostics"))
        .filteredOn(problem -> problem.get("severity").asText().equals("warning"))
        .hasSize((int) setAside)
        .hasSize(10)
        .allSatisfy(problem -> assertThat(problem.at("/location/line").asLong()).isPositive());
  }

  @Test
  void whatIsPaidIsTheSumOfTheStatements() throws IOException {
    program.month();
    JsonNode document = json("statements.json");

    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode statement : document.get("statements")) {
      sum = sum.add(new BigDecimal(statement.at("/value/total").asText().substring(4)));
    }
    assertThat(document.get("paid").asText()).isEqualTo("EUR " + sum);
    assertThat(document.get("statements")).hasSize(11);
  }

  @Test
  void joinersAndLeaversHaveAPartOfTheirSalary() throws IOException {
    program.month();

    assertThat(salaryOf("P0005")).isEqualTo("EUR 1177.27");
    assertThat(salaryOf("P0010")).isEqualTo("EUR 1261.36");
    assertThat(salaryOf("P0002")).isEqualTo("EUR 1850.00");
  }

  @Test
  void theTeamMayStandInTheRulesInstead() throws IOException {
    program.month();
    String statements = program.result("statements.json");
    String mapping = Files.readString(program.data().resolve("mapping.json"));
    program
        .with("mapping.json", mapping.replaceFirst("(?s)\"people\": \\[.*?\\],", ""))
        .change("rules.json", "\"counting\":", "\"team\": " + team() + ", \"counting\":");

    assertThat(program.month()).isZero();
    assertThat(program.result("statements.json")).isEqualTo(statements);
  }

  private String team() throws IOException {
    Department.Builder team = Department.builder();
    team.addPerson(Person.of(PersonId.of("P9999"), "Never Placed"));
    for (String line : Files.readAllLines(program.data().resolve("people.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("id")) {
        PersonId id = PersonId.of(cells[0]);
        team.addPerson(Person.of(id, cells[1]));
        team.addPlacement(Placement.builder()
            .person(id)
            .manager(Optional.of(cells[2]).filter(text -> !text.isEmpty()).map(PersonId::of))
            .team(TeamId.of(cells[3]))
            .role(RoleId.of(cells[4]))
            .dates(LocalDateRange.of(
                cells[5].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[5]),
                cells[6].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[6]).plusDays(1)))
            .build());
      }
    }
    return SdrJson.with(PolicyRegistry.discovered(getClass().getClassLoader())).write(team.build());
  }

  @Test
  void whatIsGeneratedCanBeShown() throws IOException {
    Path made = directory.resolve("made");

    assertThat(program.run("generate", "--deals", "50", "--sellers", "3", "--out", made.toString()))
        .isZero();
    assertThat(program.run(
            "--data", made.toString(),
            "--mapping", made.resolve("mapping.json").toString(),
            "--rules", made.resolve("rules.json").toString(),
            "--period", "2026-10",
            "--out", program.out().toString()))
        .isZero();
    assertThat(program.run("generate", "--out", made.toString())).isEqualTo(2);
    Path none = directory.resolve("none");
    assertThat(program.run("generate", "--deals", "-1", "--out", none.toString()))
        .isEqualTo(2);
    assertThat(program.run("generate", "--deals", "0", "--flawed", "--out", none.toString()))
        .isEqualTo(2);
    assertThat(none).doesNotExist();
  }

  @Test
  void whoLeftBeforeThePeriodAndSoldInItIsShownAndReported() throws IOException {
    program.change("people.csv", ",2026-10-20,", ",2026-09-20,");

    assertThat(program.month()).isZero();
    assertThat(ownRevenueOfEveryone()).isEqualByComparingTo(totalRevenue()).isPositive();
    assertThat(program.result("metrics.json")).contains("\"P0005\"");
    assertThat(program.result("statements.json")).doesNotContain("\"P0005\"");
    assertThat(program.result("diagnostics.json")).contains("month.owner-must-be-there");
  }

  private BigDecimal ownRevenueOfEveryone() throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode person : json("metrics.json").get("people")) {
      sum = sum.add(revenue(person.get("own")));
    }
    return sum;
  }

  private BigDecimal totalRevenue() throws IOException {
    return revenue(json("metrics.json").at("/total/readings"));
  }

  private static BigDecimal revenue(JsonNode readings) {
    for (JsonNode reading : readings) {
      if (reading.at("/metric/type").asText().equals("revenue")) {
        return new BigDecimal(
            reading.at("/reading/value/value/value/money").asText().substring(4));
      }
    }
    throw new AssertionError("no revenue");
  }

  @Test
  void speaksRussian() {
    assertThat(program.month("--lang", "ru")).isZero();

    assertThat(program.printed()).contains("Отдел продаж, 2026-10, EUR", "Воронка на 31.10.2026");
  }

  @Test
  void showsAnotherPeriodOfTheSameExport() throws IOException {
    assertThat(program.month("--period", "2026-Q3")).isZero();

    assertThat(json("funnel.json").at("/funnel/value/asOf").asText()).isEqualTo("2026-09-30");
  }

  @Test
  void saysThatGoalsArePlannedMonthByMonth() throws IOException {
    assertThat(program.month("--period", "2026-Q3")).isZero();

    assertThat(program.printed()).contains("Goals are planned month by month");
  }

  @Test
  void saysWhyAMonthOutsideThePlanAndTheExportIsEmpty() throws IOException {
    assertThat(program.month("--period", "2027-01")).isZero();

    assertThat(program.printed()).contains("the last day that it knows is 2026-10-31.");
    assertThat(HtmlPage.of(program.result("report.html")).values("//section[@id='goals']/p"))
        .contains(
            "The goal of the year is not divided among people: the month is not among those that the goal was divided into.",
            "No goals were agreed for this period.");
  }

  @Test
  void listsWhatSomeoneShouldLookAtUnderTheTableOfGoals() throws IOException {
    program.month();
    HtmlPage page = HtmlPage.of(program.result("report.html"));

    assertThat(page.values("//section[@id='goals']//ul[@class='findings']/li/b"))
        .contains("Clara Conrad", "Felix Falk");
    assertThat(page.values("//section[@id='goals']//td"))
        .noneMatch(cell -> cell.contains("behind"));
  }

  @Test
  void variationsAreSaidInTheLanguageOfThePage() throws IOException {
    program.month("--lang", "ru");

    assertThat(program.result("report.html"))
        .contains("1\u00a0200,00\u00a0EUR")
        .doesNotContain("EUR 1200.00");
  }

  private String salaryOf(String person) throws IOException {
    for (JsonNode statement : json("statements.json").get("statements")) {
      if (statement.at("/value/person").asText().equals(person)) {
        return statement.at("/value/lines/0/amount").asText();
      }
    }
    throw new AssertionError("no statement of " + person);
  }

  private JsonNode json(String file) throws IOException {
    return JsonMapper.builder().build().readTree(program.result(file));
  }
}
