package io.sdr.kpi.payrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Rounding;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Both doors against paper and pencil: made-up schemes over made-up facts. A case is a scheme and a participant; how many there
 * are, the system property {@code sdr.cases} says.
 */
class PayRunReferenceTest {
  private static final long CASES = Long.getLong("sdr.cases", 100_000);
  private static final int BLOCK = 1_000;
  private static final int DEPTH = 3;

  @Test
  void bothDoorsPayWhatPaperAndPencilSay() {
    Count count = Count.NONE;
    for (long block = 0; count.cases < CASES; block += BLOCK) {
      count = count.plus(LongStream.range(block, block + BLOCK)
          .parallel()
          .mapToObj(PayRunReferenceTest::compare)
          .reduce(Count.NONE, Count::plus));
    }
    // otherwise the test would look at one door, or at nothing, without anyone seeing it
    assertThat(count.columnar).isBetween(count.cases / 3, count.cases - count.cases / 20);
    assertThat(count.paid).isGreaterThan(count.cases / 3);
  }

  /** How many cases were compared, were computed from columns alone, and paid something. */
  private record Count(long cases, long columnar, long paid) {
    private static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(cases + other.cases, columnar + other.columnar, paid + other.paid);
    }
  }

  private static Count compare(long seed) {
    Random random = new Random(seed);
    Facts facts = new Facts(random);
    PaperRules making = new PaperRules(random);
    List<PaperRule> rules = IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(part -> making.any(random.nextInt(DEPTH)))
        .toList();
    MotivationScheme scheme = scheme(rules, random);
    PayRun run = PayRun.of(scheme, facts.participants, facts.columns());
    PayColumns pay = run.settle();
    List<Participant> withCredits = IntStream.range(0, run.participants())
        .mapToObj(new LinkedPeople(facts.participants, facts.columns())::withCredits)
        .toList();
    PayColumns byValues = PayRun.of(scheme, withCredits).settle();
    assertThat(byValues.totals()).isEqualTo(pay.totals());
    IntStream everyone = IntStream.range(0, run.participants());
    everyone.forEach(who -> new Case(seed, scheme, rules, facts, run, pay, who).check());
    return new Count(
        run.participants(),
        IntStream.range(0, run.participants()).filter(run::isColumnar).count(),
        LongStream.of(pay.totals()).filter(total -> total != 0).count());
  }

  private static MotivationScheme scheme(List<PaperRule> rules, Random random) {
    RoundingMode[] modes = RoundingMode.values();
    MotivationScheme.Builder scheme = MotivationScheme.builder()
        .name("Made up")
        .currency(Facts.CURRENCY)
        .rounding(Rounding.of(
            2 - random.nextInt(2) * random.nextInt(3), modes[random.nextInt(modes.length - 1)]))
        .roundedAt(RoundingPlace.values()[random.nextInt(3)]);
    for (int part = 0; part < rules.size(); part++) {
      scheme.addPart("part " + part, rules.get(part).rule());
    }
    return scheme.build();
  }

  private record Case(
      long seed,
      MotivationScheme scheme,
      List<PaperRule> rules,
      Facts facts,
      PayRun run,
      PayColumns pay,
      int who) {
    void check() {
      Statement statement = run.statement(who, Detail.NONE).value();
      List<Optional<Paper>> papers =
          rules.stream().map(rule -> rule.byHand().earn(facts, who)).toList();
      BigDecimal exact = papers.stream()
          .flatMap(Optional::stream)
          .map(Paper::total)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      for (int part = 0; part < rules.size(); part++) {
        StatementLine line = statement.lines().get(part);
        same("unmet", papers.get(part).isEmpty(), line.unmet().isPresent(), part);
        same("reason", line.unmet(), pay.unmet(part, who), part);
        same("line", line.amount().getAmountMinorLong(), pay.line(part)[who], part);
        papers.get(part).ifPresent(checking(part, line, exact));
        if (scheme.roundedAt() == RoundingPlace.SALE) {
          checkSales(line, part, papers.get(part));
        }
      }
      same("total", statement.total().getAmountMinorLong(), pay.totals()[who], -1);
      if (scheme.roundedAt() == RoundingPlace.TOTAL) {
        same("sum", rounded(exact), statement.total().getAmount(), -1);
      }
    }

    private java.util.function.Consumer<Paper> checking(
        int part, StatementLine line, BigDecimal exact) {
      return paper -> {
        BigDecimal amount = line.amount().getAmount();
        if (scheme.roundedAt() == RoundingPlace.LINE) {
          same("by hand", rounded(paper.total()), amount, part);
        } else if (scheme.roundedAt() == RoundingPlace.TOTAL) {
          BigDecimal off = amount.subtract(paper.total()).abs();
          same(
              "near",
              true,
              off.compareTo(BigDecimal.ONE.movePointLeft(scheme.rounding().decimals())) < 0,
              part);
        }
      };
    }

    /** Sale by sale: by hand, by values and by columns. */
    private void checkSales(StatementLine line, int part, Optional<Paper> paper) {
      List<Facts.Row> own = facts.of(who);
      long[] byRow = new long[facts.rows.size()];
      for (SalePay sale : line.sales()) {
        byRow[sale.line() - 1] = sale.amount().getAmountMinorLong();
      }
      List<Integer> rowNumbers = new ArrayList<>();
      for (Facts.Row row : own) {
        rowNumbers.add(indexOf(row));
      }
      BigDecimal sum = rounded(paper.map(Paper::ofPeriod).orElse(BigDecimal.ZERO));
      for (int i = 0; i < own.size(); i++) {
        int row = rowNumbers.get(i);
        int at = i;
        BigDecimal byHand =
            rounded(paper.map(known -> known.rows().get(at)).orElse(BigDecimal.ZERO));
        sum = sum.add(byHand);
        same("sale by hand", byHand, BigDecimal.valueOf(byRow[row], 2), part);
        same("sale", byRow[row], pay.sales(part)[row], part);
      }
      same("line by hand", sum, line.amount().getAmount(), part);
    }

    private int indexOf(Facts.Row row) {
      return IntStream.range(0, facts.rows.size())
          .filter(i -> facts.rows.get(i) == row)
          .findFirst()
          .orElseThrow();
    }

    private BigDecimal rounded(BigDecimal exact) {
      return exact.setScale(scheme.rounding().decimals(), scheme.rounding().mode());
    }

    private void same(String what, Object expected, Object actual, int part) {
      boolean equal = expected instanceof BigDecimal one && actual instanceof BigDecimal other
          ? one.compareTo(other) == 0
          : expected.equals(actual);
      if (!equal) {
        throw new AssertionError(
            "%s: %s instead of %s, seed %d, part %d of %d, %s %s, columnar %s, %s"
                .formatted(
                    what,
                    actual,
                    expected,
                    seed,
                    part,
                    who,
                    scheme.roundedAt(),
                    scheme.rounding(),
                    run.isColumnar(who),
                    part < 0 ? "" : scheme.parts().get(part).rule()));
      }
    }
  }
}
