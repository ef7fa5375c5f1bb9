package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far people stand up for a deal. */
public enum ForecastCategory {
  /** It is won. */
  @JsonProperty("closed")
  CLOSED,
  /** Its owner gives their word for it. */
  @JsonProperty("commit")
  COMMIT,
  /** It may well come. */
  @JsonProperty("best-case")
  BEST_CASE,
  /** It is worked on. */
  @JsonProperty("pipeline")
  PIPELINE,
  /** It is not counted on. */
  @JsonProperty("omitted")
  OMITTED;

  String word() {
    return "forecast-category" + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
