package io.sdr.core.time;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How soon something is answered, in working time, by its priority. One priority is the usual one, of everything that
 * has none or an unknown one.
 */
@Value.Immutable
public abstract class ServiceLevel {
  private static final String ONLY = "normal";

  ServiceLevel() {}

  /** The same time for everything. */
  public static ServiceLevel within(Duration time) {
    return builder().putTarget(ONLY, time).usual(ONLY).build();
  }

  /** Starts a service level. */
  public static Builder builder() {
    return new Builder();
  }

  /** The working time that each priority allows; none at all is a time too. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Duration> targets();

  /** The usual priority. */
  public abstract String usual();

  /** The time that a priority allows; that of the usual one where the priority is not listed. */
  public Duration targetOf(String priority) {
    return Optional.ofNullable(targets().get(priority))
        .or(() -> Optional.ofNullable(targets().get(usual())))
        .orElseThrow();
  }

  /**
   * By when something must be answered that came in at a moment.
   *
   * @return undefined with {@code no-working-time-ahead} when nobody works for years
   */
  public Measured<Deadline> deadline(Instant from, String priority, WorkingHours hours) {
    return hours.after(from, targetOf(priority)).map(Deadline::new);
  }

  @Value.Check
  void check() {
    Refusal.unless(targets().containsKey(usual()), "service-level.must-have-usual-target", usual());
    Refusal.unless(
        targets().values().stream().noneMatch(Duration::isNegative),
        "service-level.must-not-have-negative-target");
  }

  /** Builds a service level. */
  public static final class Builder extends ImmutableServiceLevel.Builder {
    Builder() {}
  }
}
