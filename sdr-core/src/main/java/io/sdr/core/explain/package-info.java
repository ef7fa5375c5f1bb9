/**
 * Why a result is what it is.
 *
 * <p>A calculation tells its steps to a {@link io.sdr.core.explain.Trace} while it computes; who wants to know why gets
 * an {@link io.sdr.core.explain.Explained} result, who does not pays nothing. An {@link
 * io.sdr.core.explain.Explanation} is data: it can be stored, compared by {@link
 * io.sdr.core.explain.ExplanationDiff}, added up again by {@link io.sdr.core.explain.Recalculation}, and told in a
 * language by a {@link io.sdr.core.explain.Wording}. Sentences live in the bundles {@code wording_en} and {@code
 * wording_ru} beside the code that uses them, never in code.
 */
@NullMarked
@SdrStyle
package io.sdr.core.explain;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
