package io.sdr.process.funnel;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.StageId;

/**
 * What one sign says about the narrowest place of a funnel.
 *
 * @param place the stage that stands out, the earliest of equals; undefined when no stage could be judged
 * @param passedOver the stages that could not be judged, and why
 */
public record Signal(Measured<Place> place, ImmutableMap<StageId, String> passedOver) {}
