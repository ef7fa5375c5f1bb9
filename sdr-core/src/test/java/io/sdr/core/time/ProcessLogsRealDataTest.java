package io.sdr.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Splitter;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.statistics.Sample;
import io.sdr.core.time.Deadline.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deadlines and durations of real cases: requests for permits with a deadline each, and tickets of a help desk. */
class ProcessLogsRealDataTest {
  private static final Path FOLDER = Path.of(System.getProperty("sdr.data", ""), "process-logs");
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);

  private static JsonNode expected;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no real data at " + FOLDER);
    expected =
        JsonMapper.builder().build().readTree(FOLDER.resolve("expected.json").toFile());
  }

  /** A line of a log. */
  private record Line(List<String> columns, List<String> cells) {
    String at(String column) {
      return cells.get(columns.indexOf(column));
    }
  }

  private static List<Line> lines(String file) throws IOException {
    List<String> all = Files.readAllLines(FOLDER.resolve(file));
    List<String> columns = Splitter.on(',').splitToList(all.get(0));
    return all.stream()
        .skip(1)
        .map(line -> new Line(columns, Splitter.on(',').splitToList(line)))
        .toList();
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant();
  }

  private static BigDecimal days(Instant from, Instant to) {
    return Decimals.quotient(BigDecimal.valueOf(Duration.between(from, to).toMillis()), DAY);
  }

  private static BigDecimal rounded(Optional<BigDecimal> days) {
    return days.orElseThrow().setScale(4, RoundingMode.HALF_EVEN);
  }

  /** One request: by when it had to be answered, and when it was. */
  private record Request(Deadline deadline, Optional<Instant> done) {
    static Request of(Line line, String deadline) {
      return new Request(
          new Deadline(moment(line.at(deadline))),
          Optional.of(line.at("case:enddate"))
              .filter(end -> !end.isEmpty())
              .map(ProcessLogsRealDataTest::moment));
    }

    Status at(Instant asOf) {
      return done.map(deadline::doneAt).orElseGet(() -> deadline.whileOpenAt(asOf));
    }

    boolean isLate() {
      return done.filter(end -> deadline.doneAt(end) == Status.FAILED).isPresent();
    }
  }

  private static Collection<Request> requests(String deadline) throws IOException {
    Map<String, Request> requests = new LinkedHashMap<>();
    for (Line line : lines("receipt.csv")) {
      requests.put(line.at("case:concept:name"), Request.of(line, deadline));
    }
    return requests.values();
  }

  private static void assertOutcomes(JsonNode outcomes, Collection<Request> requests) {
    assertThat(requests.stream().filter(request -> request.done().isEmpty()))
        .hasSize(outcomes.path("open").asInt());
    assertThat(requests.stream().filter(Request::isLate))
        .hasSize(outcomes.path("late").asInt());
    assertThat(requests.stream()
            .filter(request -> request.done().isPresent())
            .filter(request -> !request.isLate()))
        .hasSize(outcomes.path("in_time").asInt());
  }

  @Test
  void requestsAreLateWhenTheyAreAnsweredBehindTheirDeadlines() throws IOException {
    JsonNode receipt = expected.path("receipt");
    Collection<Request> requests = requests("case:deadline");
    assertThat(requests).hasSize(receipt.path("cases").asInt());
    assertOutcomes(receipt.path("deadline_outcome"), requests);
    assertOutcomes(receipt.path("planned_end_outcome"), requests("case:enddate_planned"));
    Sample late = Sample.of(requests.stream()
        .filter(Request::isLate)
        .map(request -> days(request.deadline().by(), request.done().orElseThrow()))
        .toList());
    JsonNode lateDays = receipt.path("late_days");
    assertThat(late.n()).isEqualTo(lateDays.path("n").asLong());
    assertThat(rounded(late.median().value()))
        .isEqualByComparingTo(lateDays.path("median").asText());
    assertThat(rounded(Optional.of(late.rising().get((int) late.n() - 1))))
        .isEqualByComparingTo(lateDays.path("max").asText());
  }

  /** Who looks only at what is done sees none of those that are late already and still open. */
  @Test
  void openRequestsBehindTheirDeadlinesHaveFailedToo() throws IOException {
    Instant last = moment(expected.path("receipt").path("last").asText());
    Map<Status, Long> open = requests("case:deadline").stream()
        .filter(request -> request.done().isEmpty())
        .collect(Collectors.groupingBy(request -> request.at(last), Collectors.counting()));
    assertThat(open.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(105);
    assertThat(open).containsOnlyKeys(Status.DUE, Status.FAILED);
  }

  @Test
  void casesTakeFromTheirFirstEventToTheirLast() throws IOException {
    assertDurations("running-example", "case:concept:name");
    assertDurations("helpdesk", "case");
  }

  private static void assertDurations(String log, String caseColumn) throws IOException {
    Map<String, List<Instant>> moments = lines(log + ".csv").stream()
        .collect(Collectors.groupingBy(
            line -> line.at(caseColumn),
            Collectors.mapping(line -> moment(line.at("time:timestamp")), Collectors.toList())));
    Sample durations = Sample.of(moments.values().stream()
        .map(all -> days(all.stream().min(Instant::compareTo).orElseThrow(), last(all.stream())))
        .toList());
    JsonNode known = expected.path(log);
    assertThat(durations.n()).isEqualTo(known.path("cases").asLong());
    assertThat(rounded(durations.median().value()))
        .isEqualByComparingTo(known.path("median_case_duration_days").asText());
    assertThat(rounded(durations.mean().value()))
        .isEqualByComparingTo(known.path("mean_case_duration_days").asText());
  }

  private static Instant last(Stream<Instant> moments) {
    return moments.max(Instant::compareTo).orElseThrow();
  }
}
