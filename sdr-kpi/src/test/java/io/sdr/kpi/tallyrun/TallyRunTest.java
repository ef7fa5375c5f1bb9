package io.sdr.kpi.tallyrun;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

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
        .kind(FactKinds.WON_DEAL)
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

  @Test
  void manyRowsAreCountedBlockByBlock() {
    int size = 10_000;
    int[] zeros = new int[size];
    long[] cents = IntStream.range(0, size).asLongStream().toArray();
    TallyRun run = run(FactColumns.builder(zeros, zeros)
        .kind(FactKinds.RETURN)
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
        "fact-columns.must-count-whole-things",
        () -> three().kind(things).numbers(new long[] {0, 0, -1}, 0).build());
    FactColumns some = three()
        .kinds(List.of(things, FactKinds.LINE), new int[] {0, 1, 0})
        .numbers(new long[] {3, -1, FactColumns.UNKNOWN}, 0)
        .build();
    assertThat(run(some).count().tally(0, 0).of(new Quantity.Count("acme:things")))
        .isEqualTo(3);
    assertThat(run(some).count().tally(1, 1).of(Quantities.UNITS))
        .isEqualTo(BigDecimal.valueOf(-1));
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
