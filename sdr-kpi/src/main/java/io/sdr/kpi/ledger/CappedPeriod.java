package io.sdr.kpi.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scheme.PayCap;
import java.util.Comparator;

/**
 * The caps under which a person's pay of a period was settled last.
 *
 * @param person whose pay
 * @param period of which period
 * @param caps the caps, in the order in which they are applied; at least one
 */
@JsonPropertyOrder({"person", "period", "caps"})
public record CappedPeriod(PersonId person, Period period, ImmutableList<PayCap> caps) {
  /** Makes a capped period. */
  public CappedPeriod {
    Refusal.unless(!caps.isEmpty(), "capped-period.must-have-caps");
    caps = PayCap.inOrder(caps);
  }

  Key key() {
    return new Key(person, period);
  }

  /** Whose pay of which period; in the order of people, and of time. */
  record Key(PersonId person, Period period) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::person).thenComparing(Key::period);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
