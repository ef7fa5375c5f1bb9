package io.sdr.process.blueprint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealKind;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The pipelines of a department side by side, and which deals go through which: new business by one, renewals by another. A deal
 * is in one of them; what is counted in one is never added to what is counted in another.
 */
public final class DepartmentPipelines {
  private final ImmutableList<PipelineLine> lines;

  private DepartmentPipelines(ImmutableList<PipelineLine> lines) {
    this.lines = lines;
  }

  /**
   * The given lines.
   *
   * @throws Refusal if there are none, two have one name, a kind of deals is taken by two, or more than one takes the rest
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DepartmentPipelines of(List<PipelineLine> lines) {
    Refusal.unless(!lines.isEmpty(), "department-pipelines.must-have-lines");
    Refusal.unless(
        lines.stream().map(PipelineLine::name).distinct().count() == lines.size(),
        "department-pipelines.must-have-each-name-once");
    List<DealKind> kinds =
        lines.stream().map(PipelineLine::kinds).flatMap(Collection::stream).toList();
    Refusal.unless(
        kinds.stream().distinct().count() == kinds.size()
            && lines.stream().filter(PipelineLine::takesTheRest).count() <= 1,
        "department-pipelines.must-take-each-deal-once");
    return new DepartmentPipelines(ImmutableList.copyOf(lines));
  }

  /** The lines, in the order in which they were given. */
  @JsonValue
  public ImmutableList<PipelineLine> lines() {
    return lines;
  }

  /** The line with a name. */
  public Optional<PipelineLine> find(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }

  /** The line that a deal goes through: that of its kind, or else the one that takes the rest; empty where there is none. */
  public Optional<PipelineLine> lineOf(Deal deal) {
    return lines.stream()
        .filter(line -> deal.kind().filter(line.kinds()::contains).isPresent())
        .findFirst()
        .or(() -> lines.stream().filter(PipelineLine::takesTheRest).findFirst());
  }

  /**
   * The version of its pipeline that a deal goes by on a day; empty where no line takes it.
   *
   * @param deal as it stood on that day
   */
  public Optional<PipelineVersion> versionOf(Deal deal, LocalDate day) {
    return lineOf(deal).map(line -> line.history().versionOf(deal, day));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DepartmentPipelines that && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
