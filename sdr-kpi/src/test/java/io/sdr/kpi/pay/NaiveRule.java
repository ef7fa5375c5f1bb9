package io.sdr.kpi.pay;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Proration;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.sample.World;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The pay rules a second time, as a person with paper would do them: over the list of deals, day by day and cent by cent,
 * in whole cents and basis points. Nothing of the library computes here.
 */
sealed interface NaiveRule {
  Measure REVENUE = Measure.own(Metrics.revenue());
  MathContext DIGITS = new MathContext(60);

  /** The same rule in the library. */
  PayRule rule();

  /** What it pays in dollars; empty where it does not apply. */
  Optional<BigDecimal> pay(World world);

  /** The same amount for every month or week, by days present. */
  record Fixed(long cents, Cadence per, Proration proration) implements NaiveRule {
    @Override
    public PayRule rule() {
      return PayRules.salary(Agreed.of(Money.ofMinor(CurrencyUnit.USD, cents)), per, proration);
    }

    @Override
    public Optional<BigDecimal> pay(World world) {
      if (!isPresentAtAll(world)) {
        return Optional.empty();
      }
      if (proration == Proration.WHOLE_MONTHS) {
        long months = wholeMonths(world);
        return Optional.of(dollars(cents).multiply(BigDecimal.valueOf(months)));
      }
      BigDecimal pay = BigDecimal.ZERO;
      for (LocalDate day = world.period().start();
          day.isBefore(world.period().end());
          day = day.plusDays(1)) {
        if (isPresent(world, day) && counts(day)) {
          pay = pay.add(dollars(cents).divide(BigDecimal.valueOf(daysOfSpanWith(day)), DIGITS));
        }
      }
      return Optional.of(pay);
    }

    private static long wholeMonths(World world) {
      return world
          .period()
          .start()
          .datesUntil(world.period().end())
          .filter(day -> day.getDayOfMonth() == 1)
          .filter(first -> first
              .datesUntil(first.plusMonths(1))
              .allMatch(day -> world.period().contains(day) && isPresent(world, day)))
          .count();
    }

    private boolean counts(LocalDate day) {
      return proration == Proration.CALENDAR_DAYS
          || !(day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    private long daysOfSpanWith(LocalDate day) {
      if (per == Cadence.WEEK) {
        return proration == Proration.CALENDAR_DAYS ? 7 : 5;
      }
      LocalDate first = day.withDayOfMonth(1);
      return first.datesUntil(first.plusMonths(1)).filter(this::counts).count();
    }

    private static boolean isPresent(World world, LocalDate day) {
      return world.presence().stream()
          .anyMatch(span -> !day.isBefore(span.getStart()) && day.isBefore(span.getEnd()));
    }

    static boolean isPresentAtAll(World world) {
      return world
          .period()
          .start()
          .datesUntil(world.period().end())
          .anyMatch(day -> isPresent(world, day));
    }
  }

  /** A share of own revenue, common or as agreed under the name {@code rate}. */
  record Share(Optional<Long> basisPoints) implements NaiveRule {
    @Override
    public PayRule rule() {
      return PayRules.commission(
          REVENUE, basisPoints.map(NaiveRule::agreed).orElseGet(() -> Agreed.term("rate")));
    }

    @Override
    public Optional<BigDecimal> pay(World world) {
      return basisPoints
          .map(NaiveRule::fraction)
          .or(() -> termAsRate(world))
          .map(rate -> dollars(ownCents(world)).multiply(rate));
    }

    private static Optional<BigDecimal> termAsRate(World world) {
      return Optional.ofNullable(world.terms().get("rate"))
          .filter(Figure.Share.class::isInstance)
          .map(share -> ((Figure.Share) share).percent().points().movePointLeft(2))
          .filter(rate -> rate.signum() >= 0);
    }
  }

  /** A share of the revenue of everyone who was below on the day. */
  record OfTeam(long basisPoints) implements NaiveRule {
    @Override
    public PayRule rule() {
      return PayRules.override(Metrics.revenue(), agreed(basisPoints));
    }

    @Override
    public Optional<BigDecimal> pay(World world) {
      return Optional.of(dollars(teamCents(world)).multiply(fraction(basisPoints)));
    }
  }

  /** So much for each deal won. */
  record PerDeal(long cents) implements NaiveRule {
    @Override
    public PayRule rule() {
      return PayRules.perUnit(
          Measure.own(Metrics.dealsWon()), Agreed.of(Money.ofMinor(CurrencyUnit.USD, cents)));
    }

    @Override
    public Optional<BigDecimal> pay(World world) {
      long pay = 0;
      for (Deal deal : world.deals()) {
        pay += isWon(world, deal) && deal.owner().equals(world.person()) ? cents : 0;
      }
      return Optional.of(dollars(pay));
    }
  }

  /** The amount agreed under the name {@code amount}, for who was there. */
  record AsAgreed() implements NaiveRule {
    @Override
    public PayRule rule() {
      return PayRules.bonus(Agreed.term("amount"));
    }

    @Override
    public Optional<BigDecimal> pay(World world) {
      return Optional.ofNullable(world.terms().get("amount"))
          .filter(Figure.Amount.class::isInstance)
          .map(amount -> ((Figure.Amount) amount).money().getAmount())
          .filter(amount -> amount.signum() >= 0)
          .filter(amount -> Fixed.isPresentAtAll(world));
    }
  }

  /** The variable part in proportion to the goal. */
  record OnTarget(long cents) implements NaiveRule {
    @Override
    public PayRule rule() {
      return PayRules.individualRate(REVENUE, Agreed.of(Money.ofMinor(CurrencyUnit.USD, cents)));
    }

    @Override
    public Optional<BigDecimal> pay(World world) {
      return goalCents(world)
          .filter(goal -> goal > 0)
          .map(goal ->
              dollars(ownCents(world)).multiply(dollars(cents)).divide(dollars(goal), DIGITS));
    }
  }

  /** One band: where it begins, in cents or in percent of the goal, its rate, and whether it reaches everything. */
  record Step(long from, long basisPoints, boolean whole) {}

  /** Bands, walked cent by cent. */
  record Stairs(Boundary boundary, boolean ofGoal, List<Step> steps) implements NaiveRule {
    @Override
    public PayRule rule() {
      return PayRules.bandedCommission(
          REVENUE,
          boundary,
          steps.stream()
              .map(step -> new RateBand(
                  from(step), agreed(step.basisPoints()), step.whole() ? Reach.WHOLE : Reach.SLICE))
              .toList());
    }

    private Figure from(Step step) {
      return ofGoal
          ? Figure.of(new Percent(BigDecimal.valueOf(step.from())))
          : Figure.of(BigMoney.ofMinor(CurrencyUnit.USD, step.from()));
    }

    @Override
    public Optional<BigDecimal> pay(World world) {
      return ofGoal
          ? goalCents(world).filter(goal -> goal > 0).map(goal -> walk(ownCents(world), goal))
          : Optional.of(walk(ownCents(world), 100));
    }

    /** Bounds are compared in hundredths of cents, so that percentages of the goal stay whole numbers. */
    private BigDecimal walk(long cents, long goal) {
      int floor = 0;
      for (int i = 1; i < steps.size(); i++) {
        long distance = cents * 100 - steps.get(i).from() * goal;
        boolean reached = boundary == Boundary.LOWER_INCLUSIVE ? distance >= 0 : distance > 0;
        floor = reached && steps.get(i).whole() ? i : floor;
      }
      long pay = Math.min(cents, 0) * 100 * steps.get(0).basisPoints();
      for (long cent = 0; cent < cents; cent++) {
        pay += ofOneCent(cent, floor, goal);
      }
      return BigDecimal.valueOf(pay, 8);
    }

    private long ofOneCent(long cent, int floor, long goal) {
      long pay = 0;
      for (int i = floor; i < steps.size(); i++) {
        long low = i == floor ? 0 : steps.get(i).from() * goal;
        long high = i + 1 == steps.size() ? Long.MAX_VALUE : steps.get(i + 1).from() * goal;
        long part = Math.min(high, cent * 100 + 100) - Math.max(low, cent * 100);
        pay += Math.max(0, part) * steps.get(i).basisPoints();
      }
      return pay;
    }
  }

  /** Another rule behind a threshold of own revenue. */
  record Behind(boolean over, long cents, NaiveRule rest) implements NaiveRule {
    @Override
    public PayRule rule() {
      Figure threshold = Figure.of(BigMoney.ofMinor(CurrencyUnit.USD, cents));
      return PayRules.when(
          over ? Condition.over(REVENUE, threshold) : Condition.atLeast(REVENUE, threshold),
          rest.rule());
    }

    @Override
    public Optional<BigDecimal> pay(World world) {
      long own = ownCents(world);
      return own > cents || (!over && own == cents) ? rest.pay(world) : Optional.empty();
    }
  }

  private static Agreed agreed(long basisPoints) {
    return Agreed.of(new Percent(BigDecimal.valueOf(basisPoints, 2)));
  }

  private static BigDecimal fraction(long basisPoints) {
    return BigDecimal.valueOf(basisPoints, 4);
  }

  private static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static Optional<Long> goalCents(World world) {
    return world
        .revenueGoal()
        .map(goal ->
            cents(((Figure.Amount) goal.target()).money(), world.period().start()));
  }

  private static long ownCents(World world) {
    return cents(world, (owner, day) -> owner.equals(world.person()));
  }

  private static long teamCents(World world) {
    return cents(world, (owner, day) -> isBelow(world, owner, day));
  }

  private static long cents(World world, BiPredicate<PersonId, LocalDate> counts) {
    long cents = 0;
    for (Deal deal : world.deals()) {
      if (isWon(world, deal)) {
        LocalDate day = deal.closed().orElseThrow();
        cents += counts.test(deal.owner(), day) ? cents(deal.amount().orElseThrow(), day) : 0;
      }
    }
    for (SalesReturn back : world.returns()) {
      if (isIn(world, back.date())) {
        cents -= counts.test(back.owner(), back.date()) ? cents(back.amount(), back.date()) : 0;
      }
    }
    return cents;
  }

  private static boolean isWon(World world, Deal deal) {
    return deal.outcome() == Outcome.WON && isIn(world, deal.closed().orElseThrow());
  }

  private static boolean isIn(World world, LocalDate day) {
    return !day.isBefore(world.period().start()) && day.isBefore(world.period().end());
  }

  /** Two dollars for a euro, three since 14 May 2011. */
  private static long cents(BigMoney amount, LocalDate day) {
    long cents = amount.getAmount().movePointRight(2).longValueExact();
    boolean isEuro = amount.getCurrencyUnit().getCode().equals("EUR");
    return !isEuro ? cents : day.isBefore(LocalDate.of(2011, 5, 14)) ? cents * 2 : cents * 3;
  }

  private static boolean isBelow(World world, PersonId seller, LocalDate day) {
    PersonId climber = seller;
    while (true) {
      Optional<PersonId> manager = Optional.empty();
      for (Placement placement : world.department().placements()) {
        boolean then = placement.person().equals(climber)
            && !day.isBefore(placement.dates().getStart())
            && day.isBefore(placement.dates().getEnd());
        manager = then ? placement.manager() : manager;
      }
      if (manager.isEmpty() || manager.get().equals(world.person())) {
        return manager.isPresent();
      }
      climber = manager.get();
    }
  }
}
