package io.sdr.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.google.common.base.Throwables;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.value.Refusal;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what Jackson throws into a diagnostic that names the place and the rule, and repeats no value of the input.
 *
 * <p>The pointer does repeat names of fields, even unknown ones: they are the structure of a document, and a pointer
 * without them points nowhere. Each is cut to {@value #LONGEST_NAME} characters, control characters are replaced.
 */
final class JsonProblems {
  private static final int LONGEST_NAME = 64;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
  // both are messages about the names that a class declares, never about the input
  private static final Pattern UNSET = Pattern.compile(
      "Cannot build \\w+, some of required attributes are not set \\[([a-zA-Z, ]+)]");
  private static final Pattern ABSENT =
      Pattern.compile("(?:Missing required|Null value for) creator property '(\\w+)' .*");

  private final PolicyRegistry policies;

  JsonProblems(PolicyRegistry policies) {
    this.policies = policies;
  }

  Diagnostic diagnosticOf(JsonProcessingException problem, JsonParser parser) {
    Throwable root = Throwables.getRootCause(problem);
    Location location = locationOf(problem, root, parser);
    if (root instanceof Refusal refusal) {
      return Diagnostic.error(refusal.code(), location);
    }
    if (problem instanceof InvalidTypeIdException unknown) {
      return Diagnostic.error(
              unknown.getTypeId() == null ? "policy.must-be-named" : "policy.must-be-known",
              location)
          .with("known", String.join(", ", namesOf(unknown)));
    }
    if (problem instanceof PropertyBindingException unknown) {
      return Diagnostic.error("json.must-have-known-fields-only", location)
          .with("known", fieldsOf(unknown));
    }
    if (problem instanceof InvalidFormatException unknown
        && unknown.getTargetType().isEnum()) {
      return Diagnostic.error("json.must-have-known-word", location)
          .with("known", wordsOf(unknown.getTargetType()));
    }
    return missingIn(problem, root)
        .map(names ->
            Diagnostic.error("json.must-have-required-fields", location).with("missing", names))
        .orElseGet(() -> Diagnostic.error(codeOf(problem, root), location));
  }

  private Iterable<String> namesOf(InvalidTypeIdException unknown) {
    return policies.implementationsOf(unknown.getBaseType().getRawClass()).keySet();
  }

  private static String fieldsOf(PropertyBindingException unknown) {
    return Optional.ofNullable(unknown.getKnownPropertyIds()).stream()
        .flatMap(ids -> ids.stream())
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The words for the constants of an enumeration, in their order there. */
  private static String wordsOf(Class<?> enumeration) {
    return Stream.of(enumeration.getFields())
        .filter(Field::isEnumConstant)
        .map(constant -> Optional.ofNullable(constant.getAnnotation(JsonProperty.class))
            .map(JsonProperty::value)
            .orElse(constant.getName()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> missingIn(JsonProcessingException problem, Throwable root) {
    if (root instanceof IllegalStateException) {
      return found(UNSET, String.valueOf(root.getMessage()));
    }
    return found(ABSENT, problem.getOriginalMessage());
  }

  private static Optional<String> found(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String codeOf(JsonProcessingException problem, Throwable root) {
    String message = problem.getOriginalMessage();
    if (root instanceof StreamConstraintsException) {
      return "json.must-stay-within-limits";
    }
    if (root instanceof JsonParseException malformed) {
      return malformed.getOriginalMessage().startsWith("Duplicate field")
          ? "json.must-have-each-field-once"
          : "json.must-be-well-formed";
    }
    if (message.startsWith("Trailing token")) {
      return "json.must-end-after-document";
    }
    return message.startsWith("No content to map")
        ? "json.must-be-well-formed"
        : "json.must-have-value-of-type";
  }

  private static Location locationOf(
      JsonProcessingException problem, Throwable root, JsonParser parser) {
    JsonLocation place =
        Optional.ofNullable(problem.getLocation()).orElseGet(parser::currentTokenLocation);
    Location.Builder location = Location.builder().pointer(pointerTo(problem, root, parser));
    return place.getLineNr() > 0 ? location.line(place.getLineNr()).build() : location.build();
  }

  private static String pointerTo(
      JsonProcessingException problem, Throwable root, JsonParser parser) {
    boolean isMisread =
        root instanceof JsonParseException || root instanceof StreamConstraintsException;
    Stream<String> names = isMisread || !(problem instanceof JsonMappingException mapping)
        ? Stream.iterate(
                parser.getParsingContext().pathAsPointer(), it -> !it.matches(), JsonPointer::tail)
            .map(JsonPointer::getMatchingProperty)
        : mapping.getPath().stream().map(JsonProblems::nameOf);
    return names.map(JsonProblems::step).collect(Collectors.joining());
  }

  private static String nameOf(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? String.valueOf(reference.getIndex())
        : reference.getFieldName();
  }

  private static String step(String name) {
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "\u2026" : name;
    return "/"
        + UNPRINTABLE.matcher(cut).replaceAll("\ufffd").replace("~", "~0").replace("/", "~1");
  }
}
