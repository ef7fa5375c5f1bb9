package io.sdr.kpi.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.SchemeVersion;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What has to be known of a new version of a scheme before it is approved: who wins and who loses on past facts, how much at
 * most, how long before people know it, and whether it reaches back.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"version", "impact", "largestLoss", "noticeDays", "retroactive", "problems"})
public abstract class PlanChange {
  PlanChange() {}

  /**
   * Looks at a change.
   *
   * @param before the version that the new one follows
   * @param facts the last period's, or more
   * @throws io.sdr.core.value.Refusal if the versions pay in two currencies, or the facts are none
   */
  public static PlanChange between(
      SchemeVersion before, SchemeVersion after, List<Participant> facts, PlanChangeLimits limits) {
    Impact impact =
        WhatIf.of(before.scheme(), after.scheme()).on(facts, Detail.NONE).value();
    Builder change = new Builder()
        .version(after.number())
        .impact(impact)
        .largestLoss(largestLoss(impact))
        .noticeDays(noticeDays(after))
        .retroactive(after.isRetroactive());
    return change.problems(problems(change.build(), limits)).build();
  }

  private static Measured<Percent> largestLoss(Impact impact) {
    Optional<Percent> largest = impact.people().stream()
        .filter(change -> change.before().isPositive())
        .map(change -> Percent.ofFraction(Decimals.quotient(
            change.before().minus(change.after()).getAmount(), change.before().getAmount())))
        .map(loss -> loss.isNegative() ? Percent.ZERO : loss)
        .max(Comparator.naturalOrder());
    return largest.map(Measured::of).orElseGet(() -> Measured.undefined("nobody-was-paid-before"));
  }

  private static Measured<Long> noticeDays(SchemeVersion version) {
    return version
        .agreedOn()
        .flatMap(day -> version.since().map(first -> ChronoUnit.DAYS.between(day, first)))
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("not-yet-agreed"));
  }

  private static ImmutableList<Diagnostic> problems(PlanChange change, PlanChangeLimits limits) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    Impact impact = change.impact();
    boolean isEnough = impact.people().size() >= limits.facts();
    if (!isEnough) {
      found.add(note("plan-change.must-rest-on-enough-facts")
          .with("found", impact.people().size())
          .with("least", limits.facts()));
    }
    Percent losers = impact.shareOfLosers().share().value().orElseThrow();
    if (isEnough && losers.compareTo(limits.losers()) > 0) {
      found.add(warning("plan-change.must-have-few-losers")
          .with("losers", impact.losers().count())
          .with("people", impact.people().size())
          .with("most", limits.losers()));
    }
    if (change
        .largestLoss()
        .value()
        .filter(loss -> loss.compareTo(limits.loss()) > 0)
        .isPresent()) {
      found.add(warning("plan-change.must-not-take-much-from-anyone").with("most", limits.loss()));
    }
    return found.addAll(timing(change, limits)).build();
  }

  private static ImmutableList<Diagnostic> timing(PlanChange change, PlanChangeLimits limits) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    if (!change.noticeDays().isDefined()) {
      found.add(note("plan-change.must-be-agreed-to-know-its-notice"));
    }
    if (change.retroactive()) {
      found.add(warning("plan-change.must-not-reach-back"));
    } else if (change
        .noticeDays()
        .value()
        .filter(days -> days < limits.noticeDays())
        .isPresent()) {
      found.add(warning("plan-change.must-give-notice")
          .with("days", change.noticeDays().value().orElseThrow())
          .with("least", limits.noticeDays()));
    }
    return found.build();
  }

  private static Diagnostic warning(String code) {
    return Diagnostic.warning(code, Location.unknown());
  }

  private static Diagnostic note(String code) {
    return Diagnostic.note(code, Location.unknown());
  }

  /** The number of the new version. */
  public abstract int version();

  /** What it would have done on past facts. */
  public abstract Impact impact();

  /** The largest part of the own pay that one person loses; undefined where nobody was paid before. */
  public abstract Measured<Percent> largestLoss();

  /** The days from its agreement to the first day on which it holds; undefined ({@code not-yet-agreed}) before it is agreed. */
  public abstract Measured<Long> noticeDays();

  /** Whether it holds from before it was agreed. */
  public abstract boolean retroactive();

  /** What exceeds the limits, and what could not be judged. */
  public abstract ImmutableList<Diagnostic> problems();

  static final class Builder extends ImmutablePlanChange.Builder {
    Builder() {}
  }
}
