package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * The way of a statement to its payment, and the questions about it. A value: every step gives another.
 *
 * <p>From draft to shown to approved to paid, back to draft from everywhere but paid; nothing is approved by the person whom it
 * pays, nor while a question is open or was answered by saying that the statement has to change: then the statement that was
 * changed goes its own way.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"person", "period", "state", "steps", "inquiries"})
public abstract class Approval {
  Approval() {}

  /** The way of a statement that was just computed. */
  public static Approval of(Statement statement) {
    return builder().person(statement.person()).period(statement.period()).build();
  }

  /** Starts a way. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whom the statement pays. */
  public abstract PersonId person();

  /** For which period. */
  public abstract Period period();

  /** Where it stands; a draft at first. */
  @Value.Default
  public ApprovalState state() {
    return ApprovalState.DRAFT;
  }

  /** The steps so far. */
  public abstract ImmutableList<ApprovalStep> steps();

  /** The questions so far. */
  public abstract ImmutableList<Inquiry> inquiries();

  /** Whether a question has no answer yet. */
  public boolean hasOpenInquiry() {
    return inquiries().stream().anyMatch(inquiry -> inquiry.answer().isEmpty());
  }

  /**
   * The next step.
   *
   * @throws Refusal if the way does not lead there from here, a question is open, or was accepted, or someone approves or
   *     pays out the own pay, or the step is earlier than the last one
   */
  public Approval moving(ApprovalState to, PersonId by, LocalDate on) {
    Refusal.unless(isNext(to), "approval.must-take-steps-in-order", state(), to);
    boolean binds = to == ApprovalState.APPROVED || to == ApprovalState.PAID;
    Refusal.unless(!binds || !hasOpenInquiry(), "approval.must-answer-inquiries-first");
    Refusal.unless(
        !binds || inquiries().stream().noneMatch(Approval::isToChange),
        "approval.must-change-the-statement-first");
    Refusal.unless(
        steps().stream().noneMatch(step -> step.on().isAfter(on)),
        "approval.must-take-steps-in-the-order-of-time",
        on);
    Refusal.unless(!binds || !by.equals(person()), "approval.must-not-be-of-own-pay");
    return builder().from(this).state(to).addStep(new ApprovalStep(to, by, on)).build();
  }

  private static boolean isToChange(Inquiry inquiry) {
    return inquiry.answer().filter(InquiryAnswer::accepted).isPresent();
  }

  private boolean isNext(ApprovalState to) {
    boolean isBack = to == ApprovalState.DRAFT
        && (state() == ApprovalState.SHOWN || state() == ApprovalState.APPROVED);
    return isBack || to.ordinal() == state().ordinal() + 1;
  }

  /** A question about a line, by the part that it pays and perhaps a deal. */
  public Approval asking(Inquiry inquiry) {
    Refusal.unless(state() != ApprovalState.PAID, "approval.must-ask-before-payment");
    Refusal.unless(
        inquiries().stream().noneMatch(known -> known.id().equals(inquiry.id())),
        "approval.must-have-each-inquiry-once");
    return builder().from(this).addInquiry(inquiry).build();
  }

  /** The answer to a question. */
  public Approval answering(String inquiry, InquiryAnswer answer) {
    Refusal.unless(
        inquiries().stream().anyMatch(known -> known.id().equals(inquiry)),
        "approval.must-know-inquiry");
    return builder()
        .from(this)
        .inquiries(inquiries().stream()
            .map(known -> known.id().equals(inquiry) ? known.answered(answer) : known)
            .toList())
        .build();
  }

  @Value.Check
  void check() {
    ApprovalState last = steps().isEmpty()
        ? ApprovalState.DRAFT
        : steps().get(steps().size() - 1).to();
    Refusal.unless(state() == last, "approval.must-stand-where-its-steps-lead", state());
  }

  /** Builds a way. */
  public static final class Builder extends ImmutableApproval.Builder {
    Builder() {}
  }
}
