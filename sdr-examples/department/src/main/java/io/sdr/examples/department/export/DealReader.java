package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TerritoryId;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.NameCells;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.mapping.DealTable;
import io.sdr.examples.department.mapping.Treatment;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Reads the deals of one table. */
final class DealReader {
  private final DealTable table;
  private final FactContext context;
  private final DealQuirks quirks;
  private final Field<DealId> id;
  private final Field<PersonId> owner;
  private final Field<ClientId> client;
  private final Field<ProductId> product;
  private final Field<TerritoryId> territory;
  private final Field<Stage> stage;
  private final Field<LocalDate> opened;
  private final Field<LocalDate> closed;
  private final MoneyField amount;
  private final Field<String> lossReason;
  private final EnteredStages entered;

  DealReader(DealTable table, TableScan scan, FactContext context) {
    this.table = table;
    this.context = context;
    this.quirks = new DealQuirks(table, scan, context);
    Columns columns = scan.columns();
    Vocabulary words = context.words();
    MasterData known = context.known();
    id = Field.of(Optional.of(columns.at(table.id())), cell -> DealId.of(cell.toString()));
    owner = Field.of(Optional.of(columns.at(table.owner())), context.people());
    client = Field.of(
        columns.at(table.client()),
        words.clients(known.clients(), table.unknownClient(), quirks::unknownClient));
    product = Field.of(
        columns.at(table.product()),
        words.products(known.products().keySet(), table.unknownProduct(), quirks::unknownProduct));
    territory = Field.of(columns.at(table.territory()), words.territories());
    stage = Field.of(Optional.of(columns.at(table.stage())), words.stages(context.stages()));
    opened = Field.of(columns.at(table.opened()), words.days());
    closed = Field.of(Optional.of(columns.at(table.closed())), words.days());
    amount = words.money(columns, Optional.of(table.amount()), table.currency());
    lossReason = Field.of(columns.at(table.lossReason()), NameCells.any(word -> word));
    entered = new EnteredStages(table, columns, words);
  }

  /** The deal of a row and its way. The identifier is taken only if everything else is as it should be. */
  Found read(Row row) {
    DealId deal = id.required(row);
    Stage in = stage.required(row);
    Optional<LocalDate> start = opened.optional(row);
    Optional<LocalDate> end = closed(row, in.outcome(), start);
    Deal found = Deal.builder()
        .id(deal)
        .owner(owner.required(row))
        .client(client(row))
        .product(product.optional(row))
        .territory(territory.optional(row))
        .stage(in.id())
        .outcome(in.outcome())
        .opened(start)
        .closed(end)
        .amount(amount(row, in.outcome(), end))
        .shares(context.shares().of(deal))
        .build();
    ImmutableList<StageChange> path = entered.of(found, row);
    if (!context.dealIds().add(id.cell(row))) {
      throw id.unusable("export-cell.must-be-unique");
    }
    context.shares().use(deal);
    Optional<String> why =
        in.outcome() == Outcome.LOST ? lossReason.optional(row) : Optional.empty();
    return new Found(new ExportedDeal(found, path, why), row.line());
  }

  /** Hands on what was read. */
  void tell(Found found) {
    Deal deal = found.exported.deal();
    context
        .facts()
        .deal(new ExportedDeal(
            deal, context.pathOf(deal).orElse(found.exported.path()), found.exported.lossReason()));
    quirks.see(deal, found.line);
  }

  private Optional<ClientId> client(Row row) {
    boolean needed = table.client().isPresent() && table.blankClient() == Treatment.SET_ASIDE;
    return needed ? Optional.of(client.required(row)) : client.optional(row);
  }

  private Optional<LocalDate> closed(Row row, Outcome outcome, Optional<LocalDate> start) {
    Optional<LocalDate> day = closed.optional(row);
    if (!outcome.isDecided() && table.closedWhileOpen() == Treatment.NOTE) {
      day.ifPresent(hoped -> quirks.closedWhileOpen(row.line()));
      return Optional.empty();
    }
    if (outcome.isDecided() != day.isPresent()) {
      throw closed.unusable("deal.must-have-closing-day-exactly-when-decided");
    }
    if (day.isPresent() && start.isPresent() && day.get().isBefore(start.get())) {
      throw closed.unusable("deal.must-not-close-before-opening");
    }
    return day;
  }

  private Optional<BigMoney> amount(Row row, Outcome outcome, Optional<LocalDate> day) {
    Optional<BigMoney> worth = amount.optional(row);
    if (worth.isEmpty() && outcome == Outcome.WON) {
      throw amount.unusable("deal.must-have-amount-when-won");
    }
    if (worth.isPresent() && worth.get().isNegative()) {
      throw amount.unusable("deal.must-not-have-negative-amount");
    }
    if (worth.isPresent() && !context.rates().cover(worth.get(), day)) {
      throw amount.unusable("export-amount.must-have-exchange-rate");
    }
    return worth;
  }

  /** A deal as its row tells it, and where it was. */
  record Found(ExportedDeal exported, long line) {}
}
