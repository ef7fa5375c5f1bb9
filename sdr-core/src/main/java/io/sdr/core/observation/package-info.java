/**
 * What was seen or said of the selling on a day: how open deals and unpaid invoices stood, what was forecast, what clients
 * answered, what an audit, an exam or a listener found, what it cost.
 *
 * <p>Sales themselves are in {@code io.sdr.core.sales}; here is what CRM, accounting and training systems export besides.
 * Start with {@link io.sdr.core.observation.OpenDeal}. Facts are append-only: how a deal stood on another day is another
 * fact. Nothing is judged here and nothing is added up.
 */
@NullMarked
@SdrStyle
package io.sdr.core.observation;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
