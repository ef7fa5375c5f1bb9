package io.sdr.examples.department.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.rules.OutlookRules;
import io.sdr.process.forecast.ChanceSpan;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class OutlookBookTest {
  private static final LocalDate LAST = LocalDate.parse("2024-03-31");
  private static final Period APRIL = Period.parse("2024-04");
  private static final Pipeline PIPELINE = Pipeline.of(
      "Sales", MoveRules.free(), Stage.open("Talk"), Stage.won("Won"), Stage.lost("Lost"));

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static Deal.Builder deal(String id, Outcome outcome) {
    return Deal.builder()
        .id(DealId.of(id))
        .owner(PersonId.of("ann"))
        .stage(
            StageId.of(outcome == Outcome.WON ? "Won" : outcome == Outcome.LOST ? "Lost" : "Talk"))
        .outcome(outcome)
        .closed(outcome == Outcome.OPEN ? Optional.empty() : Optional.of(LAST.minusDays(5)));
  }

  /** A deal that came into the first stage so many days before the last day. */
  private static DealPath path(Deal deal, int days) {
    return DealPath.of(
        PIPELINE,
        deal,
        List.of(StageChange.builder()
            .deal(deal.id())
            .entered(StageId.of("Talk"))
            .date(LAST.minusDays(days))
            .sequence(1)
            .build()));
  }

  private static OutlookBook book(long least) {
    return new OutlookBook(
        OutlookRules.builder()
            .grid(usd("100"))
            .least(least)
            .stages(ImmutableMap.of(StageId.of("Talk"), Percent.of("50")))
            .build(),
        PIPELINE,
        CurrencyUnit.USD,
        LAST);
  }

  private static OutlookBook history(OutlookBook book) {
    for (int i = 0; i < 8; i++) {
      Outcome outcome = i % 2 == 0 ? Outcome.WON : Outcome.LOST;
      book.add(path(deal("d" + i, outcome).amount(usd("300")).build(), 20));
    }
    book.add(path(deal("open", Outcome.OPEN).amount(usd("1000")).build(), 2));
    book.add(path(deal("priceless", Outcome.OPEN).build(), 2));
    return book;
  }

  @Test
  void foreseesOpenDealsByTheirStageWhereTooFewStoodThere() {
    Outlook outlook = history(book(100)).outlook(APRIL, Optional.of(usd("600")));
    assertThat(outlook.forecast().value().open()).hasSize(1);
    assertThat(outlook.totals().unknown().withoutAmount()).isEqualTo(1);
    assertThat(outlook.wins().chances()).containsExactly(Percent.of("50"), Percent.of("50"));
    assertThat(outlook.forecast().value().expected()).isEqualByComparingTo(usd("500"));
    assertThat(outlook.totals().totals())
        .extracting(total -> total.share())
        .containsExactly(Percent.of("50"), Percent.of("50"));
    Outlook.GoalOutlook goal = outlook.goal().orElseThrow();
    assertThat(goal.chance().value())
        .isEqualTo(new ChanceSpan(Percent.of("50"), Percent.HUNDRED, Optional.empty()));
    assertThat(goal.gap().value().gap()).isEqualByComparingTo(usd("100"));
    assertThat(Recalculation.contradictionsIn(outlook.forecast().because().orElseThrow()))
        .isEmpty();
  }

  @Test
  void foreseesThemByWhatBecameOfOthersThatStoodThereAsLong() {
    // of the eight that stood there for two days half were won, all within the month
    Outlook outlook = history(book(8)).outlook(APRIL, Optional.empty());
    assertThat(outlook.forecast().value().open().get(0).chance().value())
        .contains(Percent.of("50"));
    assertThat(outlook.goal()).isEmpty();
    assertThat(outlook.period()).isEqualTo(APRIL);
  }

  @Test
  void anEmptyPipelineBringsNothing() {
    Outlook outlook = book(10).outlook(APRIL, Optional.of(usd("600")));
    assertThat(outlook.wins().shares()).containsExactly(Percent.HUNDRED);
    assertThat(outlook.goal().orElseThrow().chance().value().chance())
        .isEqualTo(Measured.of(Percent.ZERO));
  }
}
