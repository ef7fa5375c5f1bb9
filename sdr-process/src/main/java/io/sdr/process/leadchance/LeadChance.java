package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;

/**
 * How likely a lead is won, and what speaks for and against it.
 *
 * @param chance the chance; 100 % for a lead that was won and 0 % for one that was lost; undefined where too little is known
 *     ({@code no-sample}, {@code small-sample}), where no stage is shared by all teams ({@code no-shared-stage}), or the lead is
 *     in none of the stages ({@code no-such-stage})
 * @param prior the chance before anything was known of this lead; undefined with the chance, or ({@code already-decided})
 * @param factors all that moved the chance, in the order in which it was moved
 * @param helping the strongest of those that raised it
 * @param hurting the strongest of those that lowered it
 */
@JsonPropertyOrder({"chance", "prior", "factors", "helping", "hurting"})
public record LeadChance(
    Measured<Percent> chance,
    Measured<Percent> prior,
    ImmutableList<Factor> factors,
    ImmutableList<Factor> helping,
    ImmutableList<Factor> hurting) {
  static LeadChance unknown(String reason) {
    return bare(Measured.undefined(reason), reason);
  }

  static LeadChance decided(Percent chance) {
    return bare(Measured.of(chance), "already-decided");
  }

  private static LeadChance bare(Measured<Percent> chance, String reason) {
    return new LeadChance(
        chance,
        Measured.undefined(reason),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }
}
