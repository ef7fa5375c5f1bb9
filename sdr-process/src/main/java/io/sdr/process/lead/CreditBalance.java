package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.math.LongMath;
import io.sdr.core.team.PersonId;
import java.util.HashMap;
import java.util.Map;

/** The credits of a roster while leads are given out, by position; those of others wait unchanged. */
final class CreditBalance {
  private final ImmutableList<Seller> sellers;
  private final long[] parts;
  private final Map<PersonId, Long> others;
  private long unit;

  CreditBalance(CreditLedger ledger, ImmutableList<Seller> sellers) {
    this.sellers = sellers;
    this.unit = ledger.unit();
    this.others = new HashMap<>(ledger.parts());
    this.parts = new long[sellers.size()];
    for (int i = 0; i < parts.length; i++) {
      Long known = others.remove(sellers.get(i).person());
      parts[i] = known == null ? 0 : known;
    }
  }

  long unit() {
    return unit;
  }

  long partsOf(int seller) {
    return parts[seller];
  }

  /** Shares one lead out among the first so many of some sellers. */
  void earn(int[] among, int many, long[] weights) {
    long total = 0;
    for (int i = 0; i < many; i++) {
      total += weights[among[i]];
    }
    refineFor(total);
    if (unit % total == 0) {
      long share = unit / total;
      for (int i = 0; i < many; i++) {
        int seller = among[i];
        parts[seller] = Math.addExact(parts[seller], share * weights[seller]);
      }
    } else {
      earnRounded(among, many, weights, total);
    }
  }

  void pay(int seller) {
    parts[seller] = Math.subtractExact(parts[seller], unit);
  }

  /**
   * Cuts the lead where sums of shares fall, rounded down, so that nothing is left over and nothing has to be sorted.
   */
  private void earnRounded(int[] among, int many, long[] weights, long total) {
    long sum = 0;
    long cut = 0;
    for (int i = 0; i < many; i++) {
      int seller = among[i];
      sum += weights[seller];
      long next = Math.multiplyExact(unit, sum) / total;
      parts[seller] = Math.addExact(parts[seller], next - cut);
      cut = next;
    }
  }

  /** Makes the parts of a lead finer until a share is a whole number of them, or they are as fine as they get. */
  private void refineFor(long total) {
    long needed = total / LongMath.gcd(unit, total);
    long factor = Math.min(needed, CreditLedger.FINEST / unit);
    if (factor > 1) {
      unit *= factor;
      for (int i = 0; i < parts.length; i++) {
        parts[i] = Math.multiplyExact(parts[i], factor);
      }
      others.replaceAll((person, credit) -> Math.multiplyExact(credit, factor));
    }
  }

  CreditLedger ledger() {
    Map<PersonId, Long> all = new HashMap<>(others);
    for (int i = 0; i < parts.length; i++) {
      all.put(sellers.get(i).person(), parts[i]);
    }
    all.values().removeIf(credit -> credit == 0);
    return new CreditLedger(unit, ImmutableSortedMap.copyOf(all));
  }
}
