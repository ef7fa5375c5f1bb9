package io.sdr.kpi.recognition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What was granted so far, and which goals were reached that unlock more. Nothing is ever taken out; the order in which
 * logs were merged leaves no trace.
 */
@Value.Immutable
public abstract class RecognitionLog {
  private static final RecognitionLog EMPTY = builder().build();

  RecognitionLog() {}

  /** A log in which nothing is granted. */
  public static RecognitionLog empty() {
    return EMPTY;
  }

  /** Starts a log. */
  public static Builder builder() {
    return new Builder();
  }

  /** Everything granted, by day and then by identifier. */
  public abstract ImmutableList<Recognition> granted();

  /** Goals that were reached. */
  public abstract ImmutableList<ReachedGoal> goals();

  /** Both logs together. */
  public RecognitionLog plus(RecognitionLog other) {
    return builder()
        .from(this)
        .addAllGranted(other.granted())
        .addAllGoals(other.goals())
        .build();
  }

  /** The log with one more recognition. */
  public RecognitionLog plus(Recognition granted) {
    return builder().from(this).addGranted(granted).build();
  }

  /** The day someone was last recognised, up to a day. */
  public Optional<LocalDate> lastOf(PersonId person, LocalDate asOf) {
    return of(person)
        .map(Recognition::grantedOn)
        .filter(day -> !day.isAfter(asOf))
        .max(Comparator.naturalOrder());
  }

  /** What everyone received up to a day, by day. */
  ImmutableListMultimap<PersonId, Recognition> byReceiver(LocalDate asOf) {
    ImmutableListMultimap.Builder<PersonId, Recognition> received = ImmutableListMultimap.builder();
    granted().stream()
        .filter(one -> !one.grantedOn().isAfter(asOf))
        .forEach(one -> one.receivers().forEach(person -> received.put(person, one)));
    return received.build();
  }

  /** Everything that a person received. */
  Stream<Recognition> of(PersonId person) {
    return granted().stream().filter(one -> one.receivers().contains(person));
  }

  /** Everything granted in a period. */
  Stream<Recognition> during(Period period) {
    return granted().stream().filter(one -> period.contains(one.grantedOn()));
  }

  boolean hasReached(PersonId person, String goal, LocalDate asOf) {
    return goals().stream()
        .anyMatch(reached -> reached.person().equals(person)
            && reached.goal().equals(goal)
            && !reached.on().isAfter(asOf));
  }

  @Value.Check
  RecognitionLog check() {
    Refusal.unless(
        granted().stream().map(Recognition::id).distinct().count() == granted().size(),
        "recognition-log.must-have-each-recognition-once");
    ImmutableList<Recognition> inOrder = ImmutableList.sortedCopyOf(granted());
    ImmutableList<ReachedGoal> goalsInOrder =
        goals().stream().distinct().sorted().collect(ImmutableList.toImmutableList());
    return inOrder.equals(granted()) && goalsInOrder.equals(goals())
        ? this
        : builder().granted(inOrder).goals(goalsInOrder).build();
  }

  /**
   * A goal that someone reached.
   *
   * @param person who
   * @param goal which, by its name
   * @param on when
   */
  public record ReachedGoal(PersonId person, String goal, LocalDate on)
      implements Comparable<ReachedGoal> {
    private static final Comparator<ReachedGoal> ORDER = Comparator.comparing(ReachedGoal::person)
        .thenComparing(ReachedGoal::goal)
        .thenComparing(ReachedGoal::on);

    /** Makes a reached goal. */
    public ReachedGoal {
      Refusal.unless(!goal.isBlank(), "reached-goal.must-have-a-name");
    }

    @Override
    public int compareTo(ReachedGoal other) {
      return ORDER.compare(this, other);
    }
  }

  /** Builds a log. */
  public static final class Builder extends ImmutableRecognitionLog.Builder {
    Builder() {}
  }
}
