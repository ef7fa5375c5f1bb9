package io.sdr.process.funnelrun;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipelines;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FunnelRunMisuseTest {
  private static final int WON = 3;
  private static final int LOST = 4;
  private static final ImmutableSet<CountingMode> TOUCHED = ImmutableSet.of(CountingMode.TOUCHED);

  private static StageEvents.Builder columns() {
    return StageEvents.builder(Pipelines.abc(MoveRules.free()), CurrencyUnit.USD, 2)
        .deals(new int[] {0, 0, 1})
        .stages(new int[] {0, 1, 0})
        .days(new int[] {5, 6, 7});
  }

  @Test
  void refusesColumnsOfDifferentLengths() {
    assertRefused(
        "stage-events.must-have-one-length",
        () -> columns().stages(new int[] {0, 1}).build());
    assertRefused(
        "stage-events.must-have-one-length",
        () -> columns().days(new int[] {0, 1}).build());
    assertRefused(
        "stage-events.must-have-one-length",
        () -> columns().left(new int[] {0, 1}).build());
    assertRefused(
        "stage-events.must-have-one-length",
        () -> columns().amounts(new long[2]).listPrices(new long[3]).build());
  }

  @Test
  void refusesNumbersThatNameNothing() {
    assertRefused(
        "stage-events.must-know-deal",
        () -> columns().deals(new int[] {0, 0, -1}).build());
    assertRefused(
        "stage-events.must-know-deal",
        () -> columns().amounts(new long[2]).deals(new int[] {0, 1, 2}).build());
    assertRefused(
        "stage-events.must-know-stage",
        () -> columns().stages(new int[] {0, 5, 0}).build());
    assertRefused(
        "stage-events.must-know-stage",
        () -> columns().stages(new int[] {0, -1, 0}).build());
    assertRefused(
        "stage-events.must-know-stage",
        () -> columns().left(new int[] {-1, -2, 0}).build());
    assertRefused(
        "stage-events.must-know-stage",
        () -> columns().left(new int[] {-1, 5, 0}).build());
    assertRefused(
        "stage-events.must-know-stage",
        () -> columns().standing(new int[] {0, -1}).build());
    assertRefused(
        "stage-events.must-know-outcome",
        () -> columns().outcomes(new byte[] {0, 3}).build());
    assertRefused(
        "stage-events.must-know-outcome",
        () -> columns().outcomes(new byte[] {-1, 0}).build());
  }

  @Test
  void refusesDaysBeyondTheCalendar() {
    assertRefused(
        "stage-events.must-have-days-of-the-calendar",
        () -> columns().days(new int[] {0, StageEvents.NO_DAY, 0}).build());
    for (long second :
        new long[] {Long.MIN_VALUE, Long.MAX_VALUE, LocalDays.EARLIEST - 1, LocalDays.LATEST + 1}) {
      assertRefused(
          "stage-events.must-have-days-of-the-calendar",
          () -> columns().moments(new long[] {0, second, 0}, ZoneId.of("UTC")));
    }
  }

  @Test
  void knowsTheFirstAndTheLastDayOfTheCalendarInAnyZone() {
    for (String zone : new String[] {"UTC", "Pacific/Kiritimati", "Etc/GMT+12"}) {
      int[] days = LocalDays.of(new long[] {LocalDays.EARLIEST, LocalDays.LATEST}, ZoneId.of(zone));

      assertThat(days[0]).isNegative().isGreaterThan(StageEvents.NO_DAY);
      assertThat(days[1]).isPositive();
    }
  }

  @Test
  void refusesRowsThatAreNotInThePromisedOrder() {
    assertThat(columns().ordered().build().deals()).isEqualTo(2);
    assertThat(columns().days(new int[] {5, 5, 1}).ordered().build().deals()).isEqualTo(2);
    assertRefused(
        "stage-events.must-be-in-order",
        () -> columns().deals(new int[] {0, 1, 0}).ordered().build());
    assertRefused(
        "stage-events.must-be-in-order",
        () -> columns().days(new int[] {6, 5, 7}).ordered().build());
    assertRefused(
        "stage-events.must-be-in-order",
        () ->
            columns().moments(new long[] {7, 6, 8}, ZoneId.of("UTC")).ordered().build());
  }

  @Test
  void refusesDealsOfWhichTooLittleIsTold() {
    assertRefused(
        "stage-events.must-tell-where-each-deal-stands",
        () -> columns().amounts(new long[3]).build());
    for (int[] deals : new int[][] {{0, 0, 3}, {0, 0, Integer.MAX_VALUE}, {0, 0, 2}}) {
      assertRefused(
          "stage-events.must-tell-where-each-deal-stands",
          () -> columns().deals(deals).build());
    }
    assertThat(columns().standing(new int[] {1, 0, 2}).build().deals()).isEqualTo(3);
    assertRefused(
        "stage-events.must-have-amount-when-won",
        () -> columns().stages(new int[] {0, WON, 0}).build());
    assertRefused(
        "stage-events.must-have-closing-day-exactly-when-decided",
        () -> columns().outcomes(new byte[] {2, 0}).build());
    assertRefused(
        "stage-events.must-have-closing-day-exactly-when-decided",
        () -> columns().standing(new int[] {LOST, 0}).build());
    // the third deal has no change, so nobody knows when it was lost
    assertRefused(
        "stage-events.must-have-closing-day-exactly-when-decided",
        () -> columns().standing(new int[] {1, 0, LOST}).build());
    assertRefused(
        "stage-events.must-have-closing-day-exactly-when-decided",
        () -> columns().closed(new int[] {9, StageEvents.NO_DAY}).build());
  }

  @Test
  void refusesOutcomesAgainstTheStage() {
    assertRefused(
        "stage-events.must-have-outcomes-of-stages",
        () ->
            columns().stages(new int[] {0, LOST, 0}).outcomes(new byte[] {0, 0}).build());
    assertRefused(
        "stage-events.must-have-outcomes-of-stages",
        () ->
            columns().stages(new int[] {0, WON, 0}).outcomes(new byte[] {2, 0}).build());
  }

  @Test
  void refusesNegativeAmountsAndOddUnits() {
    assertRefused(
        "stage-events.must-not-have-negative-amount",
        () -> columns().amounts(new long[] {0, -1}).build());
    assertThat(columns()
            .amounts(new long[] {0, StageEvents.UNKNOWN_AMOUNT})
            .build()
            .deals())
        .isEqualTo(2);
    for (int decimals : new int[] {-1, 10}) {
      assertRefused(
          "stage-events.must-have-sensible-decimals",
          () -> StageEvents.builder(Pipelines.abc(MoveRules.free()), CurrencyUnit.USD, decimals));
    }
    assertThat(StageEvents.builder(Pipelines.abc(MoveRules.free()), CurrencyUnit.USD, 9)
            .build()
            .deals())
        .isZero();
  }

  @Test
  void refusesLaterDays() {
    FunnelRun early = FunnelRun.of(columns().build(), LocalDate.ofEpochDay(6));
    FunnelRun closedLater = FunnelRun.of(
        columns()
            .outcomes(new byte[] {2, 0})
            .closed(new int[] {101, StageEvents.NO_DAY})
            .build(),
        LocalDate.ofEpochDay(100));

    assertRefused("funnel.must-not-know-later-days", () -> early.count(CountingMode.TOUCHED));
    assertRefused("funnel.must-not-know-later-days", () -> closedLater.count(CountingMode.TOUCHED));
    assertThat(early.count(TOUCHED, 0, 1)).hasSize(1);
    assertThat(FunnelRun.of(columns().build(), LocalDate.ofEpochDay(7))
            .count(CountingMode.TOUCHED)
            .deals())
        .isEqualTo(2);
  }

  @Test
  void refusesChangesOfOneTimeThatHaveNoOrder() {
    String rule = "stage-events.must-tell-order-of-changes";
    int[] twice = {5, 5, 7};
    ZoneId utc = ZoneId.of("UTC");

    assertRefused(rule, () -> columns().days(twice).build());
    assertRefused(rule, () -> columns().moments(new long[] {5, 5, 7}, utc).build());
    assertRefused(
        rule, () -> columns().days(twice).sequences(new int[] {1, 1, 0}).build());
    assertThat(columns().moments(new long[] {5, 6, 7}, utc).build().size()).isEqualTo(3);
    assertThat(columns().days(twice).inRowOrder().build().standingOf(0)).isEqualTo(1);
    assertThat(columns().days(twice).sequences(new int[] {0, 1, 0}).build().standingOf(0))
        .isEqualTo(1);
    assertThat(columns().days(twice).sequences(new int[] {1, 0, 0}).build().standingOf(0))
        .isEqualTo(0);
    assertThat(
            columns().days(new int[] {-1, -2, 7}).sequences(new int[3]).build().standingOf(0))
        .isEqualTo(0);
  }

  @Test
  void refusesTiesAmongManyChanges() {
    int[] deals = new int[100];
    int[] days = IntStream.range(0, 100).map(row -> 99 - row).toArray();
    StageEvents.Builder many = columns().deals(deals).stages(new int[100]).days(days);

    assertThat(many.build().size()).isEqualTo(100);
    days[7] = 3;
    assertRefused("stage-events.must-tell-order-of-changes", many::build);
  }

  @Test
  void refusesNumbersThatOrderNothing() {
    assertRefused(
        "stage-events.must-have-one-length",
        () -> columns().sequences(new int[] {0, 1}).build());
    assertRefused(
        "stage-events.must-have-places-from-the-first",
        () -> columns().sequences(new int[] {0, -2, 0}).build());
    assertRefused(
        "stage-events.must-number-changes-of-days",
        () -> columns()
            .moments(new long[] {5, 6, 7}, ZoneId.of("UTC"))
            .sequences(new int[3])
            .build());
  }

  @Test
  void refusesADecisionBeforeTheLastChange() {
    StageEvents.Builder lostInB = columns().outcomes(new byte[] {2, 0});
    FunnelRun before =
        FunnelRun.of(lostInB.closed(new int[] {5, StageEvents.NO_DAY}).build(), Journal.AS_OF);
    FunnelRun onTheDay =
        FunnelRun.of(lostInB.closed(new int[] {6, StageEvents.NO_DAY}).build(), Journal.AS_OF);

    assertRefused("deal-path.must-run-forward-in-time", () -> before.count(CountingMode.TOUCHED));
    assertThat(onTheDay.count(CountingMode.TOUCHED).lost()).isEqualTo(1);
    FunnelRun wonBefore = FunnelRun.of(
        StageEvents.builder(Pipelines.abc(MoveRules.free()), CurrencyUnit.USD, 2)
            .deals(new int[] {0, 0})
            .stages(new int[] {0, 3})
            .days(new int[] {5, 6})
            .closed(new int[] {5})
            .amounts(new long[] {1})
            .build(),
        Journal.AS_OF);
    assertRefused(
        "deal-path.must-run-forward-in-time", () -> wonBefore.count(CountingMode.TOUCHED));
  }

  @Test
  void refusesRangesAndDealsThatAreNotThere() {
    FunnelRun run = FunnelRun.of(columns().build(), Journal.AS_OF);
    int[][] ranges = {{-1, 1}, {0, 3}, {2, 1}};
    for (int[] range : ranges) {
      assertRefused(
          "funnel-run.must-count-deals-there-are", () -> run.count(TOUCHED, range[0], range[1]));
    }
    for (int deal : new int[] {-1, 2}) {
      assertRefused(
          "funnel-run.must-count-deals-there-are",
          () -> run.path(deal, DealId.of("d"), PersonId.of("ann")));
    }
    assertThat(run.count(TOUCHED, 2, 2)).hasSize(1);
  }

  @Test
  void knowsOnlyTheDealsOfItsRange() {
    StageEvents second = columns().build(1, 2);
    FunnelRun run = FunnelRun.of(second, Journal.AS_OF);

    assertThat(run.deals()).isEqualTo(2);
    assertThat(run.count(TOUCHED, 1, 2).values().asList().get(0).deals()).isEqualTo(1);
    assertThat(run.count(CountingMode.TOUCHED).deals()).isEqualTo(1);
    assertThat(run.path(1, DealId.of("d"), PersonId.of("ann")).deal().stage())
        .isEqualTo(FunnelRun.of(columns().build(), Journal.AS_OF)
            .path(1, DealId.of("d"), PersonId.of("ann"))
            .deal()
            .stage());
    assertRefused("funnel-run.must-count-deals-there-are", () -> run.count(TOUCHED, 0, 2));
    assertRefused(
        "funnel-run.must-count-deals-there-are",
        () -> run.path(0, DealId.of("d"), PersonId.of("ann")));
    assertRefused(
        "deal-segments.must-be-of-all-deals", () -> DealSegments.cohorts(second, Cadence.MONTH));
    assertRefused(
        "deal-segments.must-be-of-all-deals",
        () -> DealSegments.cohorts(columns().build(0, 1), Cadence.MONTH));
    for (int[] range : new int[][] {{-1, 1}, {0, 3}, {2, 1}}) {
      assertRefused(
          "funnel-run.must-count-deals-there-are", () -> columns().build(range[0], range[1]));
    }
    assertThat(columns().build(2, 2).size()).isZero();
  }

  @Test
  void refusesSegmentsThatDoNotFit() {
    FunnelRun run = FunnelRun.of(columns().build(), Journal.AS_OF);

    assertRefused(
        "deal-segments.must-have-each-name-once",
        () -> DealSegments.of(List.of("a", "a"), new int[] {0}));
    assertRefused(
        "deal-segments.must-know-segment", () -> DealSegments.of(List.of("a"), new int[] {1}));
    assertRefused(
        "deal-segments.must-know-segment", () -> DealSegments.of(List.of("a"), new int[] {-1}));
    StageEvents without = columns().standing(new int[] {1, 0, 2}).build();
    assertRefused(
        "deal-segments.must-know-when-deals-entered",
        () -> DealSegments.cohorts(without, Cadence.MONTH));
    assertRefused(
        "deal-segments.must-be-of-all-deals",
        () -> run.count(CountingMode.TOUCHED, DealSegments.of(List.of("a"), new int[] {0}), 0, 1));
  }
}
