package io.sdr.kpi.tallyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Trace;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.sample.KnownMetrics;
import java.util.List;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Columns against values: the same made-up facts through both doors give the same tallies, and the same readings of every metric. */
class TallyRunReferenceTest {
  /** A case is nine tallies, each read by every metric. */
  private static final long CASES = Long.getLong("sdr.cases", 100_000) / 100;

  @Test
  void bothDoorsGiveTheSameTalliesAndReadings() {
    long sold = LongStream.range(0, CASES)
        .parallel()
        .map(TallyRunReferenceTest::compare)
        .sum();
    assertThat(sold).as("tallies with deals").isGreaterThan(CASES);
  }

  private static long compare(long seed) {
    Facts facts = Facts.of(seed);
    TallyColumns columns = run(facts).count();
    long sold = 0;
    for (int person = 0; person < Facts.PEOPLE; person++) {
      for (int month = 0; month < Facts.MONTHS; month++) {
        Tally byValues = facts.tally(person, month);
        Tally byColumns = columns.tally(person, month);
        assertThat(byColumns).as("seed %s, %s, %s", seed, person, month).isEqualTo(byValues);
        for (Metric metric : KnownMetrics.ALL) {
          Reading reading = metric.read(byValues, Trace.silent());
          assertThat(metric.read(byColumns, Trace.silent())).isEqualTo(reading);
          assertThat(metric.value(byColumns)).isEqualTo(reading.value());
        }
        sold += byColumns.of(Quantities.DEALS_WON) > 0 ? 1 : 0;
      }
    }
    return sold;
  }

  static TallyRun run(Facts facts) {
    return TallyRun.of(
        CurrencyUnit.USD,
        Facts.PEOPLE,
        Facts.MONTHS,
        List.of(Row.columns(facts.rows(), 2, 1), Row.columns(facts.things(), 0, 0)));
  }
}
