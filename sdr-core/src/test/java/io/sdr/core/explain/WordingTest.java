package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final String SENTENCES = """
      pay = Paid {outcome}: {rate} of {base}.
      bonus.not-applied = No bonus, {why}
      unmet.below-threshold = {actual} is below {required}
      not-applied = Not paid: {why}
      plain = A sentence.
      month.2 = Feb
      colour.red = red
      """;

  private final Wording english = wording(Locale.ENGLISH, SENTENCES);
  private final Wording russian = wording(RUSSIAN, SENTENCES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 0       | USD\u00a00.00          | 0,00\u00a0USD",
        "USD 5       | USD\u00a05.00          | 5,00\u00a0USD",
        "USD 999.99  | USD\u00a0999.99        | 999,99\u00a0USD",
        "USD 1234.5  | USD\u00a01,234.50      | 1\u00a0234,50\u00a0USD",
        "USD -1234.5 | USD\u00a0\u22121,234.50 | \u22121\u00a0234,50\u00a0USD",
        "USD 0.005   | USD\u00a00.005         | 0,005\u00a0USD",
        "USD 0.00005 | USD\u00a00.0001        | 0,0001\u00a0USD",
        "USD 0.00004 | USD\u00a00.00          | 0,00\u00a0USD",
        "USD -0.00004 | USD\u00a00.00         | 0,00\u00a0USD",
        "JPY 1234567 | JPY\u00a01,234,567     | 1\u00a0234\u00a0567\u00a0JPY",
        "JPY -1      | JPY\u00a0\u22121        | \u22121\u00a0JPY",
        "JPY 33.3333333333 | JPY\u00a033 | 33\u00a0JPY",
        "EUR 123.4567 | EUR\u00a0123.4567   | 123,4567\u00a0EUR",
        "EUR 123.456700000 | EUR\u00a0123.4567 | 123,4567\u00a0EUR",
        "EUR -123.45666666 | EUR\u00a0\u2212123.46 | \u2212123,46\u00a0EUR",
        "EUR 0.33333333 | EUR\u00a00.3333     | 0,3333\u00a0EUR",
        "BHD 2.66666666 | BHD\u00a02.667     | 2,667\u00a0BHD",
        "BHD 1.5     | BHD\u00a01.500         | 1,500\u00a0BHD",
        "BHD 1000    | BHD\u00a01,000.000     | 1\u00a0000,000\u00a0BHD",
        "RUB 12345678901234567890.12 | RUB\u00a012,345,678,901,234,567,890.12 "
            + "| 12\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890,12\u00a0RUB"
      })
  void writesAmountsWithTheDecimalsOfTheirCurrency(
      String amount, String inEnglish, String inRussian) {
    Figure figure = Figure.of(BigMoney.parse(amount));

    assertThat(english.show(figure)).isEqualTo(inEnglish);
    assertThat(russian.show(figure)).isEqualTo(inRussian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0         | 0%          | 0\u00a0%",
        "5         | 5%          | 5\u00a0%",
        "-12.50    | \u221212.5%  | \u221212,5\u00a0%",
        "33.333333 | 33.3333%    | 33,3333\u00a0%",
        "1234.5    | 1,234.5%    | 1\u00a0234,5\u00a0%"
      })
  void writesPercentages(String points, String inEnglish, String inRussian) {
    Figure figure = Figure.of(Percent.of(points));

    assertThat(english.show(figure)).isEqualTo(inEnglish);
    assertThat(russian.show(figure)).isEqualTo(inRussian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0        | 0           | 0",
        "100      | 100         | 100",
        "1000     | 1,000       | 1\u00a0000",
        "-1000000 | \u22121,000,000 | \u22121\u00a0000\u00a0000",
        "1.50     | 1.5         | 1,5",
        "0.66666666 | 0.6667    | 0,6667"
      })
  void writesNumbers(String number, String inEnglish, String inRussian) {
    Figure figure = Figure.of(new BigDecimal(number));

    assertThat(english.show(figure)).isEqualTo(inEnglish);
    assertThat(russian.show(figure)).isEqualTo(inRussian);
  }

  @Test
  void writesDays() {
    Figure leapDay = Figure.of(LocalDate.of(2024, 2, 29));

    assertThat(english.show(leapDay)).isEqualTo("29 Feb 2024");
    assertThat(russian.show(leapDay)).isEqualTo("29.02.2024");
    assertThat(russian.show(LocalDate.of(905, 2, 3))).isEqualTo("03.02.0905");
  }

  @Test
  void translatesAWordThatHasASentenceAndLeavesOthersAsTheyAre() {
    assertThat(english.show(Figure.of("colour.red"))).isEqualTo("red");
    assertThat(english.show(Figure.of("Ann Lee"))).isEqualTo("Ann Lee");
    assertThat(english.show(Figure.of(""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{base}", "{outcome} {rate}", "$1", "${base}", "\\", "\\$0\\E", "{why}", "%s"})
  void neverReadsAgainWhatItInserted(String word) {
    assertThat(english.show(Figure.of(word))).isEqualTo(word);
    assertThat(english.say("pay", Map.of("base", Figure.of(word), "rate", Figure.of(1))))
        .isEqualTo("Paid : 1 of " + word + ".");
    assertThat(english.say(unmet("bonus", Figure.of(word))))
        .isEqualTo("No bonus, " + word + " is below 5");
  }

  @Test
  void leavesAPlaceWithoutFigureEmpty() {
    assertThat(english.say("pay")).isEqualTo("Paid :  of .");
    assertThat(english.say("plain", Map.of("base", Figure.of(1)))).isEqualTo("A sentence.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-key", "no.{base}.key", ""})
  void saysTheKeyItselfWhereThereIsNoSentence(String key) {
    assertThat(english.say(key)).isEqualTo(key);
    assertThat(english.say(key, Map.of("base", Figure.of(1)))).isEqualTo(key);
    assertThat(english.placesIn(key)).isEmpty();
  }

  @Test
  void knowsItsLanguageKeysAndPlaces() {
    assertThat(russian.language()).isEqualTo(RUSSIAN);
    assertThat(english.keys()).contains("pay", "plain").hasSize(7);
    assertThat(english.placesIn("pay")).containsExactly("outcome", "rate", "base");
    assertThat(english.placesIn("plain")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, days, дней",
    "1, day, день",
    "1.0, day, день",
    "-1, day, день",
    "1.00001, day, день",
    "1.5, days, дня",
    "2, days, дня",
    "4, days, дня",
    "5, days, дней",
    "10, days, дней",
    "11, days, дней",
    "14, days, дней",
    "20, days, дней",
    "21, days, день",
    "111, days, дней",
    "1001, days, день",
    "1022, days, дня"
  })
  void choosesTheFormThatGoesWithANumber(String number, String inEnglish, String inRussian) {
    Map<String, Figure> told = Map.of("n", Figure.of(new BigDecimal(number)));
    assertThat(wording(Locale.ENGLISH, "a = {n:day|days}").say("a", told)).isEqualTo(inEnglish);
    assertThat(wording(RUSSIAN, "a = {n:день|дня|дней}").say("a", told)).isEqualTo(inRussian);
  }

  @Test
  void choosesAFormOfItsOwnForFractionsAndTheLastOneWithoutANumber() {
    Wording words = wording(RUSSIAN, "a = {n:целое|целых|целые|целого}");
    assertThat(words.say("a", Map.of("n", Figure.of(new BigDecimal("2.5"))))).isEqualTo("целого");
    assertThat(words.say("a", Map.of("n", Figure.of(3)))).isEqualTo("целых");
    assertThat(words.say("a", Map.of("n", Figure.of("three")))).isEqualTo("целого");
    assertThat(words.say("a")).isEqualTo("целого");
    assertThat(words.placesIn("a")).containsExactly("n");
  }

  @Test
  void refusesTwoBundlesWithOneKey() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> Wording.of(Locale.ENGLISH, List.of(bundle("a = 1"), bundle("b = 2\na = 3"))))
        .returns("wording.must-have-each-key-once", Refusal::code);
  }

  @Test
  void saysWhyARuleDidNotApplyInItsOwnWordsOrInCommonOnes() {
    assertThat(english.say(unmet("bonus", Figure.of(3)))).isEqualTo("No bonus, 3 is below 5");
    assertThat(english.say(unmet("other", Figure.of(3)))).isEqualTo("Not paid: 3 is below 5");
  }

  @Test
  void tellsStepsUnderSteps() {
    Explanation share = Explanation.builder()
        .rule("pay")
        .operation(Operation.PRODUCT)
        .putInput("base", Figure.of(BigMoney.parse("USD 200")))
        .putInput("rate", Figure.of(Percent.of("5")))
        .outcome(Figure.of(BigMoney.parse("USD 10")))
        .addStep(Explanation.builder().rule("plain").operation(Operation.GIVEN).build())
        .build();
    Explanation all = Explanation.builder()
        .rule("plain")
        .operation(Operation.STATED)
        .addSteps(share, unmet("bonus", Figure.of(3)))
        .build();

    assertThat(english.tell(all)).isEqualTo("""
            A sentence.
              Paid USD\u00a010.00: 5% of USD\u00a0200.00.
                A sentence.
              No bonus, 3 is below 5
            """);
  }

  private static Explanation unmet(String rule, Figure actual) {
    return Explanation.builder()
        .rule(rule)
        .operation(Operation.NOT_APPLIED)
        .unmet(new Unmet("below-threshold", Optional.of(actual), Optional.of(Figure.of(5))))
        .build();
  }

  private static Wording wording(Locale language, String sentences) {
    return Wording.of(language, List.of(bundle(sentences)));
  }

  private static ResourceBundle bundle(String sentences) {
    try {
      return new PropertyResourceBundle(new StringReader(sentences));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
