package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An open deal, and whether it is stuck.
 *
 * @param deal which deal
 * @param stage where it stands
 * @param age how many days it has stood there, as the rules count days; undefined ({@code no-days}) when nobody knows since when
 * @param limit how many days it may; undefined where there is no limit ({@code no-limit}) or too little to learn one from
 * @param learntFrom from how many stays that went on the limit was learnt; absent where it was stated, or there is none
 * @param goingOn how likely it goes on soon; undefined where too little is known
 * @param reasons why it is thought to be stuck; none while a next step lies ahead
 * @param waitingFor the next step ahead that it waits for, if any
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
  "deal",
  "stage",
  "age",
  "limit",
  "learntFrom",
  "goingOn",
  "reasons",
  "waitingFor"
})
public record StuckDeal(
    DealId deal,
    StageId stage,
    Measured<Long> age,
    Measured<Long> limit,
    Optional<Long> learntFrom,
    Measured<Percent> goingOn,
    ImmutableList<StuckReason> reasons,
    Optional<LocalDate> waitingFor) {
  /** Whether there is a reason to think it is stuck. */
  @JsonIgnore
  public boolean isStuck() {
    return !reasons.isEmpty();
  }
}
