package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Points that someone earned or redeemed. By day, what is earned before what is redeemed, then by identifier. */
@Value.Immutable
@JsonPropertyOrder({"id", "person", "day", "kind", "points", "reason", "origin", "expires"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class PointsEntry implements Comparable<PointsEntry> {
  private static final long MOST = 1_000_000_000_000L;
  private static final Comparator<PointsEntry> ORDER = Comparator.comparing(PointsEntry::day)
      .thenComparing(PointsEntry::kind)
      .thenComparing(PointsEntry::id);

  PointsEntry() {}

  /** Starts an entry. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which entry. */
  public abstract String id();

  /** Whose points. */
  public abstract PersonId person();

  /** When. */
  public abstract LocalDate day();

  /** Whether points come or go. */
  public abstract Kind kind();

  /** How many; at least one. */
  public abstract long points();

  /** For what, in words. */
  public abstract String reason();

  /** Where it comes from: the contest, rule, event or order, as the host knows it. */
  public abstract String origin();

  /** The first day on which the points are gone; absent for points that stay, and for redeemed ones. */
  public abstract Optional<LocalDate> expires();

  @JsonIgnore
  boolean isEarned() {
    return kind() == Kind.EARNED;
  }

  /** Whether the points are still there on a day, if nobody redeemed them. */
  boolean isAliveOn(LocalDate day) {
    return expires().filter(end -> !end.isAfter(day)).isEmpty();
  }

  @Override
  public int compareTo(PointsEntry other) {
    return ORDER.compare(this, other);
  }

  @Value.Check
  void check() {
    Refusal.unless(!id().isBlank(), "points.must-have-an-id");
    Refusal.unless(!reason().isBlank(), "points.must-have-a-reason");
    Refusal.unless(!origin().isBlank(), "points.must-have-an-origin");
    Refusal.unless(1 <= points() && points() <= MOST, "points.must-be-in-bounds", points());
    Refusal.unless(expires().isEmpty() || isEarned(), "points.must-not-expire-when-redeemed", id());
    Refusal.unless(
        expires().filter(end -> !end.isAfter(day())).isEmpty(), "points.must-last-a-day", id());
  }

  /** Whether points come or go. */
  public enum Kind {
    /** They come. */
    @JsonProperty("earned")
    EARNED,
    /** They go, for something. */
    @JsonProperty("redeemed")
    REDEEMED
  }

  /** Builds an entry. */
  public static final class Builder extends ImmutablePointsEntry.Builder {
    Builder() {}
  }
}
