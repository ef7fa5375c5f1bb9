package io.sdr.core.observation;

import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.immutables.value.Value;

/** How far somebody masters what the role needs, in levels. A skill of a person is assessed once a day. */
@Value.Immutable
public abstract class SkillCheck {
  SkillCheck() {}

  /** Starts an assessment. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who. */
  public abstract PersonId owner();

  /** The day of the assessment. */
  public abstract LocalDate day();

  /** Which skill. */
  public abstract SkillId skill();

  /** The level that the role needs, from 0. */
  public abstract int need();

  /** The level that was found, from 0. */
  public abstract int have();

  /** How many levels are missing; none where there are more than needed. */
  public int missing() {
    return Math.max(0, need() - have());
  }

  @Value.Check
  void check() {
    Refusal.unless(need() >= 0 && have() >= 0, "skill-check.must-not-have-negative-levels");
  }

  /** Builds an assessment. */
  public static final class Builder extends ImmutableSkillCheck.Builder {
    Builder() {}
  }
}
