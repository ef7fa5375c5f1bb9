package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.joda.money.Money;

/**
 * What a draw came to in a period.
 *
 * @param earned what was earned
 * @param advanced what was paid beyond it
 * @param recovered what was kept of it for what was owed
 * @param forgiven what was owed and is owed no more
 * @param paid what is paid: earned and advanced, less recovered
 * @param owed what is owed afterwards
 */
@JsonPropertyOrder({"earned", "advanced", "recovered", "forgiven", "paid", "owed"})
public record DrawResult(
    Money earned, Money advanced, Money recovered, Money forgiven, Money paid, Money owed) {}
