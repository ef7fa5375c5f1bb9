/**
 * Whether a lead is worth work: what has to be known about it, how soon it must be answered, and whether it is there
 * twice.
 *
 * <p>A {@link io.sdr.process.qualification.CriteriaSet} judges the evidence about a lead: qualified, to be nurtured,
 * rejected for a reason, or in need of more questions; what is not known is not the same as no. {@link
 * io.sdr.process.qualification.ResponseRules} say whether a lead was answered in the working time that was promised.
 * {@link io.sdr.process.qualification.DuplicateRules} find leads that are probably of the same people, and by what.
 *
 * <p>Start with {@link io.sdr.process.qualification.CriteriaSet}. How probable a win is, is not said here.
 */
@NullMarked
@SdrStyle
package io.sdr.process.qualification;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
