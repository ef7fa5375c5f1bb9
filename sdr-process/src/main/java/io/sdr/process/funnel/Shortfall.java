package io.sdr.process.funnel;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;

/**
 * A stage beside its benchmark.
 *
 * @param benchmark the share of deals that should pass
 * @param byChance how likely so few or fewer pass if the benchmark is true: the exact one-sided binomial probability,
 *     to a ten-thousandth of a percentage point
 * @param surprise the negative decimal logarithm of that probability, rounded to six decimals: 3 is one in a thousand; tells apart
 *     what is too unlikely to differ as a share. Undefined where the probability is, and where it is nothing at all ({@code
 *     not-by-chance})
 * @param lostWins how many more deals would be won at the benchmark, everything behind the stage staying as it is;
 *     negative when the stage is above it
 * @param lostValue as many average won deals
 */
public record Shortfall(
    Percent benchmark,
    Measured<Percent> byChance,
    Measured<BigDecimal> surprise,
    Measured<Figure> lostWins,
    Measured<Figure> lostValue) {}
