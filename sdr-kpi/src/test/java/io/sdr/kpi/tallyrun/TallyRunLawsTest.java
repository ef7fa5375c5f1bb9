package io.sdr.kpi.tallyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.kpi.metric.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;

class TallyRunLawsTest {
  @Property(tries = 300)
  void anyOrderOfRowsGivesTheSame(@ForAll long seed, @ForAll long order) {
    Facts facts = Facts.of(seed);
    List<Row> shuffled = new ArrayList<>(facts.rows());
    Collections.shuffle(shuffled, new Random(order));
    assertThat(tallies(run(List.of(Row.columns(shuffled, 2, 1)))))
        .isEqualTo(tallies(run(List.of(Row.columns(facts.rows(), 2, 1)))));
  }

  @Property(tries = 300)
  void anyRangesInAnyOrderAddUpToTheWhole(
      @ForAll long seed, @ForAll @Size(3) List<@IntRange(min = 0, max = 100) Integer> cuts) {
    TallyRun run = TallyRunReferenceTest.run(Facts.of(seed));
    List<Integer> bounds = new ArrayList<>(List.of(0, run.size()));
    cuts.forEach(cut -> bounds.add(run.size() * cut / 100));
    Collections.sort(bounds);
    List<TallyCount> parts = new ArrayList<>();
    for (int i = 1; i < bounds.size(); i++) {
      TallyCount part = run.uncounted();
      run.count(bounds.get(i - 1), bounds.get(i), part);
      parts.add(part);
    }
    Collections.shuffle(parts, new Random(seed));
    TallyCount whole = run.uncounted();
    parts.forEach(whole::add);
    assertThat(tallies(whole.tallies())).isEqualTo(tallies(run.count()));
  }

  @Property(tries = 300)
  void rowsMayStandInTablesOfTheirOwn(@ForAll long seed) {
    List<Row> rows = Facts.of(seed).rows();
    List<FactColumns> tables =
        rows.stream().map(row -> Row.columns(List.of(row), 4, 3)).toList();
    assertThat(tallies(run(tables))).isEqualTo(tallies(run(List.of(Row.columns(rows, 2, 1)))));
  }

  private static TallyColumns run(List<FactColumns> tables) {
    return TallyRun.of(CurrencyUnit.USD, Facts.PEOPLE, Facts.MONTHS, tables).count();
  }

  private static List<Tally> tallies(TallyColumns columns) {
    return IntStream.range(0, Facts.PEOPLE)
        .boxed()
        .flatMap(person ->
            IntStream.range(0, Facts.MONTHS).mapToObj(month -> columns.tally(person, month)))
        .toList();
  }
}
