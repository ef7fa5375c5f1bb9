package io.sdr.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.policy.PolicyRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads and writes the values of the library as JSON, knowing the policies of a registry.
 *
 * <p>Writing is canonical: the same value gives the same bytes. Instances are immutable and thread-safe; make one and
 * keep it.
 */
public final class SdrJson {
  private final JsonMapper mapper;

  private SdrJson(JsonMapper mapper) {
    this.mapper = mapper;
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
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .defaultPrettyPrinter(printer());
    for (CoercionInputShape shape : ImmutableList.of(
        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      mapper.withCoercionConfig(
          LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    return new SdrJson(mapper.build());
  }

  /** Reads one value; the result holds every problem that was found, with its place. */
  public <T> Checked<T> read(String json, Class<T> type) {
    return read(() -> mapper.readValue(json, type));
  }

  /** Reads one value from UTF-8 text; the result holds every problem that was found, with its place. */
  public <T> Checked<T> read(byte[] json, Class<T> type) {
    return read(() -> mapper.readValue(json, type));
  }

  private static <T> Checked<T> read(Reading<T> reading) {
    try {
      return Checked.of(reading.read());
    } catch (JsonProcessingException problem) {
      return Checked.failed(ImmutableList.of(JsonProblem.of(problem)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
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

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }
}
