package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import java.math.BigDecimal;

/**
 * What a correction does to the parts of a goal. The changes of the parts sum to the change of what is assigned; where the
 * target was passed on as it is, each part changes as the goal does.
 *
 * @param correction the correction
 * @param before how the goal was divided
 * @param after how it is divided now
 * @param changes by how much each part changes, in the order of the parts
 */
@JsonPropertyOrder({"correction", "before", "after", "changes"})
public record CascadeChange(
    Correction correction, Cascade before, Cascade after, ImmutableList<OfPart> changes) {
  static CascadeChange of(Correction correction, Cascade before, Cascade after, Trace trace) {
    Trace step = told(trace, "cascade.change", before.assigned(), after.assigned())
        .given("day", correction.on());
    ImmutableList.Builder<OfPart> changes = ImmutableList.builder();
    for (int i = 0; i < after.shares().size(); i++) {
      changes.add(OfPart.of(before.shares().get(i), after.shares().get(i), step));
    }
    step.yields(Operation.DIFFERENCE, distance(after.assigned(), before.assigned()));
    return new CascadeChange(correction, before, after, changes.build());
  }

  /** By how much what is assigned changes. */
  public Figure change() {
    return difference(after.assigned(), before.assigned());
  }

  /** A step that tells a change as so much more, or so much less. */
  private static Trace told(Trace trace, String rule, Figure before, Figure after) {
    return isLess(after, before)
        ? trace.step(rule + ".less").given("before", before).given("after", after)
        : trace.step(rule).given("after", after).given("before", before);
  }

  private static boolean isLess(Figure after, Figure before) {
    return Cascade.number(after).compareTo(Cascade.number(before)) < 0;
  }

  private static Figure distance(Figure after, Figure before) {
    return isLess(after, before) ? difference(before, after) : difference(after, before);
  }

  private static Figure difference(Figure after, Figure before) {
    BigDecimal change = Cascade.number(after).subtract(Cascade.number(before));
    return after.withNumber(change);
  }

  /**
   * By how much one part changes.
   *
   * @param part the name of the part
   * @param before its target before
   * @param after its target now
   * @param change the one less the other
   */
  @JsonPropertyOrder({"part", "before", "after", "change"})
  public record OfPart(String part, Figure before, Figure after, Figure change) {
    private static OfPart of(Cascade.Share before, Cascade.Share after, Trace step) {
      told(step, "cascade.change.of-part", before.target(), after.target())
          .given("part", after.part())
          .yields(Operation.DIFFERENCE, distance(after.target(), before.target()));
      return new OfPart(
          after.part(),
          before.target(),
          after.target(),
          difference(after.target(), before.target()));
    }
  }
}
