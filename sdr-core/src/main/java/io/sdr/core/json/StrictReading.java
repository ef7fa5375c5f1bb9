package io.sdr.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import io.sdr.core.policy.PolicyRegistry;
import java.io.IOException;

/** Closes what Jackson leaves open: blanks around words, policies in brackets, places that lack their index. */
final class StrictReading extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;
  private static final String GUAVA = "com.google.common.collect.";

  private final transient PolicyRegistry policies;

  StrictReading(PolicyRegistry policies) {
    this.policies = policies;
  }

  @Override
  public JsonDeserializer<?> modifyEnumDeserializer(
      DeserializationConfig config,
      JavaType type,
      BeanDescription description,
      JsonDeserializer<?> reader) {
    return new Exact(reader);
  }

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
    return policies.kinds().contains(description.getBeanClass()) ? new Named(reader) : reader;
  }

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> reader) {
    return placed(type, reader);
  }

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription description,
      JsonDeserializer<?> reader) {
    return placed(type, reader);
  }

  private static JsonDeserializer<?> placed(JavaType type, JsonDeserializer<?> reader) {
    return type.getRawClass().getName().startsWith(GUAVA) ? new Placed(reader) : reader;
  }

  /** Jackson trims the words of an enumeration. */
  private static final class Exact extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Exact(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Exact(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
              && !parser.getText().equals(parser.getText().trim())
          ? context.handleWeirdStringValue(handledType(), "", "blanks around a word")
          : super.deserialize(parser, context);
    }
  }

  /** Jackson also reads a policy as a list of its name and its fields. */
  private static final class Named extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Named(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Named(reader);
    }

    @Override
    public Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer type)
        throws IOException {
      return parser.hasToken(JsonToken.START_OBJECT)
          ? _delegatee.deserializeWithType(parser, context, type)
          : context.handleUnexpectedToken(handledType(), parser);
    }
  }

  /** The collections of Guava do not say at which element reading failed. */
  private static final class Placed extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Placed(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Placed(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonStreamContext here = parser.getParsingContext();
      try {
        return super.deserialize(parser, context);
      } catch (JsonMappingException problem) {
        throw here.hasCurrentName()
            ? JsonMappingException.wrapWithPath(problem, handledType(), here.getCurrentName())
            : JsonMappingException.wrapWithPath(problem, handledType(), here.getCurrentIndex());
      }
    }
  }
}
