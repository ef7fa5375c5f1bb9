package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Percent;

/**
 * What would be lost without a channel: paths are taken for walks of a chain in which the next touch depends on the
 * present one alone, and walks that come to a removed channel end there.
 *
 * @param conversion the share of walks that end in a sale
 * @param effects for each channel, which part of them would not
 */
public record RemovalEffects(Percent conversion, ImmutableSortedMap<String, Percent> effects) {
  /**
   * The effects of removing each channel of some paths.
   *
   * <p>Source: Anderl and others, <em>Mapping the customer journey</em> (2016).
   *
   * @throws io.sdr.core.value.Refusal if there are no paths, or more than 60 channels
   */
  public static RemovalEffects of(ImmutableList<TouchPath> paths) {
    return new TouchChain(paths).effects();
  }
}
