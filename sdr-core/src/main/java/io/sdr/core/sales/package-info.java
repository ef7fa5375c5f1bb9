/**
 * The facts of selling: leads, products, deals, the stages they pass, and what came back.
 *
 * <p>Facts are append-only: a correction is a new fact, a refund a {@link io.sdr.core.sales.SalesReturn} and never a
 * negative deal. Start with {@link io.sdr.core.sales.Deal}, or with the {@link io.sdr.core.sales.Lead} that it came
 * from. What the facts add up to is measured elsewhere.
 */
@NullMarked
@SdrStyle
package io.sdr.core.sales;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
