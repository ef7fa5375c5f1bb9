package io.sdr.process.leadpool;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.immutables.value.Value;

/** Someone who takes leads from the pool, with what was taken already. */
@Value.Immutable
public abstract class Picker {
  /** Between these every moment has a day in every zone. */
  private static final Instant FIRST = LocalDateTime.MIN.toInstant(ZoneOffset.MIN);

  private static final Instant LAST = LocalDateTime.MAX.toInstant(ZoneOffset.MAX);

  Picker() {}

  /** Starts a picker. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who. */
  public abstract PersonId person();

  /** Where this person's day begins and ends. */
  public abstract ZoneId zone();

  /** How many leads this person holds. */
  @Value.Default
  public long held() {
    return 0;
  }

  /** How many leads were taken on which day, by the person's own calendar; returned ones count as well. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<LocalDate, Long> picks();

  /** How many leads were taken on the day of a moment. */
  public long picksOn(Instant at) {
    return picks().getOrDefault(dayOf(at), 0L);
  }

  /** The same person after one more lead was taken. */
  public Picker plusOne(Instant at) {
    ImmutableSortedMap.Builder<LocalDate, Long> more = ImmutableSortedMap.naturalOrder();
    picks().headMap(dayOf(at)).forEach(more::put);
    picks().tailMap(dayOf(at), false).forEach(more::put);
    return builder()
        .from(this)
        .held(held() + 1)
        .picks(more.put(dayOf(at), picksOn(at) + 1).build())
        .build();
  }

  /** The same person after a lead was given back or closed; that it was taken still counts for its day. */
  public Picker minusOne() {
    return builder().from(this).held(held() - 1).build();
  }

  private LocalDate dayOf(Instant at) {
    Instant within = at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
    return within.atZone(zone()).toLocalDate();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        held() >= 0 && picks().values().stream().allMatch(count -> count >= 0),
        "picker.must-not-have-negative-counts",
        person());
  }

  /** Builds a picker. */
  public static final class Builder extends ImmutablePicker.Builder {
    Builder() {}
  }
}
