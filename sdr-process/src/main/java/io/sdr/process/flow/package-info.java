/**
 * How fast deals flow, and where they stand still.
 *
 * <p>A {@link io.sdr.process.flow.Velocity} says what a day of selling brings and which lever moves it most, a {@link
 * io.sdr.process.flow.StageVelocity} what a stage passes on in a day. {@link
 * io.sdr.process.flow.Queues} holds the load of a stage against the hours there are. {@link
 * io.sdr.process.flow.BottleneckSigns} puts side by side which stage each sign points to, and a {@link
 * io.sdr.process.flow.BottleneckChoice} weighs them as the head does. {@link
 * io.sdr.process.flow.StuckDeals} finds the open deals that have stood in their stage longer than deals that go on do, and
 * says why each is thought to be stuck.
 *
 * <p>Start with {@link io.sdr.process.flow.StuckDeals}. What to do about a deal is not said here.
 */
@NullMarked
@SdrStyle
package io.sdr.process.flow;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
