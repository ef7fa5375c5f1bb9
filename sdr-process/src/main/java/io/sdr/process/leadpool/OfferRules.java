package io.sdr.process.leadpool;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.WorkingHours;
import io.sdr.core.value.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * How leads are offered to one after the other: how long an offer stands, in the working time of whoever has it, and
 * how many may pass it over before a manager decides. To whom it is offered next is decided in {@code process.lead}.
 */
@Value.Immutable
public abstract class OfferRules {
  OfferRules() {}

  /** Rules. */
  public static OfferRules of(Duration standsFor, int mostPassedOver) {
    return builder().standsFor(standsFor).mostPassedOver(mostPassedOver).build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** The working time for which an offer stands; an answer at its very end is in time. */
  public abstract Duration standsFor();

  /** How many may refuse it, or let it expire, before a manager decides. */
  public abstract int mostPassedOver();

  /**
   * How things stand with a lead at a moment. What lies after the moment is not known yet; a reply that comes after the
   * offer expired is none.
   *
   * @param offers the offers of one lead, in the order in which they were made
   * @param hours when everybody works to whom it was offered
   * @throws Refusal if an offer was made while another stood, or the hours of somebody are not known
   */
  public Explained<OfferStatus> status(
      List<Offer> offers, Map<PersonId, WorkingHours> hours, Instant asOf, Detail detail) {
    return Explained.of("lead-offer", detail, trace -> status(offers, hours, asOf, trace));
  }

  private OfferStatus status(
      List<Offer> offers, Map<PersonId, WorkingHours> hours, Instant asOf, Trace trace) {
    Set<PersonId> passedOver = new TreeSet<>();
    Instant free = Instant.MIN;
    for (Offer offer : offers) {
      if (offer.at().isAfter(asOf)) {
        break;
      }
      Refusal.unless(
          !offer.at().isBefore(free), "offers.must-be-made-one-after-the-other", offer.person());
      Optional<Instant> expires = expiryOf(offer, hours);
      Optional<Instant> replied = offer
          .repliedAt()
          .filter(at -> !at.isAfter(asOf) && !expires.map(at::isAfter).orElse(false));
      boolean isTaken =
          replied.isPresent() && offer.reply().equals(Optional.of(Offer.Reply.ACCEPTED));
      boolean stands = replied.isEmpty() && !expires.map(asOf::isAfter).orElse(false);
      Trace step = trace.step("lead-offer.offer").given("person", offer.person().text());
      if (isTaken || stands) {
        return said(
            new OfferStatus(
                isTaken ? OfferStatus.Step.TAKEN : OfferStatus.Step.WAITING,
                Optional.of(offer.person()),
                isTaken ? Optional.empty() : expires,
                ImmutableSortedSet.copyOf(passedOver)),
            step,
            trace);
      }
      step.yields(
          Operation.STATED,
          Figure.of(replied.isPresent() ? "lead-offer.refused" : "lead-offer.expired"));
      passedOver.add(offer.person());
      free = replied.or(() -> expires).orElseThrow();
    }
    boolean isEnough = passedOver.size() >= mostPassedOver();
    return said(
        new OfferStatus(
            isEnough ? OfferStatus.Step.ASK_MANAGER : OfferStatus.Step.OFFER_NEXT,
            Optional.empty(),
            Optional.empty(),
            ImmutableSortedSet.copyOf(passedOver)),
        Trace.silent(),
        trace);
  }

  private Optional<Instant> expiryOf(Offer offer, Map<PersonId, WorkingHours> hours) {
    WorkingHours own = hours.get(offer.person());
    if (own == null) {
      throw Refusal.because("offers.must-be-to-people-with-known-hours", offer.person());
    }
    Measured<Instant> end = own.after(offer.at(), standsFor());
    return end.value();
  }

  private static OfferStatus said(OfferStatus status, Trace step, Trace trace) {
    Figure word = Figure.of(
        switch (status.step()) {
          case TAKEN -> "lead-offer.taken";
          case WAITING -> "lead-offer.waiting";
          case OFFER_NEXT -> "lead-offer.offer-next";
          case ASK_MANAGER -> "lead-offer.ask-manager";
        });
    step.yields(Operation.STATED, word);
    trace.given("passedOver", status.passedOver().size()).yields(Operation.STATED, word);
    return status;
  }

  @Value.Check
  void check() {
    Refusal.unless(
        !standsFor().isNegative() && mostPassedOver() >= 1,
        "offer-rules.must-let-somebody-choose",
        standsFor(),
        mostPassedOver());
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableOfferRules.Builder {
    Builder() {}
  }
}
