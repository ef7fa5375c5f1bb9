package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

/** Large quotas among large quotas. */
@Value.Immutable
abstract class LeagueByQuota implements LeagueRule {
  abstract ImmutableList<Leagues.QuotaBand> bands();

  @Override
  public Measured<String> leagueOf(Contender contender, LocalDate start) {
    return contender.quota().map(this::league).orElseGet(() -> Measured.undefined("no-quota"));
  }

  private Measured<String> league(Figure quota) {
    if (!quota.isLike(bands().get(0).from())) {
      return Measured.undefined("quota-of-another-kind");
    }
    return Lists.reverse(bands()).stream()
        .filter(band -> number(band.from()).compareTo(number(quota)) <= 0)
        .findFirst()
        .map(band -> Measured.of(band.league()))
        .orElseGet(() -> Measured.undefined("quota-below-all-leagues"));
  }

  @Value.Check
  void check() {
    Refusal.unless(!bands().isEmpty(), "leagues.must-not-be-none");
    LeagueNames.check(Lists.transform(bands(), Leagues.QuotaBand::league));
    Figure first = bands().get(0).from();
    Refusal.unless(
        bands().stream()
            .allMatch(band -> band.from().number().isPresent() && band.from().isLike(first)),
        "leagues.must-have-bounds-of-one-kind");
    for (int i = 1; i < bands().size(); i++) {
      Refusal.unless(
          number(bands().get(i - 1).from()).compareTo(number(bands().get(i).from())) < 0,
          "leagues.must-have-rising-bounds");
    }
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
