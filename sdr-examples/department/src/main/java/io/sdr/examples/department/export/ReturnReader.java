package io.sdr.examples.department.export;

import io.sdr.core.sales.DealId;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.mapping.ReturnTable;
import io.sdr.examples.department.mapping.Treatment;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Reads what came back, of one table. To be used when all deals have been read. */
final class ReturnReader {
  private final ReturnTable table;
  private final FactContext context;
  private final Field<ReturnId> id;
  private final Field<DealId> deal;
  private final Field<PersonId> owner;
  private final Field<ProductId> product;
  private final Field<LocalDate> date;
  private final MoneyField amount;
  private final Quirk unknownDeal;

  ReturnReader(ReturnTable table, TableScan scan, FactContext context) {
    this.table = table;
    this.context = context;
    Columns columns = scan.columns();
    Vocabulary words = context.words();
    unknownDeal = scan.quirk("export-return.is-of-unlisted-deal", table.deal());
    Quirk unknownProduct = scan.quirk("export-return.has-unlisted-product", table.product());
    id = Field.of(Optional.of(columns.at(table.id())), cell -> ReturnId.of(cell.toString()));
    deal = Field.of(columns.at(table.deal()), cell -> DealId.of(cell.toString()));
    owner = Field.of(Optional.of(columns.at(table.owner())), context.people());
    product = Field.of(
        columns.at(table.product()),
        words.products(
            context.known().products().keySet(), table.unknownProduct(), unknownProduct::again));
    date = Field.of(Optional.of(columns.at(table.date())), words.days());
    amount = words.money(columns, Optional.of(table.amount()), table.currency());
  }

  SalesReturn read(Row row) {
    LocalDate day = date.required(row);
    SalesReturn back = SalesReturn.builder()
        .id(id.required(row))
        .deal(deal(row))
        .owner(owner.required(row))
        .product(product.optional(row))
        .amount(amount(row, day))
        .date(day)
        .build();
    if (!context.returnIds().add(id.cell(row))) {
      throw id.unusable("export-cell.must-be-unique");
    }
    return back;
  }

  private Optional<DealId> deal(Row row) {
    Optional<DealId> undone = deal.optional(row);
    if (undone.isPresent() && !context.dealIds().contains(deal.cell(row))) {
      if (table.unknownDeal() == Treatment.SET_ASIDE) {
        throw deal.unusable("export-cell.must-name-known-deal");
      }
      unknownDeal.at(row.line());
    }
    return undone;
  }

  private BigMoney amount(Row row, LocalDate day) {
    BigMoney back = amount.required(row);
    if (!back.isPositive()) {
      throw amount.unusable("return.must-have-positive-amount");
    }
    if (!context.rates().cover(back, Optional.of(day))) {
      throw amount.unusable("export-amount.must-have-exchange-rate");
    }
    return back;
  }
}
