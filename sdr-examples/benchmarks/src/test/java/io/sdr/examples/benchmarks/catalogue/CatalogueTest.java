package io.sdr.examples.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.kpi.metric.MetricDictionary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** All readers of the catalogue read the same figures. */
class CatalogueTest {
  private static final List<MetricDictionary.Entry> METRICS =
      SdrCatalogue.dictionary().entries();

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SDR_COLUMNS")
  void everyFigureIsTheSame(CatalogueContenders contender) {
    for (int size : new int[] {400, 5_000, 60_000}) {
      SalesFacts facts = SalesFacts.of(size);
      long[] expected = figures(CatalogueContenders.SDR_COLUMNS, facts);
      long[] figures = figures(contender, facts);
      for (int i = 0; i < METRICS.size(); i++) {
        assertThat(ofMetric(figures, i, facts))
            .as("%s of %s facts", METRICS.get(i).id(), size)
            .isEqualTo(ofMetric(expected, i, facts));
      }
    }
  }

  @Test
  void everyMetricHasFiguresThatDiffer() {
    SalesFacts facts = SalesFacts.of(60_000);
    long[] figures = figures(CatalogueContenders.SDR_COLUMNS, facts);
    for (int i = 0; i < METRICS.size(); i++) {
      assertThat(Arrays.stream(ofMetric(figures, i, facts))
              .filter(figure -> figure != CatalogueContender.UNDEFINED)
              .distinct()
              .count())
          .as(METRICS.get(i).id())
          .isGreaterThan(1);
    }
  }

  private static long[] ofMetric(long[] figures, int metric, SalesFacts facts) {
    return Arrays.copyOfRange(figures, metric * facts.cells(), (metric + 1) * facts.cells());
  }

  private static long[] figures(CatalogueContenders who, SalesFacts facts) {
    try (CatalogueContender contender = who.with(facts)) {
      contender.compute();
      return contender.billionths();
    }
  }
}
