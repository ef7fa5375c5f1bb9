package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * What a lead got, and for what.
 *
 * @param points from 0 to 100
 * @param band the name of the band
 * @param byRule what each rule gave that fired, before caps, in the order of the rules
 */
@JsonPropertyOrder({"points", "band", "byRule"})
public record PointsScore(BigDecimal points, String band, ImmutableMap<String, BigDecimal> byRule) {
  /** Makes a score. */
  public PointsScore {
    points = Decimals.stated(points);
    byRule = ImmutableMap.copyOf(Maps.transformValues(byRule, Decimals::stated));
  }
}
