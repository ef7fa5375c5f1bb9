/**
 * Reading and writing everything, strictly.
 *
 * <p>Start with {@link io.sdr.core.json.SdrJson}. A document is refused rather than guessed at: no duplicate keys, no
 * unknown fields, nothing after the end, no silent conversions; depth, length and size of numbers are bounded before
 * anything is computed. Each problem is a {@link io.sdr.core.diagnostic.Diagnostic} with a JSON Pointer that never
 * repeats the input. There is no expression language: a document names policies, it does not program them.
 */
@NullMarked
@SdrStyle
package io.sdr.core.json;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
