package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.MotivationScheme.Part;
import io.sdr.kpi.scheme.RoundingPlace;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Settling a scheme: from what its rules earn to a statement. */
public final class Settlement {
  private final MotivationScheme scheme;
  private final Participant participant;

  private Settlement(MotivationScheme scheme, Participant participant) {
    this.scheme = scheme;
    this.participant = participant;
  }

  /**
   * What a participant earns under a scheme.
   *
   * @param scheme what was agreed
   * @param participant who, when, and what was done
   * @param detail how much of the calculation is written down
   * @throws Refusal if the participant's amounts, or what a rule earns, are in another currency than the scheme
   */
  public static Explained<Statement> settle(
      MotivationScheme scheme, Participant participant, Detail detail) {
    Refusal.unless(
        participant.currency().equals(scheme.currency()),
        "settlement.must-be-in-currency-of-scheme",
        participant.currency());
    Settlement settlement = new Settlement(scheme, participant);
    return Explained.of("pay.statement", detail, settlement::statement);
  }

  private Statement statement(Trace trace) {
    trace
        .given("scheme", scheme.name())
        .given("person", participant.person().text())
        .given("period", participant.period().toString());
    return scheme.roundedAt() == RoundingPlace.LINE ? roundedByLine(trace) : roundedOnce(trace);
  }

  private Statement roundedByLine(Trace trace) {
    List<StatementLine> lines = new ArrayList<>();
    Money total = Money.zero(scheme.currency());
    for (Part part : scheme.parts()) {
      Trace step = trace.step("pay.line").given("part", part.name());
      Measured<BigMoney> earned = earned(part, step);
      earned.undefined().ifPresent(reason -> step.fails("see-below"));
      Money amount =
          earned.value().map(exact -> rounded(exact, step)).orElse(Money.zero(scheme.currency()));
      lines.add(new StatementLine(part.name(), amount, earned.undefined()));
      total = total.plus(amount);
    }
    return statement(lines, trace.yields(Operation.SUM, total));
  }

  private Statement roundedOnce(Trace trace) {
    List<Trace> lines = scheme.parts().stream()
        .map(part -> trace.step("pay.line").given("part", part.name()))
        .toList();
    Trace sum = trace.step("pay.exact-total");
    List<Measured<BigMoney>> all = new ArrayList<>();
    BigMoney exact = BigMoney.zero(scheme.currency());
    for (Part part : scheme.parts()) {
      Trace step = sum.step("pay.exact-line").given("part", part.name());
      Measured<BigMoney> earned = Participant.sameAsBelow(step, earned(part, step));
      exact = exact.plus(earned.value().orElse(BigMoney.zero(scheme.currency())));
      all.add(earned);
    }
    Money total = rounded(sum.yields(Operation.SUM, exact), trace);
    return statement(shared(all, total, lines), total);
  }

  private List<StatementLine> shared(
      List<Measured<BigMoney>> earned, Money total, List<Trace> steps) {
    ImmutableList<Money> shares = Allocation.byParts(
        total,
        earned.stream()
            .flatMap(part -> part.value().stream())
            .collect(ImmutableList.toImmutableList()),
        scheme.rounding().decimals());
    List<StatementLine> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < earned.size(); i++) {
      Trace step = steps.get(i);
      earned.get(i).undefined().ifPresent(reason -> step.fails("see-below"));
      Money amount = earned.get(i).isDefined()
          ? step.yields(Operation.STATED, shares.get(next++))
          : Money.zero(scheme.currency());
      lines.add(
          new StatementLine(scheme.parts().get(i).name(), amount, earned.get(i).undefined()));
    }
    return lines;
  }

  private Measured<BigMoney> earned(Part part, Trace step) {
    Measured<BigMoney> earned = part.rule().earn(participant, step);
    earned
        .value()
        .ifPresent(amount -> Refusal.unless(
            amount.getCurrencyUnit().equals(scheme.currency()),
            "settlement.must-be-in-currency-of-scheme",
            amount.getCurrencyUnit()));
    return earned;
  }

  private Money rounded(BigMoney exact, Trace step) {
    return step.given("exact", Figure.of(exact))
        .given("decimals", scheme.rounding().decimals())
        .given("mode", scheme.rounding().mode().name())
        .yields(Operation.ROUNDED, scheme.rounding().round(exact));
  }

  private Statement statement(List<StatementLine> lines, Money total) {
    return Statement.builder()
        .person(participant.person())
        .period(participant.period())
        .scheme(scheme.name())
        .lines(lines)
        .total(total)
        .build();
  }
}
