package io.sdr.process.leadsource;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/** What leads cost and what came of them, by source, campaign or month. */
@Value.Immutable
@JsonPropertyOrder({"by", "yields", "all"})
public abstract class LeadYields {
  LeadYields() {}

  static Builder builder() {
    return new Builder();
  }

  /**
   * Counts leads and money.
   *
   * @param leads every lead of the span in question, in any order
   * @param spendings all money that was spent on them; what was spent without any lead coming in counts too
   * @param currency the currency of all amounts
   * @throws io.sdr.core.value.Refusal if an amount is in another currency or a lead is listed twice
   */
  public static Explained<LeadYields> of(
      Collection<TracedLead> leads,
      Collection<Spending> spendings,
      YieldKey by,
      CurrencyUnit currency,
      Detail detail) {
    return Explained.of(
        "lead-yields",
        detail,
        trace -> new YieldCounter(by, currency).count(leads, spendings).read(trace));
  }

  /** By what leads were put together. */
  public abstract YieldKey by();

  /** What came of each kind, by name. */
  public abstract ImmutableList<LeadYield> yields();

  /** What came of all together. */
  public abstract LeadYield all();

  /** What came of the kind with a name. */
  public Optional<LeadYield> find(String name) {
    return yields().stream().filter(one -> one.name().equals(name)).findAny();
  }

  static final class Builder extends ImmutableLeadYields.Builder {
    Builder() {}
  }
}
