package io.sdr.examples.department.export;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.csv.Unusable;
import io.sdr.examples.department.mapping.FigureKind;
import java.math.BigDecimal;
import java.util.Optional;

/** The figure of every row, of one kind. */
record FigureField(FigureKind kind, Field<BigDecimal> number, MoneyField money) {
  Optional<Figure> optional(Row row) {
    return number.isBlank(row) ? Optional.empty() : Optional.of(required(row));
  }

  Figure required(Row row) {
    return switch (kind) {
      case MONEY -> Figure.of(money.required(row));
      case PERCENT -> Figure.of(new Percent(number.required(row)));
      case FRACTION -> Figure.of(Percent.ofFraction(number.required(row)));
      case NUMBER -> Figure.of(number.required(row));
    };
  }

  Unusable unusable(String code) {
    return number.unusable(code);
  }
}
