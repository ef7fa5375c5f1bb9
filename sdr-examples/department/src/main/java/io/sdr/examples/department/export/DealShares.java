package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealShare;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.NameCells;
import io.sdr.examples.department.mapping.ShareTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of people in deals, held until their deal is read. */
final class DealShares {
  private static final ImmutableMap<String, DealShare.Kind> KINDS =
      ImmutableMap.of("revenue", DealShare.Kind.REVENUE, "overlay", DealShare.Kind.OVERLAY);
  private static final Comparator<DealShare> ORDER =
      Comparator.comparing(DealShare::kind).thenComparing(DealShare::person);

  private final Vocabulary vocabulary;
  private final CellReader<PersonId> people;
  private final Map<DealId, List<Held>> byDeal = new HashMap<>();

  DealShares(Vocabulary vocabulary, CellReader<PersonId> people) {
    this.vocabulary = vocabulary;
    this.people = people;
  }

  void read(ShareTable table, TableScan scan) {
    Columns columns = scan.columns();
    Field<DealId> deal =
        Field.of(Optional.of(columns.at(table.deal())), cell -> DealId.of(cell.toString()));
    Field<PersonId> person = Field.of(Optional.of(columns.at(table.person())), people);
    Field<BigDecimal> percent =
        Field.of(Optional.of(columns.at(table.percent())), vocabulary.numbers());
    Field<DealShare.Kind> kind = Field.of(
        columns.at(table.kind()), NameCells.listed(KINDS, "export-share.must-be-of-known-kind"));
    scan.read(row -> {
      DealShare share = new DealShare(
          person.required(row),
          new Percent(percent.required(row)),
          kind.optional(row).orElse(DealShare.Kind.REVENUE));
      byDeal
          .computeIfAbsent(deal.required(row), first -> new ArrayList<>())
          .add(new Held(share, row.line(), scan, deal));
    });
  }

  /** The parts in a deal, whatever the order of the rows. */
  ImmutableList<DealShare> of(DealId deal) {
    return byDeal.getOrDefault(deal, List.of()).stream()
        .map(Held::share)
        .sorted(ORDER)
        .collect(ImmutableList.toImmutableList());
  }

  /** Takes note that the deal with these parts was used. */
  void use(DealId deal) {
    byDeal.remove(deal);
  }

  /** Sets aside what belongs to no deal that was used. */
  void setAsideTheRest() {
    byDeal.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Held::line))
        .forEach(held ->
            held.scan.setAside(held.deal.unusable("export-cell.must-name-known-deal"), held.line));
    byDeal.clear();
  }

  private record Held(DealShare share, long line, TableScan scan, Field<DealId> deal) {}
}
