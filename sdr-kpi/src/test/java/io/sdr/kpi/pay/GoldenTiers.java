package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.RateTable;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** Kinds of cases about commission by tiers. */
final class GoldenTiers {
  static final ImmutableMap<String, GoldenKind> KINDS = ImmutableMap.of(
      "tiers_marginal", GoldenTiers::marginal,
      "tiers_inverse", GoldenTiers::inverse,
      "tiers_retro", GoldenTiers::retroactive,
      "tiers_mixed", GoldenTiers::mixed,
      "boundary", GoldenTiers::boundary);

  private static final Measure REVENUE = Measure.own(Metrics.revenue());

  private GoldenTiers() {}

  private static void marginal(GoldenCase golden) {
    JsonNode tiers = golden.in("tiers");
    RateTable table = table(tiers, Boundary.LOWER_INCLUSIVE, Reach.SLICE);
    BigDecimal before = golden.number("before");
    List<Optional<BigDecimal>> trials = golden.trials("each");
    List<Optional<Explanation>> explained = new ArrayList<>();
    List<Optional<BigDecimal>> pay = new ArrayList<>();
    for (Optional<BigDecimal> trial : trials) {
      explained.add(trial.map(amount -> explained(table, amount, before)));
      pay.add(trial.map(amount -> commission(table, amount, before)));
      trial
          .filter(amount -> before.signum() == 0)
          .ifPresent(amount -> assertThat(settled(tiers, Reach.SLICE, amount))
              .isEqualByComparingTo(GoldenRules.rounded(commission(table, amount, before))));
    }
    golden.near("each", pay);
    golden.near("total", Optional.of(sum(pay)));
    golden.near("after", map(trials, before::add));
    golden.near(
        "blended_pct",
        trials.stream()
            .map(trial -> trial.flatMap(amount -> table
                .blendedRateOn(GoldenRules.usd(amount), GoldenRules.usd(before))
                .value()
                .map(Percent::points)))
            .toList());
    slices(golden, "slices", explained, step -> Optional.of(input(step, "slice")));
    slices(golden, "contrib_pct", explained, step -> contribution(step, explained));
  }

  /** A figure of each slice of each trial; where there is one trial, its slices may stand without a list around. */
  private static void slices(
      GoldenCase golden,
      String field,
      List<Optional<Explanation>> trials,
      Function<Explanation, Optional<BigDecimal>> figure) {
    if (!golden.expects(field)) {
      return;
    }
    JsonNode expected = golden.out(field);
    boolean isFlat = expected.size() > 0 && !expected.get(0).isArray();
    assertThat(trials).as("trials of out.%s", field).hasSize(isFlat ? 1 : expected.size());
    for (int i = 0; i < trials.size(); i++) {
      List<Optional<BigDecimal>> actual =
          trials.get(i).stream().flatMap(GoldenTiers::bands).map(figure).toList();
      GoldenCase.near("out." + field, isFlat ? expected : expected.get(i), actual);
    }
  }

  private static Stream<Explanation> bands(Explanation bands) {
    return bands.steps().stream().filter(step -> step.rule().equals("pay.band"));
  }

  private static Optional<BigDecimal> contribution(
      Explanation band, List<Optional<Explanation>> trials) {
    BigDecimal whole = trials.stream()
        .flatMap(Optional::stream)
        .filter(trial -> trial.steps().contains(band))
        .map(trial -> input(trial, "amount"))
        .findFirst()
        .orElseThrow();
    BigDecimal pay = band.outcome().flatMap(Figure::number).orElseThrow();
    return Optional.of(Percent.ofFraction(Decimals.quotient(pay, whole)).points());
  }

  private static BigDecimal input(Explanation step, String name) {
    return Optional.ofNullable(step.inputs().get(name)).flatMap(Figure::number).orElseThrow();
  }

  private static void inverse(GoldenCase golden) {
    RateTable table = table(golden.in("tiers"), Boundary.LOWER_INCLUSIVE, Reach.SLICE);
    golden.near(
        "sales",
        golden.trials("commission").stream()
            .map(trial -> trial.flatMap(commission ->
                table.salesFor(GoldenRules.usd(commission)).value().map(BigMoney::getAmount)))
            .toList());
  }

  private static void retroactive(GoldenCase golden) {
    JsonNode tiers = golden.in("tiers");
    RateTable table = table(tiers, Boundary.LOWER_INCLUSIVE, Reach.WHOLE);
    if (golden.in("ytd_select").isMissingNode()) {
      List<Optional<BigDecimal>> trials = golden.trials("each");
      golden.near("each", map(trials, amount -> settled(tiers, Reach.WHOLE, amount)));
      golden.near("rate_pct", map(trials, amount -> rateAt(table, amount)));
      return;
    }
    BigDecimal amount = golden.number("amount");
    List<Optional<BigDecimal>> levels = golden.trials("ytd_select");
    golden.near(
        "each",
        map(
            levels,
            level -> GoldenRules.rounded(table
                .commissionAtRateOf(GoldenRules.usd(level), GoldenRules.usd(amount), Trace.silent())
                .getAmount())));
    golden.near("rate_pct", map(levels, level -> rateAt(table, level)));
  }

  private static void mixed(GoldenCase golden) {
    BigDecimal quota = golden.number("quota");
    List<RateBand> bands = List.of(
        share("0", golden.number("retro_below_quota_rate")),
        share("100", golden.number("above_rate")));
    golden.near(
        "amount",
        map(
            golden.trials("sales"),
            sales -> GoldenRules.selling(sales)
                .revenueGoal("USD " + quota.toPlainString())
                .settle(PayRules.bandedCommission(REVENUE, Boundary.LOWER_INCLUSIVE, bands))
                .value()
                .total()
                .getAmount()));
  }

  private static RateBand share(String from, BigDecimal rate) {
    return new RateBand(Figure.of(Percent.of(from)), Agreed.of(new Percent(rate)), Reach.SLICE);
  }

  private static void boundary(GoldenCase golden) {
    JsonNode tiers = golden.in("tiers");
    List<Optional<BigDecimal>> amounts = golden.trials("amount");
    for (Boundary boundary : Boundary.values()) {
      RateTable table = table(tiers, boundary, Reach.WHOLE);
      String field =
          boundary == Boundary.LOWER_INCLUSIVE ? "lower_inclusive_rate" : "upper_inclusive_rate";
      golden.near(field, map(amounts, amount -> rateAt(table, amount)));
    }
  }

  private static <T> List<Optional<T>> map(
      List<Optional<BigDecimal>> trials, Function<BigDecimal, T> result) {
    return trials.stream().map(trial -> trial.map(result)).toList();
  }

  private static BigDecimal rateAt(RateTable table, BigDecimal level) {
    return table.rateAt(GoldenRules.usd(level)).points();
  }

  private static BigDecimal sum(List<Optional<BigDecimal>> pay) {
    return pay.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal commission(RateTable table, BigDecimal amount, BigDecimal before) {
    return table
        .commissionOn(GoldenRules.usd(amount), GoldenRules.usd(before), Trace.silent())
        .getAmount();
  }

  private static Explanation explained(RateTable table, BigDecimal amount, BigDecimal before) {
    Explanation asked = Explained.of(
            "asked",
            Detail.FULL,
            trace -> table.commissionOn(GoldenRules.usd(amount), GoldenRules.usd(before), trace))
        .because()
        .orElseThrow();
    assertThat(Recalculation.contradictionsIn(asked)).isEmpty();
    return asked.steps().get(0);
  }

  private static BigDecimal settled(JsonNode tiers, Reach reach, BigDecimal amount) {
    List<RateBand> bands = bandsOf(tiers, reach).stream()
        .map(band -> new RateBand(Figure.of(band.from()), Agreed.of(band.rate()), band.reach()))
        .toList();
    return GoldenRules.paid(
        GoldenRules.selling(amount),
        PayRules.bandedCommission(REVENUE, Boundary.LOWER_INCLUSIVE, bands));
  }

  private static RateTable table(JsonNode tiers, Boundary boundary, Reach reach) {
    return RateTable.of(boundary, bandsOf(tiers, reach));
  }

  /** Tiers as bands. What lies below the first tier earns nothing, which the library wants said. */
  private static List<RateTable.Band> bandsOf(JsonNode tiers, Reach reach) {
    List<RateTable.Band> bands = new ArrayList<>();
    for (JsonNode tier : tiers) {
      assertThat(tier).as("from and rate of a tier").hasSize(2);
      BigDecimal from = GoldenCase.optional(tier.get(0)).orElse(BigDecimal.ZERO);
      if (bands.isEmpty() && from.signum() > 0) {
        bands.add(new RateTable.Band(GoldenRules.usd(BigDecimal.ZERO), Percent.ZERO, reach));
      }
      Percent rate = new Percent(GoldenCase.optional(tier.get(1)).orElse(BigDecimal.ZERO));
      bands.add(new RateTable.Band(GoldenRules.usd(from), rate, reach));
    }
    return bands;
  }
}
