/**
 * The question that all contenders answer, to the cent: what does each credit earn under five bands by the amount that
 * its person had credited before it within the month?
 *
 * <p>Start with {@link io.sdr.examples.benchmarks.question.Bands}, which is the rule, and {@link
 * io.sdr.examples.benchmarks.question.Credits}, which are the facts: made up, the same on every machine.
 */
@NullMarked
package io.sdr.examples.benchmarks.question;

import org.jspecify.annotations.NullMarked;
