package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What was measured of one person, or of a team taken together, for a contest. */
@Value.Immutable
@JsonPropertyOrder({"marks", "facts", "reachedOn"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Entry {
  Entry() {}

  /** An entry with one mark. */
  public static Entry of(String discipline, Mark mark) {
    return builder().putMark(discipline, mark).build();
  }

  /** Starts an entry. */
  public static Builder builder() {
    return new Builder();
  }

  /** What each discipline read, by its name. */
  public abstract ImmutableMap<String, Mark> marks();

  /** On how many facts the marks rest; absent where nobody counted. */
  public abstract OptionalLong facts();

  /** The day of the last fact that counts: whoever had the same score earlier was faster. */
  public abstract Optional<LocalDate> reachedOn();

  /** The mark of a discipline; a mark without a figure ({@code not-measured}) where there is none. */
  public Mark mark(String discipline) {
    return marks().getOrDefault(discipline, Mark.undefined("not-measured"));
  }

  /**
   * Whether there are goals and all of them were reached. Someone without goals has reached none: nothing promised is
   * nothing kept.
   */
  @JsonIgnore
  public boolean hasReachedAllGoals() {
    return hasGoals()
        && marks().values().stream()
            .filter(mark -> mark.target().isPresent())
            .allMatch(Mark::isReached);
  }

  /** Whether at least one mark has a target. */
  @JsonIgnore
  public boolean hasGoals() {
    return marks().values().stream().anyMatch(mark -> mark.target().isPresent());
  }

  /** The same entry with a target for a discipline. */
  public Entry withTarget(String discipline, Figure target) {
    return with(discipline, mark -> mark.target(target));
  }

  /** The same entry with the contender's own earlier figure for a discipline. */
  public Entry withBaseline(String discipline, Measured<Figure> baseline) {
    return with(discipline, mark -> mark.baseline(baseline));
  }

  private Entry with(String discipline, Consumer<Mark.Builder> change) {
    Mark.Builder mark = Mark.builder().from(mark(discipline));
    change.accept(mark);
    Map<String, Mark> marks = new LinkedHashMap<>(marks());
    marks.put(discipline, mark.build());
    return builder().from(this).marks(marks).build();
  }

  @Value.Check
  void check() {
    Refusal.unless(facts().orElse(0) >= 0, "entry.must-not-count-below-zero");
  }

  /** Builds an entry. */
  public static final class Builder extends ImmutableEntry.Builder {
    Builder() {}
  }
}
