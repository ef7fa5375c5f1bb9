package io.sdr.examples.department.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.observation.DoubleReview;
import io.sdr.core.observation.OpenDeal;
import io.sdr.core.observation.OpenInvoice;
import io.sdr.core.observation.RecordAudit;
import io.sdr.core.observation.RecurringChange;
import io.sdr.core.observation.SellingCost;
import io.sdr.core.observation.StandardCheck;
import io.sdr.core.observation.SurveyAnswer;
import io.sdr.core.observation.TrainingDuty;
import io.sdr.core.observation.WorkScore;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.Payment;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** One fact as SDR itself writes it: exactly one of these, and for an invoice or a payment whose sale it is of. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class FactLine {
  FactLine() {}

  /** Starts a line. */
  public static Builder builder() {
    return new Builder();
  }

  /** Something that was done. */
  public abstract Optional<Activity> activity();

  /** An invoice. */
  public abstract Optional<Invoice> invoice();

  /** A payment. */
  public abstract Optional<Payment> payment();

  /** Whose sale an invoice or a payment is of. */
  public abstract Optional<PersonId> owner();

  /** Someone who may want to buy. */
  public abstract Optional<Lead> lead();

  /** How an open deal stood. */
  public abstract Optional<OpenDeal> openDeal();

  /** What was still owed. */
  public abstract Optional<OpenInvoice> openInvoice();

  /** A change of what a client pays again and again. */
  public abstract Optional<RecurringChange> recurringChange();

  /** What selling cost. */
  public abstract Optional<SellingCost> sellingCost();

  /** Points for a call or an exam. */
  public abstract Optional<WorkScore> workScore();

  /** What two people said of the same work. */
  public abstract Optional<DoubleReview> doubleReview();

  /** What a client answered. */
  public abstract Optional<SurveyAnswer> surveyAnswer();

  /** What an audit found in a record. */
  public abstract Optional<RecordAudit> recordAudit();

  /** Whether a standard was kept. */
  public abstract Optional<StandardCheck> standardCheck();

  /** A course that was to be taken. */
  public abstract Optional<TrainingDuty> trainingDuty();

  /** Whose fact it is; nobody's where it is a lead that was given to nobody. */
  public Optional<PersonId> person() {
    return Stream.of(
            owner(),
            activity().map(Activity::owner),
            lead().flatMap(Lead::owner),
            openDeal().map(OpenDeal::owner),
            openInvoice().map(OpenInvoice::owner),
            recurringChange().map(RecurringChange::owner),
            sellingCost().map(SellingCost::owner),
            workScore().map(WorkScore::owner),
            doubleReview().map(DoubleReview::owner),
            surveyAnswer().map(SurveyAnswer::owner),
            recordAudit().map(RecordAudit::owner),
            standardCheck().map(StandardCheck::owner),
            trainingDuty().map(TrainingDuty::owner))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Of which deal it is, where it says so. */
  public Optional<DealId> deal() {
    return Stream.of(
            activity().flatMap(Activity::deal),
            invoice().map(Invoice::deal),
            payment().map(Payment::deal),
            lead().flatMap(Lead::deal),
            openDeal().map(OpenDeal::deal),
            recordAudit().map(RecordAudit::deal))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * What tells it from others of its kind: its own identifier, or what it is of and on which day. Empty for what may well happen
   * twice alike, such as two calls with the same points.
   */
  Optional<ImmutableList<Object>> identity() {
    return Stream.<Optional<ImmutableList<Object>>>of(
            activity().map(one -> ImmutableList.of("activity", one.id())),
            invoice().map(one -> ImmutableList.of("invoice", one.id())),
            payment().map(one -> ImmutableList.of("payment", one.id())),
            lead().map(one -> ImmutableList.of("lead", one.id())),
            openDeal().map(one -> ImmutableList.of("openDeal", one.deal(), one.day())),
            openInvoice().map(one -> ImmutableList.of("openInvoice", one.invoice(), one.day())),
            recurringChange().map(one -> ImmutableList.of("recurringChange", one)),
            recordAudit()
                .map(one -> ImmutableList.of("recordAudit", one.deal(), one.owner(), one.day())),
            trainingDuty()
                .map(one -> ImmutableList.of("trainingDuty", one.owner(), one.course(), one.day())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        Stream.of(
                    activity(),
                    invoice(),
                    payment(),
                    lead(),
                    openDeal(),
                    openInvoice(),
                    recurringChange(),
                    sellingCost(),
                    workScore(),
                    doubleReview(),
                    surveyAnswer(),
                    recordAudit(),
                    standardCheck(),
                    trainingDuty())
                .filter(Optional::isPresent)
                .count()
            == 1,
        "fact-line.must-have-one-fact");
    Refusal.unless(
        owner().isPresent() == (invoice().isPresent() || payment().isPresent()),
        "fact-line.must-have-owner-of-invoices-and-payments");
  }

  /** Builds a line. */
  public static final class Builder extends ImmutableFactLine.Builder {
    Builder() {}
  }
}
