package io.sdr.kpi.effect;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.explain.Wording;
import java.util.Locale;

/** What else could have made the change, or hidden it. */
public enum Caveat {
  /** Without others to compare with, the season or the market may have done it. */
  @JsonProperty("season-and-market")
  SEASON_AND_MARKET,
  /** A scheme that came after an unusually bad or good time is followed by a usual one anyway. */
  @JsonProperty("regression-to-the-mean")
  REGRESSION_TO_THE_MEAN,
  /** The others show what would have been only if both would have moved alike. */
  @JsonProperty("parallel-trends")
  PARALLEL_TRENDS,
  /** Who left or came in between is not counted. */
  @JsonProperty("stayers-only")
  STAYERS_ONLY,
  /** Many of the people are in both times, and are treated as if they were others. */
  @JsonProperty("same-people-in-both")
  SAME_PEOPLE_IN_BOTH;

  /** The stable name of the sentence that says this. */
  @JsonIgnore
  public String code() {
    return "effect.caveat." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The caveat in a sentence. */
  public String in(Wording wording) {
    return wording.say(code());
  }
}
