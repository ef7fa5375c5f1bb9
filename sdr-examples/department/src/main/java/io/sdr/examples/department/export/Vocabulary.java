package io.sdr.examples.department.export;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.team.TerritoryId;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.csv.Column;
import io.sdr.examples.department.csv.DayCells;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.NameCells;
import io.sdr.examples.department.csv.NumberCells;
import io.sdr.examples.department.csv.Unusable;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.mapping.Source;
import io.sdr.examples.department.mapping.Treatment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** How the cells of one export are read: its days, numbers, currencies and names. */
final class Vocabulary {
  private final ExportMapping mapping;
  private final Problems problems;
  private final DayCells days;
  private final NumberCells numbers;
  private final NameCells<CurrencyUnit> currencies = NameCells.any(Vocabulary::currency);
  private final Map<String, Quirk> aliasUses = new HashMap<>();

  Vocabulary(ExportMapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    this.days = DayCells.in(mapping.dates());
    this.numbers = NumberCells.with(
        mapping.numbers().decimal().charAt(0), mapping.numbers().grouping());
  }

  DayCells days() {
    return days;
  }

  NumberCells numbers() {
    return numbers;
  }

  /** Amounts in the currency of a column or of the mapping. */
  MoneyField money(Columns columns, Optional<Source> amount, Optional<Source> currency) {
    Optional<Column> column = columns.at(amount);
    return new MoneyField(
        Field.of(column, numbers), Field.of(columns.at(currency), currencies), mapping.currency());
  }

  /** Any person. */
  CellReader<PersonId> people() {
    return aliased("people", mapping.aliases().people(), NameCells.any(PersonId::of));
  }

  /** People that are listed. */
  CellReader<PersonId> people(Collection<PersonId> listed) {
    return aliased(
        "people",
        mapping.aliases().people(),
        NameCells.listed(byName(listed), "export-cell.must-name-known-person"));
  }

  /** Teams: those of the mapping, or any. */
  CellReader<TeamId> teams() {
    return aliased(
        "teams",
        mapping.aliases().teams(),
        mapping.teams().isEmpty()
            ? NameCells.any(TeamId::of)
            : NameCells.listed(byName(mapping.teams()), "export-cell.must-name-known-team"));
  }

  /** Any territory. */
  CellReader<TerritoryId> territories() {
    return aliased("territories", mapping.aliases().territories(), NameCells.any(TerritoryId::of));
  }

  /** Stages, by what the mapping says of them. */
  <T> CellReader<T> stages(Map<String, T> meanings) {
    return aliased(
        "stages",
        mapping.aliases().stages(),
        NameCells.listed(meanings, "export-cell.must-name-known-stage"));
  }

  /** Stages, by their identifiers. */
  CellReader<StageId> stageIds() {
    return stages(mapping.stageIds());
  }

  /** Products: any without a price list, otherwise those of the list, others as the treatment says. */
  CellReader<ProductId> products(
      Collection<ProductId> listed, Treatment unlisted, Runnable whenUnlisted) {
    return aliased(
        "products",
        mapping.aliases().products(),
        mapping.products().isEmpty()
            ? NameCells.any(ProductId::of)
            : unlisted == Treatment.NOTE
                ? NameCells.listedOr(byName(listed), ProductId::of, whenUnlisted)
                : NameCells.listed(byName(listed), "export-cell.must-name-known-product"));
  }

  /** Clients: any without a list, otherwise those of the list, others as the treatment says. */
  CellReader<ClientId> clients(
      Collection<ClientId> listed, Treatment unlisted, Runnable whenUnlisted) {
    return aliased(
        "clients",
        mapping.aliases().clients(),
        mapping.clients().isEmpty()
            ? NameCells.any(ClientId::of)
            : unlisted == Treatment.NOTE
                ? NameCells.listedOr(byName(listed), ClientId::of, whenUnlisted)
                : NameCells.listed(byName(listed), "export-cell.must-name-known-client"));
  }

  private <T> NameCells<T> aliased(String kind, Map<String, String> aliases, NameCells<T> names) {
    int position = 0;
    for (Map.Entry<String, String> alias : aliases.entrySet()) {
      Quirk uses = uses(kind, ++position, alias);
      names.reading(alias.getKey(), alias.getValue(), uses::again);
    }
    return names;
  }

  /** One count for each alias, whatever number of tables it is used in; people and clients are not named. */
  private Quirk uses(String kind, int position, Map.Entry<String, String> alias) {
    return aliasUses.computeIfAbsent(kind + position, first -> {
      Location place = Location.ofPointer("/aliases/" + kind);
      return problems.quirk(
          kind.equals("people") || kind.equals("clients")
              ? Diagnostic.note("export-alias.was-read-for-someone", place)
                  .with("position", position)
              : Diagnostic.note("export-alias.was-read", place)
                  .with("written", alias.getKey())
                  .with("meant", alias.getValue()));
    });
  }

  private static <T> Map<String, T> byName(Collection<T> listed) {
    Map<String, T> byName = new HashMap<>();
    listed.forEach(each -> byName.put(each.toString(), each));
    return byName;
  }

  private static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException unknown) {
      throw Unusable.because("currency.must-be-well-formed");
    }
  }
}
