package io.sdr.examples.department.head;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.leadaudit.LeadAudit;
import io.sdr.process.leadaudit.PersonAudit;
import java.util.List;
import java.util.Map;

/**
 * Who got which leads, in words.
 *
 * @param people everybody among whom leads are shared
 * @param counts whether chance would make the counts differ so from the shares
 * @param grades whether chance would mix the grades so
 */
public record LeadsView(Grid people, String counts, String grades) {
  static LeadsView of(MonthResult month, LeadAudit audit, Tongue tongue) {
    return new LeadsView(
        people(month, audit, tongue),
        tongue.say("leads.counts", ImmutableMap.of("p", chance(audit.counts(), tongue))),
        tongue.say("leads.grades", ImmutableMap.of("p", chance(audit.grades(), tongue))));
  }

  private static Grid people(MonthResult month, LeadAudit audit, Tongue tongue) {
    Map<PersonId, String> names = month.people().stream()
        .map(PersonResult::person)
        .collect(ImmutableMap.toImmutableMap(Person::id, Person::name));
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("person"))
        .figures(tongue.say("leads.got"))
        .figures(tongue.say("leads.due"))
        .figures(tongue.say("leads.good"))
        .figures(tongue.say("leads.good-of-others"))
        .figures(tongue.say("leads.by-chance"));
    for (PersonAudit person : audit.people()) {
      grid.item(List.of(
          names.getOrDefault(person.person(), person.person().text()),
          tongue.count(person.leads()),
          tongue.show(Figure.of(person.due())),
          tongue.show(person.good().share().map(Figure::of)),
          tongue.show(person.goodOfOthers().share().map(Figure::of)),
          text(person.difference().map(tests -> tests.get(tests.size() - 1)), tongue)));
    }
    return grid.build();
  }

  private static Figure chance(Measured<Significance> test, Tongue tongue) {
    return Figure.of(text(test, tongue));
  }

  private static String text(Measured<Significance> test, Tongue tongue) {
    return test.value()
        .map(tongue::chance)
        .orElseGet(() -> tongue.why(test.undefined().orElseThrow()));
  }
}
