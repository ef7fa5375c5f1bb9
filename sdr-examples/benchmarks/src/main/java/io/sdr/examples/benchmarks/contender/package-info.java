/**
 * Those who answer the question, one class each: SDR, and what one would use in its place.
 *
 * <p>A {@link io.sdr.examples.benchmarks.contender.Contender} holds the credits in the form it works on; {@link
 * io.sdr.examples.benchmarks.contender.Contenders} lists all of them. Another one is a class here and a line there.
 */
@NullMarked
package io.sdr.examples.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
