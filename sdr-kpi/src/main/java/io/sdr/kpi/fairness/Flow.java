package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * The opportunities that came to one person, of one quality, and what became of them.
 *
 * @param person who
 * @param quality which class of leads or visitors; only like is compared with like
 * @param sales how many of the leads became sales
 * @param leads how many came
 * @param presence how long the person was there to receive them, in one unit for all, more than nothing
 */
@JsonPropertyOrder({"person", "quality", "sales", "leads", "presence"})
public record Flow(PersonId person, String quality, long sales, long leads, BigDecimal presence) {
  /** Makes a flow. */
  public Flow {
    presence = Decimals.stated(presence);
    Refusal.unless(!quality.isBlank(), "flow.must-have-a-quality");
    Refusal.unless(presence.signum() > 0, "flow.must-have-someone-there");
    Proportion.of(sales, leads);
  }

  /** Results normalised by what came: the sales among the leads. */
  public Proportion conversion() {
    return Proportion.of(sales, leads);
  }
}
