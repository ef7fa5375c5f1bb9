/**
 * How values are declared, and refused.
 *
 * <p>Every value of the library is an abstract class with a generated implementation, declared once by {@link
 * io.sdr.core.value.SdrStyle}. A value that breaks its own rule is never born: {@link io.sdr.core.value.Refusal}
 * says which rule it broke. Nothing here knows the trade.
 */
@NullMarked
package io.sdr.core.value;

import org.jspecify.annotations.NullMarked;
