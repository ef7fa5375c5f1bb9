package io.sdr.process.qualification;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.time.Deadline;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseRulesTest {
  private static final WorkingHours HOURS =
      WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-17:00");
  private static final ResponseRules FIVE = ResponseRules.withinFiveMinutes(HOURS);
  private static final Instant FRIDAY_LATE = Instant.parse("2024-03-08T16:58:00Z");
  private static final Instant MONDAY = Instant.parse("2024-03-11T09:00:00Z");

  @Test
  void countsOnlyTheTimeInWhichSomebodyWorks() {
    Lead lead = lead("l", FRIDAY_LATE).firstTouch(MONDAY.plusSeconds(180)).build();

    FirstResponse response =
        FIVE.judge(lead, MONDAY.plusSeconds(999), Detail.NONE).value();

    assertThat(response.deadline()).isEqualTo(Measured.of(new Deadline(MONDAY.plusSeconds(180))));
    assertThat(response.status()).isEqualTo(Measured.of(Deadline.Status.FULFILLED));
    assertThat(response.waited()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void isDueFirstAndFailedLater() {
    Lead lead = lead("l", FRIDAY_LATE).build();

    assertThat(status(lead, MONDAY.plusSeconds(180))).isEqualTo(Measured.of(Deadline.Status.DUE));
    assertThat(status(lead, MONDAY.plusSeconds(181)))
        .isEqualTo(Measured.of(Deadline.Status.FAILED));
    Lead late = lead("l", FRIDAY_LATE).firstTouch(MONDAY.plusSeconds(181)).build();
    assertThat(status(late, MONDAY.plusSeconds(999)))
        .isEqualTo(Measured.of(Deadline.Status.FAILED));
    assertThat(status(late, MONDAY.plusSeconds(180))).isEqualTo(Measured.of(Deadline.Status.DUE));
  }

  @Test
  void takesAnAnswerAtOnceForAnAnswer() {
    Lead lead = lead("l", FRIDAY_LATE).firstTouch(FRIDAY_LATE).build();

    FirstResponse response = FIVE.judge(lead, MONDAY, Detail.NONE).value();

    assertThat(response.waited()).isZero();
    assertThat(response.status()).isEqualTo(Measured.of(Deadline.Status.FULFILLED));
  }

  @Test
  void keepsAPromiseThatWasMadeBefore() {
    Lead lead = lead("l", MONDAY).answerBy(MONDAY.plusSeconds(3600)).build();

    Explained<FirstResponse> response = FIVE.judge(lead, MONDAY.plusSeconds(3600), Detail.FULL);

    assertThat(response.value().status()).isEqualTo(Measured.of(Deadline.Status.DUE));
    assertThat(response.because().orElseThrow().inputs())
        .containsEntry("allowed", Figure.of(60))
        .containsEntry("waited", Figure.of(60));
    assertThat(response.because().orElseThrow().outcome())
        .hasValue(Figure.of("first-response.status-due"));
    Lead overdue = lead("l", MONDAY).answerBy(MONDAY.minusSeconds(1)).build();
    assertThat(FIVE.judge(overdue, MONDAY, Detail.FULL).because().orElseThrow().inputs())
        .containsEntry("allowed", Figure.of(0));
  }

  @Test
  void goesByThePriorityOfTheLead() {
    ResponseRules rules = ResponseRules.builder()
        .hours(HOURS)
        .level(ServiceLevel.builder()
            .putTarget("high", Duration.ofMinutes(1))
            .putTarget("low", Duration.ofSeconds(90))
            .usual("low")
            .build())
        .build();

    assertThat(deadline(rules, lead("l", MONDAY).priority("high").build()))
        .isEqualTo(MONDAY.plusSeconds(60));
    assertThat(deadline(rules, lead("l", MONDAY).build())).isEqualTo(MONDAY.plusSeconds(90));
    assertThat(rules
            .judge(lead("l", MONDAY).build(), MONDAY, Detail.FULL)
            .because()
            .orElseThrow()
            .inputs())
        .containsEntry("allowed", Figure.of(new BigDecimal("1.5")));
  }

  @Test
  void leavesOutOfTheReportWhatHadNotComeInYet() {
    List<Lead> leads =
        List.of(lead("a", MONDAY).build(), lead("b", MONDAY.plusSeconds(61)).build());

    ResponseReport report =
        FIVE.report(leads, MONDAY.plusSeconds(60), Detail.NONE).value();

    assertThat(report.responses()).extracting(FirstResponse::lead).containsExactly(LeadId.of("a"));
  }

  @Test
  void reportsWhatWasKeptAndHowLongPeopleWaited() {
    List<Lead> leads = List.of(
        lead("a", MONDAY).firstTouch(MONDAY.plusSeconds(60)).build(),
        lead("b", MONDAY).firstTouch(MONDAY.plusSeconds(240)).build(),
        lead("c", MONDAY).firstTouch(MONDAY.plusSeconds(600)).build(),
        lead("d", MONDAY).build(),
        lead("e", MONDAY.plusSeconds(3590)).build());

    Explained<ResponseReport> report = FIVE.report(leads, MONDAY.plusSeconds(3600), Detail.FULL);

    assertThat(report.value().kept()).isEqualTo(Proportion.of(2, 4));
    assertThat(report.value().keptShare()).isEqualTo(Measured.of(Percent.of("50")));
    assertThat(report.value().due()).isOne();
    assertThat(report.value().unknown()).isZero();
    assertThat(report.value().medianWait()).isEqualTo(Measured.of(Duration.ofMinutes(4)));
    assertThat(report.value().responses()).hasSize(5);
    Explanation why = report.because().orElseThrow();
    assertThat(why.outcome()).hasValue(Figure.of(Percent.of("50")));
    assertThat(why.steps()).hasSize(6);
    assertThat(Recalculation.contradictionsIn(why)).isEmpty();
  }

  @Test
  void takesTheMiddleOfTwoForTheMedian() {
    List<Lead> leads = List.of(
        lead("a", MONDAY).firstTouch(MONDAY.plusSeconds(60)).build(),
        lead("b", MONDAY).build(),
        lead("c", MONDAY).firstTouch(MONDAY.plusSeconds(65)).build());

    assertThat(FIVE.report(leads, MONDAY.plusSeconds(99), Detail.NONE).value().medianWait())
        .isEqualTo(Measured.of(Duration.ofMillis(62_500)));
  }

  @Test
  void saysWhatIsNotKnown() {
    ResponseRules never =
        ResponseRules.withinFiveMinutes(WorkingHours.mondayToFriday(ZoneOffset.UTC));

    ResponseReport report =
        never.report(List.of(lead("a", MONDAY).build()), MONDAY, Detail.NONE).value();

    assertThat(report.unknown()).isOne();
    assertThat(report.keptShare()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(report.medianWait()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(report.responses().get(0).status())
        .isEqualTo(Measured.undefined("no-working-time-ahead"));
    assertRefused(
        "response-report.must-account-for-every-lead",
        () -> ResponseReport.builder()
            .due(0)
            .unknown(0)
            .kept(Proportion.of(0, 0))
            .medianWait(Measured.undefined("no-sample"))
            .responses(report.responses())
            .build());
  }

  @Test
  void putsTheEarliestDeadlineFirst() {
    Lead urgent = lead("c", MONDAY).answerBy(MONDAY.plusSeconds(10)).build();
    Lead early = lead("b", MONDAY.minusSeconds(5)).build();
    Lead late = lead("a", MONDAY.plusSeconds(7)).build();
    Lead same = lead("b2", MONDAY.plusSeconds(7)).build();
    Lead answered = lead("d", MONDAY).firstTouch(MONDAY).build();
    Lead tomorrow = lead("e", MONDAY.plusSeconds(99)).build();

    assertThat(FIVE.next(
            ImmutableList.of(same, late, answered, early, urgent, tomorrow), MONDAY.plusSeconds(9)))
        .containsExactly(urgent, early, late, same);
  }

  @Test
  void refusesToLookBeforeTheLeadCameIn() {
    assertRefused(
        "first-response.must-not-be-asked-before-the-lead",
        () -> status(lead("l", MONDAY).build(), MONDAY.minusNanos(1)));
  }

  private static Measured<Deadline.Status> status(Lead lead, Instant asOf) {
    return FIVE.judge(lead, asOf, Detail.NONE).value().status();
  }

  private static Instant deadline(ResponseRules rules, Lead lead) {
    return rules
        .judge(lead, MONDAY, Detail.NONE)
        .value()
        .deadline()
        .value()
        .orElseThrow()
        .by();
  }

  private static Lead.Builder lead(String id, Instant created) {
    return Lead.builder().id(LeadId.of(id)).created(created).source(LeadSourceId.of("web"));
  }
}
