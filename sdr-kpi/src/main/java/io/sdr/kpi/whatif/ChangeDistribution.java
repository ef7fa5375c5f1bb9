package io.sdr.kpi.whatif;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * How the changes of single people are distributed.
 *
 * <p>Quantiles are by nearest rank, so each is the change of someone: the smallest that a given share of people does not exceed.
 *
 * @param quantiles the smallest change, those of 10, 25, 50, 75 and 90 percent, and the largest
 * @param bins a histogram of spans of one width that cover all changes
 */
@JsonPropertyOrder({"quantiles", "bins"})
public record ChangeDistribution(ImmutableList<Quantile> quantiles, ImmutableList<Bin> bins) {
  private static final ImmutableList<Percent> SHARES = Stream.of(
          "0", "10", "25", "50", "75", "90", "100")
      .map(Percent::of)
      .collect(ImmutableList.toImmutableList());
  private static final int MOST_BINS = 1000;

  static ChangeDistribution of(List<Money> changes, int bins) {
    Refusal.unless(bins > 0 && bins <= MOST_BINS, "histogram.must-have-sensible-bins", bins);
    ImmutableList<Money> sorted = ImmutableList.sortedCopyOf(changes);
    return new ChangeDistribution(
        SHARES.stream()
            .map(share -> new Quantile(share, sorted.get(rank(share, sorted.size()))))
            .collect(ImmutableList.toImmutableList()),
        histogram(sorted, bins));
  }

  /** The index of the smallest change that so many percent do not exceed. */
  private static int rank(Percent share, int size) {
    int rank = share
        .fraction()
        .multiply(BigDecimal.valueOf(size))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
    return Math.max(rank, 1) - 1;
  }

  private static ImmutableList<Bin> histogram(ImmutableList<Money> sorted, int bins) {
    Money least = sorted.get(0);
    Money span = sorted.get(sorted.size() - 1).minus(least).plusMinor(1);
    Money width = span.dividedBy(bins, RoundingMode.CEILING);
    return IntStream.range(0, bins)
        .mapToObj(i -> least.plus(width.multipliedBy(i)))
        .filter(from -> from.isLessThan(least.plus(span)))
        .map(from -> Bin.of(from, from.plus(width), sorted))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * A quantile.
   *
   * @param share so many percent of people
   * @param change have this change or a smaller one
   */
  @JsonPropertyOrder({"share", "change"})
  public record Quantile(Percent share, Money change) {}

  /**
   * A span of changes.
   *
   * @param from the least change in it
   * @param below the least change beyond it
   * @param people how many people have a change in it
   */
  @JsonPropertyOrder({"from", "below", "people"})
  public record Bin(Money from, Money below, int people) {
    private static Bin of(Money from, Money below, List<Money> changes) {
      long people = changes.stream()
          .filter(change -> !change.isLessThan(from) && change.isLessThan(below))
          .count();
      return new Bin(from, below, Math.toIntExact(people));
    }
  }
}
