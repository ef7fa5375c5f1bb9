package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.List;
import org.joda.money.Money;

/**
 * A part of what was earned with its own time.
 *
 * @param name what people call it: booking, collection
 * @param part how much of the whole
 * @param timing when it is paid out
 */
public record TimedPart(String name, Percent part, PayoutTiming timing) {
  /** Makes a part. */
  public TimedPart {
    Refusal.unless(!name.isBlank(), "timed-part.must-have-a-name");
    Refusal.unless(part.points().signum() > 0, "timed-part.must-be-positive", part);
  }

  /** An amount divided by parts, to the last cent. */
  static ImmutableList<Money> divide(Money whole, List<TimedPart> parts) {
    return Allocation.byWeights(
        whole, parts.stream().map(timed -> timed.part().points()).toList());
  }
}
