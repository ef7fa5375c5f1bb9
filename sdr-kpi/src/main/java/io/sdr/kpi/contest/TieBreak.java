package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Says which of two entries with the same score is the better one.
 *
 * <p>Implementations are immutable values and order all entries consistently: a total preorder that depends on nothing
 * but the two entries.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface TieBreak {
  /** Negative when the first entry is better, positive when the second is, zero when neither. */
  int compare(Entry first, Entry second);
}
