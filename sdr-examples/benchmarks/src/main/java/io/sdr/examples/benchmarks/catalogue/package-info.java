/**
 * The whole catalogue of metrics of a thousand people in twelve months, from ten million facts: by SDR's columns, and in SQL by
 * a column store. Both answer with the same figures.
 *
 * <p>Start with {@link io.sdr.examples.benchmarks.catalogue.SalesFacts}, which are the facts: made up, the same on every
 * machine; and with {@code catalogue.sql} in the resources, which is the question in another language.
 */
@NullMarked
package io.sdr.examples.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
