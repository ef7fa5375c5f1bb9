package io.sdr.process.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeten.extra.LocalDateRange;

/** When somebody who is off is at work again. */
final class Comeback {
  /** No clock is asked beyond. */
  private static final LocalDate END_OF_TIME = LocalDate.of(9998, 1, 1);

  private Comeback() {}

  /**
   * The first moment after the given one at which somebody begins to work, on a day that will do; after days of absence, or before
   * the first day of employment, it is looked for again.
   */
  static Optional<Instant> after(Instant at, Seller seller, Predicate<Instant> willDo) {
    Optional<Instant> next = seller.hours().nextWorked(at).value();
    while (next.isPresent()) {
      Instant moment = next.get();
      if (moment.isAfter(at) && willDo.test(moment)) {
        return next;
      }
      next = dayBack(seller, seller.hours().dayOf(moment))
          .filter(day -> day.isBefore(END_OF_TIME))
          .map(day -> day.atStartOfDay(seller.hours().zone()).toInstant())
          .flatMap(start -> seller.hours().nextWorked(start).value());
    }
    return Optional.empty();
  }

  /** The first day after all absences of a day, or that of employment. */
  private static Optional<LocalDate> dayBack(Seller seller, LocalDate day) {
    return day.isBefore(seller.employed().getStart())
        ? Optional.of(seller.employed().getStart())
        : seller.absences().stream()
            .filter(dates -> dates.contains(day))
            .map(LocalDateRange::getEnd)
            .max(Comparator.naturalOrder());
  }
}
