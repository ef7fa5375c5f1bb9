package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Product;
import io.sdr.core.sales.ProductId;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.NameCells;
import io.sdr.examples.department.mapping.ClientTable;
import io.sdr.examples.department.mapping.ProductTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what deals are about and with whom: the price list and the clients. */
final class CatalogueReader {
  private final Vocabulary vocabulary;
  private final Map<ProductId, Product> products = new HashMap<>();
  private final Set<ClientId> clients = new HashSet<>();

  CatalogueReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void read(ProductTable table, TableScan scan) {
    Columns columns = scan.columns();
    Field<ProductId> id =
        Field.of(Optional.of(columns.at(table.id())), NameCells.any(ProductId::of));
    Field<String> series = Field.of(columns.at(table.series()), NameCells.any(text -> text));
    MoneyField price = vocabulary.money(columns, table.price(), table.currency());
    scan.read(row -> {
      Product product = Product.builder()
          .id(id.required(row))
          .series(series.optional(row))
          .listPrice(price.optional(row))
          .build();
      if (products.putIfAbsent(product.id(), product) != null) {
        throw id.unusable("export-cell.must-be-unique");
      }
    });
  }

  void read(ClientTable table, TableScan scan) {
    Field<ClientId> id =
        Field.of(Optional.of(scan.columns().at(table.id())), NameCells.any(ClientId::of));
    scan.read(row -> {
      if (!clients.add(id.required(row))) {
        throw id.unusable("export-cell.must-be-unique");
      }
    });
  }

  ImmutableMap<ProductId, Product> products() {
    return ImmutableSortedMap.copyOf(products);
  }

  ImmutableSet<ClientId> clients() {
    return ImmutableSortedSet.copyOf(clients);
  }
}
