package io.sdr.kpi.payrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.UnitRounding;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A scheme, the people it pays and the columns of their credits, ready to be settled: as often as wanted, all at once or range
 * by range.
 */
public final class PayRun {
  private final MotivationScheme scheme;
  private final People people;
  private final CreditColumns credits;
  /** The program of each participant; empty where the parts are asked one by one. */
  private final ImmutableList<ImmutableList<PartProgram>> programs;

  private PayRun(MotivationScheme scheme, People people) {
    Refusal.unless(
        people.credits().currency().equals(scheme.currency()),
        "settlement.must-be-in-currency-of-scheme",
        people.credits().currency());
    this.scheme = scheme;
    this.people = people;
    this.credits = people.credits();
    for (int i = 0; i < people.size(); i++) {
      Settlement.checkTerms(scheme, people.get(i));
    }
    this.programs = new Programs(scheme, people).all();
  }

  /**
   * A run over columns.
   *
   * @param participants who is settled, each in a period, with goals, terms and presence but without credits; rows name them
   *     by their place. Sales that add up over a longer span of the calendar are those of the same person's earlier periods
   *     in the list
   * @throws Refusal if currencies differ, a row names nobody, or a credit counts outside the period of its participant
   */
  public static PayRun of(
      MotivationScheme scheme, List<Participant> participants, CreditColumns credits) {
    return new PayRun(scheme, new LinkedPeople(participants, credits));
  }

  /**
   * A run over people who come with their credits as values, each on its own, as one settlement after another would have
   * them. To be run {@linkplain #under under} many schemes.
   *
   * @throws Refusal if currencies differ
   */
  public static PayRun of(MotivationScheme scheme, List<Participant> participants) {
    return new PayRun(
        scheme,
        new CreditsAsColumns(scheme.currency(), participants)
            .columns()
            .map(credits -> new SeparatePeople(participants, credits, true))
            .orElseGet(() ->
                new SeparatePeople(participants, CreditColumns.none(scheme.currency()), false)));
  }

  /**
   * The same people and credits under another scheme.
   *
   * @throws Refusal if it pays in another currency
   */
  public PayRun under(MotivationScheme other) {
    return new PayRun(other, people);
  }

  /** How many participants there are. */
  public int participants() {
    return people.size();
  }

  /** Whether a participant's pay is computed from columns alone; otherwise the rules are asked with values. Either way it is the same. */
  public boolean isColumnar(int participant) {
    return !programs.get(participant).isEmpty();
  }

  /**
   * What everyone is paid.
   *
   * @throws Refusal if an amount has more than 18 digits and so fits into no column; single {@linkplain #statement
   *     statements} hold it
   */
  public PayColumns settle() {
    PayColumns pay = unsettled();
    settle(0, participants(), pay);
    return pay;
  }

  /** Columns for the results, with nothing in them yet. */
  public PayColumns unsettled() {
    return new PayColumns(
        scheme.currency(),
        scheme.parts().size(),
        participants(),
        isBySale() && people.isOfColumns() ? Optional.of(credits.size()) : Optional.empty());
  }

  /**
   * Settles some of the participants. Ranges that do not overlap may be settled at the same time.
   *
   * @param from the place of the first
   * @param to the place after the last
   * @param pay where the results go
   * @throws Refusal if an amount fits into no column
   */
  public void settle(int from, int to, PayColumns pay) {
    Month month = new Month();
    for (int participant = from; participant < to; participant++) {
      ImmutableList<PartProgram> program = programs.get(participant);
      if (program.isEmpty()) {
        settleByValues(participant, pay);
      } else {
        month.turnTo(participant, people.start(participant), people.end(participant));
        settle(program, month, pay);
      }
      pay.addUp(participant);
    }
  }

  private boolean isBySale() {
    return scheme.roundedAt() == RoundingPlace.SALE;
  }

  private void settle(ImmutableList<PartProgram> program, Month month, PayColumns pay) {
    if (scheme.roundedAt() == RoundingPlace.TOTAL) {
      settleOnce(program, month, pay);
      return;
    }
    for (int part = 0; part < program.size(); part++) {
      PartProgram lines = program.get(part);
      long amount = isBySale() && lines.step().isOfSales()
          ? bySale(lines, month, pay.salesOf(part))
          : rounded(lines.step().total(month), lines.rounding());
      if (amount == Step.UNMET) {
        pay.refuse(part, month.participant(), month.reason());
      } else {
        pay.pay(part, month.participant(), amount);
      }
    }
  }

  private static long rounded(long exact, UnitRounding rounding) {
    return exact == Step.UNMET ? Step.UNMET : rounding.round(exact);
  }

  private long bySale(PartProgram program, Month month, Optional<long[]> sales) {
    long[] earned = month.borrow();
    long ofPeriod = program.step().earn(month, earned);
    if (ofPeriod != Step.UNMET) {
      ofPeriod = program.rounding().round(ofPeriod) + rounded(program, month, earned, sales);
    }
    month.giveBack(earned);
    return ofPeriod;
  }

  private long rounded(PartProgram program, Month month, long[] earned, Optional<long[]> column) {
    if (column.isEmpty()) {
      return program.rounding().round(earned, 0, month.size(), earned, 0);
    }
    long[] sales = column.get();
    Optional<int[]> rows = credits.layout().rows();
    if (rows.isEmpty()) {
      return program.rounding().round(earned, 0, month.size(), sales, month.from());
    }
    long sum = program.rounding().round(earned, 0, month.size(), earned, 0);
    int[] rowOf = rows.get();
    for (int i = 0; i < month.size(); i++) {
      sales[rowOf[month.from() + i]] = earned[i];
    }
    return sum;
  }

  /** Exact parts are added and rounded once; the cents are then shared out among the parts. */
  private void settleOnce(ImmutableList<PartProgram> program, Month month, PayColumns pay) {
    List<Integer> paid = new ArrayList<>();
    List<BigMoney> exact = new ArrayList<>();
    BigMoney sum = BigMoney.zero(scheme.currency());
    for (int part = 0; part < program.size(); part++) {
      long total = program.get(part).step().total(month);
      if (total == Step.UNMET) {
        pay.refuse(part, month.participant(), month.reason());
      } else {
        paid.add(part);
        exact.add(BigMoney.of(scheme.currency(), program.get(part).exact(total)));
        sum = sum.plus(exact.get(exact.size() - 1));
      }
    }
    List<Money> shares = Allocation.byParts(
        scheme.rounding().round(sum), exact, scheme.rounding().decimals());
    for (int i = 0; i < shares.size(); i++) {
      pay.pay(
          paid.get(i), month.participant(), PayColumns.units(shares.get(i), month.participant()));
    }
  }

  private void settleByValues(int participant, PayColumns pay) {
    List<StatementLine> lines = statement(participant, Detail.NONE).value().lines();
    for (int part = 0; part < lines.size(); part++) {
      StatementLine line = lines.get(part);
      pay.pay(part, participant, PayColumns.units(line.amount(), participant));
      if (line.unmet().isPresent()) {
        pay.refuse(part, participant, line.unmet().get());
      }
      if (isBySale() && people.isOfColumns()) {
        for (SalePay sale : line.sales()) {
          pay.sales(part)[sale.line() - 1] = PayColumns.units(sale.amount(), participant);
        }
      }
    }
  }

  /**
   * The statement of one participant, and as much of the reason as is wanted: that of a {@link Settlement} with the credits
   * as values. Sales of columns are named by deal, and lines by the number of their row, from 1.
   */
  public Explained<Statement> statement(int participant, Detail detail) {
    return Settlement.settle(scheme, people.withCredits(participant), detail);
  }
}
