/**
 * How fast SDR is beside what one would use in its place, all in one run and to the same cents.
 *
 * <p>Start with {@link io.sdr.examples.benchmarks.Main}. What is asked stands in {@code question}, who answers in {@code
 * contender}.
 */
@NullMarked
package io.sdr.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
