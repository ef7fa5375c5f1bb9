package io.sdr.kpi.clawback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.value.Refusal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What is taken back when something sold comes back, as agreed: how, within which time, for which reasons, up to how much. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Clawback {
  Clawback() {}

  /** Starts an agreement. */
  public static Builder builder() {
    return new Builder();
  }

  /** How much. */
  public abstract ClawbackMethod method();

  /** Within so many days after the sale, that day included; without end unless said. */
  public abstract Optional<Integer> withinDays();

  /** Only for these reasons; for every reason where there are none. */
  public abstract ImmutableSet<ReturnReason> reasons();

  /** Of what was paid for the sale, this much at most, in however many returns; all of it unless said. */
  public abstract Optional<Percent> limit();

  /**
   * What is taken back from one person, to the cent, halves up.
   *
   * @return undefined, with the reason, when nothing may be taken back: it is too late ({@code clawback-window-over}) or for
   *     another reason ({@code not-back-for-this-reason})
   */
  public Explained<Measured<Money>> of(ClawbackCase facts, Detail detail) {
    return Explained.of("payout.clawback", detail, trace -> takenBack(facts, trace));
  }

  private Measured<Money> takenBack(ClawbackCase facts, Trace trace) {
    long days = ChronoUnit.DAYS.between(facts.soldOn(), facts.returnedOn());
    if (withinDays().filter(most -> days > most).isPresent()) {
      trace.fails(
          "clawback-window-over", Figure.of(days), Figure.of(withinDays().get()));
      return Measured.undefined("clawback-window-over");
    }
    if (!reasons().isEmpty() && facts.reason().filter(reasons()::contains).isEmpty()) {
      trace.fails("not-back-for-this-reason");
      return Measured.undefined("not-back-for-this-reason");
    }
    Money toDate = rounded(facts.ofAllReturns(), trace);
    Money earlier = facts
        .ofEarlierReturns()
        .map(before -> earlier(before, trace.step("payout.clawback.earlier")))
        .orElse(Money.zero(toDate.getCurrencyUnit()));
    Money back = limited(toDate.minus(earlier), facts, trace);
    return Measured.of(trace.yields(Operation.SAME, back));
  }

  private Money earlier(ClawbackCase returned, Trace step) {
    return step.yields(Operation.STATED, rounded(returned, step));
  }

  private Money rounded(ClawbackCase returned, Trace trace) {
    return method().takenBack(returned, trace).toMoney(RoundingMode.HALF_UP);
  }

  private Money limited(Money rounded, ClawbackCase facts, Trace trace) {
    Money ofAll = limit()
        .map(part -> facts.paid().multipliedBy(part.fraction(), RoundingMode.HALF_UP))
        .orElse(facts.paid());
    Money left = ofAll.minus(facts.takenBack());
    Money most = left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
    return trace
        .step("payout.clawback.limited")
        .given("exact", rounded)
        .given("before", facts.takenBack())
        .given("most", most)
        .yields(Operation.STATED, rounded.isGreaterThan(most) ? most : rounded);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        withinDays().filter(days -> days < 0).isEmpty(), "clawback.must-not-end-before-the-sale");
    Refusal.unless(
        limit()
            .filter(part -> part.isNegative() || part.compareTo(Percent.HUNDRED) > 0)
            .isEmpty(),
        "clawback.must-be-a-part");
  }

  /** Builds an agreement. */
  public static final class Builder extends ImmutableClawback.Builder {
    Builder() {}
  }
}
