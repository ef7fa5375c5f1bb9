/**
 * Who got what: an account of distributed leads that people can hold against what was agreed.
 *
 * <p>A {@link io.sdr.process.leadaudit.LeadAudit} counts the leads of everybody beside the share that was agreed, and
 * their grades beside those of the others, and says whether chance alone would make such differences; where there is
 * too little to say, it says that. {@link io.sdr.process.leadaudit.Evenness} tells which of two ways of dividing work
 * is the fairer one.
 *
 * <p>Start with {@link io.sdr.process.leadaudit.LeadAudit#of}. Who gets the next lead is decided in
 * {@code process.lead}.
 */
@NullMarked
@SdrStyle
package io.sdr.process.leadaudit;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
