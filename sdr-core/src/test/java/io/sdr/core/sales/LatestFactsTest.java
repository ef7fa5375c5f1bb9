package io.sdr.core.sales;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class LatestFactsTest {
  private final LatestFacts<ReturnId, SalesReturn> returns = LatestFacts.by(SalesReturn::id);

  private static SalesReturn back(String id, String amount) {
    return SalesReturn.builder()
        .id(ReturnId.of(id))
        .owner(PersonId.of("ann"))
        .amount(BigMoney.parse(amount))
        .date(LocalDate.parse("2011-05-10"))
        .build();
  }

  @Test
  void aFactThatIsToldAgainIsThereOnce() {
    returns.add(back("2", "USD 5")).add(back("1", "USD 7")).add(back("2", "USD 5.0"));
    assertThat(returns.facts()).containsExactly(back("1", "USD 7"), back("2", "USD 5"));
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatItCorrectsWheneverItIsTold() {
    returns.add(back("1", "USD 5"), 2).add(back("1", "USD 9"), 1).add(back("1", "USD 7"), 3);
    assertThat(returns.facts()).containsExactly(back("1", "USD 7"));
  }

  @Test
  void twoStatementsOfOneRevisionMustNotDiffer() {
    returns.add(back("1", "USD 5"));
    assertRefused("fact.must-be-told-alike-in-one-revision", () -> returns.add(back("1", "USD 6")));
    assertThat(returns.facts()).containsExactly(back("1", "USD 5"));
  }
}
