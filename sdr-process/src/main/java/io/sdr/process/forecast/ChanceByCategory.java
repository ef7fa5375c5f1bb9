package io.sdr.process.forecast;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** The same for all deals of a category. */
@Value.Immutable
abstract class ChanceByCategory implements WinChance {
  private static final ImmutableSet<ForecastCategory> OPEN = Sets.immutableEnumSet(
      ForecastCategory.COMMIT, ForecastCategory.BEST_CASE, ForecastCategory.PIPELINE);

  abstract ImmutableMap<ForecastCategory, Percent> chances();

  @Override
  public Measured<Percent> chance(Prospect prospect, Horizon horizon, Trace trace) {
    Measured<Percent> chance = Optional.ofNullable(chances().get(prospect.category()))
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("no-chance-of-this-category"));
    trace
        .step("chance.by-category")
        .given("category", prospect.category().word())
        .yields(Operation.GIVEN, chance.map(Figure::of));
    return chance;
  }

  @Value.Check
  void check() {
    Refusal.unless(
        OPEN.containsAll(chances().keySet()), "chance-by-category.must-be-of-open-deals");
    Refusal.unless(
        chances().values().stream().allMatch(Prospect::isChance),
        "prospect.must-have-a-chance-within-the-whole");
  }
}
