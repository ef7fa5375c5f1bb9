package io.sdr.examples.department.export;

import com.fasterxml.jackson.annotation.JsonInclude;
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
