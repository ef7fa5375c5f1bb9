package io.sdr.process.leadsource;

import io.sdr.core.value.Refusal;

/**
 * Something that brought a client closer: an advertisement seen, a letter opened, a fair visited.
 *
 * @param channel by which channel
 * @param daysBefore how many days before the path ended
 */
public record Touch(String channel, int daysBefore) {
  /** Makes a touch. */
  public Touch {
    Refusal.unless(!channel.isBlank() && daysBefore >= 0, "touch.must-be-by-a-channel", daysBefore);
  }
}
