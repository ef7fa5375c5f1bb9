package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Divides sales so that nothing is lost. */
final class Weighing {
  /** Parts of a sale are this fine; what is left goes to those that lost most by it. */
  private static final int DECIMALS = 18;

  private Weighing() {}

  /** Divides the sales of each path among its touches, by weights that depend on the path alone. */
  static ImmutableSortedMap<String, BigDecimal> alongPaths(
      ImmutableList<TouchPath> paths, Function<ImmutableList<Touch>, List<BigDecimal>> weights) {
    Map<String, BigDecimal> sales = new TreeMap<>();
    for (TouchPath path : paths) {
      if (path.converted()) {
        List<BigDecimal> parts = Allocation.byWeights(
            BigDecimal.valueOf(path.count()), DECIMALS, weights.apply(path.touches()));
        for (int i = 0; i < parts.size(); i++) {
          sales.merge(path.touches().get(i).channel(), parts.get(i), BigDecimal::add);
        }
      }
    }
    return plain(sales);
  }

  /** Divides a number of sales among channels. */
  static ImmutableSortedMap<String, BigDecimal> amongChannels(
      long all, SortedMap<String, BigDecimal> weights) {
    List<BigDecimal> parts =
        Allocation.byWeights(BigDecimal.valueOf(all), DECIMALS, List.copyOf(weights.values()));
    Map<String, BigDecimal> sales = new TreeMap<>();
    int next = 0;
    for (String channel : weights.keySet()) {
      sales.put(channel, parts.get(next++));
    }
    return plain(sales);
  }

  static long salesIn(ImmutableList<TouchPath> paths) {
    return paths.stream()
        .filter(TouchPath::converted)
        .mapToLong(TouchPath::count)
        .reduce(0, Math::addExact);
  }

  private static ImmutableSortedMap<String, BigDecimal> plain(Map<String, BigDecimal> sales) {
    sales.replaceAll((channel, part) -> Decimals.computed(part));
    return ImmutableSortedMap.copyOf(sales);
  }
}
