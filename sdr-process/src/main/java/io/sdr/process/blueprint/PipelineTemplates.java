package io.sdr.process.blueprint;

import io.sdr.core.sales.StageId;
import io.sdr.process.pipeline.Move;
import io.sdr.process.pipeline.MoveKind;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.pipeline.StageCriteria;
import io.sdr.process.pipeline.StageCriterion;
import io.sdr.process.pipeline.StageKind;
import java.util.List;

/**
 * Ready pipelines to begin with; a department changes them as it likes. The days a deal may stand in a stage are rules of thumb.
 * There are no chances in them: how often deals of a stage are won is for the department's own history to say, not for a book.
 */
public final class PipelineTemplates {
  private static final int WEEK = 7;
  private static final int TWO_WEEKS = 14;
  private static final int MONTH = 30;

  private PipelineTemplates() {}

  /**
   * The standard sales process: contact, needs, presentation, proposal, negotiation, contract, payment, handover. Step by step, back
   * where needed, lost anywhere, opened again within 90 days; no stage is skipped. A deal is won when what was sold is handed over.
   */
  public static Pipeline sales() {
    return Pipeline.builder()
        .name("sales")
        .moves(MoveRules.builder()
            .from(MoveRules.stepByStep())
            .addKinds(MoveKind.BACK, MoveKind.REOPEN)
            .reopenWithinDays(90)
            .build())
        .addStages(
            open("contact", WEEK, StageCriteria.fields("contact", "next step")),
            open(
                "needs",
                TWO_WEEKS,
                StageCriteria.fields("need", "budget", "decision maker", "decision date")),
            open("presentation", TWO_WEEKS, StageCriteria.checklist("shown to the decision maker")),
            open(
                "proposal",
                TWO_WEEKS,
                StageCriteria.amountKnown(),
                StageCriteria.checklist("proposal sent")),
            open("negotiation", MONTH, StageCriteria.checklist("terms agreed")),
            open("contract", TWO_WEEKS, StageCriteria.checklist("contract signed")),
            open("payment", MONTH, StageCriteria.checklist("payment received")),
            open("handover", TWO_WEEKS, StageCriteria.checklist("handed over")),
            Stage.won("won"),
            Stage.lost("lost"))
        .addLossReasons(
            "price", "competitor", "no need", "no budget", "no decision", "no answer", "terms")
        .build();
  }

  /**
   * The generation of leads: from a name to a lead that a seller works on. Won means handed to a seller; a lead may be put aside to
   * be nurtured and taken up again.
   */
  public static Pipeline leadGeneration() {
    return Pipeline.builder()
        .name("lead generation")
        .moves(MoveRules.builder()
            .from(MoveRules.free())
            .addForbidden(Move.of("new", "qualified"))
            .build())
        .addStages(
            open("new", 1, StageCriteria.fields("source")),
            open("attempted", WEEK),
            open("contacted", WEEK, StageCriteria.fields("need")),
            open("nurtured", 90),
            Stage.builder()
                .id(StageId.of("qualified"))
                .kind(StageKind.WON)
                .addEntry(StageCriteria.fields("contact", "need"))
                .addEntry(StageCriteria.checklist("handed to a seller"))
                .build(),
            Stage.lost("rejected"))
        .addLossReasons(
            "not a client of ours", "no need", "no answer", "wrong contact", "duplicate")
        .build();
  }

  /**
   * The work after the sale: from the first day of use to the next contract. Won means renewed, lost means gone. A client may enter
   * at any stage, because not every one is known from the beginning.
   */
  public static Pipeline afterSale() {
    return Pipeline.builder()
        .name("after sale")
        .moves(MoveRules.builder()
            .from(MoveRules.free())
            .kinds(List.of(MoveKind.NEXT, MoveKind.BACK, MoveKind.LOSE, MoveKind.REOPEN))
            .build())
        .addStages(
            open("onboarding", MONTH, StageCriteria.checklist("trained", "first use seen")),
            open("in use", 180, StageCriteria.fields("satisfaction")),
            open("review", MONTH, StageCriteria.checklist("results reviewed with the client")),
            open("renewal", MONTH, StageCriteria.amountKnown()),
            Stage.won("renewed"),
            Stage.lost("gone"))
        .addLossReasons("price", "competitor", "quality", "service", "no need", "closed down")
        .build();
  }

  private static Stage open(String id, int days, StageCriterion... exit) {
    return Stage.builder()
        .id(StageId.of(id))
        .kind(StageKind.OPEN)
        .addExit(exit)
        .rottingDays(days)
        .build();
  }
}
