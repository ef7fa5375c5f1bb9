package io.sdr.kpi.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreedTest {
  @ParameterizedTest
  @ValueSource(strings = {"5%", "0%", "2.25%", "USD 1500.00", "JPY 1500", "term:commission-2"})
  void readsWhatItWrites(String text) {
    assertThat(Agreed.parse(text)).hasToString(text);
    assertThat(Agreed.parse(text))
        .isEqualTo(Agreed.parse(text))
        .hasSameHashCodeAs(Agreed.parse(text));
  }

  @Test
  void equalsTheSameAgreementHoweverItWasMade() {
    assertThat(Agreed.parse("5.0%")).isEqualTo(Agreed.of(Percent.of("5")));
    assertThat(Agreed.parse("USD 5")).isEqualTo(Agreed.of(Money.parse("USD 5.00")));
    assertThat(Agreed.parse("term:a")).isEqualTo(Agreed.term("a")).isNotEqualTo(Agreed.term("b"));
    assertThat(Agreed.parse("5%")).isNotEqualTo(Agreed.parse("6%"));
  }

  @Test
  void findsItsPlaceAmongManyByItsHash() {
    assertThat(Stream.of("5%", "6%", "USD 5.00", "term:a", "term:b")
            .map(Agreed::parse)
            .map(Agreed::hashCode)
            .distinct())
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "'', percent.must-end-with-percent-sign",
    "5, percent.must-end-with-percent-sign",
    "USD, percent.must-end-with-percent-sign",
    "%, number.must-be-decimal",
    "five%, number.must-be-decimal",
    "1e1000000000%, number.must-be-in-bounds",
    "1e9999999999%, number.must-be-in-bounds",
    "-5%, agreed.must-not-be-negative",
    "USD -5, agreed.must-not-be-negative",
    "USD 1e1000000000, number.must-be-in-bounds",
    "USD 5.001, money.must-be-well-formed",
    "JPY 5.5, money.must-be-well-formed",
    "QQQ 5, money.must-be-well-formed",
    "term:, term-name.must-be-lower-case-with-hyphens",
    "term:Rate, term-name.must-be-lower-case-with-hyphens",
    "term:my rate, term-name.must-be-lower-case-with-hyphens",
    "term:-a, term-name.must-be-lower-case-with-hyphens",
  })
  void refusesWhatIsNeitherPercentNorAmountNorTerm(String text, String code) {
    assertThatThrownBy(() -> Agreed.parse(text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
