package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.value.Refusal;

/**
 * The name of a file of an export, relative to the directory of the export, perhaps in a folder below it: {@code
 * deals.csv}, {@code 2017/deals.csv}. It cannot lead out of that directory.
 *
 * @param text the name, its folders divided by slashes on every system
 */
public record FileName(@JsonValue String text) {
  private static final ImmutableSet<String> NOT_A_NAME = ImmutableSet.of("", ".", "..");
  private static final CharMatcher ELSEWHERE =
      CharMatcher.anyOf("\\:").or(CharMatcher.inRange('\0', '\u001f'));

  /** Makes a name; it must not be absolute, climb upward, or hold a drive letter, backslash or control character. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FileName {
    Refusal.unless(
        ELSEWHERE.matchesNoneOf(text)
            && Splitter.on('/').splitToStream(text).noneMatch(NOT_A_NAME::contains),
        "export-file-name.must-stay-in-directory",
        text);
  }

  /** The file with this name. */
  public static FileName of(String text) {
    return new FileName(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
