package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.Lead;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** How a team distributes its leads. */
@Value.Immutable
@JsonPropertyOrder({"filters", "preferences", "shares", "choice", "queue", "urgentQueue"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class DistributionRules {
  DistributionRules() {}

  /** The {@linkplain SellerFilters#usual() usual filters}, no preferences, shares as agreed. */
  public static DistributionRules of(LeadDistribution choice) {
    return builder().filters(SellerFilters.usual()).choice(choice).build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Who may get a lead: whoever no filter objects to. They are asked in order, and the first objection is the reason.
   */
  public abstract ImmutableList<SellerFilter> filters();

  /** Who comes first for a lead: the first preference that finds anybody decides. */
  public abstract ImmutableList<Preference> preferences();

  /** What everybody's share is. */
  @Value.Default
  public WeightRule shares() {
    return WeightRules.agreed();
  }

  /** Who of those that are left gets it. */
  public abstract LeadDistribution choice();

  /** Where leads wait that nobody may get. */
  public abstract Optional<String> queue();

  /** Where they wait when they must be answered before anybody comes to work; otherwise in the other queue. */
  public abstract Optional<String> urgentQueue();

  /**
   * Gives one lead to somebody.
   *
   * @param roster the team, with everybody's hours, absences and limits
   * @param state what was given before
   * @param at the moment at which the lead is given
   * @param detail with any, everybody is named who could have got it and who could not; without, only whoever got it
   */
  public Explained<Distribution> give(
      Lead lead, Roster roster, DistributionState state, Instant at, Detail detail) {
    DistributionRun run = run(roster, state);
    return Explained.of("lead.distribution", detail, trace -> {
      Assignment assignment = run.give(lead, at, trace);
      return new Distribution(assignment, run.state());
    });
  }

  /** Begins to give many leads to one team, one after the other. */
  public DistributionRun run(Roster roster, DistributionState state) {
    return new DistributionRun(this, roster, state);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        queue().filter(String::isBlank).isEmpty()
            && urgentQueue().filter(String::isBlank).isEmpty(),
        "distribution-rules.must-name-queues");
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableDistributionRules.Builder {
    Builder() {}
  }
}
