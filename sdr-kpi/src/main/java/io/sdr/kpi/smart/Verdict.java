package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a check comes to, from the best to the worst. */
public enum Verdict {
  /** The goal is as it should be. */
  @JsonProperty("pass")
  PASS,
  /** Someone should look at it. */
  @JsonProperty("warn")
  WARN,
  /** There is too little to say; it may be worse than a warning, so it counts as worse. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** The goal should not be set like this. */
  @JsonProperty("fail")
  FAIL;

  /** The worst of some verdicts; of none it is unknown. */
  static Verdict worstOf(Stream<Verdict> verdicts) {
    return verdicts.max(Comparator.naturalOrder()).orElse(UNKNOWN);
  }
}
