package io.sdr.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.common.base.Throwables;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what Jackson throws into a diagnostic that names the place and the rule, and repeats nothing of the input. */
final class JsonProblem {
  private static final Pattern MISSING =
      Pattern.compile("required attributes are not set \\[([a-zA-Z, ]+)]");
  private static final Pattern KNOWN = Pattern.compile("known type ids = \\[([a-z0-9:, -]+)]");

  private JsonProblem() {}

  static Diagnostic of(JsonProcessingException problem) {
    Location location = locationOf(problem);
    Optional<Refusal> refusal = Throwables.getCausalChain(problem).stream()
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst();
    if (refusal.isPresent()) {
      return Diagnostic.error(refusal.get().code(), location);
    }
    if (problem instanceof InvalidTypeIdException unknown) {
      Diagnostic diagnostic = Diagnostic.error(
          unknown.getTypeId() == null ? "policy.must-be-named" : "policy.must-be-known", location);
      return found(KNOWN, unknown.getOriginalMessage())
          .map(names -> diagnostic.with("known", names))
          .orElse(diagnostic);
    }
    if (problem instanceof UnrecognizedPropertyException unknown) {
      return Diagnostic.error("json.must-have-known-fields-only", location)
          .with(
              "known",
              unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    return found(MISSING, rootMessage(problem))
        .map(names ->
            Diagnostic.error("json.must-have-required-fields", location).with("missing", names))
        .orElseGet(() -> Diagnostic.error(codeOf(problem), location));
  }

  private static String codeOf(JsonProcessingException problem) {
    if (Throwables.getRootCause(problem) instanceof StreamConstraintsException) {
      return "json.must-stay-within-limits";
    }
    if (problem instanceof JsonParseException
        && problem.getOriginalMessage().startsWith("Duplicate field")) {
      return "json.must-have-each-field-once";
    }
    if (problem instanceof JsonMappingException mapping) {
      return mapping.getOriginalMessage().startsWith("Trailing token")
          ? "json.must-end-after-document"
          : "json.must-have-value-of-type";
    }
    return "json.must-be-well-formed";
  }

  private static String rootMessage(JsonProcessingException problem) {
    return String.valueOf(Throwables.getRootCause(problem).getMessage());
  }

  private static Optional<String> found(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Location locationOf(JsonProcessingException problem) {
    Location.Builder location = Location.builder();
    JsonLocation place = problem.getLocation();
    if (place != null && place.getLineNr() > 0) {
      location.line(place.getLineNr());
    }
    if (problem instanceof JsonMappingException mapping) {
      location.pointer(
          mapping.getPath().stream().map(JsonProblem::step).collect(Collectors.joining()));
    }
    return location.build();
  }

  private static String step(JsonMappingException.Reference reference) {
    return "/"
        + (reference.getFieldName() == null
            ? String.valueOf(reference.getIndex())
            : reference.getFieldName().replace("~", "~0").replace("/", "~1"));
  }
}
