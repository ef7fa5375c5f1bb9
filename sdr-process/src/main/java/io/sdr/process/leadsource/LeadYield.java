package io.sdr.process.leadsource;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** What leads of one kind cost, and what came of them. */
@Value.Immutable
@JsonPropertyOrder({
  "name",
  "leads",
  "qualified",
  "won",
  "lost",
  "open",
  "spent",
  "revenue",
  "winRate",
  "costPerLead",
  "costPerQualified",
  "costPerWon",
  "payback"
})
public abstract class LeadYield {
  LeadYield() {}

  static Builder builder() {
    return new Builder();
  }

  /** The source, campaign or month. */
  public abstract String name();

  /** How many leads came in. */
  public abstract long leads();

  /** How many of them were worth work. */
  public abstract long qualified();

  /** How many were won. */
  public abstract long won();

  /** How many were lost, rejected ones among them. */
  public abstract long lost();

  /** How many are not decided. */
  public abstract long open();

  /** What was spent on them. */
  public abstract BigMoney spent();

  /** What the won ones sold for. */
  public abstract BigMoney revenue();

  /**
   * How many of those that are decided were won, with its interval by {@link Proportion#interval()}. While many are
   * open this is biased towards what is decided quickly.
   */
  public abstract Proportion winRate();

  /** What one lead cost, to 34 digits; undefined when there are none. */
  public abstract Measured<Figure> costPerLead();

  /** What one qualified lead cost. */
  public abstract Measured<Figure> costPerQualified();

  /** What one won lead cost so far; undefined while none is won. */
  public abstract Measured<Figure> costPerWon();

  /** How often the money came back so far: revenue by spending; undefined when nothing was spent. */
  public abstract Measured<Figure> payback();

  @Value.Check
  void check() {
    Refusal.unless(
        won() + lost() + open() == leads() && won() <= qualified() && qualified() <= leads(),
        "lead-yield.must-account-for-every-lead",
        name());
  }

  static final class Builder extends ImmutableLeadYield.Builder {
    Builder() {}
  }
}
