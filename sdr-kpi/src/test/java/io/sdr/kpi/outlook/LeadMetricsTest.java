package io.sdr.kpi.outlook;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.percent;
import static io.sdr.kpi.sample.MetricTrial.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityId;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadMetricsTest {
  /** Friday 2024-03-01 is followed by a weekend. */
  private static final WorkingHours OFFICE =
      WorkingHours.mondayToFriday(ZoneId.of("UTC+3"), "09:00-18:00");

  private static final ServiceLevel HALF_AN_HOUR = ServiceLevel.within(Duration.ofMinutes(30));
  private static final LeadFacts COUNTING = counting("2024-03-05T12:00:00Z");

  private final MetricTrial march = MetricTrial.in("2024-03");

  private static LeadFacts counting(String asOf) {
    return LeadFacts.of(OFFICE, HALF_AN_HOUR, Instant.parse(asOf));
  }

  private static Lead.Builder lead(String created) {
    return Lead.builder()
        .id(LeadId.of(created))
        .source(LeadSourceId.of("site"))
        .owner(Scenario.SELLER)
        .created(Instant.parse(created));
  }

  private static Lead answered(String created, String touched) {
    return lead(created).firstTouch(Instant.parse(touched)).build();
  }

  private static Activity activity(ActivityKind kind, Activity.Result result, String day) {
    return Activity.builder()
        .id(ActivityId.of("a"))
        .kind(kind)
        .result(result)
        .owner(Scenario.SELLER)
        .client(ClientId.of("c"))
        .date(LocalDate.parse(day))
        .build();
  }

  private void count(LeadFacts counting, Lead... leads) {
    List.of(leads).forEach(lead -> march.with(sheet -> counting.add(lead, sheet)));
  }

  @Test
  void theFirstAnswerIsTimedInWorkingMinutesOverNightsAndWeekends() {
    // 17:50 on Friday to 09:10 on Monday, by the clock of the office
    count(COUNTING, answered("2024-03-01T14:50:00Z", "2024-03-04T06:10:00Z"));
    assertThat(march.read(OutlookMetrics.firstResponse())).isEqualTo(number("20"));
    assertThat(march.read(OutlookMetrics.responseInTime())).isEqualTo(percent("100"));
  }

  @Test
  void anAnswerAtNightTakesNoWorkingTime() {
    count(COUNTING, answered("2024-03-02T10:00:00Z", "2024-03-02T11:00:00Z"));
    assertThat(march.read(OutlookMetrics.firstResponse())).isEqualTo(number("0"));
  }

  @Test
  void theMiddleAnswerDoesNotMindOneThatTookDays() {
    count(
        COUNTING,
        answered("2024-03-01T07:00:00Z", "2024-03-01T07:05:00Z"),
        answered("2024-03-01T07:00:00Z", "2024-03-01T07:15:59Z"),
        answered("2024-03-01T07:00:00Z", "2024-03-05T07:00:00Z"));
    assertThat(march.read(OutlookMetrics.firstResponse()))
        .as("whole minutes")
        .isEqualTo(number("15"));
    assertThat(march.reading(OutlookMetrics.responseInTime()).value()).isEqualTo(share(2, 3));
    assertThat(march.reading(OutlookMetrics.responseInTime()).interval()).isPresent();
  }

  @Test
  void aLeadWithoutAnswerIsLateOnlyOnceItsTimeIsOver() {
    Lead open = lead("2024-03-05T11:40:00Z").build();
    count(COUNTING, open);
    assertThat(march.read(OutlookMetrics.responseInTime()))
        .isEqualTo(Measured.undefined("no-answer-was-due"));
    assertThat(march.read(OutlookMetrics.firstResponse()))
        .isEqualTo(Measured.undefined("no-answers"));
    count(counting("2024-03-05T12:10:01Z"), open);
    assertThat(march.read(OutlookMetrics.responseInTime())).isEqualTo(percent("0"));
  }

  @Test
  void whatTheLeadItselfPromisesIsStrongerThanTheServiceLevel() {
    count(
        COUNTING,
        lead("2024-03-01T07:00:00Z")
            .answerBy(Instant.parse("2024-03-01T09:00:00Z"))
            .firstTouch(Instant.parse("2024-03-01T09:00:00Z"))
            .build());
    assertThat(march.read(OutlookMetrics.responseInTime())).isEqualTo(percent("100"));
  }

  @Test
  void whatComesAfterTheMomentIsNotKnownYet() {
    count(
        COUNTING,
        lead("2024-03-05T12:00:01Z").build(),
        answered("2024-03-05T06:00:00Z", "2024-03-05T13:00:00Z"));
    assertThat(march.read(OutlookMetrics.leads())).isEqualTo(number("1"));
    assertThat(march.read(OutlookMetrics.responseInTime())).isEqualTo(percent("0"));
  }

  @Test
  void leadsCountOnTheDayOfTheOfficeAndForWhoeverAnswersForThem() {
    // the second comes at midnight by the clock of the office
    count(
        COUNTING,
        lead("2024-02-29T20:59:59Z").build(),
        lead("2024-02-29T21:00:00Z").build());
    assertThat(march.read(OutlookMetrics.leads()))
        .as("the leap day is not in March")
        .isEqualTo(number("1"));
    Lead nobodys = Lead.builder()
        .id(LeadId.of("n"))
        .source(LeadSourceId.of("site"))
        .created(Instant.parse("2024-03-01T07:00:00Z"))
        .build();
    count(COUNTING, nobodys);
    assertThat(march.read(OutlookMetrics.leads())).isEqualTo(number("1"));
    march.with(sheet -> COUNTING.add(nobodys, Scenario.SELLER, sheet));
    assertThat(march.read(OutlookMetrics.leads())).isEqualTo(number("2"));
  }

  @Test
  void leadsBecomeQualifiedAndDeals() {
    count(
        COUNTING,
        lead("2024-03-01T07:00:00Z")
            .verdict(LeadVerdict.QUALIFIED)
            .deal(DealId.of("d"))
            .build(),
        lead("2024-03-01T08:00:00Z").verdict(LeadVerdict.NURTURE).build(),
        lead("2024-03-01T09:00:00Z").verdict(LeadVerdict.QUALIFIED).build(),
        lead("2024-03-01T10:00:00Z").build());
    assertThat(march.read(OutlookMetrics.leadQuality())).isEqualTo(percent("50"));
    assertThat(march.read(OutlookMetrics.leadToDeal())).isEqualTo(percent("25"));
    assertThat(march.read(OutlookMetrics.leadToMeeting()))
        .as("no meetings are known")
        .isEqualTo(Measured.undefined("no-leads-to-match"));
  }

  @Test
  void aLeadIsMetAtItsDealOrByItsClientNotBeforeItCame() {
    Lead ofClient = lead("2024-03-04T07:00:00Z").client(ClientId.of("c")).build();
    Lead ofDeal = lead("2024-03-01T07:00:00Z").deal(DealId.of("d")).build();
    List<Activity> before = List.of(
        activity(ActivityKind.MEETING, Activity.Result.HELD, "2024-03-03"),
        activity(ActivityKind.MEETING, Activity.Result.MISSED, "2024-03-04"),
        activity(ActivityKind.MEETING, Activity.Result.HELD, "2024-03-06"),
        activity(ActivityKind.CALL, Activity.Result.HELD, "2024-03-04"));
    count(COUNTING.knowing(before), ofClient, ofDeal);
    assertThat(march.read(OutlookMetrics.leadToMeeting()))
        .as("one before, one missed, one in the future, and a call")
        .isEqualTo(percent("0"));
    Activity sameDay = activity(ActivityKind.MEETING, Activity.Result.HELD, "2024-03-04");
    Activity atDeal = Activity.builder().from(sameDay).deal(DealId.of("d")).build();
    MetricTrial met = MetricTrial.in("2024-03");
    met.with(sheet -> COUNTING.knowing(List.of(sameDay)).add(ofClient, sheet));
    assertThat(met.read(OutlookMetrics.leadToMeeting())).isEqualTo(percent("100"));
    met.with(sheet -> COUNTING.knowing(List.of(atDeal)).add(ofDeal, sheet));
    assertThat(met.read(OutlookMetrics.leadToMeeting())).isEqualTo(percent("100"));
  }

  @Test
  void theLastMeetingWithAClientDecidesInWhateverOrderTheyAreTold() {
    Lead ofClient = lead("2024-03-04T07:00:00Z").client(ClientId.of("c")).build();
    Activity before = activity(ActivityKind.MEETING, Activity.Result.HELD, "2024-03-01");
    Activity after = activity(ActivityKind.MEETING, Activity.Result.HELD, "2024-03-05");
    for (List<Activity> told : List.of(List.of(before, after), List.of(after, before))) {
      MetricTrial met = MetricTrial.in("2024-03");
      met.with(sheet -> COUNTING.knowing(told).add(ofClient, sheet));
      assertThat(met.read(OutlookMetrics.leadToMeeting())).isEqualTo(percent("100"));
    }
    count(COUNTING.knowing(List.of(after)).knowing(List.of()), ofClient);
    assertThat(march.read(OutlookMetrics.leadToMeeting()))
        .as("these activities instead of any known before")
        .isEqualTo(percent("0"));
    Lead ofOther = lead("2024-03-04T08:00:00Z").client(ClientId.of("other")).build();
    count(COUNTING.knowing(List.of(after)), ofOther);
    assertThat(march.read(OutlookMetrics.leadToMeeting())).isEqualTo(percent("0"));
  }

  @Test
  void anUrgentLeadIsPromisedAnAnswerSooner() {
    ServiceLevel byPriority = ServiceLevel.builder()
        .putTarget("hot", Duration.ofMinutes(5))
        .putTarget("normal", Duration.ofMinutes(30))
        .usual("normal")
        .build();
    LeadFacts counting = LeadFacts.of(OFFICE, byPriority, Instant.parse("2024-03-05T12:00:00Z"));
    Lead usual = answered("2024-03-01T07:00:00Z", "2024-03-01T07:06:00Z");
    count(counting, usual, Lead.builder().from(usual).priority("hot").build());
    assertThat(march.read(OutlookMetrics.responseInTime())).isEqualTo(percent("50"));
  }

  @Test
  void whatHappensAtThatVeryMomentIsKnown() {
    count(
        COUNTING,
        lead("2024-03-05T12:00:00Z").build(),
        answered("2024-03-05T11:45:00Z", "2024-03-05T12:00:00Z"));
    assertThat(march.read(OutlookMetrics.leads())).isEqualTo(number("2"));
    assertThat(march.read(OutlookMetrics.firstResponse())).isEqualTo(number("15"));
    assertThat(march.read(OutlookMetrics.responseInTime())).isEqualTo(percent("100"));
  }

  @Test
  void withoutLeadsThereAreNoShares() {
    assertThat(march.read(OutlookMetrics.leads())).isEqualTo(number("0"));
    assertThat(march.read(OutlookMetrics.leadQuality())).isEqualTo(Measured.undefined("no-leads"));
    assertThat(march.read(OutlookMetrics.leadToDeal())).isEqualTo(Measured.undefined("no-leads"));
    assertThat(march.read(OutlookMetrics.leadToMeeting()))
        .isEqualTo(Measured.undefined("no-leads"));
  }

  @Test
  void whetherLeadsWereMetIsUnknownWhereNoneNamesADealOrAClient() {
    LeadFacts counting = COUNTING.knowing(List.of());
    count(counting, lead("2024-03-04T07:00:00Z").build());
    assertThat(march.read(OutlookMetrics.leadToMeeting()))
        .isEqualTo(Measured.undefined("no-leads-to-match"));
    assertThat(march.reading(OutlookMetrics.leadToMeeting()).interval()).isEmpty();
    count(counting, lead("2024-03-04T08:00:00Z").client(ClientId.of("c")).build());
    assertThat(march.read(OutlookMetrics.leadToMeeting())).isEqualTo(percent("0"));
    assertThat(march.reading(OutlookMetrics.leadToMeeting()).sample())
        .as("who names nobody was not met either")
        .isEqualTo(2);
  }
}
