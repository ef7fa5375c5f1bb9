package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.pipeline.Pipelines.change;
import static io.sdr.process.pipeline.Pipelines.entry;
import static io.sdr.process.pipeline.Pipelines.lost;
import static io.sdr.process.pipeline.Pipelines.open;
import static io.sdr.process.pipeline.Pipelines.won;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.RoleId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class MoveJudgementTest {
  private static final MoveRules FREE = MoveRules.free();

  @Test
  void givesTheFactToWriteDownWhereAMoveIsAllowed() {
    MoveJudgement judgement = judge(pipeline(FREE), request("A", "B"), ready("A"));

    assertThat(judgement.isAllowed()).isTrue();
    assertThat(judgement.change())
        .hasValue(StageChange.builder()
            .deal(open("A").id())
            .left(StageId.of("A"))
            .entered(StageId.of("B"))
            .date(DAY_0)
            .build());
  }

  @Test
  void namesEverythingThatIsMissingAndNotTheFirstOnly() {
    MoveJudgement judgement = judge(pipeline(FREE), request("A", "B"), card("A").build());

    assertThat(judgement.isAllowed()).isFalse();
    assertThat(judgement.change()).isEmpty();
    assertThat(told(judgement))
        .containsExactly(
            "A need field-empty",
            "A budget field-empty",
            "A called item-not-ticked-off",
            "B - amount-not-known");
  }

  @Test
  void takesBlanksForNothing() {
    DealCard blank = DealCard.builder()
        .from(ready("A"))
        .fields(Map.of("need", Figure.of(" "), "budget", Figure.of(5)))
        .build();

    assertThat(told(judge(pipeline(FREE), request("A", "B"), blank)))
        .containsExactly("A need field-empty");
  }

  @Test
  void asksOfASkipWhatEveryStageOnTheWayAsks() {
    DealCard onlyA = ready("A");

    assertThat(told(judge(pipeline(FREE), request("A", "W"), onlyA)))
        .containsExactly("B size field-empty", "C signed item-not-ticked-off");
  }

  @Test
  void letsADealGoBackAndBeLostWithout() {
    DealCard bare = card("B").build();

    assertThat(judge(pipeline(FREE), request("B", "A"), bare).isAllowed()).isTrue();
    assertThat(
            judge(pipeline(FREE), request("B", "L").lossReason("price"), bare).isAllowed())
        .isTrue();
  }

  @Test
  void asksWhyADealWasLost() {
    DealCard bare = card("B").build();

    assertThat(told(judge(pipeline(FREE), request("B", "L"), bare)))
        .containsExactly("- - no-loss-reason");
    assertThat(told(judge(pipeline(FREE), request("B", "L").lossReason("weather"), bare)))
        .containsExactly("- weather unknown-loss-reason");
    Pipeline indifferent = Pipeline.builder()
        .from(pipeline(FREE))
        .lossReasons(ImmutableSortedSet.of())
        .build();
    assertThat(judge(indifferent, request("B", "L"), bare).isAllowed()).isTrue();
  }

  @Test
  void tellsWhichKindOfMoveIsNotAllowed() {
    Pipeline strict = pipeline(MoveRules.builder()
        .entry(Entry.FIRST_STAGE)
        .addAllowed(Move.of("C", "A"))
        .build());

    assertThat(rule(strict, open("A"), "B")).isEqualTo("going-on-not-allowed");
    assertThat(rule(strict, open("A"), "C")).isEqualTo("skipping-not-allowed");
    assertThat(rule(strict, open("B"), "A")).isEqualTo("going-back-not-allowed");
    assertThat(rule(strict, open("A"), "L")).isEqualTo("losing-not-allowed");
    assertThat(rule(strict, lost("L", 0), "A")).isEqualTo("reopening-not-allowed");
    assertThat(rule(strict, open("A"), "A")).isEqualTo("stage-stays-the-same");
    assertThat(rule(strict, open("A"), "X")).isEqualTo("no-such-stage-here");
    assertThat(rule(strict, open("X"), "A")).isEqualTo("no-such-stage-here");
    Pipeline forbidding =
        pipeline(MoveRules.builder().from(FREE).addForbidden(Move.of("B", "A")).build());
    assertThat(rule(forbidding, open("B"), "A")).isEqualTo("move-forbidden");
    assertThat(judge(strict, request("C", "A"), card("C").build()).isAllowed()).isTrue();
  }

  @Test
  void reservesMovesForRoles() {
    Pipeline guarded = pipeline(MoveRules.builder()
        .from(FREE)
        .putReserved(MoveKind.BACK, ImmutableSortedSet.of(RoleId.of("head"), RoleId.of("deputy")))
        .build());
    DealCard bare = card("B").build();

    assertThat(told(judge(guarded, request("B", "A"), bare)))
        .containsExactly("- deputy, head reserved-for-other-roles");
    assertThat(judge(guarded, request("B", "A").addRoles(RoleId.of("deputy")), bare)
            .isAllowed())
        .isTrue();
    assertThat(judge(guarded, request("B", "L").lossReason("price"), bare).isAllowed())
        .isTrue();
  }

  @Test
  void leavesDealsOfOthersToSupervisors() {
    Pipeline own = pipeline(
        MoveRules.builder().from(FREE).addSupervisors(RoleId.of("head")).build());
    DealCard ready = ready("A");

    assertThat(judge(own, request("A", "B"), ready).isAllowed()).isTrue();
    assertThat(told(judge(own, request("A", "B").by(PersonId.of("ben")), ready)))
        .containsExactly("- - somebody-elses-deal");
    assertThat(
            judge(own, request("A", "B").by(PersonId.of("ben")).addRoles(RoleId.of("head")), ready)
                .isAllowed())
        .isTrue();
    assertThat(judge(pipeline(FREE), request("A", "B").by(PersonId.of("ben")), ready)
            .isAllowed())
        .isTrue();
  }

  @Test
  void opensAgainWithinSomeDays() {
    Pipeline weekly =
        pipeline(MoveRules.builder().from(FREE).reopenWithinDays(7).build());
    DealCard closed = DealCard.of(lost("L", 2));

    assertThat(judge(weekly, request("L", "A").on(DAY_0.plusDays(9)), closed).isAllowed())
        .isTrue();
    assertThat(told(judge(weekly, request("L", "A").on(DAY_0.plusDays(10)), closed)))
        .containsExactly("- - reopened-too-late 8 7");
    assertThat(judge(pipeline(FREE), request("L", "A").on(DAY_0.plusDays(999)), closed)
            .isAllowed())
        .isTrue();
  }

  @Test
  void opensADealAgainThatWasLostWhereItStands() {
    Deal lostInB = lost("B", 2);
    Pipeline strict = pipeline(MoveRules.stepByStep());
    DealCard card = DealCard.builder().from(ready("B")).deal(lostInB).build();

    assertThat(told(judge(strict, request("B", "C").on(DAY_0.plusDays(3)), card)))
        .contains("- - reopening-not-allowed");
    assertThat(told(judge(pipeline(FREE), request("B", "C").on(DAY_0.plusDays(3)), card)))
        .containsExactly("B size field-empty");
    assertThat(
            judge(pipeline(FREE), request("B", "A").on(DAY_0.plusDays(3)), card).isAllowed())
        .isTrue();
  }

  @Test
  void asksOfADealThatIsOpenedAgainWhatAllStagesBeforeAsk() {
    DealCard lost = DealCard.of(lost("L", 2));

    assertThat(told(judge(pipeline(FREE), request("L", "C").on(DAY_0.plusDays(3)), lost)))
        .containsExactly(
            "A need field-empty",
            "A budget field-empty",
            "A called item-not-ticked-off",
            "B size field-empty");
  }

  @Test
  void opensADealAgainUpToTheFurthestStageThatItHadReached() {
    Pipeline further = pipeline(
        MoveRules.builder().from(FREE).reopening(Reopening.UP_TO_FURTHEST).build());
    DealCard lost = DealCard.of(lost("L", 2));
    List<StageChange> log = List.of(entry(0, "A"), change(0, 1, "A", "B"), change(2, "B", "L"));

    assertThat(told(judge(further, request("L", "C").log(log).on(DAY_0.plusDays(3)), lost)))
        .containsExactly("- B reopened-too-far");
    assertThat(told(judge(
            further,
            request("L", "B").log(log).on(DAY_0.plusDays(3)),
            DealCard.builder().from(ready("A")).deal(lost("L", 2)).build())))
        .containsExactly("B - amount-not-known");
    assertThat(told(judge(further, request("L", "B").on(DAY_0.plusDays(3)), lost)))
        .as("without a log")
        .contains("- A reopened-too-far");
    assertThat(judge(further, request("L", "A").on(DAY_0.plusDays(3)), lost).isAllowed())
        .isTrue();
  }

  @Test
  void winsNoDecidedDealThatWasNotOpenedFirst() {
    Pipeline exception =
        pipeline(MoveRules.builder().from(FREE).addAllowed(Move.of("L", "W")).build());
    DealCard lost = DealCard.of(lost("L", 2));

    assertThat(rule(pipeline(FREE), lost("L", 0), "W")).isEqualTo("not-opened-before-won");
    assertThat(rule(pipeline(FREE), lost("C", 0), "W")).isEqualTo("not-opened-before-won");
    assertThat(told(judge(exception, request("L", "W").on(DAY_0.plusDays(3)), lost)))
        .containsExactly(
            "A need field-empty",
            "A budget field-empty",
            "A called item-not-ticked-off",
            "B size field-empty",
            "C signed item-not-ticked-off");
  }

  @Test
  void asksOfAWonDealThatIsLostWhatItAsksOfEveryLoss() {
    DealCard approved = DealCard.builder().deal(won("W", 1)).addDone("approved").build();
    MoveRequest.Builder lose = request("W", "L").on(DAY_0.plusDays(5));
    Pipeline noLosses =
        pipeline(MoveRules.builder().from(FREE).kinds(List.of(MoveKind.REOPEN)).build());
    Pipeline guarded = pipeline(MoveRules.builder()
        .from(FREE)
        .putReserved(MoveKind.LOSE, ImmutableSortedSet.of(RoleId.of("head")))
        .build());

    assertThat(told(judge(pipeline(FREE), lose, approved))).containsExactly("- - no-loss-reason");
    assertThat(told(judge(noLosses, lose.lossReason("price"), approved)))
        .containsExactly("- - losing-not-allowed");
    assertThat(told(judge(guarded, lose, approved)))
        .containsExactly("- head reserved-for-other-roles");
    assertThat(judge(pipeline(FREE), lose, approved).isAllowed()).isTrue();
  }

  @Test
  void refusesAMoveThatIsNotBehindTheLastChange() {
    MoveRequest.Builder request =
        request("A", "B").log(List.of(entry(4, "A"))).on(DAY_0.plusDays(4));

    assertThat(told(judge(pipeline(FREE), request, ready("A"))))
        .containsExactly("- - move-numbered-too-early 0 0");
    assertThat(judge(pipeline(FREE), request.sequence(1), ready("A")).isAllowed())
        .isTrue();
    assertThat(told(judge(pipeline(FREE), request.on(DAY_0.plusDays(3)), ready("A"))))
        .containsExactly("- - move-dated-too-early 2026-03-05 2026-03-06");
    assertThat(judge(pipeline(FREE), request.on(DAY_0.plusDays(5)).sequence(0), ready("A"))
            .isAllowed())
        .isTrue();
  }

  @Test
  void asksADecidedStageWhatItAsksOfWhoeverOpensItAgain() {
    assertThat(told(judge(
            pipeline(FREE), request("W", "B").on(DAY_0.plusDays(5)), DealCard.of(won("W", 1)))))
        .contains("W approved item-not-ticked-off");
  }

  @Test
  void refusesToTurnBackTheCalendar() {
    assertThat(told(judge(pipeline(FREE), request("L", "A").on(DAY_0), DealCard.of(lost("L", 2)))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("- - move-dated-too-early");
  }

  @Test
  void letsSomebodyOverrideTheRulesAndNamesWhatWasWaived() {
    Pipeline strict = pipeline(MoveRules.builder()
        .from(MoveRules.stepByStep())
        .addOverriders(RoleId.of("head"))
        .build());
    MoveRequest.Builder request = request("A", "C").overrideReason("the client is in a hurry");

    MoveJudgement byHead =
        judge(strict, request.roles(List.of(RoleId.of("head"))), card("A").build());
    assertThat(byHead.isAllowed()).isTrue();
    assertThat(byHead.change()).isPresent();
    assertThat(told(byHead.waived()))
        .contains("- - skipping-not-allowed", "A need field-empty", "B size field-empty");
    assertThat(told(judge(strict, request.roles(List.of()), card("A").build())))
        .contains("- - skipping-not-allowed", "- - may-not-override");
    assertThat(judge(strict, request("A", "B").overrideReason("why not"), ready("A"))
            .waived())
        .isEmpty();
    assertThat(pipeline(FREE)
            .judge(
                request("A", "B")
                    .overrideReason("why not")
                    .addRoles(RoleId.of("head"))
                    .card(card("A").build())
                    .build(),
                Detail.NONE)
            .value()
            .isAllowed())
        .as("nobody may")
        .isFalse();
  }

  @Test
  void letsNobodySpoilTheLog() {
    Pipeline pipeline =
        pipeline(MoveRules.builder().from(FREE).addOverriders(RoleId.of("head")).build());
    MoveRequest.Builder request = request("L", "A").overrideReason("x").addRoles(RoleId.of("head"));

    assertThat(judge(pipeline, request, DealCard.of(lost("L", 2))).isAllowed()).isFalse();
    assertThat(judge(
                pipeline,
                request.to(StageId.of("X")).on(DAY_0.plusDays(9)),
                DealCard.of(lost("L", 2)))
            .isAllowed())
        .isFalse();
    assertThat(judge(pipeline, request.to(StageId.of("L")), DealCard.of(lost("L", 2)))
            .isAllowed())
        .isFalse();
  }

  @Test
  void asksALostStageWhatItAsksOfWhateverIsLost() {
    Pipeline asking = Pipeline.builder()
        .from(pipeline(FREE))
        .stages(pipeline(FREE).stages().subList(0, 4))
        .addStages(Stage.builder()
            .from(Stage.lost("L"))
            .addEntry(StageCriteria.fields("competitor"))
            .build())
        .build();

    assertThat(
            told(judge(asking, request("B", "L").lossReason("price"), card("B").build())))
        .containsExactly("L competitor field-empty");
  }

  @Test
  void judgesWhatFieldsHold() {
    StageCriterion size = StageCriteria.atLeast("size", new BigDecimal("5"));
    StageCriterion most = StageCriteria.atMost("size", new BigDecimal("5"));
    StageCriterion risk = StageCriteria.oneOf("risk", "low", "middle");

    assertThat(lacks(size, "size", Figure.of(5))).isEmpty();
    assertThat(lacks(size, "size", Figure.of(4))).containsExactly("- size field-too-low 4 5");
    assertThat(lacks(most, "size", Figure.of(5))).isEmpty();
    assertThat(lacks(most, "size", Figure.of(6))).containsExactly("- size field-too-high 6 5");
    assertThat(lacks(size, "size", Figure.of("many"))).containsExactly("- size field-not-a-number");
    assertThat(lacks(size, "other", Figure.of(9))).containsExactly("- size field-empty");
    assertThat(lacks(risk, "risk", Figure.of("low"))).isEmpty();
    assertThat(lacks(risk, "risk", Figure.of("high")))
        .containsExactly("- risk field-none-of-the-words high low, middle");
    assertThat(lacks(risk, "other", Figure.of("low"))).containsExactly("- risk field-empty");
  }

  @Test
  void explainsItself() {
    Explained<MoveJudgement> judged =
        pipeline(FREE).judge(request("A", "B").card(card("A").build()).build(), Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(judged.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(judged.because().orElseThrow()))
        .isEqualTo("""
            “d” from “A” to “B”: not allowed.
              A: “need” is not filled in.
              A: “budget” is not filled in.
              A: “called” is not done.
              B: nobody knows what the deal is worth.
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(pipeline(FREE)
                .judge(request("A", "B").card(ready("A")).build(), Detail.FULL)
                .because()
                .orElseThrow()))
        .isEqualTo("«d» с этапа «A» на этап «B»: можно.\n");
  }

  @Test
  void tellsDaysAndChancesOfStages() {
    assertThat(pipeline(FREE).rottingDays()).containsExactly(Map.entry(StageId.of("A"), 7L));
    assertThat(pipeline(FREE).chances())
        .containsExactly(Map.entry(StageId.of("B"), Percent.of("40")));
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertRefused(
        "stage.must-have-chance-within-the-whole",
        () -> Stage.builder().from(Stage.open("A")).chance(Percent.of("101")).build());
    assertRefused(
        "stage.must-rot-in-some-days",
        () -> Stage.builder().from(Stage.open("A")).rottingDays(0).build());
    assertRefused(
        "stage.must-be-open-to-have-chance-or-days",
        () -> Stage.builder().from(Stage.won("A")).rottingDays(1).build());
    assertRefused(
        "move-rules.must-reserve-for-some-role",
        () -> MoveRules.builder()
            .from(FREE)
            .putReserved(MoveKind.BACK, ImmutableSortedSet.of())
            .build());
    assertRefused(
        "move-rules.must-not-have-negative-days",
        () -> MoveRules.builder().from(FREE).reopenWithinDays(-1).build());
    assertRefused(
        "pipeline.must-not-have-blank-reason",
        () -> Pipeline.builder().from(pipeline(FREE)).addLossReasons(" ").build());
    assertRefused("stage-criterion.must-name-each-thing-once", () -> StageCriteria.fields());
    assertRefused(
        "stage-criterion.must-name-each-thing-once", () -> StageCriteria.checklist("a", "a"));
    assertRefused("stage-criterion.must-name-field-and-words", () -> StageCriteria.oneOf("risk"));
    assertRefused(
        "stage-criterion.must-name-field-and-bound",
        () -> StageCriteria.atLeast(" ", BigDecimal.ONE));
    assertRefused(
        "stage-criterion.must-have-bounds-in-order",
        () ->
            ImmutableFieldWithin.of("a", Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE)));
    assertRefused(
        "move-request.must-not-have-blank-reason",
        () -> request("A", "B").card(ready("A")).lossReason("").build());
    assertRefused(
        "move-request.must-not-have-negative-sequence",
        () -> request("A", "B").card(ready("A")).sequence(-1).build());
    assertRefused(
        "stage-path.must-be-of-one-deal",
        () -> request("A", "B")
            .addLog(StageChange.builder()
                .from(entry(0, "A"))
                .deal(DealId.of("other"))
                .build())
            .build());
    assertRefused("deal-card.must-name-fields", () -> card("A").addDone(" ").build());
    assertRefused(
        "move-judgement.must-change-exactly-when-allowed",
        () -> new MoveJudgement(ImmutableList.of(), ImmutableList.of(), Optional.empty()));
  }

  /** {@code A > B > C > W}, and {@code L} for lost; every stage asks for something of its own. */
  private static Pipeline pipeline(MoveRules moves) {
    return Pipeline.builder()
        .name("sales")
        .moves(moves)
        .addStages(
            Stage.builder()
                .from(Stage.open("A"))
                .addExit(StageCriteria.fields("need", "budget"), StageCriteria.checklist("called"))
                .rottingDays(7)
                .build(),
            Stage.builder()
                .from(Stage.open("B"))
                .addEntry(StageCriteria.amountKnown())
                .addExit(StageCriteria.fields("size"))
                .chance(Percent.of("40"))
                .build(),
            Stage.builder()
                .from(Stage.open("C"))
                .addExit(StageCriteria.checklist("signed"))
                .build(),
            Stage.builder()
                .from(Stage.won("W"))
                .addExit(StageCriteria.checklist("approved"))
                .build(),
            Stage.lost("L"))
        .addLossReasons("price", "competitor")
        .build();
  }

  private static DealCard ready(String stage) {
    return DealCard.builder()
        .deal(Deal.builder().from(open(stage)).amount(BigMoney.parse("USD 5")).build())
        .putField("need", Figure.of("a lift"))
        .putField("budget", Figure.of(5))
        .addDone("called")
        .build();
  }

  private static DealCard.Builder card(String stage) {
    return DealCard.builder().deal(open(stage));
  }

  private static MoveRequest.Builder request(String from, String to) {
    return MoveRequest.builder()
        .to(StageId.of(to))
        .by(PersonId.of("ann"))
        .on(DAY_0)
        .card(card(from.equals("W") || from.equals("L") ? "A" : from).build());
  }

  private static MoveJudgement judge(
      Pipeline pipeline, MoveRequest.Builder request, DealCard card) {
    return pipeline.judge(request.card(card).build(), Detail.NONE).value();
  }

  private static String rule(Pipeline pipeline, Deal deal, String to) {
    return judge(pipeline, request("A", to), DealCard.of(deal))
        .unmet()
        .get(0)
        .unmet()
        .condition();
  }

  private static List<String> lacks(StageCriterion criterion, String field, Figure figure) {
    return told(criterion.shortcomings(card("A").putField(field, figure).build()));
  }

  private static List<String> told(MoveJudgement judgement) {
    return told(judgement.unmet());
  }

  private static List<String> told(List<Shortcoming> lacks) {
    return lacks.stream()
        .map(lack -> lack.stage().map(StageId::text).orElse("-")
            + " " + lack.subject().orElse("-")
            + " " + lack.unmet().condition()
            + lack.unmet().actual().map(MoveJudgementTest::text).orElse("")
            + lack.unmet().required().map(MoveJudgementTest::text).orElse(""))
        .toList();
  }

  private static String text(Figure figure) {
    return " " + figure.written().values().iterator().next();
  }
}
