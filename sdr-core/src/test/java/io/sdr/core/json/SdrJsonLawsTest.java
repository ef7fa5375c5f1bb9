package io.sdr.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.rules.AcmePolicies;
import com.acme.rules.Discount;
import com.fasterxml.jackson.databind.JsonNode;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Explanation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.team.Department;
import io.sdr.core.testkit.CoreArbitraries;
import io.sdr.core.time.Period;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

class SdrJsonLawsTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.builder().add(new AcmePolicies()).build());

  /** The words of the library itself, between which a document is put together. */
  private static final String PIECES = """
      { } [ ] : , " "" 0 1 -1 1.5 1e9 1e999999999 true false null NaN \\ \\u0000 \\ud800 // /**/
      "people" "placements" "id" "name" "person" "team" "role" "manager" "dates" "2024-02-29/.." "type"
      "acme:per-deal" "acme:capped" "amount" "discount" "cap" "rule" "inputs" "operation" "sum" "not-applied" "steps"
      "outcome" "unmet" "money" "USD 1.00" "percent" "number" "word" "date" "2024-02-29" "a" "won" "stage" "owner"
      """;

  @Property
  void readsBackAnyExplanationByteForByte(@ForAll("explanations") Explanation explanation) {
    String written = JSON.write(explanation);
    Explanation read = JSON.read(written, Explanation.class).orRefuse();

    assertThat(read).isEqualTo(explanation);
    assertThat(JSON.write(read)).isEqualTo(written);
  }

  @Property
  void writesTheSameInEveryLocale(@ForAll("explanations") Explanation explanation) {
    Locale before = Locale.getDefault();
    String written = JSON.write(explanation);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(JSON.write(explanation)).isEqualTo(written);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void givesAValueOrOneProblemForAnyText(@ForAll String text, @ForAll("types") Class<?> type) {
    assertReadOrRefused(text, type);
  }

  @Property
  void givesAValueOrOneProblemForAnyBytes(@ForAll byte[] bytes, @ForAll("types") Class<?> type) {
    assertReadOrRefused(JSON.read(bytes, type));
  }

  @Property
  void givesAValueOrOneProblemForAnyPieces(
      @ForAll("pieces") String text, @ForAll("types") Class<?> type) {
    assertReadOrRefused(text, type);
  }

  @Property
  void givesAValueOrOneProblemForADocumentThatWasDamaged(
      @ForAll("damaged") String text, @ForAll("types") Class<?> type) {
    assertReadOrRefused(text, type);
  }

  private static void assertReadOrRefused(String text, Class<?> type) {
    assertReadOrRefused(JSON.read(text, type));
  }

  private static void assertReadOrRefused(Checked<?> checked) {
    assertThat(checked.diagnostics()).hasSize(checked.value().isPresent() ? 0 : 1);
    assertThat(checked.diagnostics())
        .allMatch(problem -> problem.location().pointer().isPresent())
        .extracting(Diagnostic::code)
        .allMatch(code -> code.contains(".must-"));
  }

  @Provide
  Arbitrary<Explanation> explanations() {
    return CoreArbitraries.explanations();
  }

  @Provide
  Arbitrary<Class<?>> types() {
    return Arbitraries.of(
        Deal.class,
        Department.class,
        Discount.class,
        ExchangeRates.class,
        Explanation.class,
        Figure.class,
        Money.class,
        Percent.class,
        Period.class,
        JsonNode.class);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES.trim().split("\\s+"))
        .list()
        .ofMaxSize(20)
        .map(pieces -> pieces.stream().collect(Collectors.joining(" ")));
  }

  /** A valid document of which a piece is cut out and replaced by another. */
  @Provide
  Arbitrary<String> damaged() {
    return Combinators.combine(
            Arbitraries.oneOf(explanations().map(JSON::write), documents()),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 9),
            pieces())
        .as((document, place, length, piece) -> {
          int start = (int) (place * document.length());
          int end = Math.min(start + length, document.length());
          return document.substring(0, start) + piece + document.substring(end);
        });
  }

  private static Arbitrary<String> documents() {
    return Arbitraries.of("""
        {"people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
         "placements": [{"person": "a", "team": "t", "role": "r", "manager": "b", "dates": "2024-02-29/.."}]}
        """, """
        {"type": "acme:capped", "cap": "5", "discount": {"amount": 7.5, "type": "acme:per-deal"}}
        """, """
        [{"from": "USD", "to": "EUR", "rate": "0.9", "since": "2024-02-29"}]
        """, """
        {"id": "d", "owner": "a", "stage": "s", "outcome": "won", "amount": "JPY 5", "closed": "2024-02-29"}
        """);
  }
}
