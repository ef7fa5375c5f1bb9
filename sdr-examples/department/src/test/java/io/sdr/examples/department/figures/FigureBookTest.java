package io.sdr.examples.department.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.observation.RecurringChange;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.export.FactLine;
import io.sdr.examples.department.rules.FigureRules;
import io.sdr.kpi.metric.MetricType;
import java.time.LocalDate;
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
        new FigureRules(14, 6),
        Optional.empty(),
        DEPARTMENT,
        Period.parse("2024-03"),
        CurrencyUnit.USD,
        ExchangeRates.none());
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
    assertThat(nothing.all()).hasSameSizeAs(FigureBook.dictionary().entries());
    assertThat(read(nothing, "win-rate").isDefined()).isFalse();
  }

  @Test
  void knowsClientsByWhatTheyBoughtBefore() {
    FigureBook book = book();
    book.add(won("1", "old", "2023-12-01"));
    book.add(won("2", "old", "2024-03-05"));
    book.add(won("3", "new", "2024-03-06"));
    book.add(won("4", "later", "2024-04-01"));
    Figures figures = book.close();
    assertThat(read(figures, "new-clients")).isEqualTo(Measured.of(Figure.of(1)));
    assertThat(read(figures, "client-retention"))
        .isEqualTo(Measured.of(Figure.of(Percent.of("100"))));
    assertThat(read(figures, "revenue")).isEqualTo(Measured.of(Figure.of(usd("200"))));
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
