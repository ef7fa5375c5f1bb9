package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A deal moved from one stage to another. Changes of one day are ordered by their number, never by chance. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class StageChange implements Comparable<StageChange> {
  StageChange() {}

  /** Starts a change. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which deal. */
  public abstract DealId deal();

  /** The stage it left; absent when the deal entered the pipeline. */
  public abstract Optional<StageId> left();

  /** The stage it entered. */
  public abstract StageId entered();

  /** When. */
  public abstract LocalDate date();

  /** The place among changes of the same deal on the same day. */
  @Value.Default
  public int sequence() {
    return 0;
  }

  /** In the order of time. */
  @Override
  public int compareTo(StageChange other) {
    int byDate = date().compareTo(other.date());
    return byDate == 0 ? Integer.compare(sequence(), other.sequence()) : byDate;
  }

  /** Builds a change. */
  public static final class Builder extends ImmutableStageChange.Builder {
    Builder() {}
  }
}
