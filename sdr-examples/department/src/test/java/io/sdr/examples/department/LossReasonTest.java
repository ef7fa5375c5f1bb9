package io.sdr.examples.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sdr.examples.department.report.HtmlPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why deals were lost, from a column of the export to the page. */
class LossReasonTest {
  private static final String PRICE = "Price";

  @TempDir
  Path directory;

  private Program program;

  @BeforeEach
  void makeUpADepartment() throws IOException {
    program = Program.in(directory);
  }

  private JsonNode losses() throws IOException {
    return JsonMapper.builder().build().readTree(program.result("funnel.json")).at("/losses/value");
  }

  /** The deals that the export says were lost up to a day, for a reason or without one. */
  private List<String[]> lost(String day) throws IOException {
    return Files.readAllLines(program.data().resolve("deals.csv")).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[4].equals("Lost"))
        .filter(cells -> !LocalDate.parse(cells[8]).isAfter(LocalDate.parse(day)))
        .toList();
  }

  @Test
  void countsEveryReasonAndThoseOfWhichNobodySaidWhy() throws IOException {
    program.month();

    List<String[]> lost = lost("2026-10-31");
    assertThat(losses().at("/unsaid/counts/trials").asLong()).isEqualTo(lost.size());
    assertThat(losses().at("/unsaid/counts/hits").asLong())
        .isEqualTo(lost.stream().filter(cells -> cells[11].isEmpty()).count())
        .isPositive();
    for (JsonNode reason : losses().get("reasons")) {
      assertThat(reason.at("/share/counts/hits").asLong())
          .isEqualTo(lost.stream()
              .filter(cells -> cells[11].equals(reason.get("reason").asText()))
              .count());
    }
  }

  @Test
  void looksAtWhatWasLostUpToTheEndOfThePeriodOnly() throws IOException {
    program.month("--period", "2026-07");

    assertThat(losses().at("/unsaid/counts/trials").asLong())
        .isEqualTo(lost("2026-07-31").size())
        .isLessThan(lost("2026-10-31").size());
  }

  @Test
  void marksAWordThatIsNoReasonOfThePipeline() throws IOException {
    program.month();

    assertThat(HtmlPage.of(program.result("report.html")).values("//tbody/tr/th"))
        .contains(PRICE, "too expensive (not a reason of the pipeline)");
  }

  @Test
  void saysSoWhereTheExportDoesNotSayWhy() throws IOException {
    program.change("mapping.json", "\"lossReason\": \"loss_reason\",", "");

    assertThat(program.month()).isZero();
    assertThat(losses().isMissingNode()).isTrue();
    assertThat(HtmlPage.of(program.result("report.html")).values("//section[@id='funnel']/p"))
        .contains("The export does not say why.");
  }

  @Test
  void aReasonOfADealThatIsNotLostIsNotLookedAt() throws IOException {
    program.month();
    long before = losses().at("/unsaid/counts/trials").asLong();
    String deals = Files.readString(program.data().resolve("deals.csv"));
    program.with("deals.csv", deals.replaceAll("(?m)(,Won,.*,)$", "$1" + PRICE));

    assertThat(program.month()).isZero();
    assertThat(losses().at("/unsaid/counts/trials").asLong()).isEqualTo(before);
  }
}
