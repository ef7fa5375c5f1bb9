package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The entries of a team taken as one. Who was not measured by a discipline is left out of it, figure, target and baseline
 * alike, so that a missing figure neither helps nor harms.
 */
final class TeamEntry {
  private final ImmutableList<Entry> members;
  private final boolean perHead;

  private TeamEntry(List<Entry> members, boolean perHead) {
    this.members = ImmutableList.copyOf(members);
    this.perHead = perHead;
  }

  static Entry of(List<Entry> members, boolean perHead, Contest contest, Trace trace) {
    TeamEntry team = new TeamEntry(members, perHead);
    Entry.Builder entry = Entry.builder().facts(team.facts()).reachedOn(team.reachedOn());
    contest
        .disciplines()
        .forEach(
            discipline -> entry.putMark(discipline.name(), team.mark(discipline.name(), trace)));
    return entry.build();
  }

  private Mark mark(String discipline, Trace trace) {
    Trace step = trace.step(perHead ? "contest.team-mean" : "contest.team-sum");
    List<Mark> marks = members.stream()
        .map(member -> member.mark(discipline))
        .filter(mark -> mark.actual().isDefined())
        .toList();
    Measured<Mark> together = marks.isEmpty()
        ? Measured.undefined("nobody-was-measured")
        : together(marks, step.given("discipline", discipline));
    together.undefined().ifPresent(step::fails);
    return together.value().orElseGet(() -> Mark.undefined(together.undefined().orElseThrow()));
  }

  private Measured<Mark> together(List<Mark> marks, Trace step) {
    if (marks.stream().map(Mark::direction).distinct().count() > 1) {
      return Measured.undefined("figures-of-several-directions");
    }
    Measured<Figure> total = sum(marks, mark -> mark.actual().value());
    return total.map(figure -> Mark.builder()
        .direction(marks.get(0).direction())
        .actual(Measured.of(told(figure, marks.size(), step)))
        .target(sum(marks, Mark::target).value().map(all -> shared(all, marks.size())))
        .baseline(sum(marks, mark -> mark.baseline().value()).map(all -> shared(all, marks.size())))
        .build());
  }

  /** Undefined unless all have such a figure, of one kind. */
  private static Measured<Figure> sum(List<Mark> marks, Function<Mark, Optional<Figure>> figure) {
    List<Figure> figures =
        marks.stream().flatMap(mark -> figure.apply(mark).stream()).toList();
    return figures.size() == marks.size()
        ? FigureSum.of(figures)
        : Measured.undefined("not-known-of-everyone");
  }

  private Figure told(Figure total, int people, Trace step) {
    step.given("total", total).given("people", people);
    return step.yields(perHead ? Operation.QUOTIENT : Operation.GIVEN, shared(total, people));
  }

  private Figure shared(Figure total, int people) {
    return perHead ? FigureSum.part(total, people) : total;
  }

  private OptionalLong facts() {
    return members.stream().allMatch(member -> member.facts().isPresent())
        ? OptionalLong.of(
            members.stream().mapToLong(member -> member.facts().orElseThrow()).sum())
        : OptionalLong.empty();
  }

  private Optional<LocalDate> reachedOn() {
    return members.stream().allMatch(member -> member.reachedOn().isPresent())
        ? members.stream()
            .map(member -> member.reachedOn().orElseThrow())
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
