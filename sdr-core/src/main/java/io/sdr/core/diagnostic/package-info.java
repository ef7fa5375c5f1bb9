/**
 * Problems in data, as values.
 *
 * <p>A {@link io.sdr.core.diagnostic.Diagnostic} says what rule a piece of input breaks and where, never what the
 * input was: a log of diagnostics holds no salary and no name. A {@link io.sdr.core.diagnostic.Checked} is a value with
 * the problems found on the way to it. Programming errors are exceptions and have no place here.
 */
@NullMarked
@SdrStyle
package io.sdr.core.diagnostic;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
