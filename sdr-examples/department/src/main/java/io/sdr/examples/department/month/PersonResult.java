package io.sdr.examples.department.month;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Explained;
import io.sdr.core.team.Person;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.examples.department.pay.PersonPay;
import io.sdr.kpi.pay.Statement;
import java.util.Optional;

/**
 * What one person did, promised and earned.
 *
 * @param person who
 * @param role in which role, at the end of the period; absent for someone who was not there in it
 * @param team in which team, at the end of the period; absent likewise
 * @param own what was read of the person's own facts
 * @param ownAndTeam what was read of those and of everyone below; empty for someone who leads nobody
 * @param goals the person's goals for the period
 * @param pay what was earned and is paid; absent where no scheme pays the role, or the person was not there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"person", "role", "team", "goals", "own", "ownAndTeam"})
public record PersonResult(
    Person person,
    Optional<RoleId> role,
    Optional<TeamId> team,
    ImmutableList<MetricReading> own,
    ImmutableList<MetricReading> ownAndTeam,
    ImmutableList<GoalResult> goals,
    @JsonIgnore Optional<PersonPay> pay) {
  /** What was earned; absent where no scheme pays the role, or the person was not there. */
  @JsonIgnore
  public Optional<Explained<Statement>> statement() {
    return pay.map(PersonPay::statement);
  }
}
