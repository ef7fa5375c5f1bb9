/** Who got which leads in a period, beside what was agreed. */
@NullMarked
@SdrStyle
package io.sdr.examples.department.leads;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
