package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Trace;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import java.util.Optional;
import org.immutables.value.Value;

/** What contenders are measured by. */
@Value.Immutable
@JsonPropertyOrder({"name", "nature", "measure"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Discipline {
  Discipline() {}

  /** A discipline whose figures come from the host. */
  public static Discipline of(String name, Nature nature) {
    return builder().name(name).nature(nature).build();
  }

  /** A discipline that reads a measure of the library. */
  public static Discipline of(String name, Nature nature, Measure measure) {
    return builder().name(name).nature(nature).measure(measure).build();
  }

  /** Starts a discipline. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name that people use; unique within a contest. */
  public abstract String name();

  /** What kind of thing it counts. */
  public abstract Nature nature();

  /** What is read from a performance; absent where the host measures. */
  public abstract Optional<Measure> measure();

  /** What this discipline reads of a performance, with the goal that was promised for it. */
  Mark read(Performance performance, Trace trace) {
    return measure()
        .map(measure -> mark(measure, performance, trace))
        .orElseGet(() -> Mark.undefined("not-measured"));
  }

  private static Mark mark(Measure measure, Performance performance, Trace trace) {
    Mark.Builder mark = Mark.builder().actual(performance.read(measure, trace));
    Optional<Goal> goal =
        measure.as() == Measure.As.VALUE ? performance.goalOf(measure) : Optional.empty();
    goal.ifPresent(promised -> mark.target(promised.target()).direction(promised.direction()));
    return mark.build();
  }

  @Value.Check
  void check() {
    Refusal.unless(!name().isBlank(), "discipline.must-have-a-name");
  }

  /** What kind of thing a discipline counts. */
  public enum Nature {
    /** Work done: calls, meetings. A person can change it within a day. */
    @JsonProperty("activity")
    ACTIVITY,
    /** Deals that moved on: qualified, proposed. */
    @JsonProperty("stage")
    STAGE,
    /** What came out: revenue, margin, deals won. It takes a sales cycle. */
    @JsonProperty("result")
    RESULT
  }

  /** Builds a discipline. */
  public static final class Builder extends ImmutableDiscipline.Builder {
    Builder() {}
  }
}
