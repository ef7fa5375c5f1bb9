package io.sdr.process.leadaudit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** What one person got. */
@Value.Immutable
@JsonPropertyOrder({
  "person",
  "leads",
  "due",
  "ahead",
  "grades",
  "good",
  "goodOfOthers",
  "difference"
})
public abstract class PersonAudit {
  PersonAudit() {}

  static Builder builder() {
    return new Builder();
  }

  /** Who. */
  public abstract PersonId person();

  /** How many leads. */
  public abstract long leads();

  /**
   * How many the agreed share of the leads is that the person could have got, to a millionth; what is due to all sums to all leads.
   */
  public abstract BigDecimal due();

  /** How many more than that; negative when fewer. */
  public abstract BigDecimal ahead();

  /** How many of each grade. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Long> grades();

  /** How many of a good grade, of all that the person got. */
  public abstract Proportion good();

  /** The same of everyone else. */
  public abstract Proportion goodOfOthers();

  /**
   * Whether chance would make such a difference: the tests that fit, the one to go by last, corrected after Holm for
   * being one of as many as there are people. Undefined where there is nothing to compare.
   */
  public abstract Measured<ImmutableList<Significance>> difference();

  static final class Builder extends ImmutablePersonAudit.Builder {
    Builder() {}
  }
}
