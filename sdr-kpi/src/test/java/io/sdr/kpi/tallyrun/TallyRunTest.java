package io.sdr.kpi.tallyrun;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyRunTest {
  private static final int[] ANNA_TWICE_AND_BORIS = {0, 1, 0};
  private static final int[] MAY_JUNE_MAY = {0, 1, 0};

  private static FactColumns.Builder three() {
    return FactColumns.builder(ANNA_TWICE_AND_BORIS, MAY_JUNE_MAY);
  }

  private static TallyRun run(FactColumns... tables) {
    return TallyRun.of(CurrencyUnit.USD, 2, 2, List.of(tables));
  }

  @Test
  void dealsOfAPersonInAMonthAddUp() {
    FactColumns deals = three()
        .kinds(List.of(FactKinds.WON_DEAL, FactKinds.WON_DEAL_OF_KNOWN_BUYER), new int[] {1, 0, 1})
        .amounts(new long[] {10_050, 7, 10_050}, 2)
        .numbers(new long[] {5, 9, FactColumns.UNKNOWN}, 0)
        .names(List.of("x", "a"), new int[] {1, FactColumns.NO_NAME, 1})
        .build();
    TallyColumns columns = run(deals).count();
    Tally anna = columns.tally(0, 0);
    assertThat(anna.of(Quantities.DEALS_WON)).isEqualTo(2);
    assertThat(anna.of(Quantities.SOLD)).isEqualTo(BigMoney.parse("USD 201"));
    assertThat(anna.of(Quantities.DEAL_AMOUNTS).counts())
        .containsOnly(Map.entry(new BigDecimal("100.5"), 2L));
    assertThat(anna.of(Quantities.DAYS_TO_WIN).size())
        .as("one opening is not known")
        .isEqualTo(1);
    assertThat(anna.of(Quantities.BUYERS)).containsExactly("a");
    assertThat(anna.of(Quantities.SOLD_TO_KNOWN_BUYERS)).isEqualTo(BigMoney.parse("USD 201"));
    assertThat(columns.tally(0, 1)).isEqualTo(Tally.empty(CurrencyUnit.USD));
    assertThat(columns.tally(1, 1).of(Quantities.SOLD)).isEqualTo(BigMoney.parse("USD 0.07"));
    assertThat(columns.tally(1, 1).of(Quantities.BUYERS)).isEmpty();
  }

  @Test
  void sumsThatDoNotFitAWordAreExact() {
    long[] huge = {Long.MAX_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE};
    FactColumns paid = three().kind(FactKinds.PAYMENT).amounts(huge, 2).build();
    TallyRun run = run(paid);
    TallyCount whole = run.uncounted();
    for (int row = 0; row < 3; row++) {
      TallyCount one = run.uncounted();
      run.count(row, row + 1, one);
      whole.add(one);
    }
    for (TallyColumns columns : List.of(run.count(), whole.tallies())) {
      assertThat(columns.tally(0, 0).of(Quantities.PAID))
          .isEqualTo(BigMoney.of(
              CurrencyUnit.USD,
              BigDecimal.valueOf(Long.MAX_VALUE, 2).multiply(BigDecimal.valueOf(2))));
      assertThat(columns.tally(1, 1).of(Quantities.PAID))
          .isEqualTo(BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(Long.MIN_VALUE + 1, 2)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1152921504606846975, false",
    "1152921504606846976, true",
    "-1152921504606846976, false",
    "-1152921504606846977, true"
  })
  void aWordHoldsTheSumOfThreeRowsOfSixtyBits(long largest, boolean mayOverflow) {
    long[] units = {largest, 0, FactColumns.UNKNOWN};
    assertThat(new Figures(units, 2).mayOverflow()).isEqualTo(mayOverflow);
    TallyRun run =
        run(three().kind(FactKind.adding(Quantities.PAID)).amounts(units, 2).build());
    assertThat(run.count().tally(0, 0).of(Quantities.PAID).getAmount())
        .isEqualByComparingTo(BigDecimal.valueOf(largest, 2));
  }

  @ParameterizedTest
  @CsvSource({"100, 2, 1", "120, 2, 1.2", "125, 2, 1.25", "100, 0, 100", "0, 3, 0"})
  void figuresAreNumbersWithoutTrailingZeros(long unit, int decimals, String number) {
    assertThat(new Figures(new long[] {unit}, decimals).number(unit))
        .isEqualTo(new BigDecimal(number));
  }

  @Test
  void aNameThatIsKnownTwiceIsOneName() {
    FactColumns demos = three()
        .kind(FactKinds.DEMO)
        .names(List.of("b", "a", "b"), new int[] {0, 1, 2})
        .build();
    assertThat(run(demos).count().tally(0, 0).of(Quantities.TOUCHED_CLIENTS)).containsExactly("b");
  }

  @Test
  void amountsStandUnderTheNamesOfThoseFactsThatAreSplit() {
    FactKind line =
        FactKind.counting(Quantities.LINES_OF_KNOWN_GROUP).withAmount(Quantities.SOLD_BY_GROUP);
    FactColumns lines = FactColumns.builder(new int[4], new int[4])
        .kinds(List.of(line, FactKinds.RETURN), new int[] {0, 0, 1, 0})
        .amounts(new long[] {100, 200, 400, 800}, 2)
        .names(List.of("tools", "paint"), new int[] {0, 1, 0, FactColumns.NO_NAME})
        .build();
    Tally tally = run(lines).count().tally(0, 0);
    assertThat(tally.of(Quantities.SOLD_BY_GROUP))
        .containsOnly(
            Map.entry("paint", BigMoney.parse("USD 2")),
            Map.entry("tools", BigMoney.parse("USD 1")));
    assertThat(tally.of(Quantities.RETURNED)).isEqualTo(BigMoney.parse("USD 4"));
    assertThat(tally.of(Quantities.LINES_OF_KNOWN_GROUP)).isEqualTo(3);
  }

  @Test
  void everyNatureIsAddedToInThePlainestWay() {
    FactKind all = Stream.of(
            Quantities.CALLS,
            Quantities.PAID,
            Quantities.UNITS,
            Quantities.DAYS_TO_WIN,
            Quantities.SOLD_BY_GROUP,
            Quantities.BUYERS)
        .map(FactKind::adding)
        .reduce(FactKind.counting(), FactKind::plus);
    assertThat(all)
        .isEqualTo(FactKind.counting(Quantities.CALLS)
            .withAmount(Quantities.PAID, Quantities.SOLD_BY_GROUP)
            .withNumber(Quantities.UNITS, Quantities.DAYS_TO_WIN)
            .withName(Quantities.BUYERS));
    FactColumns facts = three()
        .kind(all)
        .amounts(new long[] {5, 0, 7}, 0)
        .numbers(new long[] {3, 0, 4}, 0)
        .names(List.of("a", "b"), new int[] {0, 0, 1})
        .build();
    assertThat(run(facts).count().tally(0, 0))
        .isEqualTo(Tally.counting(CurrencyUnit.USD)
            .add(Quantities.CALLS, 2)
            .add(Quantities.PAID, BigMoney.parse("USD 12"))
            .add(Quantities.SOLD_BY_GROUP, "a", BigMoney.parse("USD 5"))
            .add(Quantities.SOLD_BY_GROUP, "b", BigMoney.parse("USD 7"))
            .add(Quantities.UNITS, BigDecimal.valueOf(7))
            .add(Quantities.DAYS_TO_WIN, BigDecimal.valueOf(3))
            .add(Quantities.DAYS_TO_WIN, BigDecimal.valueOf(4))
            .add(Quantities.BUYERS, "a")
            .add(Quantities.BUYERS, "b")
            .tally());
  }

  @Test
  void whatIsCountedAfterItWasAddedElsewhereIsNotThere() {
    TallyRun run = run(three()
        .kind(FactKinds.DEMO)
        .names(List.of("a", "b"), new int[] {0, 1, 1})
        .build());
    TallyCount part = run.uncounted();
    run.count(0, 1, part);
    TallyCount whole = run.uncounted();
    whole.add(part);
    run.count(2, 3, part);
    assertThat(whole.tallies().tally(0, 0).of(Quantities.TOUCHED_CLIENTS)).containsExactly("a");
    assertThat(part.tallies().tally(0, 0).of(Quantities.TOUCHED_CLIENTS)).containsExactly("a", "b");
  }

  @Test
  void thereIsRoomUpToTheBound() {
    assertThat(TallyRun.of(CurrencyUnit.USD, 1 << 14, 1 << 14, List.of()).size())
        .isZero();
    assertRefused(
        "tally-run.must-have-room-for-sums",
        () -> TallyRun.of(CurrencyUnit.USD, (1 << 14) + 1, 1 << 14, List.of()));
    FactColumns twoKinds = three()
        .kinds(List.of(FactKinds.DEAL_OF_ONE_GROUP, FactKinds.DEAL_OF_SEVERAL_GROUPS), new int[3])
        .build();
    assertThat(
            TallyRun.of(CurrencyUnit.USD, 1 << 13, 1 << 14, List.of(twoKinds)).size())
        .isEqualTo(3);
    assertRefused(
        "tally-run.must-have-room-for-sums",
        () -> TallyRun.of(CurrencyUnit.USD, (1 << 13) + 1, 1 << 14, List.of(twoKinds)));
    FactColumns split = three()
        .kind(FactKinds.LINE_OF_KNOWN_GROUP)
        .amounts(new long[3], 2)
        .names(List.of("a", "b", "c"), new int[3])
        .build();
    assertThat(TallyRun.of(CurrencyUnit.USD, 1 << 12, 1 << 14, List.of(split)).size())
        .isEqualTo(3);
    assertRefused(
        "tally-run.must-have-room-for-sums",
        () -> TallyRun.of(CurrencyUnit.USD, (1 << 12) + 1, 1 << 14, List.of(split)));
  }

  @Test
  void manyRowsAreCountedBlockByBlock() {
    int size = 10_000;
    int[] zeros = new int[size];
    long[] cents = IntStream.range(0, size).asLongStream().toArray();
    TallyRun run = run(FactColumns.builder(zeros, zeros)
        .kind(FactKind.adding(Quantities.RETURNED))
        .amounts(cents, 2)
        .build());
    assertThat(run.size()).isEqualTo(size);
    assertThat(run.count().tally(0, 0).of(Quantities.RETURNED))
        .isEqualTo(BigMoney.parse("USD 499950"));
  }

  @Test
  void whatColumnsCannotAddIsRefused() {
    assertRefused(
        "fact-kind.must-add-amounts-to-money",
        () -> FactKind.counting().withAmount(Quantities.UNITS));
    assertRefused(
        "fact-kind.must-add-numbers-to-numbers",
        () -> FactKind.counting().withNumber(Quantities.BUYERS));
    assertRefused(
        "fact-columns.must-have-what-facts-add",
        () -> three().kind(FactKinds.PAYMENT).build());
    assertRefused(
        "fact-columns.must-have-what-facts-add",
        () -> three().kind(FactKinds.LINE).build());
    assertRefused(
        "fact-columns.must-have-what-facts-add",
        () -> three().kind(FactKinds.DEMO).build());
    assertRefused(
        "fact-columns.must-have-what-facts-add",
        () ->
            three().kind(FactKinds.LINE_OF_KNOWN_GROUP).amounts(new long[3], 2).build());
    assertRefused("fact-columns.must-have-a-kind", () -> three().build());
  }

  @Test
  void thingsAreWholeAndNotFewerThanNone() {
    FactKind things = FactKind.counting().withNumber(new Quantity.Count("acme:things"));
    assertRefused(
        "fact-columns.must-count-whole-things",
        () -> three().kind(things).numbers(new long[3], 1).build());
    assertRefused(
        "fact-columns.must-hold-what-facts-may-be",
        () -> three().kind(things).numbers(new long[] {0, 0, -1}, 0).build());
    FactColumns some = three()
        .kinds(List.of(things, FactKind.adding(Quantities.UNITS)), new int[] {0, 1, 0})
        .numbers(new long[] {3, -1, FactColumns.UNKNOWN}, 0)
        .build();
    assertThat(run(some).count().tally(0, 0).of(new Quantity.Count("acme:things")))
        .isEqualTo(3);
    assertThat(run(some).count().tally(1, 1).of(Quantities.UNITS))
        .isEqualTo(BigDecimal.valueOf(-1));
  }

  private static FactColumns.Builder one(FactKind kind) {
    return FactColumns.builder(new int[1], new int[1]).kind(kind);
  }

  private static void assertHoldsNone(FactKind kind, long amount, long number) {
    assertRefused(
        "fact-columns.must-hold-what-facts-may-be",
        () -> one(kind)
            .amounts(new long[] {amount}, 2)
            .numbers(new long[] {number}, 0)
            .names(List.of("a"), new int[] {0})
            .build());
  }

  @Test
  void columnsHoldNoFactsThatCouldNotBeValues() {
    long unknown = FactColumns.UNKNOWN;
    for (FactKind won : List.of(FactKinds.WON_DEAL, FactKinds.WON_DEAL_OF_KNOWN_BUYER)) {
      assertHoldsNone(won, unknown, 5);
      assertHoldsNone(won, -500, 5);
      assertHoldsNone(won, 500, -5);
    }
    assertHoldsNone(FactKinds.LOST_DEAL, unknown, -1);
    assertHoldsNone(FactKinds.LOST_DEAL_OF_KNOWN_AMOUNT, unknown, 5);
    assertHoldsNone(FactKinds.LOST_DEAL_OF_KNOWN_AMOUNT, -500, 5);
    assertHoldsNone(FactKinds.LINE, 0, unknown);
    assertHoldsNone(FactKinds.COST_OF_LINE, -1, 0);
    for (FactKind kind : List.of(FactKinds.RETURN, FactKinds.INVOICE, FactKinds.INVOICE_DUE)) {
      assertHoldsNone(kind, -500, 0);
      assertHoldsNone(kind, 0, 0);
      assertHoldsNone(kind, unknown, 0);
    }
    assertHoldsNone(FactKinds.PAYMENT, 0, 0);
    assertHoldsNone(FactKinds.PAYMENT, unknown, 0);
    assertHoldsNone(FactKinds.TALK_OF_KNOWN_LENGTH, 0, unknown);
    assertRefused(
        "fact-columns.must-hold-what-facts-may-be",
        () -> one(FactKinds.WON_DEAL_OF_KNOWN_BUYER)
            .amounts(new long[] {5}, 2)
            .numbers(new long[] {unknown}, 0)
            .names(List.of("a"), new int[] {FactColumns.NO_NAME})
            .build());
    FactColumns held = one(FactKinds.PAYMENT).amounts(new long[] {-500}, 2).build();
    assertThat(run(held).count().tally(0, 0).of(Quantities.PAID))
        .isEqualTo(BigMoney.parse("USD -5"));
  }

  @Test
  void aRefusalOfARowNamesItsColumn() {
    assertThatThrownBy(() -> three()
            .kinds(List.of(FactKinds.RETURN, FactKinds.PAYMENT), new int[] {0, 1, 0})
            .amounts(new long[] {5, -5, -5}, 2)
            .build())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.getMessage()).contains("amount", "2"));
  }

  @Test
  void factsOfTwoKindsAreWithinTheBoundsOfBoth() {
    FactKind both = FactKinds.WON_DEAL.plus(FactKinds.PAYMENT);
    assertThat(both.amounts()).isEqualTo(FigureBounds.POSITIVE);
    assertThat(both.numbers()).isEqualTo(FigureBounds.NOT_NEGATIVE_IF_KNOWN);
    assertThat(both.needsName()).isFalse();
    assertThat(both.plus(FactKinds.WON_DEAL_OF_KNOWN_BUYER).needsName()).isTrue();
  }

  @Test
  void attemptsAreContactInColumnsWhereThatIsAgreed() {
    FactColumns calls = three()
        .kind(FactKinds.UNANSWERED_CALL.withName(Quantities.TOUCHED_CLIENTS))
        .names(List.of("a"), new int[3])
        .build();
    assertThat(run(calls).count().tally(0, 0).of(Quantities.TOUCHED_CLIENTS)).containsExactly("a");
    FactColumns usual = three().kind(FactKinds.UNANSWERED_CALL).build();
    assertThat(run(usual).count().tally(0, 0))
        .isEqualTo(Tally.counting(CurrencyUnit.USD).add(Quantities.CALLS, 2).tally());
  }

  @Test
  void moreThingsThanCanBeCountedAreRefused() {
    FactColumns many = three()
        .kind(FactKind.counting().withNumber(new Quantity.Count("acme:things")))
        .numbers(new long[] {Long.MAX_VALUE, Long.MAX_VALUE, 1}, 0)
        .build();
    TallyColumns columns = run(many).count();
    assertRefused("tally.must-stay-countable", () -> columns.tally(0, 0));
    assertThat(columns.tally(1, 1).of(new Quantity.Count("acme:things"))).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void columnsOfDifferentLengthsAreRefused() {
    String code = "fact-columns.must-have-one-length";
    FactKind deal = FactKinds.DEAL_OF_ONE_GROUP;
    assertRefused(
        code, () -> FactColumns.builder(new int[3], new int[2]).kind(deal).build());
    assertRefused(code, () -> three().kinds(List.of(deal), new int[2]).build());
    assertRefused(code, () -> three().kind(deal).amounts(new long[2], 2).build());
    assertRefused(code, () -> three().kind(deal).numbers(new long[4], 2).build());
    assertRefused(code, () -> three().kind(deal).names(List.of("a"), new int[2]).build());
  }

  @Test
  void numbersThatNameNothingAreRefused() {
    String code = "fact-columns.must-name-what-is-known";
    FactKind deal = FactKinds.DEAL_OF_ONE_GROUP;
    assertRefused(code, () -> three().kinds(List.of(deal), new int[] {0, 1, 0}).build());
    assertRefused(code, () -> three().names(List.of("a"), new int[] {0, 1, 0}));
    assertRefused(code, () -> three().names(List.of("a"), new int[] {0, -2, 0}));
    FactColumns deals = three().kind(deal).build();
    assertRefused(code, () -> TallyRun.of(CurrencyUnit.USD, 1, 2, List.of(deals)));
    assertRefused(code, () -> TallyRun.of(CurrencyUnit.USD, 2, 1, List.of(deals)));
    for (int decimals : new int[] {-1, 10}) {
      assertRefused(
          "fact-columns.must-have-sensible-decimals", () -> three().amounts(new long[3], decimals));
    }
  }

  @Test
  void aRunHasRoomRowsAndCountsOfItsOwn() {
    FactColumns deals = three().kind(FactKinds.DEAL_OF_ONE_GROUP).build();
    assertRefused(
        "tally-run.must-have-room-for-sums",
        () -> TallyRun.of(CurrencyUnit.USD, 1 << 20, 1 << 9, List.of(deals)));
    assertRefused(
        "tally-run.must-have-room-for-sums", () -> TallyRun.of(CurrencyUnit.USD, -1, 2, List.of()));
    assertRefused(
        "tally-run.must-have-room-for-sums",
        () -> TallyRun.of(CurrencyUnit.USD, 1 << 20, 1 << 20, List.of()));
    TallyRun run = run(deals);
    TallyCount count = run.uncounted();
    assertRefused("tally-run.must-have-rows", () -> run.count(0, 4, count));
    assertRefused("tally-run.must-have-rows", () -> run.count(2, 1, count));
    assertRefused("tally-run.must-have-rows", () -> run.count(-1, 1, count));
    assertRefused("tally-count.must-add-rows-of-one-run", () -> count.add(count));
    assertRefused(
        "tally-count.must-add-rows-of-one-run", () -> count.add(run(deals).uncounted()));
    TallyColumns columns = run.count();
    for (int[] cell : new int[][] {{-1, 0}, {2, 0}, {0, -1}, {0, 2}}) {
      assertRefused(
          "tally-columns.must-have-owner-and-period", () -> columns.tally(cell[0], cell[1]));
    }
  }
}
