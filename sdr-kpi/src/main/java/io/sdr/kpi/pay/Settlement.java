package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.IndividualTerms;
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
   * @throws Refusal if the participant's amounts, or what a rule earns, are in another currency than the scheme, or a condition of
   *     the participant is out of the bounds that the scheme declares for it
   */
  public static Explained<Statement> settle(
      MotivationScheme scheme, Participant participant, Detail detail) {
    Refusal.unless(
        participant.currency().equals(scheme.currency()),
        "settlement.must-be-in-currency-of-scheme",
        participant.currency());
    checkTerms(scheme, participant);
    Settlement settlement = new Settlement(scheme, participant);
    return Explained.of("pay.statement", detail, settlement::statement);
  }

  /**
   * Holds the conditions of a participant to the bounds that a scheme declares for them.
   *
   * @throws Refusal if one is out of its bounds; it names the condition and not its figure
   */
  public static void checkTerms(MotivationScheme scheme, Participant participant) {
    ImmutableList<String> wrong = IndividualTerms.outOfBounds(scheme, participant.terms());
    Refusal.unless(wrong.isEmpty(), "settlement.must-keep-terms-within-bounds", wrong);
  }

  private Statement statement(Trace trace) {
    trace
        .given("scheme", scheme.name())
        .given("person", participant.person().text())
        .given("period", participant.period().toString());
    return scheme.roundedAt() == RoundingPlace.TOTAL ? roundedOnce(trace) : roundedByLine(trace);
  }

  private Statement roundedByLine(Trace trace) {
    List<StatementLine> lines = new ArrayList<>();
    Money total = Money.zero(scheme.currency());
    for (Part part : scheme.parts()) {
      Trace step = trace.step("pay.line").given("part", part.name());
      StatementLine line = line(part, earned(part, step), step);
      lines.add(line);
      total = total.plus(line.amount());
    }
    return statement(lines, trace.yields(Operation.SUM, total));
  }

  private StatementLine line(Part part, Measured<Earnings> earned, Trace step) {
    if (earned.undefined().isPresent()) {
      step.fails("see-below");
      return unmet(part, earned);
    }
    Earnings exact = earned.value().orElseThrow();
    if (scheme.roundedAt() == RoundingPlace.SALE && exact.byCredit().isPresent()) {
      return roundedBySale(part, exact, exact.byCredit().get(), step);
    }
    Money amount = rounded(exact.total(), step);
    return line(part, amount, sales(exact, amount));
  }

  private static StatementLine line(Part part, Money amount, ImmutableList<SalePay> sales) {
    return StatementLine.builder().part(part.name()).amount(amount).sales(sales).build();
  }

  private StatementLine unmet(Part part, Measured<Earnings> earned) {
    return StatementLine.unmet(
        part.name(), scheme.currency(), earned.undefined().orElseThrow());
  }

  private StatementLine roundedBySale(Part part, Earnings exact, Amounts parts, Trace step) {
    Amounts rounded = parts.rounded(scheme.rounding());
    Money amount = scheme.rounding().round(exact.ofPeriod()).plus(rounded.sum().toMoney());
    told(exact.total(), step).yields(Operation.STATED, amount);
    return line(part, amount, sales(rounded.toList(), parts));
  }

  private Statement roundedOnce(Trace trace) {
    List<Trace> lines = scheme.parts().stream()
        .map(part -> trace.step("pay.line").given("part", part.name()))
        .toList();
    Trace sum = trace.step("pay.exact-total");
    List<Measured<Earnings>> all = new ArrayList<>();
    BigMoney exact = BigMoney.zero(scheme.currency());
    for (Part part : scheme.parts()) {
      Trace step = sum.step("pay.exact-line").given("part", part.name());
      Measured<Earnings> earned = Participant.sameAsBelow(step, earned(part, step));
      exact =
          exact.plus(earned.map(Earnings::total).value().orElse(BigMoney.zero(scheme.currency())));
      all.add(earned);
    }
    Money total = rounded(sum.yields(Operation.SUM, exact), trace);
    return statement(shared(all, total, lines), total);
  }

  private List<StatementLine> shared(
      List<Measured<Earnings>> earned, Money total, List<Trace> steps) {
    ImmutableList<Money> shares = Allocation.byParts(
        total,
        earned.stream()
            .flatMap(part -> part.value().map(Earnings::total).stream())
            .collect(ImmutableList.toImmutableList()),
        scheme.rounding().decimals());
    List<StatementLine> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < earned.size(); i++) {
      Part part = scheme.parts().get(i);
      if (earned.get(i).isDefined()) {
        Money amount = steps.get(i).yields(Operation.STATED, shares.get(next++));
        lines.add(line(part, amount, sales(earned.get(i).value().orElseThrow(), amount)));
      } else {
        steps.get(i).fails("see-below");
        lines.add(unmet(part, earned.get(i)));
      }
    }
    return lines;
  }

  /** What single sales pay of an amount; with what the period earned as a whole they sum to it. */
  private ImmutableList<SalePay> sales(Earnings exact, Money amount) {
    return exact
        .byCredit()
        .map(parts -> {
          List<BigMoney> all = new ArrayList<>(parts.toList());
          all.add(exact.ofPeriod());
          ImmutableList<BigMoney> shares =
              Allocation.byParts(amount, all, scheme.rounding().decimals()).stream()
                  .map(Money::toBigMoney)
                  .collect(ImmutableList.toImmutableList());
          return sales(shares.subList(0, parts.size()), parts);
        })
        .orElseGet(ImmutableList::of);
  }

  private ImmutableList<SalePay> sales(List<BigMoney> shares, Amounts exact) {
    ImmutableList.Builder<SalePay> sales = ImmutableList.builder();
    List<Credit> credits = participant.creditsOfPeriod().all();
    for (int i = 0; i < shares.size(); i++) {
      if (!exact.get(i).isZero()) {
        sales.add(SalePay.of(credits.get(i), shares.get(i).toMoney()));
      }
    }
    return sales.build();
  }

  private Measured<Earnings> earned(Part part, Trace step) {
    Measured<Earnings> earned = part.rule().earn(participant, step);
    earned.value().ifPresent(this::check);
    return earned;
  }

  private void check(Earnings earned) {
    Refusal.unless(
        earned.total().getCurrencyUnit().equals(scheme.currency()),
        "settlement.must-be-in-currency-of-scheme",
        earned.total().getCurrencyUnit());
    Refusal.unless(
        earned
            .byCredit()
            .filter(parts -> parts.size() != participant.creditsOfPeriod().all().size())
            .isEmpty(),
        "settlement.must-have-earnings-of-every-credit");
  }

  private Money rounded(BigMoney exact, Trace step) {
    return told(exact, step).yields(Operation.ROUNDED, scheme.rounding().round(exact));
  }

  private Trace told(BigMoney exact, Trace step) {
    return step.given("exact", Figure.of(exact))
        .given("decimals", scheme.rounding().decimals())
        .given("mode", scheme.rounding().mode().name());
  }

  private Statement statement(List<StatementLine> lines, Money total) {
    return Statement.builder()
        .person(participant.person())
        .period(participant.period())
        .scheme(scheme.name())
        .lines(lines)
        .total(total)
        .caps(scheme.caps())
        .build();
  }
}
