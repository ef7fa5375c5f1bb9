package io.sdr.kpi.contest;

import io.sdr.core.quantity.Figure;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** By something else that was measured. */
@Value.Immutable
abstract class ByDiscipline implements TieBreak {
  @Value.Parameter
  abstract String discipline();

  @Value.Parameter
  abstract Direction direction();

  @Override
  public int compare(Entry first, Entry second) {
    return order().compare(figure(first), figure(second));
  }

  private Optional<Figure> figure(Entry entry) {
    return entry.mark(discipline()).actual().value();
  }

  /** Figures of several kinds have no order by size, so they go by kind: any other answer would depend on who asks. */
  private Comparator<Optional<Figure>> order() {
    Comparator<BigDecimal> bySize = Comparator.naturalOrder();
    return Comparator.<Optional<Figure>, Boolean>comparing(Optional::isEmpty)
        .thenComparing(figure -> figure.map(ByDiscipline::kind).orElse(""))
        .thenComparing(
            figure -> figure.flatMap(Figure::number).orElse(BigDecimal.ZERO),
            direction() == Direction.HIGHER ? bySize.reversed() : bySize);
  }

  private static String kind(Figure figure) {
    return figure instanceof Figure.Amount amount
        ? amount.money().getCurrencyUnit().getCode()
        : figure.getClass().getSimpleName();
  }
}
