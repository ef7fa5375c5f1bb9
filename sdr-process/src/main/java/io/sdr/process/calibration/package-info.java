/**
 * What the chances of a model really come to: of leads that it gives so much, so many are won.
 *
 * <p>A model that puts leads into the right order may still promise too much or too little. {@link
 * io.sdr.process.calibration.CalibrationRules} fit a {@link io.sdr.process.calibration.Calibration} on leads that were decided and
 * that the model did not learn from; laid {@linkplain io.sdr.process.calibration.Calibration#onto onto} the model it is a {@link
 * io.sdr.process.scoring.LeadScore} like any other; {@linkplain io.sdr.process.calibration.Calibration#judge judged} on leads that
 * came in later still, it says what it has improved. So history is split twice by {@link io.sdr.process.scoring.TimeSplit}: to learn,
 * to calibrate, to judge.
 *
 * <p>No model is learnt here.
 */
@NullMarked
@SdrStyle
package io.sdr.process.calibration;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
