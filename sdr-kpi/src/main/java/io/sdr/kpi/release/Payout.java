package io.sdr.kpi.release;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A part of what was earned that is paid out.
 *
 * @param day from which day on it is due
 * @param amount how much; negative when a payment that had released it was reversed
 * @param because what released it, by the name of the rule
 */
@JsonPropertyOrder({"day", "amount", "because"})
public record Payout(LocalDate day, Money amount, String because) {}
