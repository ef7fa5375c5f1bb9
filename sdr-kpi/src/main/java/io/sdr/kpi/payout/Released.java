package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.DealId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * By how much less of what a sale earned is held than before.
 *
 * @param deal which deal
 * @param part the part of the scheme
 * @param amount how much; below zero, how much more is held
 * @param on the day in the period on which it became due, the last of several; empty where no event of the period made it so,
 *     such as what is held from the start
 * @param because what made it due that day, by the name of the rule; see {@link io.sdr.kpi.release.Payout#because()}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"deal", "part", "amount", "on", "because"})
public record Released(
    DealId deal, String part, Money amount, Optional<LocalDate> on, Optional<String> because) {}
