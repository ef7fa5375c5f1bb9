package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** What the day in an end column is. */
public enum EndDay {
  /** The last day that still counts, as people write. */
  @JsonProperty("last-day")
  LAST_DAY {
    @Override
    public LocalDate exclusive(LocalDate written) {
      return written.plusDays(1);
    }
  },
  /** The first day that no longer counts, as machines write. */
  @JsonProperty("day-after")
  DAY_AFTER {
    @Override
    public LocalDate exclusive(LocalDate written) {
      return written;
    }
  };

  /** The first day that no longer counts. */
  public abstract LocalDate exclusive(LocalDate written);
}
