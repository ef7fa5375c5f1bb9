package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A fixed amount for the level that was reached. */
@Value.Immutable
abstract class LevelBonus implements PayRule {
  abstract Yardstick of();

  abstract ImmutableList<LevelAmount> levels();

  @Value.Check
  void check() {
    Refusal.unless(!levels().isEmpty(), "level-bonus.must-have-levels");
    for (int i = 0; i < levels().size(); i++) {
      LevelAmount level = levels().get(i);
      Refusal.unless(
          level.from().isLike(levels().get(0).from()), "level-bonus.must-have-levels-of-one-kind");
      Refusal.unless(
          levels().subList(0, i).stream().noneMatch(level::overlaps),
          "level-bonus.must-have-levels-apart",
          level.from());
    }
  }

  @Override
  public int yardsticks() {
    return 1;
  }

  @Override
  public ImmutableList<Measure> measures() {
    return of().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.level-bonus");
    Measured<BigMoney> earned = of().read(participant, step).flatMap(level -> {
      step.given("level", level);
      return levels().stream()
          .filter(amount -> amount.holds(level))
          .findFirst()
          .map(amount -> amount.amount().amountFor(participant))
          .orElseGet(() -> Measured.undefined("on-no-level"));
    });
    return Participant.earned(step, Operation.GIVEN, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return of().looksAtCredits()
        ? Optional.empty()
        : Optional.of(Formulas.given(this, participant));
  }
}
