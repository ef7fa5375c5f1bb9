package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What several rules earn together. */
@Value.Immutable
abstract class AllOf implements PayRule {
  abstract ImmutableList<PayRule> rules();

  @Value.Check
  void check() {
    Refusal.unless(!rules().isEmpty(), "all-of.must-have-rules");
  }

  @Override
  public ImmutableList<PayRule> within() {
    return rules();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.all");
    Optional<Earnings> sum = Optional.empty();
    Optional<String> reason = Optional.empty();
    for (PayRule rule : rules()) {
      Measured<Earnings> earned = rule.earn(participant, step);
      sum = sum.isPresent() && earned.isDefined()
          ? sum.map(already -> already.plus(earned.value().orElseThrow()))
          : sum.or(earned::value);
      reason = reason.or(earned::undefined);
    }
    Measured<Earnings> all =
        sum.isPresent() ? Measured.of(sum.get()) : Measured.undefined(reason.orElseThrow());
    return Participant.earnedBySales(step, Operation.SUM, all);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    List<PayFormula> formulas = new ArrayList<>();
    for (PayRule rule : rules()) {
      rule.formulaFor(participant).ifPresent(formulas::add);
    }
    return formulas.size() == rules().size()
        ? Optional.of(new PayFormula.Together(ImmutableList.copyOf(formulas)))
        : Optional.empty();
  }
}
