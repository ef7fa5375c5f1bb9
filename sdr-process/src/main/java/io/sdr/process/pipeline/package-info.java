/**
 * The stages that a deal passes, and the moves allowed between them.
 *
 * <p>Start with {@link io.sdr.process.pipeline.Pipeline}: stages in order, and {@linkplain
 * io.sdr.process.pipeline.MoveRules which moves} a department allows. A pipeline {@linkplain
 * io.sdr.process.pipeline.Pipeline#check checks} a log of stage changes and says what breaks its rules; it {@linkplain
 * io.sdr.process.pipeline.Pipeline#judge judges} a move before it is made, by what each stage asks for ({@link
 * io.sdr.process.pipeline.StageCriterion}), and names everything that is missing. A {@link
 * io.sdr.process.pipeline.DealPath} is a deal with its visits to the stages, as far as the facts tell; what was written wrongly is corrected by another fact, a {@link io.sdr.process.pipeline.StageCorrection}.
 *
 * <p>Ready pipelines, their versions and their pictures are in {@code io.sdr.process.blueprint}. How many deals go how far is counted in {@code io.sdr.process.funnel}; nothing here counts.
 */
@NullMarked
@SdrStyle
package io.sdr.process.pipeline;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
