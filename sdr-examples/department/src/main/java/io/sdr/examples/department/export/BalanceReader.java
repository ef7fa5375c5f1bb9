package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.mapping.BalanceTable;
import io.sdr.examples.department.mapping.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads what earlier payslips left open. */
final class BalanceReader {
  private final Vocabulary vocabulary;
  private final CellReader<PersonId> people;
  private final CurrencyUnit currency;
  private final Map<PersonId, Balance> balances = new TreeMap<>();

  BalanceReader(Vocabulary vocabulary, CellReader<PersonId> people, CurrencyUnit currency) {
    this.vocabulary = vocabulary;
    this.people = people;
    this.currency = currency;
  }

  void read(BalanceTable table, TableScan scan) {
    Columns columns = scan.columns();
    Field<PersonId> person = Field.of(Optional.of(columns.at(table.person())), people);
    MoneyField overpaid = money(columns, table.overpaid(), table);
    MoneyField due = money(columns, table.due(), table);
    MoneyField owed = money(columns, table.owed(), table);
    Field<BigDecimal> advances = Field.of(columns.at(table.advances()), vocabulary.numbers());
    scan.read(row -> {
      PersonId who = person.required(row);
      Balance balance = new Balance(
          amount(overpaid, row), amount(due, row), amount(owed, row), count(advances, row));
      if (balances.putIfAbsent(who, balance) != null) {
        throw person.unusable("export-balance.must-be-stated-once");
      }
    });
  }

  ImmutableMap<PersonId, Balance> balances() {
    return ImmutableMap.copyOf(balances);
  }

  private MoneyField money(Columns columns, Optional<Source> amount, BalanceTable table) {
    return vocabulary.money(columns, amount, table.currency());
  }

  private Money amount(MoneyField field, Row row) {
    BigMoney amount = field.optional(row).orElse(BigMoney.zero(currency));
    if (!amount.getCurrencyUnit().equals(currency)) {
      throw field.unusable("export-balance.must-be-in-currency-of-pay");
    }
    if (amount.isNegative() || !amount.isEqual(amount.toMoney(RoundingMode.DOWN))) {
      throw field.unusable("export-balance.must-be-whole-cents-and-not-negative");
    }
    return amount.toMoney();
  }

  private static int count(Field<BigDecimal> field, Row row) {
    BigDecimal number = field.optional(row).orElse(BigDecimal.ZERO);
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(1200)) > 0) {
      throw field.unusable("export-balance.must-have-sensible-number-of-advances");
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException notWhole) {
      throw field.unusable("export-cell.must-be-whole-number");
    }
  }
}
