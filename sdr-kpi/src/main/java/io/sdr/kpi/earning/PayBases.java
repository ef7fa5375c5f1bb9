package io.sdr.kpi.earning;

import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.goal.Measure;
import java.util.List;

/** The bases of pay that come with the library. */
public final class PayBases {
  private PayBases() {}

  /**
   * What a measure amounts to in the period: one amount of money. Sales are held against the goal for the same measure.
   */
  public static PayBase measured(Measure measure) {
    return ImmutableMeasuredBase.builder()
        .metric(measure.metric())
        .scope(measure.scope())
        .build();
  }

  /** The credited amount of every sale. */
  public static PayBase credited() {
    return credited(CreditFigure.AMOUNT, List.of());
  }

  /** A figure of every credit that fits any of the criteria, or of every credit where there are none. */
  public static PayBase credited(CreditFigure figure, List<Criteria> anyOf) {
    return ImmutableCreditedBase.builder().figure(figure).of(anyOf).build();
  }

  /** The same, held against the goal for a measure. */
  public static PayBase credited(CreditFigure figure, List<Criteria> anyOf, Measure goal) {
    return ImmutableCreditedBase.builder().figure(figure).of(anyOf).goal(goal).build();
  }

  /**
   * Only what another base has above a hurdle: of what adds up over the span, the first so much does not earn, the rest
   * does.
   */
  public static PayBase above(Agreed hurdle, PayBase base) {
    return ImmutableBaseAbove.builder().hurdle(hurdle).base(base).build();
  }

  /** Only what another base has up to a cap: of what adds up over the span, the first so much earns, the rest does not. */
  public static PayBase upTo(Agreed cap, PayBase base) {
    return ImmutableBaseUpTo.builder().cap(cap).base(base).build();
  }
}
