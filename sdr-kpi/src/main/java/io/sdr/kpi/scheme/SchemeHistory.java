package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All versions of a scheme. On any day at most one of them is in force; a later one ends the one before it, from its own first
 * day on, and changes nothing of what was settled for the days before.
 */
public final class SchemeHistory {
  private final ImmutableList<SchemeVersion> versions;

  private SchemeHistory(ImmutableList<SchemeVersion> versions) {
    this.versions = versions;
  }

  /**
   * The given versions in the order of their numbers.
   *
   * @throws Refusal if numbers do not run from 1, names differ, or two versions are in force on one day
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SchemeHistory of(List<SchemeVersion> versions) {
    Refusal.unless(!versions.isEmpty(), "scheme-history.must-have-versions");
    for (int i = 0; i < versions.size(); i++) {
      Refusal.unless(
          versions.get(i).number() == i + 1,
          "scheme-history.must-number-its-versions",
          versions.get(i).number());
      Refusal.unless(
          versions.get(i).scheme().name().equals(versions.get(0).scheme().name()),
          "scheme-history.must-be-of-one-scheme");
    }
    SchemeHistory history = new SchemeHistory(ImmutableList.copyOf(versions));
    history.checkOneAtATime();
    return history;
  }

  /** A history that begins with a draft. */
  public static SchemeHistory beginningWith(MotivationScheme draft) {
    return of(List.of(
        SchemeVersion.builder().number(1).state(SchemeState.DRAFT).scheme(draft).build()));
  }

  /** The versions by number. */
  @JsonValue
  public ImmutableList<SchemeVersion> versions() {
    return versions;
  }

  /** The last version. */
  public SchemeVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /** The version that holds on a day. */
  public Optional<SchemeVersion> inForceOn(LocalDate day) {
    return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
  }

  /**
   * A period cut wherever a version begins or ends: within each part one version holds throughout, or none.
   *
   * <p>A rule takes each part for a period of its own. Salaries and what is paid by what was sold come out as they should; an amount
   * that is agreed for a whole period, such as a bonus, a guarantee or a cap of a rule, is one of each part, and a goal of the whole
   * is no goal of a part. Agree such amounts for the parts, or let a version begin with a period.
   */
  public PeriodSequence unchangedDuring(Period period) {
    Set<LocalDate> starts = new TreeSet<>(List.of(period.start()));
    for (SchemeVersion version : versions) {
      if (version.state() == SchemeState.AGREED) {
        Stream.of(version.since(), version.until())
            .flatMap(Optional::stream)
            .filter(period::contains)
            .forEach(starts::add);
      }
    }
    return PeriodSequence.startingOn(starts, period.end());
  }

  /** The history with a draft of the next version. */
  public SchemeHistory drafting(MotivationScheme draft, String change, String reason) {
    return with(SchemeVersion.builder()
        .number(versions.size() + 1)
        .state(SchemeState.DRAFT)
        .scheme(draft)
        .change(change)
        .reason(reason)
        .build());
  }

  /**
   * The history with the last version as it stands now; where it became agreed, the version in force before ends on its first
   * day.
   *
   * @throws Refusal if it is not a value of the last version, or not what can have become of it: a scheme that was proposed or
   *     agreed changes by another version only
   */
  public SchemeHistory with(SchemeVersion version) {
    Refusal.unless(
        version.number() == versions.size() || version.number() == versions.size() + 1,
        "scheme-history.must-change-its-last-version-only",
        version.number());
    Refusal.unless(
        version.number() > versions.size() || latest().becomes(version),
        "scheme-history.must-change-by-another-version",
        version.number());
    List<SchemeVersion> all = new ArrayList<>(versions.subList(0, version.number() - 1));
    if (version.state() == SchemeState.AGREED) {
      all.replaceAll(earlier -> ending(earlier, version.since().orElseThrow()));
    }
    all.add(version);
    return of(all);
  }

  private static SchemeVersion ending(SchemeVersion earlier, LocalDate first) {
    boolean goesOn = earlier.state() == SchemeState.AGREED
        && earlier.since().filter(day -> day.isBefore(first)).isPresent()
        && earlier.until().filter(end -> !end.isAfter(first)).isEmpty();
    return goesOn ? SchemeVersion.builder().from(earlier).until(first).build() : earlier;
  }

  private void checkOneAtATime() {
    LocalDate free = LocalDate.MIN;
    for (SchemeVersion version : versions) {
      if (version.state() == SchemeState.AGREED) {
        Refusal.unless(
            !version.since().orElseThrow().isBefore(free),
            "scheme-history.must-have-one-version-at-a-time",
            version.number());
        free = version.until().orElse(LocalDate.MAX);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SchemeHistory that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  @Override
  public String toString() {
    return versions.toString();
  }
}
