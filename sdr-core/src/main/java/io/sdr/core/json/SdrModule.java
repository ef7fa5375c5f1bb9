package io.sdr.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.AbstractTypeResolver;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Computed;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Teaches Jackson the library's values: closed classes, policies by name, exact decimals and money as text. */
final class SdrModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  private final transient PolicyRegistry policies;

  SdrModule(PolicyRegistry policies) {
    super("sdr");
    this.policies = policies;
    addText(Money.class, "money.must-be-well-formed", SdrModule::money, Money::toString);
    addText(BigMoney.class, "money.must-be-well-formed", Decimals::parseMoney, BigMoney::toString);
    addText(
        CurrencyUnit.class,
        "currency.must-be-well-formed",
        CurrencyUnit::of,
        CurrencyUnit::getCode);
    addText(
        LocalDateRange.class,
        "date-range.must-be-well-formed",
        DateRanges::parse,
        DateRanges::text);
    addText(LocalDate.class, "date.must-be-well-formed", LocalDate::parse, LocalDate::toString);
    addText(Instant.class, "moment.must-be-well-formed", Instant::parse, Instant::toString);
    addText(Duration.class, "duration.must-be-well-formed", Duration::parse, Duration::toString);
    addText(ZoneId.class, "time-zone.must-be-well-formed", ZoneId::of, ZoneId::getId);
    addSerializer(BigDecimal.class, new TextWriter<>(BigDecimal.class, BigDecimal::toPlainString));
    addDeserializer(BigDecimal.class, new DecimalReader(Decimals::parse));
    addKeyDeserializer(BigDecimal.class, new DecimalKeyReader());
    setDeserializerModifier(new StrictReading(policies));
  }

  private <T> void addText(
      Class<T> type, String code, Function<String, T> read, Function<T, String> write) {
    addSerializer(type, new TextWriter<>(type, write));
    addDeserializer(type, new TextReader<>(type, code, read));
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addAbstractTypeResolver(new GeneratedClasses());
    context.insertAnnotationIntrospector(new RequiredComponents());
    for (Class<?> kind : policies.kinds()) {
      policies
          .implementationsOf(kind)
          .forEach((name, implementation) ->
              context.registerSubtypes(new NamedType(implementation, name)));
    }
  }

  private static Money money(String text) {
    return Decimals.parseMoney(text).toMoney();
  }

  /** A closed class is read as the class that the generator made for it. */
  private static final class GeneratedClasses extends AbstractTypeResolver {
    @Override
    public @Nullable JavaType resolveAbstractType(
        DeserializationConfig config, BeanDescription type) {
      Class<?> closed = type.getBeanClass();
      try {
        Class<?> generated = Class.forName(
            closed.getPackageName() + ".Immutable" + closed.getSimpleName(),
            false,
            closed.getClassLoader());
        return closed.isAssignableFrom(generated)
            ? config.getTypeFactory().constructSpecializedType(type.getType(), generated)
            : null;
      } catch (ClassNotFoundException notGenerated) {
        return null;
      }
    }
  }

  /** A component of a record is required unless it is optional. */
  private static final class RequiredComponents extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
      boolean isComponent =
          member instanceof AnnotatedParameter && member.getDeclaringClass().isRecord();
      boolean isOptional = member.getRawType().getName().startsWith("java.util.Optional");
      return (isComponent && !isOptional) ? Boolean.TRUE : null;
    }
  }

  private static final class TextReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final Class<T> type;
    private final String code;
    private final transient Function<String, T> read;

    TextReader(Class<T> type, String code, Function<String, T> read) {
      super(type);
      this.type = type;
      this.code = code;
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      try {
        return read.apply(parser.getText());
      } catch (Refusal refusal) {
        throw refused(parser, refusal);
      } catch (RuntimeException malformed) {
        throw refused(parser, Refusal.because(code));
      }
    }
  }

  private static JsonMappingException refused(JsonParser parser, Refusal refusal) {
    return JsonMappingException.from(parser, refusal.code(), refusal);
  }

  private static final class TextWriter<T> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> write;

    TextWriter(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(write.apply(value));
    }
  }

  /**
   * Decimals are written as text, so that no reader takes them for binary fractions; both forms are read exactly, within bounds
   * that depend on whether the number was stated or {@link Computed}.
   */
  private static final class DecimalReader extends StdScalarDeserializer<BigDecimal>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, BigDecimal> read;

    DecimalReader(Function<String, BigDecimal> read) {
      super(BigDecimal.class);
      this.read = read;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      boolean isComputed = property != null && property.getAnnotation(Computed.class) != null;
      return isComputed ? new DecimalReader(Decimals::parseComputed) : this;
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING) && !parser.currentToken().isNumeric()) {
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
      }
      try {
        return read.apply(parser.getText());
      } catch (Refusal refusal) {
        throw refused(parser, refusal);
      }
    }
  }

  /** What occurs so often is counted by the number, which may be a result. */
  private static final class DecimalKeyReader extends KeyDeserializer {
    @Override
    public BigDecimal deserializeKey(String key, DeserializationContext context)
        throws IOException {
      try {
        return Decimals.parseComputed(key);
      } catch (Refusal refusal) {
        throw refused(context.getParser(), refusal);
      }
    }
  }
}
