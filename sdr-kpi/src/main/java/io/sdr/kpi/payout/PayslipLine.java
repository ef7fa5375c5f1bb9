package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.EntryKind;
import org.joda.money.Money;

/**
 * One line of a payslip: what was posted in the period for a part of the scheme.
 *
 * @param kind why it was posted
 * @param part the part
 * @param earnedIn the period for which it was earned
 * @param amount how much
 */
@JsonPropertyOrder({"kind", "part", "earnedIn", "amount"})
public record PayslipLine(EntryKind kind, String part, Period earnedIn, Money amount) {}
