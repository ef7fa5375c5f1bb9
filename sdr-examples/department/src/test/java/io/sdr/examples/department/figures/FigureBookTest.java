package io.sdr.examples.department.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.observation.RecurringChange;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.export.FactLine;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.examples.department.rules.FigureRules;
import io.sdr.kpi.metric.MetricType;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FigureBookTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final Department DEPARTMENT =
      Department.builder().addPerson(Person.of(ANN, "Ann")).build();

  private static FigureBook book() {
    return new FigureBook(
        DepartmentRules.builder()
            .currency(CurrencyUnit.USD)
            .pipeline(Pipeline.of(
                "Sales",
                MoveRules.free(),
                Stage.open("Talk"),
                Stage.open("Offer"),
                Stage.won("Won"),
                Stage.lost("Lost")))
            .counting(CountingMode.REACHED_OR_BEYOND)
            .funnel(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT))
            .figures(new FigureRules(14, 6))
            .build(),
        DEPARTMENT,
        Period.parse("2024-03"));
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static Deal won(String id, String client, String day) {
    return Deal.builder()
        .id(DealId.of(id))
        .owner(ANN)
        .client(ClientId.of(client))
        .stage(StageId.of("Won"))
        .outcome(Outcome.WON)
        .closed(LocalDate.parse(day))
        .amount(usd("100"))
        .build();
  }

  private static Measured<Figure> read(Figures figures, String id) {
    return figures.all().stream()
        .filter(one -> one.entry().id().equals(id))
        .findFirst()
        .orElseThrow()
        .reading()
        .value()
        .value();
  }

  @Test
  void readsEveryMetricOfAllTwelveTypes() {
    Figures nothing = book().close();
    assertThat(nothing.byType().keySet()).containsExactly(MetricType.values());
    // one metric is read for each of the two steps of the pipeline
    assertThat(nothing.all()).hasSize(FigureBook.dictionary().entries().size() + 1);
    assertThat(read(nothing, "win-rate").isDefined()).isFalse();
  }

  @Test
  void knowsClientsByWhatTheyBoughtBefore() {
    FigureBook book = book();
    book.add(won("1", "old", "2023-12-01"), List.of());
    book.add(won("2", "old", "2024-03-05"), List.of());
    book.add(won("3", "new", "2024-03-06"), List.of());
    book.add(won("4", "later", "2024-04-01"), List.of());
    Figures figures = book.close();
    assertThat(read(figures, "new-clients")).isEqualTo(Measured.of(Figure.of(1)));
    assertThat(read(figures, "client-retention"))
        .isEqualTo(Measured.of(Figure.of(Percent.of("100"))));
    assertThat(read(figures, "revenue")).isEqualTo(Measured.of(Figure.of(usd("200"))));
  }

  @Test
  void followsDealsFromStageToStageOfThePipeline() {
    FigureBook book = book();
    book.add(won("1", "c", "2024-03-20"), path("1", "Talk", "Offer", "Won"));
    book.add(lost("2"), path("2", "Talk", "Lost"));
    book.add(lost("3"), path("3", "Talk", "Offer", "Lost"));
    book.add(lost("4"), path("4", "Talk", "Offer", "Lost"));
    Figures figures = book.close();
    assertThat(between(figures, "Talk → Offer")).isEqualTo(Figure.of(Percent.of("75")));
    assertThat(between(figures, "Offer → Won").number().orElseThrow())
        .isBetween(new BigDecimal("0.333"), new BigDecimal("0.334"));
  }

  private static Figure between(Figures figures, String stages) {
    return figures.all().stream()
        .filter(one -> one.between().equals(Optional.of(stages)))
        .findFirst()
        .orElseThrow()
        .reading()
        .value()
        .value()
        .value()
        .orElseThrow();
  }

  private static Deal lost(String id) {
    return Deal.builder()
        .id(DealId.of(id))
        .owner(ANN)
        .stage(StageId.of("Lost"))
        .outcome(Outcome.LOST)
        .closed(LocalDate.parse("2024-03-20"))
        .build();
  }

  private static List<StageChange> path(String deal, String... stages) {
    List<StageChange> path = new ArrayList<>();
    for (String stage : stages) {
      path.add(StageChange.builder()
          .deal(DealId.of(deal))
          .entered(StageId.of(stage))
          .date(LocalDate.parse("2024-03-05").plusDays(path.size()))
          .build());
    }
    return path;
  }

  @Test
  void takesFactsOfOtherKindsAndGoals() {
    FigureBook book = book();
    book.add(change("2024-01-01", "0", "100"));
    book.add(change("2024-03-10", "100", "80"));
    book.addAttainment(ANN, Percent.of("100"));
    Figures figures = book.close();
    assertThat(read(figures, "net-retention")).isEqualTo(Measured.of(Figure.of(Percent.of("80"))));
    assertThat(read(figures, "at-quota-share"))
        .isEqualTo(Measured.of(Figure.of(Percent.of("100"))));
  }

  private static FactLine change(String day, String before, String after) {
    return FactLine.builder()
        .recurringChange(RecurringChange.builder()
            .client(ClientId.of("c"))
            .owner(ANN)
            .day(LocalDate.parse(day))
            .before(usd(before))
            .after(usd(after))
            .build())
        .build();
  }
}
