package io.sdr.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.policy.PolicyRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes the values of the library as JSON, knowing the policies of a registry.
 *
 * <p>Writing is canonical: the same value gives the same bytes. Instances are immutable and thread-safe; make one and
 * keep it.
 */
public final class SdrJson {
  private final JsonMapper mapper;
  private final JsonLimits limits;
  private final JsonProblems problems;

  private SdrJson(JsonMapper mapper, JsonLimits limits, JsonProblems problems) {
    this.mapper = mapper;
    this.limits = limits;
    this.problems = problems;
  }

  /** JSON for documents that people write, within {@link JsonLimits#RULES}. */
  public static SdrJson with(PolicyRegistry policies) {
    return with(policies, JsonLimits.RULES);
  }

  /** JSON within the given limits. */
  public static SdrJson with(PolicyRegistry policies, JsonLimits limits) {
    JsonMapper.Builder mapper = JsonMapper.builder(boundedBy(limits))
        .addModules(
            new GuavaModule(), new Jdk8Module(), new JavaTimeModule(), new SdrModule(policies))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .defaultPrettyPrinter(printer());
    for (CoercionInputShape shape : ImmutableList.of(
        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      mapper.withCoercionConfig(
          LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    return new SdrJson(mapper.build(), limits, new JsonProblems(policies));
  }

  /**
   * Reads one value; the result holds the problem that was found, with its place.
   *
   * @throws IllegalArgumentException if values of the type cannot be read at all, whatever the document
   */
  public <T> Checked<T> read(String json, Class<T> type) {
    return read(json, mapper.constructType(type));
  }

  /** Reads one value of a type with parameters, such as {@code new TypeReference<Explained<Statement>>() {}}. */
  public <T> Checked<T> read(String json, TypeReference<T> type) {
    return read(json, mapper.constructType(type));
  }

  /** Reads one value from UTF-8 text, in the same way. */
  public <T> Checked<T> read(byte[] json, Class<T> type) {
    if (json.length > limits.documentLength()) {
      return failed("json.must-stay-within-limits");
    }
    try {
      return read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString(), type);
    } catch (CharacterCodingException otherEncoding) {
      return failed("json.must-be-well-formed");
    }
  }

  private <T> Checked<T> read(String json, JavaType type) {
    if (json.length() > limits.documentLength()) {
      return failed("json.must-stay-within-limits");
    }
    try (JsonParser parser = new WholeText(mapper.createParser(json))) {
      return read(parser, type);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private <T> Checked<T> read(JsonParser parser, JavaType type) throws IOException {
    try {
      T value = mapper.readValue(parser, type);
      return value == null ? failed("json.must-have-value-of-type") : Checked.of(value);
    } catch (InvalidDefinitionException unreadable) {
      throw new IllegalArgumentException("type cannot be read from JSON: " + type, unreadable);
    } catch (JsonProcessingException problem) {
      return Checked.failed(ImmutableList.of(problems.diagnosticOf(problem, parser)));
    }
  }

  private static <T> Checked<T> failed(String code) {
    return Checked.failed(ImmutableList.of(Diagnostic.error(code, Location.ofPointer(""))));
  }

  /** Writes a value, indented, with line feeds. */
  public String write(Object value) {
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(
          "value cannot be written as JSON: " + value.getClass(), unwritable);
    }
  }

  /** The Jackson mapper behind this, for hosts that stream; strict in the same way. */
  public JsonMapper mapper() {
    return mapper;
  }

  private static JsonFactory boundedBy(JsonLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxDocumentLength(limits.documentLength())
            .maxStringLength(limits.textLength())
            .maxTokenCount(limits.tokens())
            .maxNameLength(256)
            .maxNumberLength(64)
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators = Separators.createDefaultInstance()
        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
        .withObjectEmptySeparator("")
        .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
