/**
 * Everything that can be measured of the department as a whole, by the twelve types of metrics, and what each of them is.
 */
@NullMarked
@SdrStyle
package io.sdr.examples.department.figures;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
