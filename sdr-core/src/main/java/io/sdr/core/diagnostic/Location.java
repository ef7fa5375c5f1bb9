package io.sdr.core.diagnostic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Where in the input something is: a source, and a cell of a table or a place in a JSON document. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Location {
  Location() {}

  /** Nowhere in particular. */
  public static Location unknown() {
    return builder().build();
  }

  /** A whole source, such as a file. */
  public static Location ofSource(String source) {
    return builder().source(source).build();
  }

  /** A place in a JSON document, as a JSON Pointer (RFC 6901); the empty pointer is the document itself. */
  public static Location ofPointer(String pointer) {
    return builder().pointer(pointer).build();
  }

  /** Starts a location. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name of the file or document. */
  public abstract Optional<String> source();

  /** The line, counted from 1. */
  public abstract OptionalInt line();

  /** The column of a table, by its heading. */
  public abstract Optional<String> column();

  /** The JSON Pointer. */
  public abstract Optional<String> pointer();

  /** The same place in a named source. */
  public Location in(String source) {
    return builder().from(this).source(source).build();
  }

  /** The parts that are known, joined by colons: {@code deals.csv:12:close_value}, {@code rules.json:3:/scheme}. */
  @Override
  public String toString() {
    Stream.Builder<String> parts = Stream.builder();
    source().ifPresent(parts);
    line().ifPresent(line -> parts.add(String.valueOf(line)));
    column().ifPresent(parts);
    pointer().filter(pointer -> !pointer.isEmpty()).ifPresent(parts);
    return parts.build().collect(Collectors.joining(":"));
  }

  /** Builds a location. */
  public static final class Builder extends ImmutableLocation.Builder {
    Builder() {}
  }
}
