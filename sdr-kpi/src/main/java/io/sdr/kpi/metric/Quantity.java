package io.sdr.kpi.metric;

import com.google.common.collect.ComparisonChain;
import io.sdr.core.value.Refusal;

/**
 * Something that facts add up to, under a stable name: how many there are, how much money, how much for each of several
 * names, how often each number occurs, who all there is. What comes with the library is in {@link Quantities}; names of vendors carry a prefix, as in {@code acme:demos}.
 *
 * <p>Two quantities of one name but of different kinds are different.
 */
public sealed interface Quantity extends Comparable<Quantity> {
  /** The stable name. */
  String name();

  @Override
  default int compareTo(Quantity other) {
    return ComparisonChain.start()
        .compare(name(), other.name())
        .compare(getClass().getSimpleName(), other.getClass().getSimpleName())
        .result();
  }

  private static void check(String name) {
    Refusal.unless(
        name.matches("([a-z0-9-]+:)?[a-z0-9]+(-[a-z0-9]+)*"), "quantity.must-have-a-plain-name");
  }

  /**
   * How many there are of something.
   *
   * @param name the stable name
   */
  record Count(String name) implements Quantity {
    /** Makes a quantity. */
    public Count {
      check(name);
    }
  }

  /**
   * How much money, in the currency of the tally.
   *
   * @param name the stable name
   */
  record Amount(String name) implements Quantity {
    /** Makes a quantity. */
    public Amount {
      check(name);
    }
  }

  /**
   * How much of something that is neither money nor single things: units of goods, minutes.
   *
   * @param name the stable name
   */
  record Sum(String name) implements Quantity {
    /** Makes a quantity. */
    public Sum {
      check(name);
    }
  }

  /**
   * How often each number occurs, so that medians are known and not only means.
   *
   * @param name the stable name
   */
  record Spread(String name) implements Quantity {
    /** Makes a quantity. */
    public Spread {
      check(name);
    }
  }

  /**
   * How much money for each of several names, such as groups of goods, in the currency of the tally.
   *
   * @param name the stable name
   */
  record Split(String name) implements Quantity {
    /** Makes a quantity. */
    public Split {
      check(name);
    }
  }

  /**
   * Who all there is, each once however often.
   *
   * @param name the stable name
   */
  record Distinct(String name) implements Quantity {
    /** Makes a quantity. */
    public Distinct {
      check(name);
    }
  }
}
