package io.sdr.kpi.audit;

import io.sdr.core.quantity.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Looks for parts that pay nothing, whatever the typical seller sells, and never paid anyone. */
final class NeverPaysCheck {
  private NeverPaysCheck() {}

  static List<Finding> look(Inspection on) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < on.payer().parts(); i++) {
      int part = i;
      boolean paid = pays(on.oneSale().line(i))
          || pays(on.moreSales().line(i))
          || on.history().stream()
              .anyMatch(past -> on.payer().settled(past).of(part).signum() > 0);
      if (!paid) {
        found.add(finding(on, i));
      }
    }
    return found;
  }

  private static boolean pays(PayLine line) {
    return line.stretches().stream()
        .anyMatch(
            stretch -> stretch.earnedFrom().signum() > 0 || stretch.earnedTo().signum() > 0);
  }

  private static Finding finding(Inspection on, int part) {
    return Told.warning("audit.never-pays", on.payer().name(part))
        .bySearch()
        .given("most", on.figure(on.oneSale().most()))
        .under(on.payer().why(on.one(on.seller().usual().getAmount()), part))
        .stating(Figure.of(on.payer().paid(BigDecimal.ZERO)));
  }
}
