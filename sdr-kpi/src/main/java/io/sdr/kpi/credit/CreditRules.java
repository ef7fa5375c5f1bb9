package io.sdr.kpi.credit;

import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import java.util.Optional;

/** The credit rules that come with the library. */
public final class CreditRules {
  private CreditRules() {}

  /** Everything to the owner of the deal, whoever else has a share in it. */
  public static CreditRule owner() {
    return ImmutableOwnerOnly.of();
  }

  /**
   * As the deal itself says: revenue shares divide it, overlay shares count beside it. A deal without revenue shares is its
   * owner's.
   */
  public static CreditRule declaredShares() {
    return ImmutableDeclaredShares.of();
  }

  /** In equal parts to everyone with a revenue share in the deal, or to its owner alone. */
  public static CreditRule equally() {
    return ImmutableEqually.of();
  }

  /** The house keeps a percentage of every sale first; another rule divides the rest. */
  public static CreditRule afterHouse(Percent house, CreditRule rest) {
    return ImmutableFirstPart.of(Optional.empty(), house, rest);
  }

  /**
   * Someone, or the account of a team, has a percentage of every sale first; another rule divides the rest. Nested the
   * other way round it is a percentage of what is left instead.
   */
  public static CreditRule after(PersonId first, Percent part, CreditRule rest) {
    return ImmutableFirstPart.of(Optional.of(first), part, rest);
  }
}
