package io.sdr.kpi.smart;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Whether others, or the past, or the trend reach the target. */
final class ReachChecks {
  private static final int SHOWN_DECIMALS = 6;

  private ReachChecks() {}

  static ImmutableList<Figure> comparableHistory(Inspection seen) {
    return comparable(seen, seen.known().history());
  }

  private static ImmutableList<Figure> comparable(Inspection seen, List<Figure> figures) {
    return figures.stream()
        .filter(seen.goal().target()::isLike)
        .collect(ImmutableList.toImmutableList());
  }

  private static Proportion kept(Inspection seen, List<Figure> figures) {
    return Proportion.of(figures.stream().filter(seen.goal()::isMetBy).count(), figures.size());
  }

  static Optional<SmartFinding> history(Inspection seen, Told told) {
    ImmutableList<Figure> past = comparableHistory(seen);
    if (past.size() < seen.judge().leastHistory()) {
      return told.given("found", past.size())
          .given("least", seen.judge().leastHistory())
          .fixedBy(
              missing("smart.fix.read-more-periods", seen.judge().leastHistory() - past.size()))
          .isUnknown("too-few-past-periods");
    }
    Proportion kept = kept(seen, past);
    Percent share = kept.share().value().orElseThrow();
    Proportion.Interval interval = kept.interval().value().orElseThrow();
    told.given("kept", kept.hits())
        .given("periods", kept.trials())
        .given("share", share)
        .given("low", interval.low())
        .given("high", interval.high());
    if (share.compareTo(seen.judge().easiest()) > 0) {
      return suggesting(seen, past, told).warns("smart.history.too-easy");
    }
    if (share.compareTo(seen.judge().stretch()) > 0) {
      return told.passes();
    }
    suggesting(seen, past, told);
    if (share.compareTo(seen.judge().hardest()) >= 0) {
      return told.warns("smart.history.stretch");
    }
    return beyondPeers(seen).filter(beyond -> beyond).isPresent()
        ? told.fails("smart.history.out-of-reach-for-all")
        : told.warns("smart.history.out-of-reach");
  }

  private static Fix missing(String code, int number) {
    return Fix.of(code, "number", Figure.of(number));
  }

  /** The hardest figure that enough of the past, or of the peers, kept. */
  private static Told suggesting(Inspection seen, List<Figure> reached, Told told) {
    List<Figure> best = reached.stream()
        .sorted((one, other) -> seen.better(other, one).signum())
        .toList();
    int enough = seen.judge()
        .fair()
        .fraction()
        .multiply(BigDecimal.valueOf(reached.size()))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
    Figure fair = best.get(Math.max(enough, 1) - 1);
    return told.fixedBy(
        Suggestion.isPossible(seen, fair)
            ? Fix.of("smart.fix.set-a-fair-target", "target", fair)
            : Fix.of("smart.fix.choose-what-can-be-promised", "reached", fair));
  }

  /** Which part of the peers does not reach the target. */
  private static Measured<Percent> belowTarget(Inspection seen) {
    ImmutableList<Figure> peers = comparable(seen, seen.known().peers());
    return peers.size() < seen.judge().leastPeers()
        ? Measured.undefined("too-few-peers")
        : kept(seen, peers)
            .share()
            .map(share -> new Percent(Percent.HUNDRED.points().subtract(share.points())));
  }

  private static Optional<Boolean> beyondPeers(Inspection seen) {
    return belowTarget(seen)
        .value()
        .map(below -> below.compareTo(seen.judge().mostAmongPeers()) > 0);
  }

  static Optional<SmartFinding> peers(Inspection seen, Told told) {
    Measured<Percent> below = belowTarget(seen);
    ImmutableList<Figure> peers = comparable(seen, seen.known().peers());
    int found = peers.size();
    told.given("peers", found);
    if (below.value().isEmpty()) {
      return told.given("found", found)
          .given("least", seen.judge().leastPeers())
          .fixedBy(missing("smart.fix.find-more-peers", seen.judge().leastPeers() - found))
          .isUnknown("too-few-peers");
    }
    told.given("below", below.value().get()).given("most", seen.judge().mostAmongPeers());
    return beyondPeers(seen).orElse(false)
        ? suggesting(seen, peers, told).warns("smart.peers.beyond")
        : told.passes();
  }

  static Optional<SmartFinding> trend(Inspection seen, Told told) {
    if (seen.known().trend().isEmpty()) {
      return told.isUnknown("trend-not-known");
    }
    Trend trend = seen.known().trend().get();
    told.given("target", seen.goal().target()).given("expected", trend.expected());
    if (!trend.expected().isLike(seen.goal().target())) {
      return told.fixedBy(Fix.of("smart.fix.use-the-unit", "read", trend.expected()))
          .isUnknown("goal-of-another-kind");
    }
    if (trend.deviation().signum() == 0) {
      return told.isUnknown("no-variation");
    }
    BigDecimal z = Decimals.quotient(
            seen.better(seen.goal().target(), trend.expected()), trend.deviation())
        .setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN);
    told.given("z", z).given("distance", z.abs()).given("most", seen.judge().mostBeyondTrend());
    boolean isHarder = z.signum() > 0;
    if (z.signum() == 0) {
      return told.passes("smart.trend.as-expected");
    }
    if (z.abs().compareTo(seen.judge().mostBeyondTrend()) <= 0) {
      return told.passes(isHarder ? "smart.trend.harder" : "smart.trend.easier");
    }
    return isHarder
        ? told.fixedBy(nearTo(seen, trend)).warns("smart.trend.far-beyond")
        : told.fixedBy(Suggestion.atLeastAsGood(
                seen,
                trend.expected(),
                seen.goal().direction(),
                Fix.of("smart.fix.choose-what-can-be-promised", "reached", trend.expected())))
            .warns("smart.trend.comes-by-itself");
  }

  /** The hardest target that is not far beyond the trend. */
  private static Fix nearTo(Inspection seen, Trend trend) {
    Figure near =
        seen.further(trend.expected(), trend.deviation().multiply(seen.judge().mostBeyondTrend()));
    return Fix.of("smart.fix.stay-near-the-trend", "target", near);
  }
}
