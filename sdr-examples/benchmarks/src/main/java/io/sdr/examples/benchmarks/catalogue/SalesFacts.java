package io.sdr.examples.benchmarks.catalogue;

import static io.sdr.examples.benchmarks.catalogue.FactTable.NOTHING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.StageId;
import io.sdr.examples.benchmarks.question.Mixing;
import io.sdr.kpi.outlook.StagePair;
import java.util.stream.IntStream;

/**
 * A year of facts of a sales department, table by table: of a hundred facts ten are deals, twenty lines of deals, 45
 * activities, eleven invoices and payments, and the rest leads, returns, and what was observed of work, clients and people.
 *
 * <p>Each person has ten thousand facts, and a hundred clients. Amounts are in cents, minutes in tenths. Of what need not be
 * known, some is not. Numbers come from a fixed seed, the same on every machine.
 */
public final class SalesFacts {
  /** How many months there are. */
  static final int MONTHS = 12;

  /** The two stages between which deals are followed. */
  static final StagePair OFFER_TO_WON =
      StagePair.of("offer-to-won", StageId.of("offer"), StageId.of("won"));

  /** How many groups the catalogue of goods has. */
  static final int GROUPS = 8;

  private static final int FACTS_OF_A_PERSON = 10_000;
  private static final int CLIENTS_OF_A_PERSON = 100;
  private static final int PLAN_TIMES = 100;
  private static final long SEED = 20_261_130;

  private final int size;
  private final int people;
  private final ImmutableMap<String, FactTable> tables;

  private SalesFacts(int size) {
    this.size = size;
    this.people = Math.max(1, size / FACTS_OF_A_PERSON);
    this.tables = ImmutableList.of(
            deals(size / 10),
            lines(size / 5),
            activities(size / 20 * 9),
            invoices(size / 20),
            amounts("payment", size / 50 * 3, 5, 50),
            amounts("goods_return", size / 100, 6, 0),
            leads(size / 25),
            observations(size / 100 * 9))
        .stream()
        .collect(ImmutableMap.toImmutableMap(FactTable::name, table -> table));
  }

  /** About so many facts: always the same ones for the same number. */
  public static SalesFacts of(int size) {
    return new SalesFacts(size);
  }

  /** How many people there are. */
  int people() {
    return people;
  }

  /** How many pairs of a person and a month there are. */
  int cells() {
    return people * MONTHS;
  }

  /** How many facts were asked for. */
  public int size() {
    return size;
  }

  /** The tables. */
  ImmutableList<FactTable> tables() {
    return tables.values().asList();
  }

  /** The table of a name. */
  FactTable table(String name) {
    return tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The names of clients, by number. */
  ImmutableList<String> clients() {
    return IntStream.range(0, people * CLIENTS_OF_A_PERSON)
        .mapToObj(client -> "client " + client)
        .collect(ImmutableList.toImmutableList());
  }

  /** The names of groups of goods, by number; what people are to sell most is one of them. */
  static ImmutableList<String> groups() {
    return IntStream.range(0, GROUPS)
        .mapToObj(group -> group == 0 ? "focus" : "group " + group)
        .collect(ImmutableList.toImmutableList());
  }

  /** The kinds of sale, by number; the first adds to what the others sold. */
  static ImmutableList<String> kindsOfSale() {
    return ImmutableList.of("upsell", "new", "renewal");
  }

  private FactTable.Builder table(String name, int rows, Mixing mixing) {
    return FactTable.named(name, rows)
        .column("person", row -> mixing.below(people, row, 0))
        .column("month", row -> mixing.below(MONTHS, row, 1));
  }

  private FactTable deals(int rows) {
    Mixing mixing = new Mixing(SEED);
    Mixing more = new Mixing(SEED + 1);
    return table("deal", rows, mixing)
        .column("kind", row -> isLost(mixing, row) ? 1 : 0)
        .column(
            "amount",
            row -> isLost(mixing, row) && more.below(5, row, 0) == 0
                ? NOTHING
                : 10_000 + mixing.below(2_000_000, row, 3))
        .column("days", row -> more.below(10, row, 1) == 0 ? NOTHING : mixing.below(120, row, 4))
        .column("client", row -> isLost(mixing, row) ? NOTHING : client(mixing, row, 5))
        .column(
            "sale",
            row -> isLost(mixing, row)
                ? NOTHING
                : some(more, row, 5, 9, more.below(kindsOfSale().size(), row, 4)))
        .column("goods", row -> isLost(mixing, row) ? 0 : more.below(3, row, 2))
        .column("discount", row -> isLost(mixing, row) ? 0 : more.below(3, row, 3))
        .build();
  }

  private static boolean isLost(Mixing mixing, int row) {
    return mixing.below(5, row, 2) > 1;
  }

  private int client(Mixing mixing, int row, int column) {
    return mixing.below(people, row, 0) * CLIENTS_OF_A_PERSON
        + mixing.below(CLIENTS_OF_A_PERSON, row, column);
  }

  private FactTable lines(int rows) {
    Mixing mixing = new Mixing(SEED + 2);
    Mixing known = new Mixing(SEED + 3);
    return table("line", rows, mixing)
        .column("units", row -> 1 + mixing.below(20, row, 2))
        .column("amount", row -> 1_000 + mixing.below(1_000_000, row, 3))
        .column("list", row -> some(known, row, 0, 8, 2_000 + mixing.below(1_100_000, row, 4)))
        .column("cost", row -> some(known, row, 1, 8, 500 + mixing.below(700_000, row, 5)))
        .column("recurring", row -> some(known, row, 2, 3, mixing.below(50_000, row, 6)))
        .column("category", row -> some(known, row, 3, 9, mixing.below(GROUPS, row, 7)))
        .build();
  }

  /** The number where it is known, which it is in so many rows of ten. */
  private static int some(Mixing known, int row, int column, int ofTen, int number) {
    return known.below(10, row, column) < ofTen ? number : NOTHING;
  }

  private FactTable activities(int rows) {
    Mixing mixing = new Mixing(SEED + 4);
    return table("activity", rows, mixing)
        .column("kind", row -> mixing.below(7, row, 2))
        .column("minutes", row -> some(mixing, row, 5, 9, mixing.below(600, row, 3)))
        .column("client", row -> client(mixing, row, 4))
        .build();
  }

  private FactTable invoices(int rows) {
    Mixing mixing = new Mixing(SEED + 5);
    return table("invoice", rows, mixing)
        .column("due", row -> Math.min(MONTHS - 1, mixing.below(MONTHS, row, 1) + 1))
        .column("amount", row -> 10_000 + mixing.below(2_000_000, row, 2))
        .build();
  }

  /** Amounts, some of them perhaps taken back. */
  private FactTable amounts(String name, int rows, int seed, int oneOf) {
    Mixing mixing = new Mixing(SEED + 1 + seed);
    return table(name, rows, mixing)
        .column("amount", row -> {
          int amount = 10_000 + mixing.below(2_000_000, row, 2);
          return oneOf > 0 && mixing.below(oneOf, row, 3) == 0 ? -amount : amount;
        })
        .build();
  }

  private FactTable leads(int rows) {
    Mixing mixing = new Mixing(SEED + 8);
    return table("lead", rows, mixing)
        .column("qualified", row -> mixing.below(2, row, 2))
        .column("deal", row -> mixing.below(2, row, 3))
        .column("met", row -> mixing.below(2, row, 4))
        .column("minutes", row -> some(mixing, row, 6, 9, mixing.below(480, row, 5)))
        .column("answer", row -> mixing.below(3, row, 7))
        .build();
  }

  /** Plans are for many deals. */
  private static boolean isPlan(Mixing mixing, int row) {
    return mixing.below(Observed.values().length, row, 2) == Observed.PLAN.ordinal();
  }

  private FactTable observations(int rows) {
    Mixing mixing = new Mixing(SEED + 9);
    return table("observation", rows, mixing)
        .column("kind", row -> mixing.below(Observed.values().length, row, 2))
        .column(
            "amount",
            row -> (100 + mixing.below(900_000, row, 3)) * (isPlan(mixing, row) ? PLAN_TIMES : 1))
        .column("number", row -> mixing.below(60, row, 4))
        .column("client", row -> client(mixing, row, 5))
        .column("day", row -> mixing.below(40, row, 6) == 0 ? 1 : 0)
        .build();
  }
}
