package io.sdr.process.accuracy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Distributions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good chances were: whether deals that were given more were won more often ({@code auc}), and whether of those that were
 * given so much that many were won (the {@code calibration}).
 *
 * @param n how many chances
 * @param brier the mean squared distance of the chance from what came, 1 or 0: 0 is perfect, 0.25 is what always saying 50 %
 *     gets; undefined ({@code no-sample}) without chances
 * @param logLoss the mean of {@code −ln} of the chance given to what came; undefined ({@code sure-and-wrong}) when something
 *     came that was given no chance; rounded to six decimals
 * @param auc how likely a deal that was won had been given more than one that was not, equal chances counting a half: 0.5 is
 *     what guessing gets; undefined ({@code no-variation}) unless some were won and some were not
 * @param calibration the deals in ten rows by the chance they were given; rows without deals are left out
 */
@JsonPropertyOrder({"n", "brier", "logLoss", "auc", "calibration"})
public record ChanceAccuracy(
    long n,
    Measured<Figure> brier,
    Measured<Figure> logLoss,
    Measured<Figure> auc,
    ImmutableList<CalibrationRow> calibration) {
  private static final int ROWS = 10;

  /** How good past chances were. Their order does not matter. */
  public static Explained<ChanceAccuracy> of(List<PastChance> past, Detail detail) {
    return Explained.of("accuracy.chances", detail, trace -> {
      Measured<Figure> brier = brier(past, trace);
      ImmutableList<CalibrationRow> rows = calibration(past, trace);
      trace.given("n", past.size());
      trace.yields(Operation.STATED, brier);
      return new ChanceAccuracy(
          past.size(), brier, logLoss(past).map(Figure::of), auc(past).map(Figure::of), rows);
    });
  }

  private static Measured<Figure> brier(List<PastChance> past, Trace trace) {
    BigDecimal squares =
        past.stream().map(one -> distance(one).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    Measured<BigDecimal> brier = past.isEmpty()
        ? Measured.undefined("no-sample")
        : Measured.of(
            Decimals.computed(Decimals.quotient(squares, BigDecimal.valueOf(past.size()))));
    return trace
        .step("accuracy.brier")
        .given("squares", squares)
        .given("n", past.size())
        .yields(Operation.QUOTIENT, brier.map(Figure::of));
  }

  private static BigDecimal distance(PastChance one) {
    return one.chance().fraction().subtract(one.won() ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  private static Measured<BigDecimal> logLoss(List<PastChance> past) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PastChance one : past) {
      BigDecimal given = BigDecimal.ONE.subtract(distance(one).abs());
      if (given.signum() == 0) {
        return Measured.undefined("sure-and-wrong");
      }
      sum = sum.subtract(Distributions.ln(given));
    }
    return past.isEmpty()
        ? Measured.undefined("no-sample")
        : Measured.of(
            Distributions.rounded(Decimals.quotient(sum, BigDecimal.valueOf(past.size()))));
  }

  /** Counts for each win the deals not won that had been given less, going up the chances once. */
  private static Measured<BigDecimal> auc(List<PastChance> past) {
    List<PastChance> rising = new ArrayList<>(past);
    rising.sort(Comparator.comparing(PastChance::chance));
    BigDecimal halves = BigDecimal.ZERO;
    long lostBelow = 0;
    long won = 0;
    for (int i = 0; i < rising.size(); ) {
      long wonHere = 0;
      long lostHere = 0;
      Percent chance = rising.get(i).chance();
      for (; i < rising.size() && rising.get(i).chance().equals(chance); i++) {
        wonHere += rising.get(i).won() ? 1 : 0;
        lostHere += rising.get(i).won() ? 0 : 1;
      }
      halves = halves.add(BigDecimal.valueOf(wonHere)
          .multiply(BigDecimal.valueOf(Math.addExact(2 * lostBelow, lostHere))));
      lostBelow += lostHere;
      won += wonHere;
    }
    BigDecimal pairs = BigDecimal.valueOf(2 * won).multiply(BigDecimal.valueOf(lostBelow));
    return pairs.signum() == 0
        ? Measured.undefined("no-variation")
        : Measured.of(Decimals.computed(Decimals.quotient(halves, pairs)));
  }

  private static ImmutableList<CalibrationRow> calibration(List<PastChance> past, Trace trace) {
    List<List<PastChance>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(new ArrayList<>());
    }
    past.forEach(one -> rows.get(row(one.chance())).add(one));
    ImmutableList.Builder<CalibrationRow> calibration = ImmutableList.builder();
    for (int i = 0; i < ROWS; i++) {
      if (!rows.get(i).isEmpty()) {
        calibration.add(explained(row(i, rows.get(i)), trace));
      }
    }
    return calibration.build();
  }

  private static int row(Percent chance) {
    int tenth =
        chance.points().divide(BigDecimal.valueOf(ROWS), 0, RoundingMode.FLOOR).intValueExact();
    return Math.min(tenth, ROWS - 1);
  }

  private static CalibrationRow row(int place, List<PastChance> deals) {
    BigDecimal sum =
        deals.stream().map(one -> one.chance().fraction()).reduce(BigDecimal.ZERO, BigDecimal::add);
    Proportion won = Proportion.of(deals.stream().filter(PastChance::won).count(), deals.size());
    return new CalibrationRow(
        new Percent(BigDecimal.valueOf(place * 10L)),
        new Percent(BigDecimal.valueOf(place * 10L + 10)),
        Percent.ofFraction(sum.divide(BigDecimal.valueOf(deals.size()), MathContext.DECIMAL128)),
        won,
        won.interval().value().orElseThrow());
  }

  private static CalibrationRow explained(CalibrationRow row, Trace trace) {
    trace
        .step("accuracy.row")
        .given("won", row.won().hits())
        .given("deals", row.won().trials())
        .given("from", row.from())
        .given("to", row.to())
        .given("meanChance", row.meanChance())
        .given("low", row.interval().low())
        .given("high", row.interval().high())
        .yields(Operation.QUOTIENT, row.won().share().value().orElseThrow());
    return row;
  }
}
