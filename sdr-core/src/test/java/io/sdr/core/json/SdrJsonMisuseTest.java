package io.sdr.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.acme.rules.AcmePolicies;
import com.acme.rules.Discount;
import com.fasterxml.jackson.databind.JsonNode;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.explain.Explanation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractObjectAssert;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed, hostile and absurd documents: one named problem at its place, and nothing of the input repeated. */
class SdrJsonMisuseTest {
  private static final String CANARY = "canary";
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.builder().add(new AcmePolicies()).build());
  private static final String DEAL = """
      {
        "id": "d1",
        "owner": "ann",
        "stage": "offer",
        "outcome": "won",
        "amount": "USD 5.00",
        "closed": "2024-02-29"
      }
      """;

  @Test
  void readsTheDocumentThatTheOthersSpoil() {
    assertThat(JSON.read(DEAL, Deal.class).diagnostics()).isEmpty();
  }

  @Test
  void refusesAFieldThatIsWrittenTwice() {
    assertProblem(
        DEAL.replace("\"owner\"", "\"id\""),
        Deal.class,
        "json.must-have-each-field-once",
        "/id",
        3);
    assertProblem(
        "{\"people\": [{\"id\": \"a\", \"name\": \"canary\",\n\"id\": \"canary\"}]}",
        Department.class,
        "json.must-have-each-field-once",
        "/people/0/id",
        2);
  }

  @Test
  void refusesAFieldThatIsUnknownAndListsTheKnownOnes() {
    assertProblem(
            "{\"hits\": 1, \"trials\": 2,\n \"trails\": \"canary\"}",
            Proportion.class,
            "json.must-have-known-fields-only",
            "/trails",
            2)
        .returns("hits, trials", problem -> problem.facts().get("known"));
    assertProblem(
        DEAL.replace("\"outcome\"", "\"result\""),
        Deal.class,
        "json.must-have-known-fields-only",
        "/result",
        5);
  }

  @Test
  void knowsNoFieldThatIsOnlyComputed() {
    String unknown = "json.must-have-known-fields-only";

    assertThat(problemOf("{\"hits\": 1, \"trials\": 2, \"small\": true}", Proportion.class)
            .code())
        .isEqualTo(unknown);
    assertThat(problemOf("{\"undefined\": \"no-sample\", \"defined\": false}", Measured.class)
            .code())
        .isEqualTo(unknown);
    assertThat(problemOf(
                "{\"rule\": \"a\", \"operation\": \"given\", \"order\": []}", Explanation.class)
            .code())
        .isEqualTo(unknown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "1", "\"canary\"", "null", "\n{\"a\": \"canary\"}"})
  void refusesASecondDocument(String second) {
    assertThat(problemOf(DEAL + second, Deal.class).code())
        .isEqualTo("json.must-end-after-document");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "{\"a\"",
        "{\"a\":}",
        "{\"a\": tru}",
        "{'a': 1}",
        "{a: 1}",
        "{\"a\": 1,}",
        "// canary\n{}",
        "/* canary */ {}",
        "# canary\n{}",
        "{\"a\": NaN}",
        "{\"a\": Infinity}",
        "{\"a\": -Infinity}",
        "{\"a\": 01}",
        "{\"a\": +1}",
        "{\"a\": .5}",
        "{\"a\": 5.}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\t\"}",
        "{\"a\": \"canary",
        "\ufeff{}",
        "canary",
        "{} canary",
        "\"\\ud8"
      })
  void refusesWhatIsNoJson(String document) {
    assertThat(problemOf(document, JsonNode.class).code()).isEqualTo("json.must-be-well-formed");
  }

  @Test
  void saysWhereInsideADocumentItStopsBeingJson() {
    assertProblem(
        "{\"people\": [\n{\"id\": \"a\",\n\"name\": canary}]}",
        Department.class,
        "json.must-be-well-formed",
        "/people/0/name",
        3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
  void refusesBytesOfAnotherEncoding(String encoding) {
    byte[] bytes = "{\"id\": \"\u00e9canary\"}".getBytes(Charset.forName(encoding));

    assertThat(JSON.read(bytes, JsonNode.class).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("json.must-be-well-formed");
  }

  @Test
  void refusesBytesThatAreNoCharacters() {
    for (byte[] bytes : new byte[][] {
      {'"', (byte) 0xc0, (byte) 0x80, '"'},
      {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
      {'"', (byte) 0xff, '"'},
      {'"', (byte) 0xe2, (byte) 0x82},
      {0, 0, (byte) 0xff, (byte) 0xfe},
      {},
      {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{', '}'}
    }) {
      assertThat(JSON.read(bytes, JsonNode.class).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly("json.must-be-well-formed");
    }
  }

  @Test
  void readsBytesAsItReadsText() {
    byte[] bytes = "\"\u0410\u043d\u043d\u0430\"".getBytes(StandardCharsets.UTF_8);

    assertThat(JSON.read(bytes, PersonId.class).value())
        .contains(PersonId.of("\u0410\u043d\u043d\u0430"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1\"",
        "1.9",
        "1.0",
        "1e2",
        "true",
        "\"\"",
        "\"canary\"",
        "null",
        "[]",
        "{}",
        "[1]",
        "9223372036854775808",
        "1e1000000000"
      })
  void refusesWhatIsNoWholeNumber(String value) {
    assertProblem(
        "{\"trials\": 10,\n\"hits\": " + value + "}",
        Proportion.class,
        "json.must-have-value-of-type",
        "/hits",
        2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "3.5", "\"\"", "true", "[]", "{}", "99999999999"})
  void refusesALineThatIsNoWholeNumber(String line) {
    assertProblem(
        "{\"line\": " + line + "}", Location.class, "json.must-have-value-of-type", "/line", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.5", "true", "[]", "{}", "[\"canary\"]"})
  void refusesWhatIsNoText(String value) {
    assertProblem(
        DEAL.replace("\"ann\"", value), Deal.class, "json.must-have-value-of-type", "/owner", 3);
    assertProblem(
        "{\"word\": " + value + "}", Figure.class, "json.must-have-value-of-type", "/word", 1);
    assertThat(problemOf(value, PersonId.class).code()).isEqualTo("json.must-have-value-of-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "\"0\"",
        "\"1\"",
        "\"WON\"",
        "\"Won\"",
        "\" won\"",
        "\"won \"",
        "\"\"",
        "\" \"",
        "\"canary\""
      })
  void refusesWhatIsNoneOfAFewWordsAndListsThem(String value) {
    assertProblem(
            DEAL.replace("\"won\"", value), Deal.class, "json.must-have-known-word", "/outcome", 5)
        .returns("open, won, lost", problem -> problem.facts().get("known"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "[]", "{}"})
  void refusesWhatIsNoWord(String value) {
    assertProblem(
        DEAL.replace("\"won\"", value), Deal.class, "json.must-have-value-of-type", "/outcome", 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"USD 5,00canary\" | money.must-be-currency-and-decimal",
        "\"USD\"            | money.must-be-currency-and-decimal",
        "\"\"               | money.must-be-currency-and-decimal",
        "\"5.00 USD\"       | money.must-be-currency-and-decimal",
        "\"USD 1e9\"        | money.must-be-currency-and-decimal",
        "\"QQQ 1\"          | currency.must-be-well-formed",
        "\"USD -5\"         | deal.must-not-have-negative-amount",
        "\"USD 123456789012345678901\" | number.must-be-in-bounds",
        "5                  | json.must-have-value-of-type",
        "{\"currency\": \"USD\"} | json.must-have-value-of-type"
      })
  void refusesWhatIsNoAmount(String amount, String code) {
    assertThat(problemOf(DEAL.replace("\"USD 5.00\"", amount), Deal.class).code())
        .isEqualTo(code);
  }

  @Test
  void refusesAnAmountFinerThanItsCurrencyWhereMoneyIsPaid() {
    assertProblem("\"JPY 0.5\"", Money.class, "money.must-be-well-formed", "", 1);
    assertThat(JSON.read("\"JPY 0.5\"", BigMoney.class).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2024-2-9",
        "29.02.2024",
        "2024-02-29T00:00",
        "canary",
        "",
        "2024-02",
        "20240229"
      })
  void refusesWhatIsNoDay(String day) {
    assertProblem(
        DEAL.replace("2024-02-29", day), Deal.class, "date.must-be-well-formed", "/closed", 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29",
        "2024-03-01/2024-02-01",
        "2024-02-01/P1M",
        "2024-02-01/",
        "/2024-02-01",
        "/",
        "",
        "canary/..",
        "2024-02-01/canary",
        "../../.."
      })
  void refusesWhatIsNoSpanOfDays(String dates) {
    assertProblem(
        "{\"person\": \"a\", \"team\": \"t\", \"role\": \"r\", \"dates\": \"" + dates + "\"}",
        Placement.class,
        "date-range.must-be-well-formed",
        "/dates",
        1);
  }

  @Test
  void refusesRefusedValuesWhereverTheyStand() {
    assertProblem("\"USD canary\"", BigMoney.class, "money.must-be-currency-and-decimal", "", 1);
    assertProblem("\"canary\"", CurrencyUnit.class, "currency.must-be-well-formed", "", 1);
    assertProblem("\"canary\"", Period.class, "period.must-be-well-formed", "", 1);
    assertProblem("\"canary\"", Percent.class, "percent.must-end-with-percent-sign", "", 1);
    assertProblem("\" \"", PersonId.class, "person-id.must-not-be-blank", "", 1);
    assertProblem(
        "[\"2024-02-01\", \"2024-01-01\"]",
        PeriodSequence.class,
        "period-sequence.must-have-ascending-days",
        "",
        1);
    assertProblem(
        "{\"hits\": 2, \"trials\": 1}",
        Proportion.class,
        "proportion.must-have-hits-within-trials",
        "",
        1);
    assertProblem(
        "{\"holidays\": [\"canary\"]}",
        WorkingCalendar.class,
        "date.must-be-well-formed",
        "/holidays/0",
        1);
    assertProblem(
        "{\"rule\": \"a\", \"operation\": \"sum\", \"inputs\": {\"x\": {\"number\": \"canary\"}}}",
        Explanation.class,
        "number.must-be-decimal",
        "/inputs/x",
        1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[null]", "{\"people\": [null]}", "{\"placements\": [null]}"})
  void refusesNothingWhereSomethingIsNeeded(String document) {
    assertThat(problemOf(document, Department.class).code())
        .isEqualTo("json.must-have-value-of-type");
  }

  @Test
  void refusesADocumentWithoutItsRequiredFields() {
    assertProblem("{}", Deal.class, "json.must-have-required-fields", "", 1)
        .returns("id, owner, stage, outcome", problem -> problem.facts().get("missing"));
    assertProblem(
            DEAL.replace("\"ann\"", "null"), Deal.class, "json.must-have-required-fields", "", 8)
        .returns("owner", problem -> problem.facts().get("missing"));
    assertThat(problemOf("{\"trials\": 1}", Proportion.class).code())
        .isEqualTo("json.must-have-required-fields");
    assertThat(problemOf("{\"trials\": 1}", Proportion.class).facts())
        .containsEntry("missing", "hits");
    assertThat(problemOf("{\"decimals\": 2, \"mode\": null}", Rounding.class).facts())
        .containsEntry("missing", "mode");
    assertThat(problemOf("{\"placements\": [{\"person\": \"a\"}]}", Department.class)
            .location())
        .isEqualTo(Location.builder().pointer("/placements/0").line(1).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e20",
        "1e21",
        "1e7000",
        "1e600000000",
        "1e1000000000",
        "-1e1000000000",
        "1e2147483648",
        "1e99999999999",
        "1e-19",
        "1e-600000000",
        "1e-1000000000",
        "1e-99999999999",
        "1000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
      })
  void refusesNumbersOutOfBoundsBeforeAnyArithmetic(String number) {
    for (String written : new String[] {number, "\"" + number + "\""}) {
      assertRefusedNumber(
          "{\"from\": \"USD\", \"to\": \"EUR\", \"since\": \"2024-02-29\", \"rate\": " + written
              + "}",
          ExchangeRate.class);
      assertRefusedNumber(
          "{\"amount\": " + written + ", \"type\": \"acme:per-deal\"}", Discount.class);
    }
    assertThat(problemOf("{\"sequence\": " + number + "}", StageChange.class).code())
        .isIn("json.must-have-value-of-type", "json.must-stay-within-limits");
  }

  @Test
  void refusesFiguresOutOfBoundsBeforeAnyArithmetic() {
    for (String number : new String[] {"1e201", "1e600000000", "1e-600000000"}) {
      assertThat(problemOf("{\"number\": \"" + number + "\"}", Figure.class).code())
          .isEqualTo("number.must-be-in-bounds");
      assertThat(problemOf("{\"percent\": \"" + number + "\"}", Figure.class).code())
          .isEqualTo("number.must-be-in-bounds");
      assertThat(problemOf("\"" + number + "%\"", Percent.class).code())
          .isEqualTo("number.must-be-in-bounds");
    }
  }

  private static void assertRefusedNumber(String document, Class<?> type) {
    assertThat(problemOf(document, type).code())
        .isIn(
            "number.must-be-in-bounds",
            "number.must-be-short",
            "number.must-be-decimal",
            "percent.must-end-with-percent-sign",
            "json.must-stay-within-limits");
  }

  @Test
  void readsANumberWithAnExponentWithinBounds() {
    assertThat(JSON.read("{\"type\": \"acme:per-deal\", \"amount\": 1e7}", Discount.class)
            .diagnostics())
        .isEmpty();
  }

  @Test
  void refusesDocumentsBeyondTheirLimits() {
    String limits = "json.must-stay-within-limits";

    assertThat(problemOf("[".repeat(65) + "]".repeat(65), JsonNode.class).code())
        .isEqualTo(limits);
    assertThat(problemOf("{\"a\":".repeat(100_000), JsonNode.class).code()).isEqualTo(limits);
    assertThat(problemOf("{\"steps\": [".repeat(40), Explanation.class).code()).isEqualTo(limits);
    assertThat(problemOf("\"" + "a".repeat(70_000) + "\"", PersonId.class).code())
        .isEqualTo(limits);
    assertThat(problemOf("{\"" + "a".repeat(50_100) + "\": 1}", Deal.class).code())
        .isEqualTo(limits);
    assertThat(problemOf("[" + "1".repeat(1000) + "]", JsonNode.class).code()).isEqualTo(limits);
    assertThat(problemOf("[" + "0,".repeat(1_100_000) + "0]", JsonNode.class).code())
        .isEqualTo(limits);
    assertThat(problemOf(" ".repeat(9 << 20) + "{}", JsonNode.class).code()).isEqualTo(limits);
    assertThat(JSON.read(new byte[9 << 20], JsonNode.class).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(limits);
  }

  @Test
  void nestsPoliciesOnlySoDeep() {
    String open = "{\"type\": \"acme:capped\", \"cap\": 1, \"discount\": ";
    String bottom = "{\"type\": \"acme:per-deal\", \"amount\": 1}";

    assertThat(
            JSON.read(open.repeat(60) + bottom + "}".repeat(60), Discount.class).diagnostics())
        .isEmpty();
    assertThat(
            problemOf(open.repeat(64) + bottom + "}".repeat(64), Discount.class).code())
        .isEqualTo("json.must-stay-within-limits");
  }

  @Test
  void refusesHalfACharacter() {
    String code = "json.must-be-well-formed";

    assertProblem("\"\\ud800canary\"", PersonId.class, code, "", 1);
    assertProblem("\"\udc00canary\"", PersonId.class, code, "", 1);
    assertProblem("{\"word\": \"\\udc00\\ud800\"}", Figure.class, code, "/word", 1);
    assertProblem("{\"facts\": {\"\\ud800\": \"canary\"}}", Diagnostic.class, code, "/facts", 1);
    assertProblem("{\"facts\": {\"\udc00\": 1}}", Diagnostic.class, code, "/facts/\ufffd", 1);
    assertThat(JSON.read("\"\\ud83d\\ude00\"", PersonId.class).value())
        .contains(PersonId.of("\ud83d\ude00"));
  }

  @Test
  void refusesAnUnknownPolicyAndListsTheKnownOnes() {
    assertProblem(
            "{\"type\": \"canary known type ids = [canary]\"}",
            Discount.class,
            "policy.must-be-known",
            "",
            1)
        .returns("acme:capped, acme:per-deal", problem -> problem.facts().get("known"));
    assertThat(problemOf(
            "{\"type\": \"acme:capped\", \"cap\": 1, \"discount\": {\"type\": \"per-deal\"}}",
            Discount.class))
        .returns("policy.must-be-known", Diagnostic::code)
        .returns("/discount", problem -> problem.location().pointer().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"amount\": \"canary\"}", "{\"Type\": \"acme:per-deal\"}"})
  void refusesAPolicyWithoutAName(String policy) {
    assertProblem(policy, Discount.class, "policy.must-be-named", "", 1)
        .returns("acme:capped, acme:per-deal", problem -> problem.facts().get("known"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"acme:per-deal\"", "1", "true", "[]", "[\"acme:per-deal\", {}]", "null"})
  void refusesAPolicyThatIsNoObject(String policy) {
    assertThat(problemOf(policy, Discount.class).code())
        .isIn("policy.must-be-named", "json.must-have-value-of-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.rules.PerDeal",
        "java.lang.Runtime",
        "ACME:PER-DEAL",
        "",
        " acme:per-deal",
        "acme:per-deal "
      })
  void neverTakesANameForAClass(String name) {
    assertThat(problemOf("{\"type\": \"" + name + "\", \"amount\": 1}", Discount.class)
            .code())
        .isIn("policy.must-be-known", "policy.must-be-named");
  }

  @Test
  void findsNoWordOfAMessageInAValue() {
    String lure = "Cannot build Deal, some of required attributes are not set [canary]";

    assertProblem(
        DEAL.replace("\"won\"", "\"" + lure + "\""),
        Deal.class,
        "json.must-have-known-word",
        "/outcome",
        5);
    assertProblem(
        "{\"operation\": \"Null value for creator property 'canary' \"}",
        Explanation.class,
        "json.must-have-known-word",
        "/operation",
        1);
  }

  @Test
  void cutsNamesOfFieldsAndShowsNoControlCharacters() {
    Diagnostic problem = problemOf(
        "{\"hits\": 1, \"trials\": 2, \"a\\n\\u202e/~" + "b".repeat(200) + "\": 1}",
        Proportion.class);

    assertThat(problem.location().pointer())
        .contains("/a\ufffd\ufffd~1~0" + "b".repeat(59) + "\u2026");
    assertThat(problemOf(
                "{\"hits\": 1, \"trials\": 2, \"" + "b".repeat(64) + "\": 1}", Proportion.class)
            .location()
            .pointer())
        .contains("/" + "b".repeat(64));
  }

  @Test
  void blamesTheProgramWhenATypeCannotBeReadAtAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.read("{}", Runnable.class))
        .withMessageContaining("Runnable")
        .isNotInstanceOf(Refusal.class);
  }

  @Test
  void blamesTheProgramWhenAValueCannotBeWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.write(new Object()))
        .withMessageContaining("java.lang.Object");
  }

  private static AbstractObjectAssert<?, Diagnostic> assertProblem(
      String document, Class<?> type, String code, String pointer, int line) {
    return assertThat(problemOf(document, type))
        .returns(code, Diagnostic::code)
        .returns(pointer, problem -> problem.location().pointer().orElse("none"))
        .returns(OptionalInt.of(line), problem -> problem.location().line());
  }

  private static Diagnostic problemOf(String document, Class<?> type) {
    Checked<?> checked = JSON.read(document, type);

    assertThat(checked.value()).isEmpty();
    assertThat(checked.diagnostics()).hasSize(1);
    assertThat(checked.toString() + JSON.write(checked)).doesNotContain(CANARY);
    return checked.diagnostics().get(0);
  }
}
