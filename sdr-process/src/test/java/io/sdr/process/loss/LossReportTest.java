package io.sdr.process.loss;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.AmountSum;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.funnel.Paths;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Pipelines;
import io.sdr.process.pipeline.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class LossReportTest {
  private static final Pipeline PIPELINE = Pipeline.builder()
      .from(Pipelines.abc(MoveRules.free()))
      .addLossReasons("price", "no need")
      .build();
  private static final List<LostDeal> LOST = List.of(
      lost("1", "C", "price", "USD 10"),
      lost("2", "A", "price", "USD 20"),
      lost("3", "A", "price", ""),
      lost("4", "", "no need", "USD 500"),
      lost("5", "B", "", "USD 7"),
      lost("6", "B", "moved away", "USD 0"));

  @Test
  void countsReasonsTheMostFrequentFirst() {
    LossReport report = report(LOST).value();

    assertThat(report.reasons())
        .extracting(LossReason::reason)
        .containsExactly("price", "moved away", "no need");
    assertThat(report.find("price"))
        .contains(new LossReason(
            "price",
            true,
            Conversion.of(3, 5),
            new AmountSum(BigMoney.parse("USD 30"), 2, 1),
            ImmutableMap.of(StageId.of("A"), 2L, StageId.of("C"), 1L)));
    assertThat(report.find("price").orElseThrow().stages().keySet())
        .containsExactly(StageId.of("A"), StageId.of("C"));
    assertThat(report.find("price").orElseThrow().deals()).isEqualTo(3);
    assertThat(report.find("terms")).isEmpty();
  }

  @Test
  void doesNotTakeSilenceForAReason() {
    LossReport report = report(LOST).value();

    assertThat(report.deals()).isEqualTo(6);
    assertThat(report.unsaid()).isEqualTo(Conversion.of(1, 6));
    assertThat(report.amounts()).isEqualTo(new AmountSum(BigMoney.parse("USD 537"), 5, 1));
  }

  @Test
  void marksWordsThatThePipelineDoesNotList() {
    assertThat(report(LOST).value().reasons())
        .extracting(LossReason::listed)
        .containsExactly(true, false, true);
  }

  @Test
  void tellsTheCostliestReasonFromTheMostFrequent() {
    assertThat(report(LOST).value().costliest().map(LossReason::reason)).hasValue("no need");
    assertThat(report(List.of(
                lost("1", "A", "price", "USD 3"),
                lost("2", "A", "price", "USD 2"),
                lost("3", "A", "no need", "USD 5")))
            .value()
            .costliest()
            .map(LossReason::reason))
        .hasValue("price");
    assertThat(report(List.of(lost("1", "A", "price", ""), lost("2", "A", "no need", "USD 0")))
            .value()
            .costliest())
        .isEmpty();
  }

  @Test
  void saysNothingOfNoLosses() {
    LossReport report = report(List.of()).value();

    assertThat(report.reasons()).isEmpty();
    assertThat(report.unsaid().share().isDefined()).isFalse();
    assertThat(report.costliest()).isEmpty();
  }

  @Test
  void takesFromAPathWhereTheDealStoodLast() {
    assertThat(LostDeal.of(PIPELINE, Paths.path("A@0 C@1 B@2 L@3", "USD 9"), Optional.of("price")))
        .isEqualTo(lost("A@0 C@1 B@2 L@3", "B", "price", "USD 9"));
    assertThat(LostDeal.of(PIPELINE, Paths.path("A@0 C@1!9"), Optional.of(" ")))
        .isEqualTo(lost("A@0 C@1!9", "C", "", ""));
    assertThat(LostDeal.of(PIPELINE, Paths.path("L@9"), Optional.empty()).stage())
        .isEmpty();
    assertRefused(
        "lost-deal.must-be-lost", () -> LostDeal.of(PIPELINE, Paths.path("A@0"), Optional.empty()));
    assertRefused(
        "stage-path.must-know-stage",
        () -> LostDeal.of(
            Pipeline.of("other", MoveRules.free(), Stage.open("X"), Stage.won("W")),
            Paths.path("A@0!4"),
            Optional.empty()));
  }

  @Test
  void refusesLossesThatCannotBeAddedUp() {
    assertRefused(
        "loss.must-have-each-deal-once",
        () -> report(List.of(lost("1", "A", "price", ""), lost("1", "B", "", ""))));
    assertRefused(
        "loss.must-have-one-currency", () -> report(List.of(lost("1", "A", "price", "EUR 1"))));
    assertRefused("loss.must-be-in-open-stage", () -> report(List.of(lost("1", "L", "price", ""))));
  }

  @Test
  void explainsItself() {
    Explained<LossReport> report = report(LOST);

    assertThat(Recalculation.contradictionsIn(report.because().orElseThrow())).isEmpty();
    assertThat(PolicyRegistry.discovered(LossReportTest.class.getClassLoader())
            .wording(Locale.ENGLISH)
            .tell(report.because().orElseThrow()))
        .startsWith("6 deals were lost: for 5 of them a reason was given, for 1 none.\n")
        .contains("“price”: 3 of 5 with a reason, 60%;")
        .contains("lost, and 1 deals of unknown amount.");
  }

  @Property(tries = 50)
  void doesNotDependOnTheOrderOfDeals(@ForAll Random random) {
    List<LostDeal> shuffled = new ArrayList<>(LOST);
    Collections.shuffle(shuffled, random);

    assertThat(report(shuffled)).isEqualTo(report(LOST));
  }

  @Test
  void survivesJson() {
    SdrJson json = SdrJson.with(PolicyRegistry.discovered(LossReportTest.class.getClassLoader()));
    LossReport report = report(LOST).value();

    assertThat(json.read(json.write(report), LossReport.class).orRefuse()).isEqualTo(report);
    assertThat(json.read(json.write(LOST.get(2)), LostDeal.class).orRefuse())
        .isEqualTo(LOST.get(2));
  }

  private static Explained<LossReport> report(List<LostDeal> lost) {
    return LossReport.of(PIPELINE, lost, CurrencyUnit.USD, Detail.FULL);
  }

  private static LostDeal lost(String deal, String stage, String reason, String amount) {
    return new LostDeal(
        DealId.of(deal),
        Optional.of(stage).filter(text -> !text.isEmpty()).map(StageId::of),
        Optional.of(reason).filter(text -> !text.isEmpty()),
        Optional.of(amount).filter(text -> !text.isEmpty()).map(BigMoney::parse));
  }
}
