package io.sdr.kpi.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.ledger.CapRun;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** What each participant is paid under the caps of a scheme, of which earlier periods among the facts use up something. */
final class CappedTotals {
  private final MotivationScheme scheme;
  private final List<Participant> facts;
  private final Money[] totals;

  private CappedTotals(MotivationScheme scheme, List<Participant> facts) {
    this.scheme = scheme;
    this.facts = facts;
    this.totals = new Money[facts.size()];
  }

  /** In the order of the facts. */
  static ImmutableList<Money> of(MotivationScheme scheme, List<Participant> facts) {
    CappedTotals totals = new CappedTotals(scheme, facts);
    Map<PersonId, SortedMap<Period, Integer>> people = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      people
          .computeIfAbsent(facts.get(i).person(), any -> new TreeMap<>())
          .put(facts.get(i).period(), i);
    }
    people.values().forEach(totals::settle);
    return ImmutableList.copyOf(totals.totals);
  }

  /** Settles one person, period after period. */
  private void settle(SortedMap<Period, Integer> periods) {
    CapRun run = new CapRun();
    periods.forEach((period, i) -> {
      Statement statement = Settlement.settle(scheme, facts.get(i), Detail.NONE).value();
      statement
          .lines()
          .forEach(line -> run.earn(period, line.part(), line.amount().getAmount()));
      run.withhold(period, scheme.caps());
      totals[i] = statement.total();
    });
    for (CapRun.Withheld withheld : run.withheld()) {
      int i = requireNonNull(periods.get(withheld.period()));
      totals[i] = totals[i].plus(withheld.amount());
    }
  }
}
