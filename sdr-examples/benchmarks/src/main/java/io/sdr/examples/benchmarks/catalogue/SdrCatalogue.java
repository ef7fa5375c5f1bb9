package io.sdr.examples.benchmarks.catalogue;

import static io.sdr.examples.benchmarks.catalogue.FactTable.NOTHING;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Period;
import io.sdr.examples.benchmarks.contender.Sharing;
import io.sdr.kpi.clientele.ClienteleMetrics;
import io.sdr.kpi.conduct.ConductMetrics;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.outlook.OutlookMetrics;
import io.sdr.kpi.outlook.OutlookQuantities;
import io.sdr.kpi.staffing.StaffingMetrics;
import io.sdr.kpi.tallyrun.FactColumns;
import io.sdr.kpi.tallyrun.FactKind;
import io.sdr.kpi.tallyrun.FactKinds;
import io.sdr.kpi.tallyrun.TallyColumns;
import io.sdr.kpi.tallyrun.TallyCount;
import io.sdr.kpi.tallyrun.TallyRun;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** SDR by columns: facts counted into tallies, and every metric of the library read from each of them. */
final class SdrCatalogue implements CatalogueContender {
  private static final int DECIMALS = 9;
  /** Quotients of quotients differ from one quotient in the last of their 34 digits, which decides where a figure lies halfway. */
  private static final MathContext SURE = new MathContext(30);

  /** What has the length of a period in its formula takes a month of facts for this one: three months, ninety days. */
  private static final Period QUARTER = Period.parse("2026-Q1");

  /** The days of lost deals are not asked for. */
  private static final FactKind LOST_DEAL = FactKind.counting(Quantities.DEALS_LOST);

  private static final FactKind LOST_DEAL_OF_KNOWN_AMOUNT = LOST_DEAL
      .plus(FactKind.counting(Quantities.LOST_OF_KNOWN_AMOUNT))
      .withAmount(Quantities.LOST);

  private static final FactKind NOTHING_ELSE = FactKind.counting();

  private final TallyRun run;
  private final ImmutableList<Metric> metrics;
  private final long[] figures;
  private final int cells;
  private final int threads;

  SdrCatalogue(SalesFacts facts, int threads) {
    this.threads = threads;
    this.run = TallyRun.of(CurrencyUnit.USD, facts.people(), SalesFacts.MONTHS, columns(facts));
    this.cells = facts.cells();
    this.metrics = dictionary().entries().stream()
        .map(entry -> entry.metric().over(QUARTER))
        .collect(ImmutableList.toImmutableList());
    this.figures = new long[metrics.size() * cells];
  }

  /** All metrics of the library, in the order of figures. */
  static MetricDictionary dictionary() {
    return Metrics.dictionary()
        .plus(OutlookMetrics.dictionary())
        .plus(ClienteleMetrics.dictionary())
        .plus(ConductMetrics.dictionary())
        .plus(StaffingMetrics.dictionary());
  }

  private static ImmutableList<FactColumns> columns(SalesFacts facts) {
    return ImmutableList.<FactColumns>builder()
        .addAll(deals(facts.table("deal"), facts.clients()))
        .addAll(lines(facts.table("line")))
        .add(activities(facts.table("activity"), facts.clients()))
        .addAll(money(facts))
        .add(leads(facts.table("lead")))
        .addAll(observations(facts.table("observation"), facts.clients()))
        .build();
  }

  private static FactColumns.Builder of(FactTable table) {
    return FactColumns.builder(table.column("person"), table.column("month"));
  }

  private static long[] units(FactTable table, String title) {
    int[] column = table.column(title);
    return IntStream.of(column)
        .mapToLong(unit -> unit == NOTHING ? FactColumns.UNKNOWN : unit)
        .toArray();
  }

  private static int[] names(FactTable table, String title) {
    return IntStream.of(table.column(title))
        .map(name -> name == NOTHING ? FactColumns.NO_NAME : name)
        .toArray();
  }

  private static ImmutableList<FactColumns> deals(FactTable deals, List<String> clients) {
    int[] kind = deals.column("kind");
    int[] amount = deals.column("amount");
    return ImmutableList.of(
        of(deals)
            .kinds(
                List.of(FactKinds.WON_DEAL_OF_KNOWN_BUYER, LOST_DEAL, LOST_DEAL_OF_KNOWN_AMOUNT),
                IntStream.range(0, deals.size())
                    .map(row -> kind[row] * (1 + bit(amount[row])))
                    .toArray())
            .amounts(units(deals, "amount"), 2)
            .numbers(units(deals, "days"), 0)
            .names(clients, names(deals, "client"))
            .build(),
        of(deals)
            .kinds(
                List.of(NOTHING_ELSE, FactKinds.DEAL_OF_KNOWN_KIND),
                IntStream.of(deals.column("sale")).map(SdrCatalogue::bit).toArray())
            .amounts(units(deals, "amount"), 2)
            .names(SalesFacts.kindsOfSale(), names(deals, "sale"))
            .build(),
        of(deals)
            .kinds(
                List.of(
                    NOTHING_ELSE, FactKinds.DEAL_OF_ONE_GROUP, FactKinds.DEAL_OF_SEVERAL_GROUPS),
                deals.column("goods"))
            .build(),
        of(deals)
            .kinds(
                List.of(NOTHING_ELSE, FactKinds.DEAL_WITHIN_LIMIT, FactKinds.DEAL_OVER_LIMIT),
                deals.column("discount"))
            .build());
  }

  private static ImmutableList<FactColumns> lines(FactTable lines) {
    int[] category = lines.column("category");
    int[] cost = lines.column("cost");
    int[] list = lines.column("list");
    ImmutableList<FactKind> kinds = combined(
        FactKinds.LINE,
        FactKinds.LINE_OF_KNOWN_GROUP,
        FactKinds.LINE_OF_KNOWN_COST,
        FactKinds.LINE_OF_KNOWN_LIST);
    int[] kindOfRow = IntStream.range(0, lines.size())
        .map(row -> bit(category[row]) + 2 * bit(cost[row]) + 4 * bit(list[row]))
        .toArray();
    return ImmutableList.of(
        of(lines)
            .kinds(kinds, kindOfRow)
            .amounts(units(lines, "amount"), 2)
            .numbers(units(lines, "units"), 0)
            .names(SalesFacts.groups(), names(lines, "category"))
            .build(),
        amounts(lines, "cost", FactKinds.COST_OF_LINE),
        amounts(lines, "list", FactKinds.LIST_OF_LINE),
        amounts(lines, "recurring", FactKinds.RECURRING_OF_LINE));
  }

  private static int bit(int known) {
    return known == NOTHING ? 0 : 1;
  }

  /** The kinds of facts that are of one kind, and of some of others: of the first where the number has its lowest bit, and so on. */
  private static ImmutableList<FactKind> combined(FactKind always, FactKind... some) {
    return IntStream.range(0, 1 << some.length)
        .mapToObj(bits -> IntStream.range(0, some.length)
            .filter(i -> (bits >> i & 1) == 1)
            .mapToObj(i -> some[i])
            .reduce(always, FactKind::plus))
        .collect(ImmutableList.toImmutableList());
  }

  private static FactColumns amounts(FactTable table, String title, FactKind kind) {
    return of(table).kind(kind).amounts(units(table, title), 2).build();
  }

  private static FactColumns activities(FactTable activities, List<String> clients) {
    int[] kind = activities.column("kind");
    int[] minutes = activities.column("minutes");
    ImmutableList<FactKind> kinds = ImmutableList.of(
        FactKinds.UNANSWERED_CALL,
        FactKinds.TALK,
        FactKinds.MEETING,
        FactKinds.MISSED_MEETING,
        FactKinds.DEMO,
        FactKinds.PROPOSAL,
        FactKinds.OTHER_ACTIVITY,
        FactKinds.TALK_OF_KNOWN_LENGTH);
    int talk = kinds.indexOf(FactKinds.TALK);
    int timed = kinds.indexOf(FactKinds.TALK_OF_KNOWN_LENGTH);
    return of(activities)
        .kinds(
            kinds,
            IntStream.range(0, activities.size())
                .map(row -> kind[row] == talk && minutes[row] != NOTHING ? timed : kind[row])
                .toArray())
        .numbers(units(activities, "minutes"), 1)
        .names(clients, names(activities, "client"))
        .build();
  }

  private static ImmutableList<FactColumns> money(SalesFacts facts) {
    FactTable invoices = facts.table("invoice");
    return ImmutableList.of(
        amounts(invoices, "amount", FactKinds.INVOICE),
        FactColumns.builder(invoices.column("person"), invoices.column("due"))
            .kind(FactKinds.INVOICE_DUE)
            .amounts(units(invoices, "amount"), 2)
            .build(),
        amounts(facts.table("payment"), "amount", FactKinds.PAYMENT),
        amounts(facts.table("goods_return"), "amount", FactKinds.RETURN));
  }

  private static FactColumns leads(FactTable leads) {
    FactKind lead = FactKind.counting(OutlookQuantities.LEADS, OutlookQuantities.LEADS_TO_MATCH)
        .withNumber(OutlookQuantities.RESPONSE_MINUTES);
    FactKind due = FactKind.counting(OutlookQuantities.RESPONSES_DUE);
    int[] qualified = leads.column("qualified");
    int[] deal = leads.column("deal");
    int[] met = leads.column("met");
    int[] answer = leads.column("answer");
    return of(leads)
        .kinds(
            combined(
                lead,
                FactKind.counting(OutlookQuantities.LEADS_QUALIFIED),
                FactKind.counting(OutlookQuantities.LEADS_WITH_DEAL),
                FactKind.counting(OutlookQuantities.LEADS_MET),
                due,
                due.plus(FactKind.counting(OutlookQuantities.RESPONSES_IN_TIME))),
            IntStream.range(0, leads.size())
                .map(row -> qualified[row] + 2 * deal[row] + 4 * met[row] + 8 * answer[row])
                .toArray())
        .numbers(units(leads, "minutes"), 0)
        .build();
  }

  private static ImmutableList<FactColumns> observations(FactTable seen, List<String> clients) {
    return ImmutableList.of(
        of(seen)
            .kinds(Observed.kinds(), seen.column("kind"))
            .amounts(units(seen, "amount"), 2)
            .numbers(units(seen, "number"), 0)
            .names(clients, seen.column("client"))
            .build(),
        of(seen)
            .kinds(Observed.kindsOfDays(), seen.column("kind"))
            .names(List.of("last", "first"), seen.column("day"))
            .build());
  }

  @Override
  public void compute() {
    TallyColumns tallies = count();
    Sharing.among(threads, cells, (from, to) -> read(from, to, tallies));
  }

  private TallyColumns count() {
    if (threads == 1) {
      return run.count();
    }
    List<TallyCount> counts =
        IntStream.range(0, threads).mapToObj(part -> run.uncounted()).toList();
    AtomicInteger next = new AtomicInteger();
    Sharing.among(
        threads, run.size(), (from, to) -> run.count(from, to, counts.get(next.getAndIncrement())));
    counts.stream().skip(1).forEach(counts.get(0)::add);
    return counts.get(0).tallies();
  }

  private void read(int from, int to, TallyColumns tallies) {
    for (int cell = from; cell < to; cell++) {
      Tally tally = tallies.tally(cell / SalesFacts.MONTHS, cell % SalesFacts.MONTHS);
      for (int i = 0; i < metrics.size(); i++) {
        figures[i * cells + cell] = billionths(metrics.get(i).value(tally));
      }
    }
  }

  private static long billionths(Measured<Figure> figure) {
    return figure
        .value()
        .flatMap(Figure::number)
        .map(number -> number
            .round(SURE)
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .unscaledValue()
            .longValueExact())
        .orElse(UNDEFINED);
  }

  @Override
  public long[] billionths() {
    return figures.clone();
  }
}
