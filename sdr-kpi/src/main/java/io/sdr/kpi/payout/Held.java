package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.DealId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a sale earned and is not paid out yet, less what caps withhold of it.
 *
 * @param deal which deal
 * @param part the part of the scheme
 * @param amount how much
 * @param until the day on which the next of it is due, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"deal", "part", "amount", "until"})
public record Held(DealId deal, String part, Money amount, Optional<LocalDate> until) {}
