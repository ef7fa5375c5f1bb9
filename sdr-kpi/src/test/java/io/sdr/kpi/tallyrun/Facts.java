package io.sdr.kpi.tallyrun;

import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityId;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.Payment;
import io.sdr.core.sales.PaymentId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.clientele.ClienteleQuantities;
import io.sdr.kpi.conduct.ConductQuantities;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.outlook.OutlookQuantities;
import io.sdr.kpi.sample.KnownMetrics;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.staffing.StaffingQuantities;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Made-up facts, as values in one sheet for each month, and as rows. */
final class Facts {
  static final int PEOPLE = 3;
  static final int MONTHS = 3;

  private static final LocalDate FIRST = LocalDate.parse("2011-05-01");
  private static final Department DEPARTMENT = Department.builder()
      .people(IntStream.range(0, PEOPLE)
          .mapToObj(i -> Person.of(person(i), "Person " + i))
          .toList())
      .build();
  private static final Percent LIMIT = Percent.of("10");

  /** Of each nature some, of the packages that have facts of their own. */
  private static final List<Quantity> OTHERS = List.of(
      ConductQuantities.PROMOTERS,
      ConductQuantities.FIELDS_REQUIRED,
      ConductQuantities.CALL_POINTS,
      OutlookQuantities.RESPONSE_MINUTES,
      OutlookQuantities.PIPELINE_DAYS,
      OutlookQuantities.WEIGHTED,
      KnownMetrics.OFFER_TO_WON.passed(),
      KnownMetrics.OFFER_TO_WON.open(),
      ClienteleQuantities.NEW_CLIENTS,
      ClienteleQuantities.RECEIVABLE,
      StaffingQuantities.PERSON_DAYS,
      StaffingQuantities.RAMP_DAYS,
      new Quantity.Split("acme:by-region"));

  private static final Map<ActivityKind, FactKind> DONE = Map.of(
      ActivityKind.CALL, FactKinds.TALK,
      ActivityKind.MEETING, FactKinds.MEETING,
      ActivityKind.DEMO, FactKinds.DEMO,
      ActivityKind.PROPOSAL, FactKinds.PROPOSAL);

  private static final Map<ActivityKind, FactKind> MISSED = Map.of(
      ActivityKind.CALL, FactKinds.UNANSWERED_CALL,
      ActivityKind.MEETING, FactKinds.MISSED_MEETING);

  private final Random random;
  private final List<TallySheet.Collector> months;
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> things = new ArrayList<>();

  private Facts(long seed) {
    this.random = new Random(seed);
    this.months = IntStream.range(0, MONTHS)
        .mapToObj(month -> TallySheet.collecting(
            DEPARTMENT,
            Period.of(FIRST.plusMonths(month), FIRST.plusMonths(month + 1)),
            CurrencyUnit.USD,
            ExchangeRates.none()))
        .toList();
  }

  static Facts of(long seed) {
    Facts facts = new Facts(seed);
    int size = facts.random.nextInt(60);
    for (int i = 0; i < size; i++) {
      facts.add(i);
    }
    return facts;
  }

  private static PersonId person(int number) {
    return PersonId.of("p" + number);
  }

  /** Rows whose numbers have a digit after the point, or are no numbers of things. */
  List<Row> rows() {
    return rows;
  }

  /** Rows whose numbers are whole. */
  List<Row> things() {
    return things;
  }

  /** What the values of a person in a month add up to. */
  Tally tally(int person, int month) {
    return months.get(month).sheet().of(person(person), Scope.OWN);
  }

  private void add(int id) {
    int owner = random.nextInt(PEOPLE);
    int month = random.nextInt(MONTHS);
    LocalDate day = FIRST.plusMonths(month).plusDays(random.nextInt(28));
    switch (random.nextInt(6)) {
      case 0 -> won(id, owner, month, day);
      case 1 -> lost(id, owner, month, day);
      case 2 -> activity(id, owner, month, day);
      case 3 -> billed(id, owner, month, day);
      case 4 -> returned(owner, month, day);
      default -> other(owner, month, day);
    }
  }

  private BigDecimal amount(int most) {
    return BigDecimal.valueOf(random.nextInt(most), random.nextInt(3)).stripTrailingZeros();
  }

  private static BigMoney usd(BigDecimal amount) {
    return BigMoney.of(CurrencyUnit.USD, amount);
  }

  private boolean chance() {
    return random.nextInt(3) > 0;
  }

  private String name() {
    return "client " + random.nextInt(5);
  }

  private void won(int id, int owner, int month, LocalDate day) {
    List<DealLine> lines =
        IntStream.range(0, random.nextInt(4)).mapToObj(this::line).toList();
    BigDecimal sum = lines.stream()
        .map(line -> line.amount().getAmount())
        .reduce(lines.isEmpty() ? amount(3000) : BigDecimal.ZERO, BigDecimal::add);
    Deal.Builder deal = deal(id, owner, Outcome.WON, day).amount(usd(sum)).lines(lines);
    Row row = Row.of(FactKinds.WON_DEAL, owner, month).amount(sum);
    if (chance()) {
      int days = random.nextInt(9);
      deal.opened(day.minusDays(days));
      row = row.number(BigDecimal.valueOf(days));
    }
    if (chance()) {
      String client = name();
      deal.client(ClientId.of(client));
      row = row.of(FactKinds.WON_DEAL_OF_KNOWN_BUYER).name(client);
    }
    rows.add(row);
    if (chance()) {
      String kind = random.nextBoolean() ? "new" : "expansion";
      deal.kind(DealKind.of(kind));
      rows.add(Row.of(FactKinds.DEAL_OF_KNOWN_KIND, owner, month).amount(sum).name(kind));
    }
    lines.forEach(line -> line(line, owner, month));
    groups(lines, owner, month);
    discount(lines, sum, owner, month);
    months.get(month).add(deal.build()).addDiscount(deal.build(), LIMIT);
  }

  private static Deal.Builder deal(int id, int owner, Outcome outcome, LocalDate day) {
    return Scenario.deal(person(owner), outcome, day.toString()).id(DealId.of("d" + id));
  }

  private DealLine line(int number) {
    DealLine.Builder line = DealLine.builder()
        .number(number + 1)
        .quantity(BigDecimal.valueOf(random.nextInt(90), 1))
        .amount(usd(amount(2000)));
    if (chance()) {
      line.list(usd(amount(2500)));
    }
    if (chance()) {
      line.cost(usd(amount(1500)));
    }
    if (chance()) {
      line.recurring(usd(amount(100)));
    }
    if (chance()) {
      line.category(Category.of(random.nextBoolean() ? "Tools/Saws" : "Paint"));
    }
    return line.build();
  }

  private void line(DealLine line, int owner, int month) {
    BigDecimal amount = line.amount().getAmount();
    rows.add(Row.of(FactKinds.LINE, owner, month).number(line.quantity()));
    line.recurring()
        .ifPresent(more ->
            rows.add(Row.of(FactKinds.RECURRING_OF_LINE, owner, month).amount(more.getAmount())));
    group(line)
        .ifPresent(group -> rows.add(
            Row.of(FactKinds.LINE_OF_KNOWN_GROUP, owner, month).amount(amount).name(group)));
    line.cost().ifPresent(cost -> {
      rows.add(Row.of(FactKinds.LINE_OF_KNOWN_COST, owner, month).amount(amount));
      rows.add(Row.of(FactKinds.COST_OF_LINE, owner, month).amount(cost.getAmount()));
    });
    line.list().ifPresent(list -> {
      rows.add(Row.of(FactKinds.LINE_OF_KNOWN_LIST, owner, month).amount(amount));
      rows.add(Row.of(FactKinds.LIST_OF_LINE, owner, month).amount(list.getAmount()));
    });
  }

  private static Optional<String> group(DealLine line) {
    return line.category().map(group -> group.text().replaceAll("/.*", ""));
  }

  private void groups(List<DealLine> lines, int owner, int month) {
    if (!lines.isEmpty() && lines.stream().allMatch(line -> line.category().isPresent())) {
      boolean isOne = lines.stream().map(Facts::group).distinct().count() == 1;
      rows.add(Row.of(
          isOne ? FactKinds.DEAL_OF_ONE_GROUP : FactKinds.DEAL_OF_SEVERAL_GROUPS, owner, month));
    }
  }

  private void discount(List<DealLine> lines, BigDecimal sum, int owner, int month) {
    if (lines.stream().allMatch(line -> line.list().isPresent())) {
      BigDecimal list = lines.stream()
          .map(line -> line.list().orElseThrow().getAmount())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (list.signum() > 0) {
        boolean isWithin = sum.compareTo(list.multiply(new BigDecimal("0.9"))) >= 0;
        rows.add(Row.of(
            isWithin ? FactKinds.DEAL_WITHIN_LIMIT : FactKinds.DEAL_OVER_LIMIT, owner, month));
      }
    }
  }

  private void lost(int id, int owner, int month, LocalDate day) {
    Deal.Builder deal = deal(id, owner, Outcome.LOST, day);
    Row row = Row.of(FactKinds.LOST_DEAL, owner, month);
    if (chance()) {
      BigDecimal amount = amount(5000);
      deal.amount(usd(amount));
      row = row.of(FactKinds.LOST_DEAL_OF_KNOWN_AMOUNT).amount(amount);
    }
    if (chance()) {
      int days = random.nextInt(9);
      deal.opened(day.minusDays(days));
      row = row.number(BigDecimal.valueOf(days));
    }
    rows.add(row);
    months.get(month).add(deal.build());
  }

  private void activity(int id, int owner, int month, LocalDate day) {
    ActivityKind kind = List.of(
            ActivityKind.CALL,
            ActivityKind.MEETING,
            ActivityKind.DEMO,
            ActivityKind.PROPOSAL,
            ActivityKind.of("visit"))
        .get(random.nextInt(5));
    Activity.Result result = Activity.Result.values()[random.nextInt(3)];
    Activity.Builder activity = Activity.builder()
        .id(ActivityId.of("a" + id))
        .kind(kind)
        .owner(person(owner))
        .date(day)
        .result(result);
    Row row = Row.of(kindOf(kind, result), owner, month);
    if (chance()) {
      BigDecimal minutes = BigDecimal.valueOf(random.nextInt(99), 1);
      activity.minutes(minutes);
      row = row.kind().equals(FactKinds.TALK) ? row.of(FactKinds.TALK_OF_KNOWN_LENGTH) : row;
      row = row.number(minutes);
    }
    if (chance()) {
      String client = name();
      activity.client(ClientId.of(client));
      row = row.name(client);
    }
    rows.add(row);
    months.get(month).add(activity.build());
  }

  private static FactKind kindOf(ActivityKind kind, Activity.Result result) {
    return switch (result) {
      case HELD -> DONE.getOrDefault(kind, FactKinds.OTHER_ACTIVITY);
      case MISSED -> MISSED.getOrDefault(kind, FactKind.counting());
      case CANCELLED -> FactKind.counting();
    };
  }

  private void billed(int id, int owner, int month, LocalDate day) {
    BigDecimal amount = amount(2000).add(BigDecimal.ONE);
    Invoice invoice = Invoice.builder()
        .id(InvoiceId.of("i" + id))
        .deal(DealId.of("d"))
        .amount(usd(amount))
        .date(day)
        .due(day)
        .build();
    BigDecimal paid = random.nextBoolean() ? amount : amount.negate();
    Payment payment = Payment.builder()
        .id(PaymentId.of("p" + id))
        .deal(DealId.of("d"))
        .amount(usd(paid))
        .date(day)
        .build();
    months.get(month).add(invoice, person(owner)).add(payment, person(owner));
    rows.add(Row.of(FactKinds.INVOICE, owner, month).amount(amount));
    rows.add(Row.of(FactKinds.INVOICE_DUE, owner, month).amount(amount));
    rows.add(Row.of(FactKinds.PAYMENT, owner, month).amount(paid));
  }

  private void returned(int owner, int month, LocalDate day) {
    BigDecimal amount = amount(2000).add(BigDecimal.ONE);
    months
        .get(month)
        .add(Scenario.returned(person(owner), day.toString(), "USD " + amount.toPlainString()));
    rows.add(Row.of(FactKinds.RETURN, owner, month).amount(amount));
  }

  private void other(int owner, int month, LocalDate day) {
    Quantity quantity = OTHERS.get(random.nextInt(OTHERS.size()));
    BigDecimal figure = BigDecimal.valueOf(random.nextInt(9));
    String name = name();
    boolean isOfThings = quantity instanceof Quantity.Count && random.nextBoolean();
    Row row = Row.of(
            isOfThings ? FactKind.counting().withNumber(quantity) : FactKind.adding(quantity),
            owner,
            month)
        .amount(figure)
        .number(figure)
        .name(name);
    (isOfThings ? things : rows).add(row);
    months.get(month).count(person(owner), day, counter -> {
      if (quantity instanceof Quantity.Count count) {
        counter.add(count, isOfThings ? figure.longValueExact() : 1);
      } else if (quantity instanceof Quantity.Amount amount) {
        counter.add(amount, usd(figure));
      } else if (quantity instanceof Quantity.Sum sum) {
        counter.add(sum, figure);
      } else if (quantity instanceof Quantity.Spread spread) {
        counter.add(spread, figure);
      } else if (quantity instanceof Quantity.Split split) {
        counter.add(split, name, usd(figure));
      } else if (quantity instanceof Quantity.Distinct distinct) {
        counter.add(distinct, name);
      }
    });
  }
}
