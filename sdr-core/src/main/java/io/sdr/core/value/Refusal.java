package io.sdr.core.value;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A value that was refused at birth because it broke a rule of its own.
 *
 * <p>The {@linkplain #code() code} is stable and reads as the rule itself ({@code
 * percent.must-not-be-negative}); the message says the rule and the values, for the programmer who passed them. Where
 * input comes from outside, readers report the code and the place, never the message, so that nothing private is
 * echoed.
 */
public final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  private Refusal(String code, Object[] values) {
    super(sentence(code) + (values.length == 0 ? "" : ": " + text(values)));
    this.code = code;
  }

  /** A refusal for the rule {@code code}, naming the values that broke it. */
  public static Refusal because(String code, Object... values) {
    return new Refusal(code, values);
  }

  /**
   * Refuses unless the rule holds.
   *
   * @throws Refusal if {@code holds} is false
   */
  public static void unless(boolean holds, String code, Object... values) {
    if (!holds) {
      throw new Refusal(code, values);
    }
  }

  /** The rule that was broken, as a stable name: a noun, a dot and the rule in words joined by hyphens. */
  public String code() {
    return code;
  }

  private static String sentence(String code) {
    return code.replace('.', ' ').replace('-', ' ');
  }

  private static String text(Object[] values) {
    return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "));
  }
}
