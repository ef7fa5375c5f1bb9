package io.sdr.examples.department.export;

import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.csv.Unusable;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The amount of every row, in the currency of a column or, where that is blank, of the export. */
final class MoneyField {
  private final Field<BigDecimal> amount;
  private final Field<CurrencyUnit> currency;
  private final Optional<CurrencyUnit> usual;

  MoneyField(Field<BigDecimal> amount, Field<CurrencyUnit> currency, Optional<CurrencyUnit> usual) {
    this.amount = amount;
    this.currency = currency;
    this.usual = usual;
  }

  Optional<BigMoney> optional(Row row) {
    return amount.isBlank(row) ? Optional.empty() : Optional.of(required(row));
  }

  BigMoney required(Row row) {
    BigDecimal number = amount.required(row);
    return money(currencyOf(row), number);
  }

  Unusable unusable(String code) {
    return amount.unusable(code);
  }

  private CurrencyUnit currencyOf(Row row) {
    return usual.isPresent() && currency.isBlank(row) ? usual.get() : currency.required(row);
  }

  /** With at least the decimals of the currency, so that equal amounts are equal values. */
  private static BigMoney money(CurrencyUnit currency, BigDecimal number) {
    int decimals = currency.getDecimalPlaces();
    return BigMoney.of(currency, number.scale() < decimals ? number.setScale(decimals) : number);
  }
}
