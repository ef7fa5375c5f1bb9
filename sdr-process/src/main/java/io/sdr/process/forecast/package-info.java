/**
 * What is likely by the end of a period: not one number, but how likely each is.
 *
 * <p>{@link io.sdr.process.forecast.Prospect Prospects} get a chance by a {@link io.sdr.process.forecast.WinChance} that the
 * department chooses, and make a {@link io.sdr.process.forecast.Forecast}. Of it follow the distribution of {@linkplain
 * io.sdr.process.forecast.CountDistribution wins} and of {@linkplain io.sdr.process.forecast.AmountDistribution money}, the
 * {@linkplain io.sdr.process.forecast.GoalGap gap} to the goal, and, beside an earlier forecast, {@linkplain
 * io.sdr.process.forecast.ForecastMoves what moved it}. {@link io.sdr.process.forecast.CategoryTotals} is the forecast by
 * what people commit to, an {@link io.sdr.process.forecast.AdjustedForecast} what they changed by hand.
 *
 * <p>Deals whose chance or amount nobody knows are counted beside what is said and never taken for nothing: how likely a goal is
 * is a {@link io.sdr.process.forecast.ChanceSpan} from all of them lost to all of them won. Which deals belong to the period
 * says the {@link io.sdr.process.forecast.Horizon}.
 *
 * <p>Start with {@link io.sdr.process.forecast.Forecast}. Business that comes without deals, such as repeat orders, is not
 * foretold here.
 */
@NullMarked
@SdrStyle
package io.sdr.process.forecast;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
