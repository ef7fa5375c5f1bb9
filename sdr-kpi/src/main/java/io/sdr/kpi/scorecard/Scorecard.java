package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Performance;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * A card of KPIs as it was agreed: what people are measured by in a period, and how much each of it counts.
 *
 * <p>The score is {@code Σ weight · score of the KPI}, where a KPI scores what was attained of what is expected, within its
 * limits and through its scale. A critical KPI that fails leaves nothing of it; after that, gates do as they say. Both look
 * at what was attained, before limits and scale.
 */
@Value.Immutable
@JsonPropertyOrder({"name", "lines", "missing", "gates", "grades"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Scorecard {
  Scorecard() {}

  /** Starts a card. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name that people use; cards of one role in several periods share it. */
  public abstract String name();

  /** The KPIs; at least one, weights summing to a hundred percent. */
  public abstract ImmutableList<CardLine> lines();

  /**
   * What a KPI that cannot be read does to the card; it leaves the card undefined unless said otherwise. A critical KPI or a
   * gate that cannot be read leaves it undefined also where weights are redistributed.
   */
  @Value.Default
  public MissingKpi missing() {
    return MissingKpi.UNDEFINED;
  }

  /** The levels that KPIs must reach, in the order in which they are looked at. */
  public abstract ImmutableList<Gate> gates();

  /** What scores are called; absent where they are not. */
  public abstract Optional<Grades> grades();

  /**
   * What a performance scores.
   *
   * @return a KPI that the host measures is missing
   */
  public Explained<CardResult> score(Performance performance, Detail detail) {
    return score(performance, Map.of(), detail);
  }

  /**
   * What a performance scores together with what the host measured.
   *
   * @param measured readings of the KPIs that are not read of a performance, by name; one that is not there is missing
   * @throws Refusal if a reading is of no such KPI
   */
  public Explained<CardResult> score(
      Performance performance, Map<String, KpiReading> measured, Detail detail) {
    return Explained.of(rule(), detail, trace -> score(performance, measured, trace));
  }

  /** The same, told to a step of a calculation. */
  public CardResult score(Performance performance, Map<String, KpiReading> measured, Trace trace) {
    checkKnown(measured, line -> line.measure().isEmpty());
    return new CardScoring(
            this,
            (line, step) -> Optional.ofNullable(measured.get(line.name()))
                .orElseGet(() -> line.read(performance, step)))
        .result(performance.person().text(), performance.period(), trace);
  }

  /**
   * What readings score, whoever took them: of a person, or of a team that has a card of its own.
   *
   * @param holder whose card it is: the identifier of a person or a team
   * @param measured readings by the name of the KPI; one that is not there is missing
   * @throws Refusal if a reading is of no such KPI
   */
  public Explained<CardResult> score(
      String holder, Period period, Map<String, KpiReading> measured, Detail detail) {
    checkKnown(measured, line -> true);
    CardScoring scoring = new CardScoring(
        this,
        (line, step) -> measured.getOrDefault(line.name(), KpiReading.undefined("not-measured")));
    return Explained.of(rule(), detail, trace -> scoring.result(holder, period, trace));
  }

  private String rule() {
    return grades().isPresent() ? "scorecard.graded" : "scorecard.score";
  }

  private void checkKnown(Map<String, KpiReading> measured, Predicate<CardLine> mayBeMeasured) {
    ImmutableSet<String> known = lines().stream()
        .filter(mayBeMeasured)
        .map(CardLine::name)
        .collect(ImmutableSet.toImmutableSet());
    Refusal.unless(known.containsAll(measured.keySet()), "scorecard.must-know-every-kpi-measured");
  }

  @Value.Check
  void check() {
    Refusal.unless(!name().isBlank(), "scorecard.must-have-a-name");
    ImmutableSet<String> names =
        lines().stream().map(CardLine::name).collect(ImmutableSet.toImmutableSet());
    Refusal.unless(names.size() == lines().size(), "scorecard.must-have-each-kpi-once");
    BigDecimal all = lines().stream()
        .map(line -> line.weight().points())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Refusal.unless(
        all.compareTo(Percent.HUNDRED.points()) == 0,
        "scorecard.must-have-weights-of-hundred",
        all);
    Refusal.unless(
        gates().stream().map(Gate::kpi).allMatch(names::contains),
        "scorecard.must-have-gates-of-its-kpis");
  }

  /** Builds a card. */
  public static final class Builder extends ImmutableScorecard.Builder {
    Builder() {}
  }
}
