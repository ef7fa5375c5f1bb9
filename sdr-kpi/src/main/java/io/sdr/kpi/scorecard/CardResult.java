package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a card came to for one person or team in one period.
 *
 * <p>There are two numbers: what the KPIs came to by their weights, and the score, which critical KPIs and gates may have
 * changed. A card that failed keeps the first, so that one sees what the failure cost.
 */
@Value.Immutable
@JsonPropertyOrder({
  "card",
  "holder",
  "period",
  "lines",
  "weighted",
  "score",
  "failed",
  "closed",
  "grade"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class CardResult {
  CardResult() {}

  /** Starts a result. */
  public static Builder builder() {
    return new Builder();
  }

  /** Of which card, by its name. */
  public abstract String card();

  /** Whose it is: the identifier of a person or a team. */
  public abstract String holder();

  /** For which period. */
  public abstract Period period();

  /** What each KPI came to, in the order of the card. */
  public abstract ImmutableList<LineResult> lines();

  /** All KPIs by their weights, before critical KPIs and gates; or why that cannot be said. */
  public abstract Measured<Percent> weighted();

  /** The score of the card, or why there is none. */
  public abstract Measured<Percent> score();

  /** The critical KPIs that failed it. */
  public abstract ImmutableList<String> failed();

  /** The KPIs whose gates were closed. */
  public abstract ImmutableList<String> closed();

  /** What the score is called; absent without a score, or where scores are not called anything. */
  public abstract Optional<Grade> grade();

  /** What a KPI came to, by its name. */
  public Optional<LineResult> find(String kpi) {
    return lines().stream().filter(line -> line.kpi().equals(kpi)).findFirst();
  }

  /** The KPIs of which it cannot be said how much was reached. */
  public ImmutableList<String> missing() {
    return lines().stream()
        .filter(line -> !line.attainment().isDefined())
        .map(LineResult::kpi)
        .collect(ImmutableList.toImmutableList());
  }

  /** The KPIs with their weights as they were agreed: results with the same ones compare. */
  public ImmutableMap<String, Percent> weights() {
    return lines().stream()
        .collect(ImmutableMap.toImmutableMap(LineResult::kpi, LineResult::weight));
  }

  /** How many KPIs the result rests on. */
  public int counted() {
    return lines().size() - missing().size();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        grade().isEmpty() || score().isDefined(), "card-result.must-have-a-score-to-be-graded");
    Refusal.unless(!holder().isBlank(), "card-result.must-have-a-holder");
    Refusal.unless(
        lines().stream().map(LineResult::kpi).distinct().count() == lines().size(),
        "scorecard.must-have-each-kpi-once");
  }

  /** Builds a result. */
  public static final class Builder extends ImmutableCardResult.Builder {
    Builder() {}
  }
}
