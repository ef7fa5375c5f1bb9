package io.sdr.process.leadsource;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.time.Cadence;
import java.time.LocalDate;
import java.util.Optional;

/** By what leads are put together. */
public enum YieldKey {
  /** By their source. */
  @JsonProperty("source")
  SOURCE {
    @Override
    String of(LeadSourceId source, Optional<CampaignId> campaign, LocalDate day) {
      return source.text();
    }
  },
  /** By the campaign that brought them; the others together, under their source in brackets. */
  @JsonProperty("campaign")
  CAMPAIGN {
    @Override
    String of(LeadSourceId source, Optional<CampaignId> campaign, LocalDate day) {
      return campaign.map(CampaignId::text).orElseGet(() -> "(" + source + ")");
    }
  },
  /** By the month in which they came in: what becomes of them later stays with that month. */
  @JsonProperty("month")
  MONTH {
    @Override
    String of(LeadSourceId source, Optional<CampaignId> campaign, LocalDate day) {
      return Cadence.MONTH.periodOf(day).toString();
    }
  };

  abstract String of(LeadSourceId source, Optional<CampaignId> campaign, LocalDate day);
}
