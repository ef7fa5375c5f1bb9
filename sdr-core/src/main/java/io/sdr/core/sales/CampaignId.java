package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which campaign.
 *
 * @param text the identifier as the host knows it
 */
public record CampaignId(@JsonValue String text) implements Comparable<CampaignId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CampaignId {
    Refusal.unless(!text.isBlank(), "campaign-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static CampaignId of(String text) {
    return new CampaignId(text);
  }

  @Override
  public int compareTo(CampaignId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
