package io.sdr.examples.department.mapping;

import com.google.common.base.CharMatcher;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** How numbers are written: {@code 1234.50} unless said otherwise. */
@Value.Immutable
public abstract class NumberStyle {
  private static final CharMatcher PART_OF_A_NUMBER =
      CharMatcher.inRange('0', '9').or(CharMatcher.anyOf("+-eE"));

  NumberStyle() {}

  /** A point before the decimals and nothing between thousands. */
  public static NumberStyle plain() {
    return builder().build();
  }

  /** Starts a style. */
  public static Builder builder() {
    return new Builder();
  }

  /** The character before the decimals. */
  @Value.Default
  public String decimal() {
    return ".";
  }

  /**
   * The characters that may stand between groups of three digits before the decimals, each of them alone: {@code "\u00a0
   * "} allows a no-break space and a space. With none, a number has no groups.
   */
  @Value.Default
  public String grouping() {
    return "";
  }

  @Value.Check
  void check() {
    Refusal.unless(decimal().length() == 1, "number-style.must-have-one-decimal-character");
    Refusal.unless(
        PART_OF_A_NUMBER.matchesNoneOf(decimal() + grouping()) && !grouping().contains(decimal()),
        "number-style.must-have-distinct-characters");
  }

  /** Builds a style. */
  public static final class Builder extends ImmutableNumberStyle.Builder {
    Builder() {}
  }
}
