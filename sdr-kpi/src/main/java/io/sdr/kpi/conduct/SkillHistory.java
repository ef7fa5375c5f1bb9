package io.sdr.kpi.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.observation.SkillCheck;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who was assessed in what, when. How far somebody masters a skill is a state and no event: however often it was looked at within
 * a period, the last time says how many levels are missing.
 */
public final class SkillHistory {
  private final ImmutableList<ImmutableSortedMap<LocalDate, SkillCheck>> skills;

  private SkillHistory(Collection<? extends SortedMap<LocalDate, SkillCheck>> skills) {
    this.skills = skills.stream()
        .map(ImmutableSortedMap::copyOfSorted)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The history that assessments tell, in any order; one that comes twice tells nothing new.
   *
   * @throws Refusal if two of one day say different things of the same skill of the same person
   */
  public static SkillHistory of(Iterable<SkillCheck> checks) {
    Map<Skill, SortedMap<LocalDate, SkillCheck>> skills = new HashMap<>();
    for (SkillCheck check : checks) {
      SkillCheck same = skills
          .computeIfAbsent(new Skill(check.owner(), check.skill()), any -> new TreeMap<>())
          .merge(check.day(), check, (before, again) -> before);
      Refusal.unless(
          same.equals(check),
          "skill-history.must-have-one-check-a-day",
          check.owner(),
          check.skill(),
          check.day());
    }
    return new SkillHistory(skills.values());
  }

  /** Counts each skill of each person that was assessed in the period of a sheet, on the last day on which it was. */
  public void addTo(TallySheet.Collector sheet) {
    for (ImmutableSortedMap<LocalDate, SkillCheck> checks : skills) {
      Map.Entry<LocalDate, SkillCheck> last = checks.lowerEntry(sheet.period().end());
      if (last != null) {
        sheet.count(
            last.getValue().owner(),
            last.getKey(),
            counter -> counter
                .add(ConductQuantities.SKILLS_ASSESSED)
                .add(ConductQuantities.LEVELS_MISSING, last.getValue().missing()));
      }
    }
  }

  private record Skill(PersonId person, SkillId skill) {}
}
