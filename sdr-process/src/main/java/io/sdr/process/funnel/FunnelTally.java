package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.Pipeline;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * What a set of deals adds up to in the stages of a pipeline: counts, stays by days, and exact sums of money.
 *
 * <p>Tallies of disjoint sets of deals {@linkplain #plus add} to the tally of all of them; the tally of no deals adds
 * nothing; order and grouping do not matter. A tally grows with the stages and the different numbers of days, not with
 * the deals.
 */
@Value.Immutable
@JsonPropertyOrder({"pipeline", "mode", "asOf"})
public abstract class FunnelTally {
  FunnelTally() {}

  /**
   * Starts to count deals.
   *
   * @param pipeline the stages
   * @param mode in which of them a deal counts
   * @param currency the currency of all amounts; the caller has converted them
   * @param asOf the day on which stays that last have their age; no deal may know a later day
   */
  public static FunnelCounter counting(
      Pipeline pipeline, CountingMode mode, CurrencyUnit currency, LocalDate asOf) {
    return new FunnelCounter(pipeline, mode, currency, asOf);
  }

  /**
   * Starts a tally of deals that were counted elsewhere, such as in columns or by a database. Counts that do not fit together
   * are refused.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The stages. */
  public abstract Pipeline pipeline();

  /** In which of them a deal counts. */
  public abstract CountingMode mode();

  /** The day on which stays that last have their age. */
  public abstract LocalDate asOf();

  /** All deals, whether they count in a stage or not. */
  public abstract long deals();

  /** The open stages, in order. */
  public abstract ImmutableList<StepTally> steps();

  /** The amounts of the deals that were won. */
  public abstract AmountSum won();

  /** Deals that count in the won stage: in every mode but a strict sequence all that were won. */
  public abstract long reachedWon();

  /** Open deals that count in the first stage; where every stay counts, as often as they came to stay there. */
  public abstract long openFromFirst();

  /** Deals that count in the first and the won stage, and have passed all those between in which they count. */
  public abstract long wonFromFirst();

  /** Lost deals that stopped in no stage, because nobody knows where, or because the counting mode lost sight of them. */
  public abstract Losses unplaced();

  /** Deals that were lost, wherever. */
  public long lost() {
    return steps().stream().mapToLong(StepTally::stopped).sum() + unplaced().deals();
  }

  /** Deals that are neither won nor lost. */
  public long open() {
    return deals() - won().known() - lost();
  }

  /** The currency of all sums. */
  public CurrencyUnit currency() {
    return won().sum().getCurrencyUnit();
  }

  /** The counts of an open stage; empty for any other. */
  public Optional<StepTally> find(StageId stage) {
    return steps().stream().filter(step -> step.stage().equals(stage)).findFirst();
  }

  /**
   * How many deals count in a stage, open or won.
   *
   * @throws Refusal if it is neither
   */
  public long countIn(StageId stage) {
    return stage.equals(pipeline().wonStage())
        ? reachedWon()
        : find(stage)
            .orElseThrow(() -> Refusal.because("funnel.must-have-stage", stage))
            .entered();
  }

  /**
   * The tally of both sets of deals.
   *
   * @throws Refusal if they were counted in different pipelines, modes, currencies or as of different days
   */
  public FunnelTally plus(FunnelTally other) {
    Refusal.unless(isLike(other), "funnel.must-be-counted-alike");
    ImmutableList.Builder<StepTally> steps = ImmutableList.builder();
    for (int i = 0; i < steps().size(); i++) {
      steps.add(steps().get(i).plus(other.steps().get(i)));
    }
    return builder()
        .pipeline(pipeline())
        .mode(mode())
        .asOf(asOf())
        .deals(Math.addExact(deals(), other.deals()))
        .steps(steps.build())
        .won(won().plus(other.won()))
        .reachedWon(Math.addExact(reachedWon(), other.reachedWon()))
        .openFromFirst(Math.addExact(openFromFirst(), other.openFromFirst()))
        .wonFromFirst(Math.addExact(wonFromFirst(), other.wonFromFirst()))
        .unplaced(unplaced().plus(other.unplaced()))
        .build();
  }

  /** The funnel that these counts show by the given rules, and why. */
  public Explained<Funnel> read(FunnelRules rules, Detail detail) {
    return Explained.of("funnel", detail, trace -> new FunnelReader(this, rules, trace).read());
  }

  private boolean isLike(FunnelTally other) {
    return pipeline().equals(other.pipeline())
        && mode() == other.mode()
        && asOf().equals(other.asOf())
        && currency().equals(other.currency());
  }

  @Value.Check
  void check() {
    Refusal.unless(
        steps().stream().map(StepTally::stage).toList().equals(pipeline().openStages()),
        "funnel.must-have-step-for-each-open-stage");
    Refusal.unless(
        openFromFirst() >= 0
            && wonFromFirst() >= 0
            && reachedWon() >= wonFromFirst()
            && won().known() >= reachedWon()
            && won().unknown() == 0
            && open() >= 0
            && steps().get(0).entered() >= openFromFirst() + wonFromFirst(),
        "funnel.must-account-for-every-deal");
  }

  /** Builds a tally. */
  public static final class Builder extends ImmutableFunnelTally.Builder {
    Builder() {}
  }
}
