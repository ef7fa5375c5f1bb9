package io.sdr.process.calibration;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.Outcome;
import io.sdr.process.accuracy.PastChance;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Leads that were promised a chance: {@code 30+ 30- 70+} were promised 30, 30 and 70 of 100, and the second was lost. */
final class Promises {
  /** Promises what is written down in the lead. */
  static final LeadScore MODEL = new WrittenDown();

  private Promises() {}

  static ImmutableList<LeadProfile> leads(String promises) {
    ImmutableList.Builder<LeadProfile> leads = ImmutableList.builder();
    int number = 0;
    for (String promise : promises.split(" ", -1)) {
      leads.add(lead(number++, promise));
    }
    return leads.build();
  }

  private static LeadProfile lead(int number, String promise) {
    LeadProfile.Builder lead = LeadProfile.builder()
        .lead(LeadId.of("l" + number))
        .created(Instant.ofEpochSecond(number))
        .outcome(promise.endsWith("+") ? Outcome.WON : Outcome.LOST);
    String given = promise.substring(0, promise.length() - 1);
    return given.isEmpty()
        ? lead.build()
        : lead.putNumber("promised", new BigDecimal(given)).build();
  }

  static ImmutableList<PastChance> chances(String promises) {
    return leads(promises).stream()
        .map(lead -> new PastChance(
            new Percent(lead.numbers().getOrDefault("promised", BigDecimal.ZERO)),
            lead.outcome() == Outcome.WON))
        .collect(ImmutableList.toImmutableList());
  }

  private static final class WrittenDown implements LeadScore {
    @Override
    public Measured<BigDecimal> score(LeadProfile lead, Instant at, Trace trace) {
      Measured<BigDecimal> score = Optional.ofNullable(lead.numbers().get("promised"))
          .map(Measured::of)
          .orElseGet(() -> Measured.undefined("no-sample"));
      trace.step("score-quality.brier").yields(Operation.GIVEN, score.map(Figure::of));
      return score;
    }
  }
}
