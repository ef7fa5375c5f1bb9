package io.sdr.kpi.payrun;

import static io.sdr.kpi.payrun.Facts.CURRENCY;
import static io.sdr.kpi.payrun.Facts.REVENUE;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.rate.Beyond;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.PayCurve;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.BandBy;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.Partial;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.rule.Rerating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Makes rules up, from the inside out. */
final class PaperRules {
  private final Random random;

  PaperRules(Random random) {
    this.random = random;
  }

  /** Which sales, in both forms. */
  private record Base(
      PayBase base,
      CreditFigure figure,
      Optional<Integer> profile,
      UnaryOperator<BigDecimal> part) {
    List<BigDecimal> amounts(List<Facts.Row> rows) {
      return rows.stream().map(this::amount).toList();
    }

    private BigDecimal amount(Facts.Row row) {
      boolean earns = profile
          .map(wanted -> Profiles.ALL.get(wanted).product())
          .filter(product -> !product.equals(Profiles.ALL.get(row.profile()).product()))
          .isEmpty();
      long cents = switch (figure) {
        case QUOTA -> row.quota();
        case MARGIN -> row.margin();
        case MARGIN_OR_NOTHING -> isAboveCost(row) ? row.margin() : 0;
        case RECURRING -> 0;
        default -> row.cents();
      };
      return BigDecimal.valueOf(earns ? cents : 0, 2);
    }

    private static boolean isAboveCost(Facts.Row row) {
      return Profiles.ALL
          .get(row.profile())
          .marginShare()
          .map(share -> share.points().signum() >= 0)
          .orElse(Long.signum(row.margin()) == Long.signum(row.cents()));
    }

    BigDecimal sum(List<Facts.Row> rows) {
      return amounts(rows).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private Base base() {
    CreditFigure figure = CreditFigure.values()[random.nextInt(CreditFigure.values().length)];
    Optional<Integer> profile =
        random.nextBoolean() ? Optional.of(1 + random.nextInt(2)) : Optional.empty();
    List<Criteria> of = profile
        .map(wanted -> Criteria.builder()
            .addProducts(Profiles.ALL.get(wanted).product().orElseThrow())
            .build())
        .map(List::of)
        .orElse(List.of());
    PayBase plain = PayBases.credited(figure, of, REVENUE);
    BigDecimal bound = BigDecimal.valueOf(25L * random.nextInt(30));
    Agreed agreed = Agreed.of(Money.of(CURRENCY, bound));
    return switch (random.nextInt(5)) {
      case 0 ->
        new Base(
            PayBases.above(agreed, plain),
            figure,
            profile,
            total -> bound.signum() == 0 ? total : total.subtract(bound).max(BigDecimal.ZERO));
      case 1 ->
        new Base(
            PayBases.upTo(agreed, plain),
            figure,
            profile,
            total -> bound.signum() == 0 ? BigDecimal.ZERO : total.min(bound));
      default -> new Base(plain, figure, profile, UnaryOperator.identity());
    };
  }

  PaperRule any(int depth) {
    return depth > 0 && random.nextInt(3) > 0 ? around(depth - 1) : leaf();
  }

  private PaperRule leaf() {
    return switch (random.nextInt(8)) {
      case 0 -> flat();
      case 1 -> curve();
      case 2 -> bonus();
      case 3 -> upline();
      case 4 -> atTotalBefore();
      default -> banded();
    };
  }

  private PaperRule flat() {
    Base base = base();
    BigDecimal rate = rate();
    return new PaperRule(
        PayRules.commission(base.base, Agreed.of(Percent.ofFraction(rate))),
        (facts, who) -> Optional.of(Paper.rising(
            base.amounts(facts.of(who)),
            BigDecimal.ZERO,
            total -> base.part.apply(total).multiply(rate))));
  }

  private BigDecimal rate() {
    return random.nextInt(20) == 0
        ? new BigDecimal("0.123456789012345678")
        : BigDecimal.valueOf(random.nextInt(60), 3);
  }

  private PaperRule bonus() {
    if (random.nextInt(3) == 0) {
      return new PaperRule(
          PayRules.bonus(Agreed.term("missing")), (facts, who) -> Optional.empty());
    }
    Partial partial = Partial.values()[random.nextInt(2)];
    BigDecimal extra = new BigDecimal("12.345");
    return new PaperRule(
        PayRules.bonus(Agreed.term("extra"), partial),
        (facts, who) -> facts.daysPresent(who) == 0
            ? Optional.empty()
            : Optional.of(Paper.ofPeriod(
                facts.of(who).size(), partial == Partial.FULL ? extra : facts.byDays(extra, who))));
  }

  private PaperRule upline() {
    CreditFigure figure = CreditFigure.AMOUNT;
    Base base = new Base(
        PayBases.credited(figure, List.of()), figure, Optional.empty(), UnaryOperator.identity());
    List<BigDecimal> rates = List.of(rate(), rate());
    boolean less = random.nextBoolean();
    List<Percent> percents = rates.stream().map(Percent::ofFraction).toList();
    return new PaperRule(
        less
            ? PayRules.uplineLessLower(base.base, percents, Optional.empty())
            : PayRules.upline(base.base, percents),
        (facts, who) -> Optional.of(new Paper(
            facts.of(who).stream()
                .map(row -> base.amount(row)
                    .multiply(shareOf(Profiles.ALL.get(row.profile()).level(), rates, less)))
                .toList(),
            BigDecimal.ZERO)));
  }

  private static BigDecimal shareOf(int level, List<BigDecimal> rates, boolean less) {
    if (level >= rates.size()) {
      return BigDecimal.ZERO;
    }
    BigDecimal lower = level == 1 && less ? BigDecimal.ONE.subtract(rates.get(0)) : BigDecimal.ONE;
    return lower.multiply(rates.get(level));
  }

  private PaperRule curve() {
    Base base = base();
    int size = 2 + random.nextInt(3);
    List<BigDecimal> sold = new ArrayList<>(List.of(BigDecimal.ZERO));
    List<BigDecimal> earned = new ArrayList<>(List.of(BigDecimal.valueOf(random.nextInt(3))));
    for (int i = 1; i < size; i++) {
      sold.add(sold.get(i - 1).add(BigDecimal.valueOf(25L * (1 + random.nextInt(12)))));
      earned.add(earned.get(i - 1).add(BigDecimal.valueOf(random.nextInt(20))));
    }
    boolean isFlat = random.nextBoolean();
    Optional<Cadence> since = since();
    PayCurve curve = PayCurve.through(
        IntStream.range(0, size)
            .mapToObj(i -> new PayCurve.Point(money(sold.get(i)), money(earned.get(i))))
            .toList(),
        isFlat ? Beyond.CAP : Beyond.EXTEND);
    PayRule rule = since
        .map(span -> PayRules.curve(base.base, curve, span))
        .orElseGet(() -> PayRules.curve(base.base, curve));
    return new PaperRule(
        rule,
        (facts, who) -> Optional.of(Paper.rising(
            base.amounts(facts.of(who)),
            before(base, since, facts, who),
            total -> Paper.onCurve(base.part.apply(total), sold, earned, isFlat))));
  }

  private static BigMoney money(BigDecimal amount) {
    return BigMoney.of(CURRENCY, amount);
  }

  private Optional<Cadence> since() {
    return random.nextInt(3) == 0 ? Optional.of(Cadence.QUARTER) : Optional.empty();
  }

  private static BigDecimal before(Base base, Optional<Cadence> since, Facts facts, int who) {
    return since.isPresent() ? base.sum(facts.before(who)) : BigDecimal.ZERO;
  }

  private PaperRule banded() {
    Base base = base();
    boolean ofGoal = random.nextBoolean();
    Boundary boundary = random.nextBoolean() ? Boundary.LOWER_INCLUSIVE : Boundary.UPPER_INCLUSIVE;
    Optional<Cadence> since = since();
    List<BigDecimal> from = new ArrayList<>(List.of(BigDecimal.ZERO));
    List<BigDecimal> rates = new ArrayList<>(List.of(rate()));
    List<Boolean> whole = new ArrayList<>(List.of(random.nextBoolean()));
    for (int i = random.nextInt(4); i > 0; i--) {
      from.add(from.get(from.size() - 1).add(BigDecimal.valueOf(25L * (1 + random.nextInt(10)))));
      rates.add(rate());
      whole.add(random.nextInt(3) == 0);
    }
    List<RateBand> bands = IntStream.range(0, from.size())
        .mapToObj(i -> new RateBand(
            ofGoal ? Figure.of(new Percent(from.get(i))) : Figure.of(money(from.get(i))),
            Agreed.of(Percent.ofFraction(rates.get(i))),
            whole.get(i) ? Reach.WHOLE : Reach.SLICE))
        .toList();
    PayRule rule = since
        .map(span -> PayRules.bandedCommission(base.base, boundary, bands, span, Rerating.PERIOD))
        .orElseGet(() -> PayRules.bandedCommission(base.base, boundary, bands));
    return new PaperRule(rule, (facts, who) -> {
      Optional<BigDecimal> goal = facts.goal(since.isPresent());
      if (ofGoal && goal.isEmpty()) {
        return Optional.empty();
      }
      List<BigDecimal> bounds = from.stream()
          .map(bound -> ofGoal ? goal.get().multiply(bound).movePointLeft(2) : bound)
          .toList();
      BigDecimal before = before(base, since, facts, who);
      BigDecimal after = before.add(base.sum(facts.of(who)));
      BigDecimal level = base.part.apply(before).max(base.part.apply(after));
      int reached = 0;
      for (int i = 1; i < bounds.size(); i++) {
        int compared = level.compareTo(bounds.get(i));
        boolean isReached = boundary == Boundary.LOWER_INCLUSIVE ? compared >= 0 : compared > 0;
        reached = isReached && whole.get(i) ? i : reached;
      }
      List<BigDecimal> holding = new ArrayList<>(bounds.subList(reached, bounds.size()));
      holding.set(0, BigDecimal.ZERO);
      List<BigDecimal> paid = rates.subList(reached, rates.size());
      return Optional.of(Paper.rising(
          base.amounts(facts.of(who)),
          before,
          total -> Paper.inBands(base.part.apply(total), holding, paid)));
    });
  }

  /** Has no form as a formula. */
  private PaperRule atTotalBefore() {
    CreditFigure figure = CreditFigure.AMOUNT;
    Base base = new Base(
        PayBases.credited(figure, List.of()), figure, Optional.empty(), UnaryOperator.identity());
    BigDecimal bound = BigDecimal.valueOf(25L * (1 + random.nextInt(20)));
    List<BigDecimal> rates = List.of(rate(), rate());
    List<RateBand> bands = List.of(
        new RateBand(
            Figure.of(money(BigDecimal.ZERO)),
            Agreed.of(Percent.ofFraction(rates.get(0))),
            Reach.SLICE),
        new RateBand(
            Figure.of(money(bound)), Agreed.of(Percent.ofFraction(rates.get(1))), Reach.SLICE));
    return new PaperRule(
        PayRules.bandedCommission(
            base.base, Boundary.LOWER_INCLUSIVE, bands, BandBy.TOTAL_BEFORE, Optional.empty()),
        (facts, who) -> {
          List<BigDecimal> earned = new ArrayList<>();
          BigDecimal total = BigDecimal.ZERO;
          for (BigDecimal amount : base.amounts(facts.of(who))) {
            BigDecimal after = total.add(amount);
            BigDecimal level = amount.signum() < 0 ? after : total;
            earned.add(amount.multiply(rates.get(level.compareTo(bound) >= 0 ? 1 : 0)));
            total = after;
          }
          return Optional.of(new Paper(earned, BigDecimal.ZERO));
        });
  }

  private PaperRule around(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> gated(any(depth));
      case 1 -> times(any(depth));
      case 2 -> capped(any(depth));
      case 3 -> atLeast(any(depth));
      default -> all(List.of(any(depth), any(depth)));
    };
  }

  private PaperRule gated(PaperRule of) {
    Base base = base();
    boolean ofGoal = random.nextBoolean();
    boolean orMore = random.nextBoolean();
    BigDecimal threshold = BigDecimal.valueOf(25L * random.nextInt(10));
    Optional<Cadence> since = since();
    Yardstick yardstick = ofGoal
        ? since
            .map(span -> Yardsticks.attained(base.base, span))
            .orElseGet(() -> Yardsticks.attained(base.base))
        : since
            .map(span -> Yardsticks.sold(base.base, span))
            .orElseGet(() -> Yardsticks.sold(base.base));
    Figure needed = ofGoal ? Figure.of(new Percent(threshold)) : Figure.of(money(threshold));
    Condition condition =
        orMore ? Condition.atLeast(yardstick, needed) : Condition.over(yardstick, needed);
    return new PaperRule(PayRules.when(condition, of.rule()), (facts, who) -> {
      Optional<BigDecimal> goal = facts.goal(since.isPresent());
      if (ofGoal && goal.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal sold =
          base.part.apply(before(base, since, facts, who).add(base.sum(facts.of(who))));
      BigDecimal least = ofGoal ? goal.get().multiply(threshold).movePointLeft(2) : threshold;
      int compared = sold.compareTo(least);
      return compared > 0 || (orMore && compared == 0)
          ? of.byHand().earn(facts, who)
          : Optional.empty();
    });
  }

  private PaperRule times(PaperRule of) {
    BigDecimal factor = BigDecimal.valueOf(random.nextInt(300), 2);
    return new PaperRule(
        PayRules.times(Agreed.of(Percent.ofFraction(factor)), of.rule()),
        (facts, who) -> of.byHand().earn(facts, who).map(paper -> paper.each(factor::multiply)));
  }

  private PaperRule capped(PaperRule of) {
    BigDecimal cap = BigDecimal.valueOf(1 + random.nextInt(40));
    return new PaperRule(
        PayRules.capped(Agreed.of(Money.of(CURRENCY, cap)), CapPer.PERIOD, of.rule()),
        (facts, who) -> of.byHand().earn(facts, who).map(paper -> paper.upTo(cap)));
  }

  private PaperRule atLeast(PaperRule of) {
    BigDecimal floor = BigDecimal.valueOf(random.nextInt(40));
    Partial partial = Partial.values()[random.nextInt(2)];
    return new PaperRule(
        PayRules.atLeast(Agreed.of(Money.of(CURRENCY, floor)), partial, of.rule()),
        (facts, who) -> {
          if (facts.daysPresent(who) == 0) {
            return of.byHand().earn(facts, who);
          }
          BigDecimal due = partial == Partial.FULL ? floor : facts.byDays(floor, who);
          Paper paper = of.byHand()
              .earn(facts, who)
              .orElseGet(() -> Paper.ofPeriod(facts.of(who).size(), BigDecimal.ZERO));
          BigDecimal lacks = due.subtract(paper.total()).max(BigDecimal.ZERO);
          return Optional.of(new Paper(paper.rows(), paper.ofPeriod().add(lacks)));
        });
  }

  private static PaperRule all(List<PaperRule> rules) {
    return new PaperRule(
        PayRules.all(rules.stream().map(PaperRule::rule).toList()),
        (facts, who) -> Paper.together(
            rules.stream().map(rule -> rule.byHand().earn(facts, who)).toList()));
  }
}
