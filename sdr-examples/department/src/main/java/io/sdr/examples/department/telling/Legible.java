package io.sdr.examples.department.telling;

import com.google.common.base.CharMatcher;

/**
 * Text of an export as a page or a terminal may show it: control characters, which could move a cursor or end a line,
 * and code units that are no characters are replaced by {@code U+FFFD}.
 */
public final class Legible {
  private static final char REPLACEMENT = '\ufffd';
  private static final CharMatcher UNREADABLE =
      CharMatcher.javaIsoControl().or(CharMatcher.anyOf("\ufffe\uffff\u2028\u2029"));
  private static final CharMatcher TURNING =
      CharMatcher.inRange('\u202a', '\u202e').or(CharMatcher.inRange('\u2066', '\u2069'));

  private Legible() {}

  /** The text with what cannot be read replaced. */
  public static String text(String text) {
    String plain = UNREADABLE.or(TURNING).replaceFrom(text, REPLACEMENT);
    return plain
        .codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
