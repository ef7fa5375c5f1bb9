/**
 * Why deals are lost.
 *
 * <p>Start with {@link io.sdr.process.loss.LossReport}: lost deals by the reasons that people gave, with how many and how much,
 * in which stage, and of how many nobody said why. Which reasons there are to choose from is said by the pipeline, and that one
 * must be given is judged there, when the deal is moved. Where deals are lost, whatever the reason, is shown by {@code
 * io.sdr.process.funnel}.
 */
@NullMarked
@SdrStyle
package io.sdr.process.loss;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
