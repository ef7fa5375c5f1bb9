/**
 * Paying a period: who is credited with which sales, what that earns, and what of it is paid now.
 *
 * <p>Start with {@link io.sdr.examples.department.pay.PayOffice}, which takes the facts, and
 * {@link io.sdr.examples.department.pay.PayDay}, which pays each person.
 */
@NullMarked
package io.sdr.examples.department.pay;

import org.jspecify.annotations.NullMarked;
