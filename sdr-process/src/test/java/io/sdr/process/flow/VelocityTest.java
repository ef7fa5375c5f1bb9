package io.sdr.process.flow;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.flow.VelocityRules.Cycle;
import io.sdr.process.flow.VelocityRules.WinRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class VelocityTest {
  private static final LocalDate AS_OF = DAY_0.plusDays(50);
  private static final Velocity VELOCITY = velocity("USD 25000", "25", "90");

  @Test
  void saysWhatADayBringsAndWhy() {
    Explained<BigMoney> perDay = VELOCITY.perDay(Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(perDay.value()).isEqualTo(BigMoney.parse("USD 2777.777777777777777777777777777778"));
    assertThat(Recalculation.contradictionsIn(perDay.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(perDay.because().orElseThrow()))
        .isEqualTo("""
            A day brings USD\u00a02,777.78: USD\u00a0250,000.00 in 90 days, with 40 deals.
              All deals together: USD\u00a01,000,000.00, 40 at USD\u00a025,000.00.
              Of it is won: USD\u00a0250,000.00, 25% of USD\u00a01,000,000.00.
            """);
    assertThat(
            policies.wording(Locale.forLanguageTag("ru")).tell(perDay.because().orElseThrow()))
        .startsWith("День приносит 2\u00a0777,78\u00a0USD");
  }

  @Test
  void showsWhichLeverMovesItMost() {
    assertThat(VELOCITY.levers(Percent.of("20")))
        .extracting(Lever::part, Lever::gain)
        .containsExactly(
            tuple(Lever.Part.OPPORTUNITIES, Percent.of("20")),
            tuple(Lever.Part.AVERAGE_VALUE, Percent.of("20")),
            tuple(Lever.Part.WIN_RATE, Percent.of("20")),
            tuple(Lever.Part.CYCLE_DAYS, Percent.of("25")));
    assertThat(VELOCITY.levers(Percent.of("20")).get(3).perDay())
        .isEqualTo(BigMoney.parse("USD 694.4444444444444444444444444444445"));
    assertRefused("velocity.must-change-by-a-part", () -> VELOCITY.levers(Percent.ZERO));
    assertRefused("velocity.must-change-by-a-part", () -> VELOCITY.levers(Percent.HUNDRED));
  }

  @Test
  void isEqualHoweverNumbersAreWritten() {
    assertThat(velocity("USD 25000.000", "25.0", "90.00")).isEqualTo(VELOCITY);
  }

  @Test
  void refusesPartsThatAreNone() {
    assertRefused("velocity.must-take-time", () -> velocity("USD 1", "25", "0"));
    assertRefused("velocity.must-have-a-share-as-win-rate", () -> velocity("USD 1", "101", "9"));
    assertRefused("velocity.must-have-a-share-as-win-rate", () -> velocity("USD 1", "-1", "9"));
    assertRefused("velocity.must-not-be-negative", () -> velocity("USD -1", "1", "9"));
    assertRefused(
        "velocity.must-not-be-negative",
        () -> Velocity.of(-1, BigMoney.parse("USD 1"), Percent.ZERO, BigDecimal.ONE));
    assertRefused(
        "velocity.must-rest-on-a-won-deal", () -> new VelocityRules(WinRate.BY_AGE, Cycle.MEAN, 0));
    assertThat(velocity("USD 0", "100", "9").winRate()).isEqualTo(Percent.HUNDRED);
    assertThat(velocity("USD 0", "0", "9").winRate()).isEqualTo(Percent.ZERO);
    assertThat(Velocity.of(0, BigMoney.parse("USD 1"), Percent.ZERO, BigDecimal.ONE)
            .opportunities())
        .isZero();
  }

  @Test
  void takesAllPartsFromTheSameDeals() {
    List<Deal> deals = List.of(
        won(0, 10, "USD 100"),
        won(0, 20, "USD 200"),
        won(0, 60 - 15, "USD 600"),
        lost(0, 5),
        open(40));

    assertThat(rules(WinRate.OF_DECIDED, Cycle.MEDIAN)
            .read(deals, AS_OF, Detail.NONE)
            .value())
        .isEqualTo(Measured.of(
            Velocity.of(5, BigMoney.parse("USD 300"), Percent.of("75"), BigDecimal.valueOf(20))));
    assertThat(rules(WinRate.OF_DECIDED, Cycle.MEAN)
            .read(deals, AS_OF, Detail.NONE)
            .value()
            .map(Velocity::cycleDays))
        .isEqualTo(Measured.of(BigDecimal.valueOf(25)));
    // one of five is lost at 5, one of four won at 10, one open at 10, then one of two and the last
    assertThat(rules(WinRate.BY_AGE, Cycle.MEDIAN)
            .read(deals, AS_OF, Detail.NONE)
            .value()
            .map(Velocity::winRate))
        .isEqualTo(Measured.of(Percent.of("80")));
  }

  @Test
  void leavesOutOfAllPartsWhatHasNoDayOfOpening() {
    List<Deal> deals = Stream.concat(
            Stream.of(won(0, 10, "USD 100"), lost(0, 20)),
            Stream.concat(
                Stream.generate(() -> undated(lost(0, 5))).limit(90),
                Stream.generate(() -> undated(won(0, 5, "USD 900"))).limit(9)))
        .toList();

    for (WinRate rate : WinRate.values()) {
      Velocity velocity = rules(rate, Cycle.MEDIAN)
          .read(deals, AS_OF, Detail.NONE)
          .value()
          .value()
          .orElseThrow();
      assertThat(velocity.opportunities()).isEqualTo(2);
      assertThat(velocity.winRate()).isEqualTo(Percent.of("50"));
      assertThat(velocity.averageValue()).isEqualTo(BigMoney.parse("USD 100.00"));
      assertThat(velocity.undated()).isEqualTo(99);
    }
    assertThat(VelocityRules.honest().read(deals, AS_OF, Detail.NONE).value())
        .isEqualTo(Measured.undefined("small-sample"));
  }

  @Test
  void saysNothingFromAFewOrFromNoTime() {
    List<Deal> quick = List.of(won(3, 3, "USD 100"), won(4, 4, "USD 100"));

    assertThat(VelocityRules.honest().read(quick, AS_OF, Detail.NONE).value())
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(rules(WinRate.OF_DECIDED, Cycle.MEAN)
            .read(quick, AS_OF, Detail.NONE)
            .value())
        .isEqualTo(Measured.undefined("no-time-taken"));
    assertThat(rules(WinRate.OF_DECIDED, Cycle.MEAN)
            .read(List.of(undated(won(3, 3, "USD 1"))), AS_OF, Detail.NONE)
            .value())
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(VelocityRules.honest()
            .read(Stream.generate(() -> won(0, 5, "USD 7")).limit(10).toList(), AS_OF, Detail.NONE)
            .value()
            .map(Velocity::winRate))
        .isEqualTo(Measured.of(Percent.HUNDRED));
  }

  @Test
  void explainsWhereThePartsComeFrom() {
    List<Deal> deals = List.of(won(0, 10, "USD 100"), won(0, 20, "USD 200"), lost(0, 15), open(40));
    Explained<Measured<Velocity>> read =
        rules(WinRate.OF_DECIDED, Cycle.MEAN).read(deals, AS_OF, Detail.FULL);
    Explained<Measured<Velocity>> byAge =
        rules(WinRate.BY_AGE, Cycle.MEDIAN).read(deals, AS_OF, Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(read.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(read.because().orElseThrow()))
        .isEqualTo("""
            4 deals up to 21 Apr 2026, 2 of them won, bring USD\u00a026.67 a day;\
             0 more have no day of opening.
              A won deal brings USD\u00a0150.00 on average: USD\u00a0300.00 of 2.
              Win rate 66.6667%: 2 of 3 decided.
              A won deal takes 15 days on average; 2 have both days.
            """);
    assertThat(policies.wording(Locale.ENGLISH).tell(byAge.because().orElseThrow()))
        .contains("  Win rate 62.5% by the age of 20 days, 1 open deals taken into account.\n")
        .contains("  Half of the won deals take at most 15 days; 2 have both days.\n");
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .say(
                VelocityRules.honest().read(deals, AS_OF, Detail.FULL).because().orElseThrow()))
        .isEqualTo("Скорость 4 сделок на 21.04.2026, выиграно 2, неизвестна: выборка слишком мала;"
            + " ещё у 0 нет дня открытия.");
  }

  @Test
  void addsUpOneCurrencyOnly() {
    assertRefused(
        "velocity.must-have-one-currency",
        () -> rules(WinRate.OF_DECIDED, Cycle.MEAN)
            .read(List.of(won(0, 1, "USD 1"), won(0, 1, "EUR 1")), AS_OF, Detail.NONE)
            .value());
  }

  private static Velocity velocity(String value, String rate, String days) {
    return Velocity.of(40, BigMoney.parse(value), Percent.of(rate), new BigDecimal(days));
  }

  private static VelocityRules rules(WinRate rate, Cycle cycle) {
    return new VelocityRules(rate, cycle, 1);
  }

  private static Deal won(int opened, int closed, String amount) {
    return deal(Outcome.WON, opened)
        .closed(DAY_0.plusDays(closed))
        .amount(BigMoney.parse(amount))
        .build();
  }

  private static Deal lost(int opened, int closed) {
    return deal(Outcome.LOST, opened).closed(DAY_0.plusDays(closed)).build();
  }

  private static Deal open(int opened) {
    return deal(Outcome.OPEN, opened).build();
  }

  private static Deal undated(Deal deal) {
    return Deal.builder().from(deal).opened(Optional.empty()).build();
  }

  private static Deal.Builder deal(Outcome outcome, int opened) {
    return Deal.builder()
        .id(DealId.of("d"))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("A"))
        .outcome(outcome)
        .opened(DAY_0.plusDays(opened));
  }
}
