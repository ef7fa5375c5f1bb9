package io.sdr.kpi.scheme;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a scheme and its history with the eyes of those who are paid by it. Whether their goals are sound is judged in {@code
 * io.sdr.kpi.smart}.
 */
public final class SchemeCheck {
  private SchemeCheck() {}

  /** Whether a scheme can be understood: a warning for each limit that it exceeds. */
  public static ImmutableList<Diagnostic> understandable(
      MotivationScheme scheme, SchemeLimits limits) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    exceeded("scheme.must-have-few-parts", scheme.parts().size(), limits.parts())
        .ifPresent(found::add);
    int kpis = scheme.parts().stream().mapToInt(part -> kpisIn(part.rule())).sum();
    exceeded("scheme.must-have-few-kpis", kpis, limits.kpis()).ifPresent(found::add);
    for (MotivationScheme.Part part : scheme.parts()) {
      exceeded("scheme.must-not-nest-rules-deeply", depthOf(part.rule()), limits.depth())
          .map(warning -> warning.with("part", part.name()))
          .ifPresent(found::add);
    }
    return found.build();
  }

  private static Optional<Diagnostic> exceeded(String code, int found, int most) {
    return found <= most
        ? Optional.empty()
        : Optional.of(
            Diagnostic.warning(code, Location.unknown()).with("found", found).with("most", most));
  }

  private static int kpisIn(PayRule rule) {
    return rule.yardsticks()
        + rule.within().stream().mapToInt(SchemeCheck::kpisIn).sum();
  }

  private static int depthOf(PayRule rule) {
    return 1 + rule.within().stream().mapToInt(SchemeCheck::depthOf).max().orElse(0);
  }

  /**
   * Whether a scheme pays for the right things: a warning for each part that looks at what is not in the hands of those whom it
   * pays, and where it pays for activity alone; a note where nothing leads, nothing is a result, or a metric does not say
   * what kind of thing it is.
   */
  public static ImmutableList<Diagnostic> balanced(MotivationScheme scheme) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    Set<MetricType> types = new HashSet<>();
    for (MotivationScheme.Part part : scheme.parts()) {
      Set<Metric> metrics = metricsOf(part.rule());
      List<MetricProfile> profiles =
          metrics.stream().flatMap(metric -> metric.profile().stream()).toList();
      profiles.forEach(profile -> types.add(profile.type()));
      if (profiles.size() < metrics.size()) {
        found.add(Diagnostic.note("scheme.must-know-what-it-looks-at", Location.unknown())
            .with("part", part.name()));
      }
      if (profiles.stream().anyMatch(SchemeCheck::isInOtherHands)) {
        found.add(Diagnostic.warning("scheme.must-pay-for-what-people-control", Location.unknown())
            .with("part", part.name()));
      }
    }
    return found.addAll(balanced(types)).build();
  }

  private static Set<Metric> metricsOf(PayRule rule) {
    Set<Metric> metrics = new HashSet<>();
    rule.measures().forEach(measure -> metrics.add(measure.metric()));
    rule.within().forEach(inner -> metrics.addAll(metricsOf(inner)));
    return metrics;
  }

  private static boolean isInOtherHands(MetricProfile profile) {
    return profile.control() == MetricProfile.Control.OTHERS;
  }

  private static ImmutableList<Diagnostic> balanced(Set<MetricType> types) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    if (types.equals(Set.of(MetricType.ACTIVITY))) {
      found.add(Diagnostic.warning("scheme.must-not-pay-for-activity-alone", Location.unknown()));
    }
    if (!types.isEmpty() && types.stream().noneMatch(MetricType::isLeading)) {
      found.add(Diagnostic.note("scheme.must-have-a-leading-measure", Location.unknown()));
    }
    if (!types.isEmpty() && types.stream().noneMatch(MetricType::isLagging)) {
      found.add(Diagnostic.note("scheme.must-have-a-result-as-measure", Location.unknown()));
    }
    return found.build();
  }

  /**
   * What stands out about a scheme on a day: that its review is overdue, who of those concerned has not acknowledged the version
   * in force, that it applies backwards, that nobody was heard.
   *
   * @param concerned everyone who is paid by it
   */
  public static ImmutableList<Diagnostic> orderly(
      SchemeHistory history, Collection<PersonId> concerned, LocalDate asOf) {
    return history
        .inForceOn(asOf)
        .map(version -> orderly(version, concerned, asOf))
        .orElseGet(() -> ImmutableList.of(
            Diagnostic.warning("scheme.must-have-version-in-force", Location.unknown())));
  }

  private static ImmutableList<Diagnostic> orderly(
      SchemeVersion version, Collection<PersonId> concerned, LocalDate asOf) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    if (version.reviewBy().isEmpty()) {
      found.add(warning("scheme-version.must-have-day-of-review", version));
    }
    if (version.reviewBy().filter(asOf::isAfter).isPresent()) {
      found.add(warning("scheme-version.must-be-reviewed-in-time", version));
    }
    Set<PersonId> signed = new HashSet<>();
    version.acknowledged().forEach(each -> signed.add(each.person()));
    long unaware = concerned.stream().filter(person -> !signed.contains(person)).count();
    if (unaware > 0) {
      found.add(warning("scheme-version.must-be-acknowledged", version).with("people", unaware));
    }
    if (version.isRetroactive()) {
      found.add(warning("scheme-version.applies-backwards", version));
    }
    if (version.heard().isEmpty() && !concerned.isEmpty()) {
      found.add(warning("scheme-version.must-be-heard-on", version));
    }
    return found.build();
  }

  private static Diagnostic warning(String code, SchemeVersion version) {
    return Diagnostic.warning(code, Location.unknown()).with("version", version.number());
  }
}
