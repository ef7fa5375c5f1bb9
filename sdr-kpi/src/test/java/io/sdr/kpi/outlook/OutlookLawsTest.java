package io.sdr.kpi.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.observation.OpenDeal;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;

class OutlookLawsTest {
  private static final Instant START = Instant.parse("2011-05-01T00:00:00Z");
  private static final LeadFacts LEADS = LeadFacts.of(
      WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-18:00"),
      ServiceLevel.within(Duration.ofMinutes(30)),
      START.plus(Duration.ofDays(20)));
  private static final PipelineFacts PIPELINE = new PipelineFacts(7);

  private static Arbitrary<Lead> lead() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40 * 24 * 60),
            Arbitraries.integers().between(0, 5000).optional(),
            Arbitraries.of(LeadVerdict.QUALIFIED, LeadVerdict.NURTURE).optional(),
            Arbitraries.of(DealId.of("d")).optional())
        .as((came, answered, verdict, deal) -> {
          Instant created = START.plus(Duration.ofMinutes(came));
          return Lead.builder()
              .id(LeadId.of("l"))
              .source(LeadSourceId.of("site"))
              .owner(Scenario.SELLER)
              .created(created)
              .firstTouch(answered.map(minutes -> created.plus(Duration.ofMinutes(minutes))))
              .verdict(verdict)
              .deal(deal)
              .build();
        });
  }

  private static Arbitrary<OpenDeal> deal() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9000).optional(),
            Arbitraries.integers().between(0, 100).optional(),
            Arbitraries.integers().between(0, 30).optional(),
            Arbitraries.of(true, false))
        .as((cents, chance, silent, qualified) -> {
          LocalDate day = LocalDate.parse("2011-05-20");
          Optional<LocalDate> last = silent.map(day::minusDays);
          return OpenDeal.builder()
              .deal(DealId.of("d"))
              .owner(Scenario.SELLER)
              .day(day)
              .stage(StageId.of("s"))
              .amount(cents.map(amount -> BigMoney.parse("EUR " + amount + ".005")))
              .probability(chance.map(points -> Percent.of(points.toString())))
              .lastActivity(last)
              .enteredStage(last)
              .nextStep(last)
              .qualified(qualified)
              .build();
        });
  }

  @Provide
  Arbitrary<Tuple.Tuple2<List<Object>, List<Object>>> facts() {
    return Arbitraries.oneOf(lead(), deal())
        .list()
        .ofMaxSize(20)
        .flatMap(facts -> Arbitraries.shuffle(facts).map(other -> Tuple.of(facts, other)));
  }

  private static Tally tally(List<Object> facts) {
    return MetricTrial.tally("2011-05", facts, (fact, sheet) -> {
      if (fact instanceof Lead lead) {
        LEADS.add(lead, sheet);
      } else {
        PIPELINE.add((OpenDeal) fact, sheet);
      }
    });
  }

  @Property
  void orderDoesNotMatterAndPartsAddUp(
      @ForAll("facts") Tuple.Tuple2<List<Object>, List<Object>> orders) {
    List<Object> facts = orders.get1();
    Tally whole = tally(facts);
    assertThat(tally(orders.get2())).isEqualTo(whole);
    int half = facts.size() / 2;
    assertThat(tally(facts.subList(0, half)).plus(tally(facts.subList(half, facts.size()))))
        .isEqualTo(whole);
  }

  @Property(tries = 100)
  void everyMetricExplainsItself(@ForAll("facts") Tuple.Tuple2<List<Object>, List<Object>> orders) {
    Tally tally = tally(orders.get1());
    OutlookMetrics.dictionary().entries().stream()
        .map(MetricDictionary.Entry::metric)
        .forEach(metric -> MetricTrial.assertExplains(metric, tally));
  }

  @Property
  void sharesOfLeadsLieWithinTheWhole(
      @ForAll("facts") Tuple.Tuple2<List<Object>, List<Object>> orders) {
    Tally tally = tally(orders.get1());
    assertThat(tally.of(OutlookQuantities.RESPONSES_IN_TIME))
        .isLessThanOrEqualTo(tally.of(OutlookQuantities.RESPONSES_DUE));
    assertThat(tally.of(OutlookQuantities.RESPONSES_DUE))
        .isLessThanOrEqualTo(tally.of(OutlookQuantities.LEADS));
    assertThat(tally.of(OutlookQuantities.RESPONSE_MINUTES).size())
        .isLessThanOrEqualTo(tally.of(OutlookQuantities.RESPONSES_DUE));
  }
}
