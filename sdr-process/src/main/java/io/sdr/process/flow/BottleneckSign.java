package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What may point to a stage as the bottleneck. The signs often point to different ones. */
public enum BottleneckSign {
  /** The lowest share of deals goes on from there. */
  @JsonProperty("conversion")
  CONVERSION,
  /** Half of the deals are gone last there. */
  @JsonProperty("days")
  DAYS,
  /** Nine of ten deals are gone last there: the slowest tenth stays longest. */
  @JsonProperty("tail")
  TAIL,
  /** The most value is lost there. */
  @JsonProperty("value")
  VALUE,
  /** The most wins are lost there against the benchmark, by chance or not. */
  @JsonProperty("lever")
  LEVER,
  /** It lies below its benchmark, and chance explains that least of all stages, and not well. */
  @JsonProperty("significance")
  SIGNIFICANCE,
  /** It passes a smaller share than in its own past, and chance explains that least of all stages, and not well. */
  @JsonProperty("past")
  PAST,
  /** The largest part of the hours there are is needed there. */
  @JsonProperty("load")
  LOAD;

  String word() {
    return "bottleneck-sign" + "." + name().toLowerCase(Locale.ROOT);
  }
}
