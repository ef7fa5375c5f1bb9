package io.sdr.examples.department.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.examples.department.rules.PastRules;
import io.sdr.kpi.goal.Goals;
import io.sdr.process.flow.PastComparison;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PastBookTest {
  private static final Pipeline PIPELINE = Pipeline.of(
      "Sales", MoveRules.free(), Stage.open("Talk"), Stage.won("Won"), Stage.lost("Lost"));

  private final PastBook book = new PastBook(
      Agreements.builder()
          .rules(DepartmentRules.builder()
              .currency(CurrencyUnit.USD)
              .pipeline(PIPELINE)
              .counting(CountingMode.REACHED_OR_BEYOND)
              .funnel(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT))
              .build())
          .department(Department.builder().build())
          .goals(Goals.none())
          .build(),
      new PastRules(3),
      LocalDate.parse("2024-07-01"));

  private void add(String id, String opened, Outcome outcome, String closed) {
    Deal deal = Deal.builder()
        .id(DealId.of(id))
        .owner(PersonId.of("ann"))
        .stage(StageId.of(outcome == Outcome.WON ? "Won" : "Lost"))
        .outcome(outcome)
        .amount(BigMoney.parse("USD 100"))
        .opened(LocalDate.parse(opened))
        .closed(LocalDate.parse(closed))
        .build();
    book.add(
        deal,
        List.of(change(deal, "Talk", opened, 1), change(deal, deal.stage().text(), closed, 2)));
  }

  private static StageChange change(Deal deal, String stage, String day, int sequence) {
    return StageChange.builder()
        .deal(deal.id())
        .entered(StageId.of(stage))
        .date(LocalDate.parse(day))
        .sequence(sequence)
        .build();
  }

  @Test
  void holdsDealsOfTheLastMonthsAgainstThoseOfAsManyBefore() {
    add("too early", "2023-12-31", Outcome.WON, "2024-01-05");
    add("first before", "2024-01-01", Outcome.WON, "2024-02-01");
    add("last before", "2024-03-31", Outcome.LOST, "2024-03-31");
    add("first now", "2024-04-01", Outcome.LOST, "2024-05-01");
    add("last now", "2024-06-30", Outcome.LOST, "2024-06-30");
    add("too late", "2024-07-01", Outcome.WON, "2024-07-02");
    PastComparison.Change talk = book.comparison().value().stages().get(0);

    assertThat(talk.before().counts()).isEqualTo(Proportion.of(1, 2));
    assertThat(talk.now().counts()).isEqualTo(Proportion.of(0, 2));
    assertThat(talk.difference().value().orElseThrow().difference()).isEqualTo(Percent.of("-50"));
    assertThat(Recalculation.contradictionsIn(book.comparison().because().orElseThrow()))
        .isEmpty();
  }

  @Test
  void givesBothTheSameTime() {
    // was still open at the end of March
    add("slow", "2024-02-01", Outcome.WON, "2024-05-01");
    PastComparison.Change talk = book.comparison().value().stages().get(0);

    assertThat(talk.before().counts()).isEqualTo(Proportion.of(0, 0));
    assertThat(talk.difference().undefined()).contains("no-sample");
  }
}
