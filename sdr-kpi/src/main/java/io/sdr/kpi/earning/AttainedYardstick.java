package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.formula.SoldLevel;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class AttainedYardstick implements Yardstick {
  abstract PayBase base();

  abstract Optional<Cadence> since();

  @Value.Default
  ZeroGoal zeroGoal() {
    return ZeroGoal.UNDEFINED;
  }

  @Override
  public Measured<Figure> read(Participant participant, Trace trace) {
    Trace step = trace.step("pay.attained");
    Measured<Turnover> sold = base().turnover(participant, since(), step);
    Measured<BigMoney> goal = sold.flatMap(known -> participant.goal(known, since()));
    if (goal.undefined().filter("zero-target"::equals).isPresent()
        && zeroGoal() != ZeroGoal.UNDEFINED) {
      return Measured.of(step.yields(
          Operation.STATED,
          Figure.of(zeroGoal() == ZeroGoal.MET ? Percent.HUNDRED : Percent.ZERO)));
    }
    return step.yields(
        Operation.QUOTIENT,
        goal.flatMap(target -> sold.map(known -> share(known.toDate(), target, step))));
  }

  @Override
  public Optional<SoldLevel> levelFor(Participant participant) {
    return base()
        .soldFor(participant, since())
        .flatMap(sold -> participant
            .goal(sold)
            .value()
            .filter(BigMoney::isPositive)
            .map(goal -> new SoldLevel(sold, Optional.of(goal))));
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public boolean looksAtCredits() {
    return base().looksAtCredits();
  }

  private static Figure share(BigMoney sold, BigMoney goal, Trace step) {
    step.given("sold", sold).given("goal", goal);
    return Figure.of(Percent.ofFraction(Decimals.quotient(sold.getAmount(), goal.getAmount())));
  }
}
