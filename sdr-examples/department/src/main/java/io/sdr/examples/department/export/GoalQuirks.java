package io.sdr.examples.department.export;

import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.mapping.GoalTable;
import io.sdr.examples.department.mapping.Source;
import io.sdr.kpi.goal.Goal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** What is odd about goals and yet no reason to set them aside. */
final class GoalQuirks {
  private final Presence presence;
  private final Set<PersonId> holders;
  private final CurrencyUnit currency;
  private final Set<PersonId> told = new HashSet<>();

  GoalQuirks(Presence presence, Set<PersonId> holders, CurrencyUnit currency) {
    this.presence = presence;
    this.holders = holders;
    this.currency = currency;
  }

  OfTable of(GoalTable table, TableScan scan) {
    return new OfTable(table, scan);
  }

  /** The counts of one table. */
  final class OfTable {
    private final Quirk beforeJoining;
    private final Quirk withoutTerritory;
    private final Quirk inAnotherCurrency;

    private OfTable(GoalTable table, TableScan scan) {
      Optional<Source> person = Optional.of(table.person());
      beforeJoining = scan.quirk("export-goal.begins-before-joining", person);
      withoutTerritory = scan.quirk("export-goal.is-of-person-without-territory", person);
      inAnotherCurrency = scan.quirk("export-goal.is-in-another-currency");
    }

    void see(Goal goal, long line) {
      if (presence.isBeforeJoining(goal.person(), goal.period().start())) {
        beforeJoining.at(line);
      }
      if (!holders.isEmpty() && !holders.contains(goal.person()) && told.add(goal.person())) {
        withoutTerritory.at(line);
      }
      if (goal.target() instanceof Figure.Amount amount
          && !amount.money().getCurrencyUnit().equals(currency)) {
        inAnotherCurrency.at(line);
      }
    }
  }
}
