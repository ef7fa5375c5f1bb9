package io.sdr.kpi.scorecard;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Warns of cards that nobody can keep in mind or work for: too many KPIs, weights that do not matter or that outweigh all
 * others, nothing that can be seen coming, results that the person cannot change.
 *
 * <p>The thresholds are those that practitioners name; they are proposals, and parameters.
 */
@Value.Immutable
public abstract class CardCheck {
  CardCheck() {}

  /** The check with the usual thresholds. */
  public static CardCheck usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** With more KPIs a card is noted; five unless said otherwise. */
  @Value.Default
  public int manyKpis() {
    return 5;
  }

  /** How many KPIs a card may have at most; seven unless said otherwise. */
  @Value.Default
  public int mostKpis() {
    return 7;
  }

  /** What a KPI that counts must weigh at least; 5 % unless said otherwise. */
  @Value.Default
  public Percent leastWeight() {
    return Percent.of("5");
  }

  /** What one KPI may weigh at most; 50 % unless said otherwise. */
  @Value.Default
  public Percent mostWeight() {
    return Percent.of("50");
  }

  /** All that is unhealthy about a card as written, in the order of its fields. */
  public ImmutableList<Diagnostic> diagnosticsOf(Scorecard card) {
    return Stream.concat(number(card).stream(), weights(card).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The same, and whether the card looks ahead as well as back, and at what is in the hands of the person.
   *
   * @param profiles what kind of thing a line is, where the host measures it or knows better than its metric; what is not
   *     known is noted and not held against the card
   */
  public ImmutableList<Diagnostic> diagnosticsOf(
      Scorecard card, Function<CardLine, Optional<MetricProfile>> profiles) {
    return Stream.concat(
            diagnosticsOf(card).stream(),
            balance(card, line -> profiles.apply(line).or(line::profile)).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private List<Diagnostic> number(Scorecard card) {
    int found = card.lines().size();
    if (found > mostKpis()) {
      return List.of(counted(
          Diagnostic.warning("scorecard.must-have-few-kpis", at("/lines")), found, mostKpis()));
    }
    return found > manyKpis()
        ? List.of(counted(
            Diagnostic.note("scorecard.must-have-few-kpis", at("/lines")), found, manyKpis()))
        : List.of();
  }

  private static Diagnostic counted(Diagnostic diagnostic, int found, int most) {
    return diagnostic.with("found", found).with("most", most);
  }

  private List<Diagnostic> weights(Scorecard card) {
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < card.lines().size(); i++) {
      CardLine line = card.lines().get(i);
      Location location = at("/lines/" + i + "/weight");
      if (line.weight().points().signum() == 0) {
        if (!decides(line, card)) {
          found.add(Diagnostic.note("scorecard.must-weigh-each-kpi-or-decide-by-it", location));
        }
      } else if (line.weight().compareTo(leastWeight()) < 0) {
        found.add(Diagnostic.warning("scorecard.must-weigh-each-kpi-enough", location)
            .with("least", leastWeight()));
      } else if (line.weight().compareTo(mostWeight()) > 0) {
        found.add(Diagnostic.warning("scorecard.must-not-rest-on-one-kpi", location)
            .with("most", mostWeight()));
      }
    }
    return found;
  }

  private static boolean decides(CardLine line, Scorecard card) {
    return line.critical().isPresent()
        || card.gates().stream().anyMatch(gate -> gate.kpi().equals(line.name()));
  }

  private static List<Diagnostic> balance(
      Scorecard card, Function<CardLine, Optional<MetricProfile>> profiles) {
    List<Diagnostic> found = new ArrayList<>();
    List<MetricType> types = new ArrayList<>();
    for (int i = 0; i < card.lines().size(); i++) {
      Optional<MetricProfile> profile = profiles.apply(card.lines().get(i));
      profile.map(MetricProfile::type).ifPresent(types::add);
      if (profile
          .filter(known -> known.control() == MetricProfile.Control.OTHERS)
          .isPresent()) {
        found.add(warning("scorecard.must-be-controllable", "/lines/" + i));
      }
    }
    int unknown = card.lines().size() - types.size();
    if (unknown > 0) {
      found.add(Diagnostic.note("scorecard.must-know-its-kpis-to-be-judged", at("/lines"))
          .with("unknown", unknown));
      return found;
    }
    if (types.stream().noneMatch(MetricType::isLeading)) {
      found.add(warning("scorecard.must-have-a-leading-kpi", "/lines"));
    }
    if (types.stream().noneMatch(MetricType::isLagging)) {
      found.add(warning("scorecard.must-have-a-lagging-kpi", "/lines"));
    }
    return found;
  }

  private static Diagnostic warning(String code, String pointer) {
    return Diagnostic.warning(code, at(pointer));
  }

  private static Location at(String pointer) {
    return Location.ofPointer(pointer);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        manyKpis() >= 1 && manyKpis() <= mostKpis(), "card-check.must-have-limits-in-order");
    Refusal.unless(
        !leastWeight().isNegative() && leastWeight().compareTo(mostWeight()) <= 0,
        "card-check.must-have-limits-in-order");
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableCardCheck.Builder {
    Builder() {}
  }
}
