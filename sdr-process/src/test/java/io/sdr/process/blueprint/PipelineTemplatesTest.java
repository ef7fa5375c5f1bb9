package io.sdr.process.blueprint;

import static io.sdr.process.blueprint.Versions.DAY_0;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.flow.StuckRules;
import io.sdr.process.pipeline.DealCard;
import io.sdr.process.pipeline.MoveJudgement;
import io.sdr.process.pipeline.MoveKind;
import io.sdr.process.pipeline.MoveRequest;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class PipelineTemplatesTest {
  @Test
  void hasTheStagesOfTheStandardSalesProcess() {
    assertThat(PipelineTemplates.sales().openStages())
        .extracting(StageId::text)
        .containsExactly(
            "contact",
            "needs",
            "presentation",
            "proposal",
            "negotiation",
            "contract",
            "payment",
            "handover");
  }

  @Test
  void takesADealThroughAllOfItWhenEverythingIsThere() {
    Pipeline sales = PipelineTemplates.sales();
    DealCard card = DealCard.builder()
        .deal(Deal.builder()
            .from(Versions.deal("d", "contact", 0).build())
            .amount(BigMoney.parse("USD 5"))
            .build())
        .putField("contact", Figure.of("Ann"))
        .putField("next step", Figure.of("visit"))
        .putField("need", Figure.of("a lift"))
        .putField("budget", Figure.of(BigMoney.parse("USD 5")))
        .putField("decision maker", Figure.of("Ben"))
        .putField("decision date", Figure.of(DAY_0))
        .addDone(
            "shown to the decision maker",
            "proposal sent",
            "terms agreed",
            "contract signed",
            "payment received",
            "handed over")
        .build();
    List<StageId> way = new ArrayList<>(sales.openStages());
    way.add(sales.wonStage());

    for (int i = 1; i < way.size(); i++) {
      assertThat(judge(sales, card, way.get(i)).unmet()).as(way.get(i).text()).isEmpty();
      assertThat(judge(sales, DealCard.of(card.deal()), way.get(i)).isAllowed()).isFalse();
      card = DealCard.builder()
          .from(card)
          .deal(Deal.builder().from(card.deal()).stage(way.get(i)).build())
          .build();
    }
  }

  @Test
  void skipsNothingInTheSalesProcess() {
    assertThat(judge(
                PipelineTemplates.sales(),
                DealCard.of(Versions.deal("d", "contact", 0).build()),
                StageId.of("proposal"))
            .unmet())
        .extracting(Shortcoming::unmet)
        .first()
        .extracting("condition")
        .isEqualTo("skipping-not-allowed");
  }

  @Test
  void qualifiesNoLeadThatNobodyTalkedTo() {
    Pipeline leads = PipelineTemplates.leadGeneration();

    assertThat(leads.isAllowed(StageId.of("new"), StageId.of("qualified"))).isFalse();
    assertThat(leads.isAllowed(StageId.of("contacted"), StageId.of("qualified")))
        .isTrue();
    assertThat(leads.isAllowed(StageId.of("nurtured"), StageId.of("contacted"))).isTrue();
  }

  @Test
  void letsClientsEnterTheWorkAfterTheSaleAnywhere() {
    Pipeline after = PipelineTemplates.afterSale();

    assertThat(after.ruleAgainstEntry(StageId.of("review"))).isEmpty();
    assertThat(after.kindOf(StageId.of("renewal"), after.wonStage())).hasValue(MoveKind.NEXT);
  }

  @Test
  void saysWhenDealsAreStuckAndNothingOfChances() {
    for (Pipeline template : List.of(
        PipelineTemplates.sales(),
        PipelineTemplates.leadGeneration(),
        PipelineTemplates.afterSale())) {
      assertThat(StuckRules.stated(template.rottingDays()).days().keySet())
          .containsExactlyElementsOf(template.openStages());
      assertThat(template.chances()).isEmpty();
      assertThat(template.lossReasons()).hasSizeGreaterThan(4);
    }
  }

  private static MoveJudgement judge(Pipeline pipeline, DealCard card, StageId to) {
    return pipeline
        .judge(
            MoveRequest.builder()
                .card(card)
                .to(to)
                .by(PersonId.of("ann"))
                .on(DAY_0)
                .build(),
            Detail.NONE)
        .value();
  }
}
