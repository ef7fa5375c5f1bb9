package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One golden case; remembers which of its fields were looked at, so that none is passed over. */
final class GoldenCase {
  private static final JsonMapper YAML = new JsonMapper(new YAMLFactory());
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  static {
    YAML.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  private final JsonNode node;
  private final Set<String> unread = new LinkedHashSet<>();
  private int compared;

  private GoldenCase(JsonNode node) {
    this.node = node;
    node.path("in").fieldNames().forEachRemaining(name -> unread.add("in." + name));
    node.path("out").fieldNames().forEachRemaining(name -> unread.add("out." + name));
  }

  static List<GoldenCase> readAll(String yaml) {
    try {
      List<GoldenCase> cases = new ArrayList<>();
      YAML.readTree(yaml).forEach(node -> cases.add(new GoldenCase(node)));
      return cases;
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  String name() {
    return node.path("id").asText() + " " + kind();
  }

  String kind() {
    return node.path("kind").asText();
  }

  Set<String> unread() {
    return unread;
  }

  /** How many results were expected and looked at. */
  int compared() {
    return compared;
  }

  JsonNode in(String field) {
    unread.remove("in." + field);
    return node.path("in").path(field);
  }

  JsonNode out(String field) {
    compared++;
    unread.remove("out." + field);
    return node.path("out").path(field);
  }

  boolean expects(String field) {
    return node.path("out").has(field);
  }

  /** A number, quoted or not; zero when the field is absent. */
  BigDecimal number(String field) {
    return optional(in(field)).orElse(BigDecimal.ZERO);
  }

  /** The independent trials of a field; a lone number is one trial, null a trial without input. */
  List<Optional<BigDecimal>> trials(String field) {
    JsonNode trials = in(field);
    return trials.isArray() ? elements(trials) : List.of(optional(trials));
  }

  static List<Optional<BigDecimal>> elements(JsonNode array) {
    List<Optional<BigDecimal>> numbers = new ArrayList<>();
    array.forEach(element -> numbers.add(optional(element)));
    return numbers;
  }

  static Optional<BigDecimal> optional(JsonNode number) {
    return number.isNull() || number.isMissingNode()
        ? Optional.empty()
        : Optional.of(exact(number));
  }

  private static BigDecimal exact(JsonNode number) {
    return number.isTextual() ? new BigDecimal(number.asText()) : number.decimalValue();
  }

  /** Compares a result with what is expected; no result is expected as null. Does nothing where none is expected. */
  void near(String field, Optional<BigDecimal> actual) {
    if (expects(field)) {
      near("out." + field, out(field), actual);
    }
  }

  /** Compares the results of all trials; a lone expected number stands for the only trial. */
  void near(String field, List<Optional<BigDecimal>> actual) {
    if (!expects(field)) {
      return;
    }
    JsonNode expected = out(field);
    if (!expected.isArray()) {
      assertThat(actual).as("trials behind the one figure of out.%s", field).hasSize(1);
      near("out." + field, expected, actual.get(0));
      return;
    }
    near("out." + field, expected, actual);
  }

  static void near(String what, JsonNode expected, List<Optional<BigDecimal>> actual) {
    assertThat(actual).as(what).hasSize(expected.size());
    for (int i = 0; i < actual.size(); i++) {
      near(what + "[" + i + "]", expected.get(i), actual.get(i));
    }
  }

  static void near(String what, JsonNode expected, Optional<BigDecimal> actual) {
    Optional<BigDecimal> figure = optional(expected);
    assertThat(actual.isPresent())
        .as("%s has a result: %s", what, actual)
        .isEqualTo(figure.isPresent());
    figure.ifPresent(value -> assertThat(actual.orElseThrow().subtract(value).abs())
        .as("%s: %s instead of %s, differs by", what, actual.orElseThrow(), value)
        .isLessThanOrEqualTo(toleranceOf(value)));
  }

  /** Half a cent, or half a unit of the last digit that the source gives, whichever is less. */
  private static BigDecimal toleranceOf(BigDecimal expected) {
    return TOLERANCE.min(new BigDecimal("0.5").movePointLeft(expected.scale()));
  }
}
