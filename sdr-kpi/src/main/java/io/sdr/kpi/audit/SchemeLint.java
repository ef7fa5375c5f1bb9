package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.json.SdrJson;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.whatif.StatedFigures;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Examines a scheme by what it would pay. Where pay turns is found to the smallest unit of the currency as long as it is straight
 * between; that something was not found is no proof that there is nothing.
 *
 * <p>The thresholds are proposals, and parameters.
 */
@Value.Immutable
public abstract class SchemeLint {
  private static final ImmutableList<Function<Inspection, List<Finding>>> CHECKS = ImmutableList.of(
      ShapeCheck::look,
      BandCheck::look,
      NeverPaysCheck::look,
      HistoryCheck::caps,
      HistoryCheck::thresholds,
      ShiftCheck::look,
      SplitCheck::look,
      TwiceCheck::look,
      LossCheck::belowCost,
      LossCheck::returns,
      LossCheck::phantoms);

  SchemeLint() {}

  /** The lint with the usual thresholds. */
  public static SchemeLint usual() {
    return builder().build();
  }

  /** Starts a lint. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many sales may be tried out to find where pay turns; twenty thousand unless said otherwise. */
  @Value.Default
  public int budget() {
    return 20_000;
  }

  /** How many places of one kind in one part are told one by one; ten unless said otherwise. */
  @Value.Default
  public int examples() {
    return 10;
  }

  /** How many people and periods must have been seen before a threshold is called unreachable; five unless said otherwise. */
  @Value.Default
  public int leastHistory() {
    return 5;
  }

  /**
   * By how much moving a sale over the end of the period may raise what it pays; as much again unless said otherwise. Where rates
   * rise with sales, some of that cannot be avoided.
   */
  @Value.Default
  public Percent toleratedShift() {
    return Percent.HUNDRED;
  }

  /** How far below cost a sale is tried out, of its amount; a tenth unless said otherwise. */
  @Value.Default
  public Percent loss() {
    return Percent.of("10");
  }

  /**
   * What a scheme tempts people to do.
   *
   * @param seller whom it is tried on, in the currency of the scheme
   * @param history past people and periods, against which caps and thresholds are held; may be empty
   * @param json knows the policies of the scheme, so that it can be looked at as a document
   */
  public LintReport examine(
      MotivationScheme scheme, TypicalSeller seller, List<Participant> history, SdrJson json) {
    Inspection on = Inspection.of(this, scheme, seller, history, StatedFigures.in(scheme, json));
    ImmutableList<Finding> findings = CHECKS.stream()
        .flatMap(check -> check.apply(on).stream())
        .collect(ImmutableList.toImmutableList());
    return new LintReport(scheme.name(), findings, unknown(on));
  }

  private ImmutableList<LintReport.Unknown> unknown(Inspection on) {
    Stream.Builder<LintReport.Unknown> unknown = Stream.builder();
    if (on.history().isEmpty()) {
      unknown.add(new LintReport.Unknown("audit.cap-bites", "no-history"));
    }
    if (on.history().size() < leastHistory()) {
      unknown.add(new LintReport.Unknown("audit.unreachable", "too-little-history"));
    }
    if (on.seller().sale().margin().isEmpty()) {
      unknown.add(new LintReport.Unknown("audit.below-cost", "sale-has-no-cost"));
    }
    if (!on.oneSale().profile().complete()) {
      unknown.add(new LintReport.Unknown("audit.jump", "search-given-up"));
    }
    return unknown.build().collect(ImmutableList.toImmutableList());
  }

  /** The pay of a scheme as a function of what is sold. */
  public PayProfile profile(
      MotivationScheme scheme, TypicalSeller seller, Selling selling, SdrJson json) {
    return Inspection.walk(
            this, new Payer(scheme, seller), seller, selling, StatedFigures.in(scheme, json))
        .profile();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        budget() > 0 && examples() > 0 && leastHistory() > 0, "scheme-lint.must-look-at-something");
    Refusal.unless(
        !toleratedShift().isNegative() && !loss().isNegative(),
        "scheme-lint.must-not-have-negative-thresholds");
  }

  /** Builds a lint. */
  public static final class Builder extends ImmutableSchemeLint.Builder {
    Builder() {}
  }
}
