package io.sdr.kpi.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a curve does beyond its last point. */
public enum Beyond {
  /** It stays where it is: a cap. */
  @JsonProperty("cap")
  CAP,
  /** It goes on as straight as between its last two points. */
  @JsonProperty("extend")
  EXTEND
}
