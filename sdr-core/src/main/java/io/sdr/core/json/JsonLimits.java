package io.sdr.core.json;

import io.sdr.core.value.Refusal;

/**
 * How large a document may be before it is refused.
 *
 * @param depth nesting of objects and arrays
 * @param documentLength characters or bytes of the whole document
 * @param textLength characters of one text
 * @param tokens names, values, brackets and braces
 */
public record JsonLimits(int depth, long documentLength, int textLength, long tokens) {
  /** Makes limits; each is positive. */
  public JsonLimits {
    Refusal.unless(
        depth > 0 && documentLength > 0 && textLength > 0 && tokens > 0,
        "json-limits.must-be-positive");
  }

  /** For documents that people write: 64 levels, 8 MiB, 64 Ki characters a text, a million tokens. */
  public static final JsonLimits RULES = new JsonLimits(64, 8L << 20, 1 << 16, 1_000_000);

  /** For results that are read back: 256 MiB, thirty million tokens. */
  public static final JsonLimits RESULTS = new JsonLimits(128, 256L << 20, 1 << 16, 30_000_000);
}
