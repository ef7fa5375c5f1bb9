package io.sdr.process.calibration;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import io.sdr.process.accuracy.PastChance;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** What a model said of leads before they were decided, and what came of them. */
record PastScores(ImmutableList<PastChance> chances, long unscored) {
  static PastScores of(LeadScore model, Collection<LeadProfile> decided) {
    ImmutableList.Builder<PastChance> chances = ImmutableList.builder();
    long unscored = 0;
    for (LeadProfile lead : decided) {
      Refusal.unless(
          lead.outcome().isDecided(), "calibration.must-be-of-decided-leads", lead.lead());
      Optional<BigDecimal> score = model
          .score(lead.undecided(), lead.decided().orElse(lead.created()), Trace.silent())
          .value();
      score.ifPresent(points ->
          chances.add(new PastChance(new Percent(points), lead.outcome() == Outcome.WON)));
      unscored += score.isPresent() ? 0 : 1;
    }
    return new PastScores(chances.build(), unscored);
  }

  Proportion won() {
    return Proportion.of(chances.stream().filter(PastChance::won).count(), chances.size());
  }
}
