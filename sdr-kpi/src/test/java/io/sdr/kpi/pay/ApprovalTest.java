package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ApprovalTest {
  private static final PersonId HEAD = PersonId.of("head");
  private static final LocalDate DAY = LocalDate.parse("2011-06-01");

  private static Statement statement(String bonus) {
    return Scenario.in("2011-05")
        .settle(PayRules.bonus(Agreed.parse("USD " + bonus)))
        .value();
  }

  private static Approval draft() {
    return Approval.of(statement("5.00"));
  }

  private static Inquiry inquiry(String id) {
    return new Inquiry(
        id, "part", Optional.of(DealId.of("d")), "Why so little?", DAY, Optional.empty());
  }

  @Test
  void goesFromDraftToPaidStepByStep() {
    Approval paid = draft()
        .moving(ApprovalState.SHOWN, HEAD, DAY)
        .moving(ApprovalState.APPROVED, HEAD, DAY)
        .moving(ApprovalState.PAID, HEAD, DAY);
    assertThat(paid.steps()).extracting(ApprovalStep::to).doesNotContain(ApprovalState.DRAFT);
    refuses("approval must take steps in order", () -> paid.moving(ApprovalState.DRAFT, HEAD, DAY));
    refuses(
        "approval must take steps in order",
        () -> draft().moving(ApprovalState.APPROVED, HEAD, DAY));
    refuses("approval must ask before payment", () -> paid.asking(inquiry("q")));
    assertThat(draft()
            .moving(ApprovalState.SHOWN, HEAD, DAY)
            .moving(ApprovalState.DRAFT, HEAD, DAY)
            .state())
        .isEqualTo(ApprovalState.DRAFT);
  }

  @Test
  void nobodyApprovesTheOwnPay() {
    Approval shown = draft().moving(ApprovalState.SHOWN, Scenario.SELLER, DAY);
    refuses(
        "approval must not be of own pay",
        () -> shown.moving(ApprovalState.APPROVED, Scenario.SELLER, DAY));
    Approval approved = shown.moving(ApprovalState.APPROVED, HEAD, DAY);
    refuses(
        "approval must not be of own pay",
        () -> approved.moving(ApprovalState.PAID, Scenario.SELLER, DAY));
  }

  @Test
  void standsWhereItsStepsLeadInTheOrderOfTime() {
    Approval shown = draft().moving(ApprovalState.SHOWN, HEAD, DAY);
    refuses(
        "approval must take steps in the order of time",
        () -> shown.moving(ApprovalState.APPROVED, HEAD, DAY.minusDays(1)));
    refuses(
        "approval must stand where its steps lead",
        () -> Approval.builder().from(draft()).state(ApprovalState.PAID).build());
  }

  @Test
  void questionsAreAnsweredFirst() {
    Approval asked = draft().moving(ApprovalState.SHOWN, HEAD, DAY).asking(inquiry("q"));
    refuses(
        "approval must answer inquiries first",
        () -> asked.moving(ApprovalState.APPROVED, HEAD, DAY));
    InquiryAnswer answer = new InquiryAnswer(HEAD, DAY, false, "The deal came back.");
    Approval answered = asked.answering("q", answer);
    assertThat(answered.hasOpenInquiry()).isFalse();
    assertThat(answered.moving(ApprovalState.APPROVED, HEAD, DAY).state())
        .isEqualTo(ApprovalState.APPROVED);
    refuses("inquiry must be answered once", () -> answered.answering("q", answer));
    Approval toChange = asked.answering("q", new InquiryAnswer(HEAD, DAY, true, "So it is."));
    refuses(
        "approval must change the statement first",
        () -> toChange.moving(ApprovalState.APPROVED, HEAD, DAY));
    assertThat(toChange.moving(ApprovalState.DRAFT, HEAD, DAY).state())
        .isEqualTo(ApprovalState.DRAFT);
    refuses("approval must know inquiry", () -> asked.answering("other", answer));
    refuses("approval must have each inquiry once", () -> asked.asking(inquiry("q")));
    refuses(
        "inquiry must not be answered before it was asked",
        () -> asked.answering("q", new InquiryAnswer(HEAD, DAY.minusDays(1), false, "No.")));
    refuses("inquiry must have an answer in words", () -> new InquiryAnswer(HEAD, DAY, true, " "));
    refuses("inquiry must say what it asks", () -> inquiry(" "));
  }

  @Test
  void aQuestionAfterTheApprovalHoldsThePaymentAndNotTheWayBack() {
    Approval asked = draft()
        .asking(inquiry("first"))
        .asking(inquiry("second"))
        .moving(ApprovalState.SHOWN, HEAD, DAY);
    InquiryAnswer answer = new InquiryAnswer(HEAD, DAY, false, "The deal came back.");
    Approval approved = asked
        .answering("first", answer)
        .answering("second", answer)
        .moving(ApprovalState.APPROVED, HEAD, DAY)
        .asking(inquiry("third"));
    refuses(
        "approval must answer inquiries first",
        () -> approved.moving(ApprovalState.PAID, HEAD, DAY));
    assertThat(approved.moving(ApprovalState.DRAFT, HEAD, DAY).hasOpenInquiry()).isTrue();
  }

  @Test
  void tellsWhatIsDifferentBetweenTwoStatements() {
    StatementDiff diff = StatementDiff.between(statement("5.00"), statement("7.50"));
    assertThat(diff.total()).isEqualTo(Money.parse("USD 2.50"));
    assertThat(diff.changes())
        .extracting(StatementDiff.Change::part, StatementDiff.Change::difference)
        .containsExactly(tuple("part", Money.parse("USD 2.50")));
    assertThat(StatementDiff.between(statement("5.00"), statement("5.00")).changes())
        .isEmpty();
    Statement gone = Statement.builder()
        .from(statement("5.00"))
        .lines(List.of(StatementLine.unmet("other", CurrencyUnit.USD, "no-goal")))
        .total(Money.zero(CurrencyUnit.USD))
        .build();
    assertThat(StatementDiff.between(statement("5.00"), gone).changes())
        .extracting(StatementDiff.Change::part)
        .containsExactly("other", "part");
    Statement ofAnother = Statement.builder().from(gone).person(HEAD).build();
    refuses("statement diff must be of one person", () -> StatementDiff.between(gone, ofAnother));
    Statement inEuros = Statement.builder()
        .from(gone)
        .lines(List.of())
        .total(Money.zero(CurrencyUnit.EUR))
        .build();
    refuses("statement must have one currency", () -> StatementDiff.between(gone, inEuros));
  }

  @Test
  void comparesEachPartWithTheSamePart() {
    StatementLine commission = StatementLine.of("commission", Money.parse("USD 3.00"));
    Statement before = Statement.builder()
        .from(statement("5.00"))
        .addLine(commission)
        .total(Money.parse("USD 8.00"))
        .build();
    Statement after = Statement.builder()
        .from(statement("6.00"))
        .addLine(commission)
        .total(Money.parse("USD 9.00"))
        .build();
    assertThat(StatementDiff.between(before, after).changes())
        .extracting(StatementDiff.Change::part, StatementDiff.Change::difference)
        .containsExactly(tuple("part", Money.parse("USD 1.00")));
  }

  @Test
  void estimatesOpenDealsAloneAndTogether() {
    PayRule rule = PayRules.bandedCommission(
        PayBases.credited(),
        Boundary.LOWER_INCLUSIVE,
        List.of(
            new RateBand(Figure.of(BigMoney.parse("USD 0")), Agreed.parse("5%"), Reach.SLICE),
            new RateBand(Figure.of(BigMoney.parse("USD 100")), Agreed.parse("10%"), Reach.SLICE)));
    MotivationScheme scheme = MotivationScheme.builder()
        .name("A")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart("Commission", rule)
        .build();
    Scenario scenario = Scenario.in("2011-05").credited("60");
    Estimate estimate = Estimate.of(
        scheme,
        scenario.participant(),
        List.of(
            scenario.credit("40").deal(DealId.of("x")).build(),
            scenario.credit("30").deal(DealId.of("y")).line(1).build(),
            scenario.credit("10").deal(DealId.of("y")).line(2).build()));
    assertThat(estimate.now()).isEqualTo(Money.parse("USD 3.00"));
    assertThat(estimate.withAll()).isEqualTo(Money.parse("USD 9.00"));
    assertThat(estimate.deals())
        .containsExactly(
            new Estimate.OfDeal(DealId.of("x"), Money.parse("USD 2.00")),
            new Estimate.OfDeal(DealId.of("y"), Money.parse("USD 2.00")));
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatThrownBy(call).hasMessageContaining(message);
  }
}
