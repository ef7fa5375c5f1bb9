package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Splitter;
import io.sdr.core.value.Refusal;

/**
 * A place in a catalogue, from the widest group to the narrowest: {@code Tools/Drills}. What is true of a group is true
 * of every group within it.
 *
 * @param text the names of the groups, with slashes between them
 */
public record Category(@JsonValue String text) implements Comparable<Category> {
  /** Makes a category. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Category {
    Refusal.unless(
        Splitter.on('/').splitToStream(text).noneMatch(String::isBlank),
        "category.must-be-names-between-slashes");
  }

  /** The category with this text. */
  public static Category of(String text) {
    return new Category(text);
  }

  /** Whether this is a category or lies within it. */
  public boolean isWithin(Category wider) {
    return text.equals(wider.text) || text.startsWith(wider.text + "/");
  }

  /** How many groups lead to it, itself counted. */
  public int depth() {
    return 1 + (int) text.chars().filter(character -> character == '/').count();
  }

  @Override
  public int compareTo(Category other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
