package io.sdr.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.team.WorkingTimes;
import io.sdr.core.time.Deadline;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.SpecialHours;
import io.sdr.core.time.WorkingHours;
import io.sdr.process.qualification.ResponseRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Golden cases of working time and of promised answers, said in the words of the library. */
final class WorkingTimeCases {
  /** Times of the cases are those of a clock on the wall; this one goes forward and back. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final String USUAL = " (default)";

  private WorkingTimeCases() {}

  static void add(JsonNode one) {
    for (int i = 0; i < one.at("/in/add").size(); i++) {
      JsonNode added = one.at("/in/add/" + i);
      assertThat(hours(one)
              .after(moment(added.path(0)), Duration.ofSeconds(added.path(1).asLong())))
          .isEqualTo(Measured.of(moment(one.at("/out/end/" + i))));
    }
  }

  static void elapsed(JsonNode one) {
    for (int i = 0; i < one.at("/in/elapsed").size(); i++) {
      JsonNode span = one.at("/in/elapsed/" + i);
      assertThat(hours(one).between(moment(span.path(0)), moment(span.path(1))))
          .isEqualTo(Duration.ofSeconds(one.at("/out/elapsed_s/" + i).asLong()));
    }
    assertThat(
            Streams.stream(one.at("/in/is_working")).map(at -> hours(one).isWorkedAt(moment(at))))
        .containsExactlyElementsOf(booleans(one.at("/out/is_working")));
  }

  static void exceptions(JsonNode one) {
    Map<PersonId, ImmutableList<SpecialHours>> own = Streams.stream(one.at("/in/exceptions"))
        .collect(Collectors.groupingBy(
            exception -> PersonId.of(exception.path("user").asText()),
            Collectors.mapping(WorkingTimeCases::off, ImmutableList.toImmutableList())));
    WorkingTimes times =
        WorkingTimes.builder().usual(hours(one)).exceptions(own).build();
    TeamId team = TeamId.of("everyone");
    assertThat(Streams.stream(one.at("/in/ask"))
            .map(question -> !times
                .of(PersonId.of(question.path(0).asText()), team)
                .on(LocalDate.parse(question.path(1).asText()))
                .isEmpty()))
        .containsExactlyElementsOf(booleans(one.at("/out/working_day")));
  }

  private static SpecialHours off(JsonNode exception) {
    assertThat(exception.path("working").asBoolean()).isFalse();
    return SpecialHours.off(
        LocalDate.parse(exception.path("from").asText()),
        LocalDate.parse(exception.path("to").asText()));
  }

  static void status(JsonNode one) {
    Instant by = Instant.parse("2024-01-01T12:00:00Z");
    for (int i = 0; i < one.at("/in/cases").size(); i++) {
      Deadline deadline = new Deadline(by);
      String said = one.at("/in/cases/" + i).asText();
      Deadline.Status status = switch (said) {
        case "not responded, now after T" -> deadline.whileOpenAt(by.plusSeconds(1));
        case "responded before T" -> deadline.doneAt(by.minusSeconds(1));
        case "not responded, now before T" -> deadline.whileOpenAt(by.minusSeconds(1));
        default -> fail("unknown case: " + said);
      };
      assertThat(status.name().toUpperCase(Locale.ROOT))
          .isEqualTo(one.at("/out/status/" + i).asText());
    }
  }

  static void responseBy(JsonNode one) {
    ServiceLevel.Builder level = ServiceLevel.builder();
    one.at("/in/targets_s").properties().forEach(target -> {
      String priority = target.getKey().replace(USUAL, "");
      level.putTarget(priority, Duration.ofSeconds(target.getValue().asLong()));
      if (target.getKey().endsWith(USUAL)) {
        level.usual(priority);
      }
    });
    ResponseRules rules =
        ResponseRules.builder().level(level.build()).hours(hours(one)).build();
    Instant created = moment(one.at("/in/created"));
    Lead.Builder lead = Lead.builder()
        .id(LeadId.of("l"))
        .created(created)
        .source(LeadSourceId.of("web"))
        .priority(one.at("/in/priority").asText());

    assertThat(deadline(rules, lead.build(), created))
        .isEqualTo(moment(one.at("/out/response_by")));
    assertThat(one.at("/out/existing_response_by").asText()).isEqualTo("never overwritten");
    Instant promised = created.plusSeconds(7);
    assertThat(deadline(rules, lead.answerBy(promised).build(), created)).isEqualTo(promised);
  }

  private static Instant deadline(ResponseRules rules, Lead lead, Instant asOf) {
    return ProcessGoldenTest.value(rules.judge(lead, asOf, Detail.NONE).value().deadline())
        .by();
  }

  private static WorkingHours hours(JsonNode one) {
    List<String> words = Splitter.on(' ').splitToList(one.at("/in/calendar").asText());
    assertThat(words.get(0)).isEqualTo("Mon-Fri");
    return WorkingHours.mondayToFriday(ZONE, words.get(1));
  }

  private static Instant moment(JsonNode local) {
    return LocalDateTime.parse(local.asText()).atZone(ZONE).toInstant();
  }

  private static List<Boolean> booleans(JsonNode values) {
    return Streams.stream(values).map(JsonNode::asBoolean).toList();
  }
}
