package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.TeamId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What is known of a lead when it is scored, or was known before it was decided. What was written down because of the decision
 * does not belong here: a model that reads it knows the answer.
 *
 * <p>What nobody knows is left out; where not knowing says something by itself, such as a missing telephone number, that is a
 * value like any other.
 */
@Value.Immutable
@JsonPropertyOrder({
  "lead", "created", "team", "stage", "traits", "numbers", "signals", "outcome", "decided"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class LeadProfile {
  /** What factors call the stage, so no trait may be called so. */
  public static final String STAGE = "stage";

  LeadProfile() {}

  /** Starts a profile. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts the profile of a lead with what its own fact says: {@code source}, {@code campaign}, {@code language}, {@code
   * priority} and {@code territory} as traits.
   */
  public static Builder describing(Lead lead) {
    Builder profile = builder()
        .lead(lead.id())
        .created(lead.created())
        .trait("source", lead.source().text());
    lead.campaign().ifPresent(campaign -> profile.trait("campaign", campaign.text()));
    lead.language().ifPresent(language -> profile.trait("language", language));
    lead.priority().ifPresent(priority -> profile.trait("priority", priority));
    if (!lead.territories().isEmpty()) {
      profile.trait(
          "territory",
          lead.territories().stream().map(territory -> territory.text()).toArray(String[]::new));
    }
    return profile;
  }

  /** Which lead. */
  public abstract LeadId lead();

  /** When it came in. */
  public abstract Instant created();

  /** Whose it is; without one, it is judged by all teams together. */
  public abstract Optional<TeamId> team();

  /** The stage it is in, or was lost in. */
  public abstract Optional<StageId> stage();

  /** What it is like, by name; several values where several hold, such as tags. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, ImmutableSortedSet<String>> traits();

  /** What can be counted of it, by name: employees, visits. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, BigDecimal> numbers();

  /** What whoever asks did, in the order of time. */
  public abstract ImmutableList<Signal> signals();

  /** How it ended, or that it has not ended yet. */
  @Value.Default
  public Outcome outcome() {
    return Outcome.OPEN;
  }

  /** When it was decided, if it was and the moment is known. */
  public abstract Optional<Instant> decided();

  /**
   * The same lead as it stood before it was decided. The stage is left out, because the one that a lead ended in tells how it
   * ended.
   */
  public LeadProfile undecided() {
    return builder()
        .from(this)
        .outcome(Outcome.OPEN)
        .decided(Optional.empty())
        .stage(Optional.empty())
        .build();
  }

  @Value.Check
  LeadProfile check() {
    Refusal.unless(
        Stream.concat(traits().keySet().stream(), numbers().keySet().stream())
            .noneMatch(String::isBlank),
        "lead-profile.must-name-traits");
    Refusal.unless(!traits().containsKey(STAGE), "lead-profile.must-not-have-a-trait-called-stage");
    Refusal.unless(
        traits().values().stream()
            .noneMatch(values -> values.isEmpty() || values.stream().anyMatch(String::isBlank)),
        "lead-profile.must-have-values-of-traits");
    Refusal.unless(
        decided().isEmpty() || outcome().isDecided(),
        "lead-profile.must-be-decided-to-have-a-moment");
    Refusal.unless(
        decided().filter(created()::isAfter).isEmpty(),
        "lead-profile.must-not-be-decided-before-it-came");
    return normalised();
  }

  private LeadProfile normalised() {
    ImmutableSortedMap<String, BigDecimal> plain = numbers().entrySet().stream()
        .collect(ImmutableSortedMap.toImmutableSortedMap(
            String::compareTo,
            entry -> entry.getKey(),
            entry -> Decimals.stated(entry.getValue())));
    ImmutableList<Signal> sorted = ImmutableList.sortedCopyOf(signals());
    return plain.equals(numbers()) && sorted.equals(signals())
        ? this
        : builder().from(this).numbers(plain).signals(sorted).build();
  }

  /** Builds a profile. */
  public static final class Builder extends ImmutableLeadProfile.Builder {
    Builder() {}

    /** Says what the lead is like in one respect. */
    public Builder trait(String name, String... values) {
      putTrait(name, ImmutableSortedSet.copyOf(values));
      return this;
    }
  }
}
