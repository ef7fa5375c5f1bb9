package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.TeamId;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** By naive Bayes. */
@Value.Immutable
@JsonPropertyOrder({"rules", "book"})
abstract class BayesScoring implements LeadScore {
  @Value.Parameter
  abstract BayesRules rules();

  @Value.Parameter
  abstract WinBook book();

  @Override
  public Measured<BigDecimal> score(LeadProfile lead, Instant at, Trace trace) {
    return chance(lead, trace.step("lead-chance")).chance().map(Percent::points);
  }

  LeadChance chance(LeadProfile lead, Trace trace) {
    trace.given("lead", lead.lead().text());
    return switch (lead.outcome()) {
      case WON -> decided(Percent.HUNDRED, trace);
      case LOST -> decided(Percent.ZERO, trace);
      case OPEN -> chanceOfOpen(lead, trace);
    };
  }

  private static LeadChance decided(Percent chance, Trace trace) {
    trace.given("by", "lead-chance.its-outcome");
    return LeadChance.decided(trace.yields(Operation.GIVEN, chance));
  }

  private LeadChance chanceOfOpen(LeadProfile lead, Trace trace) {
    if (!rules().stages().isEmpty() && rules().ofOneTeam().containsAll(rules().stages())) {
      trace.fails("no-shared-stage");
      return LeadChance.unknown("no-shared-stage");
    }
    if (!rules().stages().isEmpty()
        && lead.stage().filter(stage -> !rules().stages().contains(stage)).isPresent()) {
      trace.fails("no-such-stage");
      return LeadChance.unknown("no-such-stage");
    }
    Optional<BayesTable> own = lead.team().map(team -> ofTeams().get(team)).filter(this::isEnough);
    BayesTable table = own.orElseGet(this::ofAll);
    if (!table.hasLeads()) {
      trace.fails("no-sample");
      return LeadChance.unknown("no-sample");
    }
    if (!isEnough(table)) {
      tellTooFew(table.decided(), trace);
      return LeadChance.unknown("small-sample");
    }
    trace.given("by", own.isPresent() ? lead.team().orElseThrow().text() : "lead-chance.all-teams");
    return new BayesRun(rules(), table, trace).chanceOf(lead);
  }

  private boolean isEnough(BayesTable table) {
    Proportion decided = table.decided();
    return table.hasLeads()
        && decided.hits() >= rules().leastWon()
        && decided.trials() - decided.hits() >= rules().leastLost();
  }

  private void tellTooFew(Proportion decided, Trace trace) {
    boolean isWon = decided.hits() < rules().leastWon();
    trace.fails(
        "small-sample",
        Figure.of(isWon ? decided.hits() : decided.trials() - decided.hits()),
        Figure.of(isWon ? rules().leastWon() : rules().leastLost()));
  }

  @Value.Lazy
  @JsonIgnore
  ImmutableMap<TeamId, BayesTable> ofTeams() {
    return ImmutableMap.copyOf(Maps.transformValues(
        book().teams(), table -> BayesTable.of(rules(), ImmutableList.of(table))));
  }

  @Value.Lazy
  @JsonIgnore
  BayesTable ofAll() {
    return BayesTable.of(
        rules(),
        rules().smallCounts() == SmallCounts.DRAWN
            ? ImmutableList.of(book().whole())
            : book().tables());
  }
}
