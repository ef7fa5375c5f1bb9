package io.sdr.process.forecast;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.process.survival.StageStays;
import java.util.Map;

/** The ways to judge the chance of a deal that come with the library. */
public final class WinChances {
  private WinChances() {}

  /** As the owner of the deal says; undefined ({@code nothing-stated}) where they say nothing. */
  public static WinChance stated() {
    return ImmutableStatedChance.of();
  }

  /**
   * The same for all deals of a stage, such as a ladder that the department has agreed on; undefined ({@code
   * no-chance-of-this-stage}) for others.
   *
   * @throws Refusal if a chance is below 0 % or above 100 %
   */
  public static WinChance byStage(Map<StageId, Percent> chances) {
    return ImmutableChanceByStage.builder().chances(chances).build();
  }

  /**
   * The same for all deals of a {@linkplain ForecastCategory category}, such as 90 % of what is committed and 50 % of the best
   * cases; undefined ({@code no-chance-of-this-category}) for others.
   *
   * @param chances of categories of open deals: what is won is sure, and what is omitted counts in nothing
   * @throws Refusal if a chance is below 0 % or above 100 %, or of another category
   */
  public static WinChance byCategory(Map<ForecastCategory, Percent> chances) {
    return ImmutableChanceByCategory.builder().chances(chances).build();
  }

  /**
   * By what became of deals that had been in the same stage as long: how many of them were won within as many days as there
   * are left. Undefined ({@code no-age}) for a deal whose age is not known, and where too few stood there as long ({@code
   * small-sample}) or were looked at until then ({@code few-at-risk}).
   *
   * @param history days from the first entry into each stage until the decision, as {@code StayCounter.untilDecided()} counts
   *     them
   * @param least how many deals must have stood there as long
   */
  public static WinChance byAge(StageStays history, long least) {
    return ImmutableChanceByAge.of(history, least);
  }

  /**
   * By what the owner won of what they brought to a decision, drawn towards the team where that is little: the team's share
   * counts as if it had been seen in so many deals. Undefined where nobody has decided anything ({@code no-sample}) or the
   * team has won everything or nothing ({@code no-variation}).
   *
   * @param records won of decided deals by person; all of them are the team
   * @param cases how many deals the team's share counts for; 20 to 50 are common
   * @throws Refusal if {@code cases} is below 1
   */
  public static WinChance byOwner(Map<PersonId, Proportion> records, long cases) {
    return ImmutableChanceByOwner.builder().records(records).cases(cases).build();
  }

  /**
   * Another chance, its odds raised or lowered as far as the owner's odds by {@linkplain #byOwner their record} lie above or
   * below those of the team.
   */
  public static WinChance adjustedForOwner(
      WinChance chance, Map<PersonId, Proportion> records, long cases) {
    return ImmutableAdjustedForOwner.builder()
        .chance(chance)
        .records(records)
        .cases(cases)
        .build();
  }

  /** The first of several that is known; with none known it is undefined as the last one is. */
  public static WinChance firstKnown(WinChance... chances) {
    return ImmutableFirstKnown.of(ImmutableList.copyOf(chances));
  }
}
