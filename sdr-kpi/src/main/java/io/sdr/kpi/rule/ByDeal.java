package io.sdr.kpi.rule;

import io.sdr.core.quantity.Amounts;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Participant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.BigMoney;

/** Changes what the sales of each deal earned, deal by deal. */
final class ByDeal {
  private ByDeal() {}

  static Amounts each(Amounts parts, Participant participant, Function<Amounts, Amounts> change) {
    List<BigMoney> changed = new ArrayList<>(parts.toList());
    indices(participant).values().forEach(indices -> {
      Amounts after = change.apply(
          Amounts.of(parts.currency(), indices.stream().map(parts::get).toList()));
      for (int i = 0; i < indices.size(); i++) {
        changed.set(indices.get(i), after.get(i));
      }
    });
    return Amounts.of(parts.currency(), changed);
  }

  /** The places of each deal among the credits of the period. */
  static Map<DealId, List<Integer>> indices(Participant participant) {
    Map<DealId, List<Integer>> indices = new LinkedHashMap<>();
    List<Credit> credits = participant.creditsOfPeriod().all();
    for (int i = 0; i < credits.size(); i++) {
      indices.computeIfAbsent(credits.get(i).deal(), deal -> new ArrayList<>()).add(i);
    }
    return indices;
  }
}
