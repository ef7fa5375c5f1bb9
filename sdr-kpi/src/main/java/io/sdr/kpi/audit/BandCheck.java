package io.sdr.kpi.audit;

import io.sdr.core.quantity.Figure;
import io.sdr.kpi.whatif.StatedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for bands, written with both ends, that leave something out between them or have more than a bound in common. A bound in
 * common is no matter: rules say which band it belongs to.
 */
final class BandCheck {
  private static final Pattern END =
      Pattern.compile("(/parts/([0-9]+)/.*)/([0-9]+)/(from|to)(/[a-z]+)?");

  private BandCheck() {}

  static List<Finding> look(Inspection on) {
    Map<String, Map<Integer, Band>> tables = new TreeMap<>();
    for (StatedFigure stated : on.stated().all()) {
      Matcher end = END.matcher(stated.pointer());
      if (end.matches()) {
        tables
            .computeIfAbsent(end.group(1), table -> new TreeMap<>())
            .merge(
                Integer.valueOf(end.group(3)),
                Band.ofEnd(
                    on.payer().name(Integer.parseInt(end.group(2))), end.group(4), stated.figure()),
                Band::and);
      }
    }
    List<Finding> found = new ArrayList<>();
    for (Map<Integer, Band> table : tables.values()) {
      if (table.values().stream().anyMatch(band -> band.to().isPresent())) {
        found.addAll(between(table.values().stream()
            .filter(band -> band.from().isPresent())
            .sorted(Comparator.comparing(Band::first))
            .toList()));
      }
    }
    return found;
  }

  private static List<Finding> between(List<Band> bands) {
    List<Finding> found = new ArrayList<>();
    for (int i = 1; i < bands.size(); i++) {
      Band low = bands.get(i - 1);
      Band high = bands.get(i);
      if (low.to().filter(end -> number(end).compareTo(high.first()) > 0).isPresent()
          || low.to().isEmpty()) {
        found.add(told("audit.band-overlap", low)
            .given("from", high.from().orElseThrow())
            .stating(high.from().orElseThrow()));
      } else if (low.to()
          .filter(end -> leavesOut(end, high.from().orElseThrow()))
          .isPresent()) {
        found.add(told("audit.band-gap", low)
            .given("to", high.from().orElseThrow())
            .given("from", low.to().orElseThrow())
            .stating(low.to().orElseThrow()));
      }
    }
    return found;
  }

  private static Told told(String code, Band band) {
    return Told.warning(code, band.part());
  }

  /** Between whole numbers that follow each other lies nothing that could be counted. */
  private static boolean leavesOut(Figure end, Figure next) {
    BigDecimal between = number(next).subtract(number(end));
    boolean isCounted =
        end instanceof Figure.Plain && number(end).scale() <= 0 && number(next).scale() <= 0;
    return between.compareTo(isCounted ? BigDecimal.ONE : BigDecimal.ZERO) > 0;
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }

  /** A band as it is written. */
  private record Band(String part, Optional<Figure> from, Optional<Figure> to) {
    static Band ofEnd(String part, String end, Figure figure) {
      return end.equals("from")
          ? new Band(part, Optional.of(figure), Optional.empty())
          : new Band(part, Optional.empty(), Optional.of(figure));
    }

    Band and(Band other) {
      return new Band(part, from.or(other::from), to.or(other::to));
    }

    BigDecimal first() {
      return number(from.orElseThrow());
    }
  }
}
