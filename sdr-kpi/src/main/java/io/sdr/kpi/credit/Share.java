package io.sdr.kpi.credit;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The part of someone in a sale, as a credit rule says it.
 *
 * @param person who; nobody stands for the house, which keeps its part
 * @param kind whether the part is one of the whole or counts beside it; not a roll-up
 * @param weight how large the part is: of direct parts, in proportion to all of them; of others, the fraction of the whole
 * @param quota which share of the credited amount counts towards the goal
 */
public record Share(Optional<PersonId> person, CreditKind kind, BigDecimal weight, Percent quota) {
  /** Makes a share. */
  public Share {
    weight = Decimals.computed(weight);
    Refusal.unless(
        weight.signum() >= 0 && !quota.isNegative(), "credit-share.must-not-be-negative", weight);
    Refusal.unless(kind != CreditKind.ROLL_UP, "credit-share.must-not-be-a-roll-up");
    Refusal.unless(
        person.isPresent() || kind == CreditKind.DIRECT,
        "credit-share.must-be-direct-for-the-house");
  }

  /** A part of the whole for someone who sold it. */
  public static Share direct(PersonId person, BigDecimal weight) {
    return new Share(Optional.of(person), CreditKind.DIRECT, weight, Percent.HUNDRED);
  }

  /** A part of the whole that the house keeps. */
  public static Share ofHouse(BigDecimal weight) {
    return new Share(Optional.empty(), CreditKind.DIRECT, weight, Percent.HUNDRED);
  }

  /** A part beside the whole for someone who helped. */
  public static Share overlay(PersonId person, Percent part) {
    return new Share(Optional.of(person), CreditKind.OVERLAY, part.fraction(), Percent.HUNDRED);
  }

  /** The same part, of which only a share counts towards the goal. */
  public Share countingTowardsGoal(Percent part) {
    return new Share(person, kind, weight, part);
  }

  boolean isDirect() {
    return kind == CreditKind.DIRECT;
  }
}
