package io.sdr.process.forecast;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.ShareBelief;
import io.sdr.core.team.PersonId;
import java.util.Map;

/** What people won of what they brought to a decision, drawn towards the team. */
final class OwnerRecord {
  private static final Proportion NOTHING = Proportion.of(0, 0);

  private final Map<PersonId, Proportion> records;
  private final long cases;
  private final Proportion team;

  OwnerRecord(Map<PersonId, Proportion> records, long cases) {
    this.records = records;
    this.cases = cases;
    this.team = records.values().stream().reduce(NOTHING, Proportion::plus);
  }

  Measured<Percent> share() {
    return team.trials() > 0 && (team.hits() == 0 || team.hits() == team.trials())
        ? Measured.undefined("no-variation")
        : team.share();
  }

  /** The share of a person, in a step of its own. */
  Measured<Percent> of(PersonId owner, Trace trace) {
    Proportion own = records.getOrDefault(owner, NOTHING);
    Trace step = trace
        .step("chance.by-owner")
        .given("owner", owner.text())
        .given("won", own.hits())
        .given("decided", own.trials())
        .given("cases", cases);
    share().value().ifPresent(share -> step.given("team", share));
    Measured<Percent> drawn =
        share().map(share -> ShareBelief.of(share, cases).after(own).expected());
    step.yields(Operation.STATED, drawn.map(Figure::of));
    return drawn;
  }
}
