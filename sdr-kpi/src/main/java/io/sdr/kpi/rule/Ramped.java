package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Another rule's pay, in part while the person is new: of a period of several months, the part of each month. */
@Value.Immutable
abstract class Ramped implements PayRule {
  abstract ImmutableList<Percent> months();

  abstract PayRule rule();

  @Value.Check
  void check() {
    Refusal.unless(!months().isEmpty(), "ramp.must-have-months");
    Refusal.unless(months().stream().noneMatch(Percent::isNegative), "ramp.must-not-be-negative");
  }

  @Override
  public ImmutableList<PayRule> within() {
    return ImmutableList.of(rule());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    if (!participant.isPresent()) {
      return Scaled.by(
          Measured.undefined("not-present"), rule(), participant, trace.step("pay.ramped"));
    }
    RampMonths covered = RampMonths.of(participant);
    return covered.last() == covered.first()
        ? inOneMonth(covered.first(), participant, trace.step("pay.ramped"))
        : monthByMonth(covered, participant, trace.step("pay.ramped.months"));
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    if (!participant.isPresent()) {
      return Optional.of(new PayFormula.Unmet("not-present"));
    }
    RampMonths covered = RampMonths.of(participant);
    return covered.numbers().map(this::shareIn).distinct().count() == 1
        ? Formulas.times(Measured.of(shareIn(covered.first())), rule(), participant)
        : Optional.empty();
  }

  private Measured<Earnings> inOneMonth(int month, Participant participant, Trace step) {
    Measured<Earnings> earned = Scaled.by(Measured.of(shareIn(month)), rule(), participant, step);
    step.given("month", month);
    return earned;
  }

  private Measured<Earnings> monthByMonth(RampMonths covered, Participant participant, Trace step) {
    Measured<Earnings> earned = rule().earn(participant, step);
    return Participant.earnedBySales(
        step, Operation.STATED, earned.map(all -> scaled(all, covered, participant, step)));
  }

  /** Each sale by the part of its month; what the period earned as a whole is spread over the days of all months. */
  private Earnings scaled(Earnings all, RampMonths covered, Participant participant, Trace trace) {
    List<Credit> credits = participant.creditsOfPeriod().all();
    List<BigMoney> sales = all.byCredit().map(Amounts::toList).orElseGet(ImmutableList::of);
    Map<Integer, BigMoney> byMonth = new TreeMap<>();
    List<BigMoney> scaled = new ArrayList<>();
    for (int i = 0; i < sales.size(); i++) {
      int month = covered.of(credits.get(i).day());
      byMonth.merge(month, sales.get(i), BigMoney::plus);
      scaled.add(sales.get(i).multipliedBy(shareIn(month).fraction()));
    }
    BigMoney total = BigMoney.zero(participant.currency());
    for (int month = covered.first(); month <= covered.last(); month++) {
      BigMoney earned = covered
          .partOf(all.ofPeriod(), month)
          .plus(byMonth.getOrDefault(month, BigMoney.zero(participant.currency())));
      Percent share = shareIn(month);
      total = total.plus(trace
          .step("pay.ramped")
          .given("earned", earned)
          .given("by", share)
          .given("month", month)
          .yields(Operation.PRODUCT, earned.multipliedBy(share.fraction())));
    }
    return all.byCredit().isPresent()
        ? Earnings.of(total, Amounts.of(participant.currency(), scaled))
        : Earnings.of(total);
  }

  private Percent shareIn(int month) {
    return month > months().size() ? Percent.HUNDRED : months().get(month - 1);
  }
}
