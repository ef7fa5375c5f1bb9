/**
 * What was agreed in a department, as one document: who is paid by which scheme, goals, pipeline, calendar, rates.
 *
 * <p>Start with {@link io.sdr.examples.department.rules.DepartmentRules}. What the columns of an export mean is said
 * elsewhere, in its mapping.
 */
@NullMarked
@SdrStyle
package io.sdr.examples.department.rules;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
