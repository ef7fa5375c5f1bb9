package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Optional;

/** The criteria of stages that come with the library. */
public final class StageCriteria {
  private StageCriteria() {}

  /** All of these fields are filled in. */
  public static StageCriterion fields(String... names) {
    return ImmutableFilledFields.of(ImmutableList.copyOf(names));
  }

  /** All of these items are ticked off. */
  public static StageCriterion checklist(String... items) {
    return ImmutableChecklist.of(ImmutableList.copyOf(items));
  }

  /** It is known what the deal is worth. */
  public static StageCriterion amountKnown() {
    return ImmutableAmountKnown.of();
  }

  /** A field holds a plain number, at least this. */
  public static StageCriterion atLeast(String field, BigDecimal least) {
    return ImmutableFieldWithin.of(field, Optional.of(least), Optional.empty());
  }

  /** A field holds a plain number, at most this. */
  public static StageCriterion atMost(String field, BigDecimal most) {
    return ImmutableFieldWithin.of(field, Optional.empty(), Optional.of(most));
  }

  /** A field holds one of these words. */
  public static StageCriterion oneOf(String field, String... words) {
    return ImmutableFieldOneOf.of(field, ImmutableSortedSet.copyOf(words));
  }
}
