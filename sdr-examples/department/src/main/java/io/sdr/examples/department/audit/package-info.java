/**
 * What is to be thought of the schemes of a month: what they tempt people to do, and what others would have cost.
 *
 * <p>Start with {@link io.sdr.examples.department.audit.SchemeAudit}.
 */
@NullMarked
package io.sdr.examples.department.audit;

import org.jspecify.annotations.NullMarked;
