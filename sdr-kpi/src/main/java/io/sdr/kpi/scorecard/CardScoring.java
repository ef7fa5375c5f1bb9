package io.sdr.kpi.scorecard;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** From readings to the result of a card: line by line, together, and then what is critical and what is a gate. */
final class CardScoring {
  private final Scorecard card;
  private final BiFunction<CardLine, Trace, KpiReading> readings;

  CardScoring(Scorecard card, BiFunction<CardLine, Trace, KpiReading> readings) {
    this.card = card;
    this.readings = readings;
  }

  CardResult result(String holder, Period period, Trace trace) {
    trace.given("card", card.name()).given("holder", holder).given("period", period.toString());
    Trace step = trace.step("scorecard.weighted");
    ImmutableList<Scored> scored = card.lines().stream()
        .map(line -> scored(line, step.step("scorecard.line").given("kpi", line.name())))
        .collect(ImmutableList.toImmutableList());
    WeightedSum weighing = WeightedSum.treating(card.missing());
    scored.forEach(one -> weighing.add(Figure.of(one.line.weight()), one.score, one.step));
    WeightedSum.Sum weighted = weighing.sum();
    step.yields(Operation.SUM, weighted.total().map(Figure::of));
    Measured<Percent> score = afterConditions(weighted.total(), scored, trace);
    Optional<Grade> grade =
        score.value().flatMap(found -> card.grades().map(grades -> grades.gradeAt(found)));
    grade.ifPresent(called -> trace.given("grade", called.told()));
    trace
        .given(
            "counted", scored.stream().filter(one -> one.attained.isDefined()).count())
        .given("kpis", scored.size())
        .yields(Operation.SAME, score.map(Figure::of));
    return CardResult.builder()
        .card(card.name())
        .holder(holder)
        .period(period)
        .lines(lines(scored, weighted.parts()))
        .weighted(weighted.total())
        .score(score)
        .failed(scored.stream().filter(this::failsCard).map(Scored::name).toList())
        .closed(closed(scored))
        .grade(grade)
        .build();
  }

  private Scored scored(CardLine line, Trace step) {
    KpiReading reading = readings.apply(line, step);
    Measured<Percent> attained = line.expectation().attainment(reading, step);
    return new Scored(
        line,
        reading,
        attained,
        counted(attained).map(attainment -> line.scoreAt(attainment, step)),
        step);
  }

  private static List<LineResult> lines(List<Scored> scored, List<Measured<Percent>> parts) {
    List<LineResult> lines = new ArrayList<>(scored.size());
    for (int i = 0; i < scored.size(); i++) {
      lines.add(scored.get(i).with(parts.get(i)));
    }
    return lines;
  }

  /** A critical KPI that fails decides, whatever else is missing. */
  private Measured<Percent> afterConditions(
      Measured<Percent> weighted, List<Scored> scored, Trace trace) {
    Percent nothing = weighted.value().filter(Percent::isNegative).orElse(Percent.ZERO);
    List<Scored> failed = scored.stream().filter(this::failsCard).toList();
    failed.forEach(one -> told(one, trace.step("scorecard.critical"))
        .given("attained", attained(one).value().orElseThrow())
        .yields(Operation.STATED, nothing));
    return failed.isEmpty()
        ? unlessUnread(scored, trace).orElseGet(() -> afterGates(weighted, scored, trace))
        : Measured.of(nothing);
  }

  /** Why the card is undefined, where a critical KPI could not be read. */
  private Optional<Measured<Percent>> unlessUnread(List<Scored> scored, Trace trace) {
    List<Scored> unread = scored.stream()
        .filter(one -> one.line.critical().isPresent() && !attained(one).isDefined())
        .toList();
    unread.forEach(one -> told(one, trace.step("scorecard.critical"))
        .fails(one.attained.undefined().orElseThrow()));
    return unread.stream().findFirst().map(one -> one.attained);
  }

  private static Trace told(Scored critical, Trace step) {
    return step.given("kpi", critical.name())
        .given("least", critical.line.critical().orElseThrow());
  }

  private Measured<Percent> afterGates(
      Measured<Percent> weighted, List<Scored> scored, Trace trace) {
    Measured<Percent> score = weighted;
    for (Gate gate : card.gates()) {
      Measured<Percent> attained = attained(find(gate.kpi(), scored));
      score = score.flatMap(before -> gate.scoreBehind(before, attained, trace));
    }
    return score;
  }

  private ImmutableList<String> closed(List<Scored> scored) {
    return card.gates().stream()
        .filter(gate ->
            attained(find(gate.kpi(), scored)).value().filter(gate::isClosedAt).isPresent())
        .map(Gate::kpi)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private boolean failsCard(Scored one) {
    return attained(one).value().filter(one.line::failsAt).isPresent();
  }

  /** What was attained, for scores, critical KPIs and gates: nothing where a KPI that cannot be read counts as nothing. */
  private Measured<Percent> counted(Measured<Percent> attained) {
    return attained.isDefined() || card.missing() != MissingKpi.NOTHING
        ? attained
        : Measured.of(Percent.ZERO);
  }

  private Measured<Percent> attained(Scored one) {
    return counted(one.attained);
  }

  private static Scored find(String kpi, List<Scored> scored) {
    return scored.stream().filter(one -> one.name().equals(kpi)).findFirst().orElseThrow();
  }

  /** What came of a line, and the step in which it is told. */
  private record Scored(
      CardLine line,
      KpiReading reading,
      Measured<Percent> attained,
      Measured<Percent> score,
      Trace step) {
    String name() {
      return line.name();
    }

    LineResult with(Measured<Percent> part) {
      return LineResult.builder()
          .kpi(name())
          .weight(line.weight())
          .reading(reading)
          .attainment(attained)
          .score(score)
          .part(part)
          .build();
    }
  }
}
