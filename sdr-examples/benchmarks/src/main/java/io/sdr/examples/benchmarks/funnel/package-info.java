/**
 * The second question: what does a funnel show of ten million changes of stage? Counts of every stage in every counting mode, how
 * many pass, what was lost, and how long deals stay.
 *
 * <p>A {@link io.sdr.examples.benchmarks.funnel.FunnelContender} holds the changes in the form it works on; {@link
 * io.sdr.examples.benchmarks.funnel.FunnelContenders} lists all of them.
 */
@NullMarked
package io.sdr.examples.benchmarks.funnel;

import org.jspecify.annotations.NullMarked;
