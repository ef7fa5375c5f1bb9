package io.sdr.process.funnel;

/**
 * Where a funnel narrows: several signs, each on its own. They often point to different stages, and there is no verdict.
 *
 * @param conversion the lowest share that passes, samples of less than ten deals passed over
 * @param days the longest median stay, samples of less than ten stays passed over
 * @param value the most value lost
 * @param lever the most wins lost against a benchmark, significant or not
 */
public record Narrowest(Signal conversion, Signal days, Signal value, Signal lever) {}
