package io.sdr.process.leadsource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A lead and what came of it. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class TracedLead {
  TracedLead() {}

  /** A lead for which no deal was opened: lost when it was rejected, otherwise open. */
  public static TracedLead of(Lead lead, ZoneId zone) {
    boolean isRejected = lead.verdict().equals(Optional.of(LeadVerdict.REJECTED));
    return from(lead, zone).outcome(isRejected ? Outcome.LOST : Outcome.OPEN).build();
  }

  /**
   * A lead with the deal that was opened for it, whatever was said about the lead: it was worth one.
   *
   * @throws Refusal if the lead names another deal
   */
  public static TracedLead of(Lead lead, Deal deal, ZoneId zone) {
    Refusal.unless(
        lead.deal().equals(Optional.of(deal.id())), "traced-lead.must-be-of-its-deal", lead.id());
    return from(lead, zone)
        .qualified(true)
        .outcome(deal.outcome())
        .amount(deal.outcome() == Outcome.WON ? deal.amount() : Optional.empty())
        .build();
  }

  private static Builder from(Lead lead, ZoneId zone) {
    return builder()
        .lead(lead.id())
        .source(lead.source())
        .campaign(lead.campaign())
        .created(lead.created().atZone(zone).toLocalDate())
        .qualified(lead.verdict().equals(Optional.of(LeadVerdict.QUALIFIED)));
  }

  /** Starts a traced lead. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which lead. */
  public abstract LeadId lead();

  /** Where it came from. */
  public abstract LeadSourceId source();

  /** The campaign that brought it. */
  public abstract Optional<CampaignId> campaign();

  /** The day on which it came in. */
  public abstract LocalDate created();

  /** Whether it was worth work. */
  public abstract boolean qualified();

  /** What came of it. */
  public abstract Outcome outcome();

  /** What it sold for, when it was won. */
  public abstract Optional<BigMoney> amount();

  @Value.Check
  TracedLead check() {
    Refusal.unless(
        amount().isPresent() == (outcome() == Outcome.WON),
        "traced-lead.must-have-amount-exactly-when-won");
    Refusal.unless(
        qualified() || outcome() != Outcome.WON, "traced-lead.must-be-qualified-when-won");
    Refusal.unless(
        amount().filter(BigMoney::isNegative).isEmpty(),
        "traced-lead.must-not-have-negative-amount");
    Optional<BigMoney> plain = amount().map(Decimals::stated);
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds a traced lead. */
  public static final class Builder extends ImmutableTracedLead.Builder {
    Builder() {}
  }
}
