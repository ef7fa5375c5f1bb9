package io.sdr.process.leadpool;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How people take leads from a pool, and when they have to give them back. A rule without a number is no rule. Days are
 * of 24 hours, except those of the daily limit, which begin at the picker's own midnight.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PoolRules {
  private static final int MOST_DAYS = 36525;
  static final Unmet NOT_IN_THE_POOL =
      new Unmet("not-in-the-pool", Optional.empty(), Optional.empty());

  private static final Figure KEPT = Figure.of("lead-pool.kept");

  PoolRules() {}

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many leads one can hold. */
  public abstract OptionalInt mostHeld();

  /** How many leads one can take in a day. */
  public abstract OptionalInt mostPerDay();

  /** For how many days after it came back from them former owners cannot take a lead again. */
  public abstract OptionalInt formerOwnerWaitsDays();

  /** Which former owners wait; the last one by default. */
  @Value.Default
  public FormerOwners formerOwners() {
    return FormerOwners.LAST;
  }

  /** Whether nobody can ever take a lead again that came back from them; off by default. */
  @Value.Default
  public boolean oncePerPerson() {
    return false;
  }

  /** For how many days after it came in nobody can take a lead. */
  public abstract OptionalInt newLeadWaitsDays();

  /** After how many days without contact a lead goes back. */
  public abstract OptionalInt backWithoutContactDays();

  /** After how many days a lead goes back, whatever was done. */
  public abstract OptionalInt backAfterDays();

  /** How many more leads somebody can take at a moment; empty when nothing limits it. */
  public OptionalLong left(Picker picker, Instant at) {
    return Stream.of(left(mostHeld(), picker.held()), left(mostPerDay(), picker.picksOn(at)))
        .flatMapToLong(OptionalLong::stream)
        .min();
  }

  private static OptionalLong left(OptionalInt most, long used) {
    return most.isPresent()
        ? OptionalLong.of(Math.max(0, most.getAsInt() - used))
        : OptionalLong.empty();
  }

  /** Whether somebody can take a lead, with every condition that stands against it; before it was there nobody can. */
  public Explained<ClaimJudgement> judge(
      Claim claim, PooledLead lead, Picker picker, Detail detail) {
    Refusal.unless(
        claim.lead().equals(lead.lead()) && claim.person().equals(picker.person()),
        "claim.must-be-of-this-lead-and-person");
    return Explained.of("lead-pool.claim", detail, trace -> judgement(claim, lead, picker, trace));
  }

  private ClaimJudgement judgement(Claim claim, PooledLead lead, Picker picker, Trace trace) {
    trace.given("lead", claim.lead().text()).given("person", claim.person().text());
    ClaimJudgement judgement = new ClaimJudgement(claim, objectionsTo(claim, lead, picker));
    for (Unmet unmet : judgement.unmet()) {
      tell(unmet, trace.step("lead-pool.condition"));
    }
    if (judgement.isGranted()) {
      trace.yields(Operation.STATED, KEPT);
    } else {
      trace.fails("pool-rules-not-kept");
    }
    return judgement;
  }

  ImmutableList<Unmet> objectionsTo(Claim claim, PooledLead lead, Picker picker) {
    return Stream.of(
            claim.at().isBefore(lead.inThePoolSince())
                ? Optional.of(NOT_IN_THE_POOL)
                : Optional.<Unmet>empty(),
            atMost(mostHeld(), picker.held(), "holds-as-many-as-allowed"),
            atMost(mostPerDay(), picker.picksOn(claim.at()), "took-as-many-as-allowed-today"),
            waitsFor(claim, lead)
                .flatMap(back ->
                    waits(formerOwnerWaitsDays(), back.at(), claim.at(), "had-it-not-long-ago")),
            oncePerPerson()
                ? lead.lastReturnFrom(claim.person())
                    .map(back ->
                        new Unmet("gave-it-back-before", Optional.empty(), Optional.empty()))
                : Optional.<Unmet>empty(),
            waits(newLeadWaitsDays(), lead.created(), claim.at(), "came-in-not-long-ago"))
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<PooledLead.Return> waitsFor(Claim claim, PooledLead lead) {
    return switch (formerOwners()) {
      case LAST -> lead.lastReturn().filter(back -> back.owner().equals(claim.person()));
      case ALL -> lead.lastReturnFrom(claim.person());
    };
  }

  private static Optional<Unmet> atMost(OptionalInt most, long used, String condition) {
    return most.isPresent() && used >= most.getAsInt()
        ? Optional.of(new Unmet(
            condition, Optional.of(Figure.of(used)), Optional.of(Figure.of(most.getAsInt()))))
        : Optional.empty();
  }

  private static Optional<Unmet> waits(
      OptionalInt days, Instant since, Instant at, String condition) {
    return days.isPresent()
            && Duration.between(since, at).compareTo(Duration.ofDays(days.getAsInt())) < 0
        ? Optional.of(lasting(condition, since, at, days.getAsInt()))
        : Optional.empty();
  }

  private static Unmet lasting(String condition, Instant since, Instant at, int days) {
    return new Unmet(
        condition,
        Optional.of(Figure.of(Duration.between(since, at).toDays())),
        Optional.of(Figure.of(days)));
  }

  private static void tell(Unmet unmet, Trace step) {
    if (unmet.actual().isPresent() && unmet.required().isPresent()) {
      step.fails(unmet.condition(), unmet.actual().get(), unmet.required().get());
    } else {
      step.fails(unmet.condition());
    }
  }

  /**
   * Settles claims in the order in which they were made: a lead goes to the first whose claim keeps all rules, and is
   * gone for the others.
   *
   * @param pool the leads in the pool
   * @param pickers everybody who claims, as things stood before
   * @return a judgement for each claim, in the order in which they were made
   * @throws Refusal if a lead or person is listed twice, or somebody claims who is not listed
   */
  public ImmutableList<ClaimJudgement> settle(
      Collection<Claim> claims, Collection<PooledLead> pool, Collection<Picker> pickers) {
    return new ClaimRun(this, pool, pickers).settle(claims);
  }

  /** Why a lead must go back to the pool at a moment; nothing while it need not. */
  public Optional<Unmet> dueBack(HeldLead lead, Instant at) {
    return overdue(
            backWithoutContactDays(),
            lead.lastContact().orElse(lead.taken()),
            at,
            "without-contact-too-long")
        .or(() -> overdue(backAfterDays(), lead.taken(), at, "held-too-long"));
  }

  private static Optional<Unmet> overdue(
      OptionalInt days, Instant since, Instant at, String condition) {
    return days.isPresent()
            && Duration.between(since, at).compareTo(Duration.ofDays(days.getAsInt())) >= 0
        ? Optional.of(lasting(condition, since, at, days.getAsInt()))
        : Optional.empty();
  }

  /** Which former owners of a lead wait before they can take it again. */
  public enum FormerOwners {
    /** Who had it last: whoever had it before need not wait any longer once somebody else had it. */
    @JsonProperty("last")
    LAST,
    /** Everybody who ever had it, so that two cannot hand it to and fro. */
    @JsonProperty("all")
    ALL
  }

  @Value.Check
  void check() {
    Refusal.unless(
        Stream.of(mostHeld(), mostPerDay())
            .flatMapToInt(OptionalInt::stream)
            .allMatch(most -> most >= 0),
        "pool-rules.must-not-have-negative-limit");
    Refusal.unless(
        Stream.of(
                formerOwnerWaitsDays(),
                newLeadWaitsDays(),
                backWithoutContactDays(),
                backAfterDays())
            .flatMapToInt(OptionalInt::stream)
            .allMatch(days -> 0 <= days && days <= MOST_DAYS),
        "pool-rules.must-have-days-within-a-century");
  }

  /** Builds rules. */
  public static final class Builder extends ImmutablePoolRules.Builder {
    Builder() {}
  }
}
