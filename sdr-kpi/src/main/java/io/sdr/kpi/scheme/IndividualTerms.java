package io.sdr.kpi.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.quantity.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds what was agreed with single people against what a scheme allows. */
public final class IndividualTerms {
  private IndividualTerms() {}

  /**
   * The names of conditions that a scheme declares otherwise: of another kind, or within bounds that they are out of. What it does not
   * declare it does not bound.
   */
  public static ImmutableList<String> outOfBounds(
      MotivationScheme scheme, Map<String, Figure> bound) {
    return scheme.terms().stream()
        .filter(bounds -> Optional.ofNullable(bound.get(bounds.name()))
            .flatMap(bounds::failureOf)
            .isPresent())
        .map(TermBounds::name)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The conditions of a person by name, to be bound to a participant.
   *
   * @return none, with an error for each condition that the scheme does not declare, that is out of its bounds or stated twice;
   *     the errors name the condition and never its figure
   */
  public static Checked<ImmutableMap<String, Figure>> of(
      MotivationScheme scheme, List<IndividualTerm> agreed) {
    Map<String, TermBounds> declared = new HashMap<>();
    scheme.terms().forEach(bounds -> declared.put(bounds.name(), bounds));
    Map<String, Figure> bound = new TreeMap<>();
    ImmutableList.Builder<Diagnostic> errors = ImmutableList.builder();
    for (IndividualTerm term : agreed) {
      Optional<String> failure = Optional.ofNullable(declared.get(term.name()))
          .map(bounds -> bounds.failureOf(term.figure()))
          .orElse(Optional.of("individual-term.must-be-declared"));
      if (bound.putIfAbsent(term.name(), term.figure()) != null) {
        failure = Optional.of("individual-term.must-be-agreed-once");
      }
      failure.ifPresent(
          code -> errors.add(Diagnostic.error(code, Location.unknown()).with("term", term.name())));
    }
    ImmutableList<Diagnostic> found = errors.build();
    return found.isEmpty() ? Checked.of(ImmutableMap.copyOf(bound)) : Checked.failed(found);
  }
}
