package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.DealId;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
abstract class CreditedBase implements PayBase {
  abstract CreditFigure figure();

  /** Sales that fit any of these earn; all do where there are none. */
  abstract ImmutableList<Criteria> of();

  abstract Optional<Measure> goal();

  @Override
  public Measured<Turnover> turnover(
      Participant participant, Optional<Cadence> since, Trace trace) {
    if (participant.outlasts(since)) {
      return Measured.undefined("span-shorter-than-period");
    }
    return figures(participant.creditsOfPeriod(), trace.step("pay.credits"))
        .flatMap(amounts -> sum(participant.creditsSince(since))
            .flatMap(before ->
                left(participant).map(left -> new Turnover(amounts, true, before, left, goal()))));
  }

  @Override
  public Optional<Sold> soldFor(Participant participant, Optional<Cadence> since) {
    return participant.outlasts(since)
        ? Optional.empty()
        : Optional.of(Sold.of(figure(), of(), since, goal()));
  }

  /** What is credited is a result like revenue, by whatever figure. */
  @Override
  public ImmutableList<Measure> measures() {
    return ImmutableList.of(goal().orElseGet(() -> Measure.own(Metrics.revenue())));
  }

  private Measured<BigMoney> sum(Credits credits) {
    return credits
        .where(credit -> failureOf(credit).isEmpty())
        .figures(figure())
        .map(Amounts::sum);
  }

  private Measured<ImmutableMap<DealId, BigMoney>> left(Participant participant) {
    Set<DealId> cameBack = new HashSet<>();
    for (Credit credit : participant.creditsOfPeriod().all()) {
      if (credit.takesBack().isPresent()) {
        cameBack.add(credit.deal());
      }
    }
    Map<DealId, BigMoney> left = new TreeMap<>();
    for (Credit credit : participant.credits().all()) {
      if (credit.day().isBefore(participant.period().start())
          && cameBack.contains(credit.deal())
          && failureOf(credit).isEmpty()) {
        Measured<BigMoney> amount = credit.figure(figure());
        if (amount.undefined().isPresent()) {
          return Measured.undefined(amount.undefined().get());
        }
        left.merge(credit.deal(), amount.value().orElseThrow(), BigMoney::plus);
      }
    }
    return Measured.of(ImmutableMap.copyOf(left));
  }

  private Measured<Amounts> figures(Credits credits, Trace step) {
    List<BigMoney> amounts = new ArrayList<>(credits.all().size());
    for (Credit credit : credits.all()) {
      Measured<BigMoney> amount = figure(credit, step);
      if (amount.undefined().isPresent()) {
        step.fails(amount.undefined().get());
        return Measured.undefined(amount.undefined().get());
      }
      amounts.add(amount.value().orElseThrow());
    }
    Amounts figures = Amounts.of(credits.currency(), amounts);
    if (step.isHeard()) {
      step.given("sales", credits.all().size()).yields(Operation.SUM, figures.sum());
    }
    return Measured.of(figures);
  }

  /** What keeps a credit from earning, if anything: that it does not fit the last of the criteria either. */
  private Optional<String> failureOf(Credit credit) {
    Optional<String> failure = Optional.empty();
    for (Criteria criteria : of()) {
      failure = criteria.failureOf(credit);
      if (failure.isEmpty()) {
        return failure;
      }
    }
    return failure;
  }

  /** What does not fit is nothing, so that amounts stay beside their credits. */
  private Measured<BigMoney> figure(Credit credit, Trace trace) {
    Optional<String> unfit = failureOf(credit);
    Measured<BigMoney> figure = unfit.isPresent()
        ? Measured.of(BigMoney.zero(credit.amount().getCurrencyUnit()))
        : credit.figure(figure());
    if (trace.isHeard()) {
      tell(credit, unfit, figure, trace.step("pay.credit"));
    }
    return figure;
  }

  private static void tell(
      Credit credit, Optional<String> unfit, Measured<BigMoney> figure, Trace step) {
    step.given("sale", credit.deal().text())
        .given("line", credit.line())
        .given("day", credit.day());
    unfit
        .or(figure::undefined)
        .ifPresentOrElse(
            step::fails, () -> step.yields(Operation.GIVEN, figure.value().orElseThrow()));
  }
}
