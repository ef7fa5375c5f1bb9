package io.sdr.process.survival;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Looks things up that hold from a day on. */
final class Days {
  private Days() {}

  /** The last of the items, which have rising days, whose day is not after the given one. */
  static <T> Optional<T> lastUpTo(long day, List<T> items, ToLongFunction<T> dayOf) {
    int many = countUpTo(day, items, dayOf);
    return many == 0 ? Optional.empty() : Optional.of(items.get(many - 1));
  }

  /** How many of the items, which have rising days, have one that is not after the given one. */
  static <T> int countUpTo(long day, List<T> items, ToLongFunction<T> dayOf) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dayOf.applyAsLong(items.get(middle)) <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
