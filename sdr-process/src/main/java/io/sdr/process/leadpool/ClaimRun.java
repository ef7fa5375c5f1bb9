package io.sdr.process.leadpool;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Unmet;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Goes through claims one by one; whoever gets a lead holds one more. */
final class ClaimRun {
  private final PoolRules rules;
  private final Map<LeadId, PooledLead> pool = new HashMap<>();
  private final Map<PersonId, Picker> pickers = new HashMap<>();

  ClaimRun(PoolRules rules, Collection<PooledLead> pool, Collection<Picker> pickers) {
    this.rules = rules;
    pool.forEach(lead -> Refusal.unless(
        this.pool.put(lead.lead(), lead) == null, "pool.must-have-each-lead-once", lead.lead()));
    pickers.forEach(picker -> Refusal.unless(
        this.pickers.put(picker.person(), picker) == null,
        "pool.must-have-each-person-once",
        picker.person()));
  }

  ImmutableList<ClaimJudgement> settle(Collection<Claim> claims) {
    return claims.stream().sorted().map(this::settle).collect(ImmutableList.toImmutableList());
  }

  private ClaimJudgement settle(Claim claim) {
    Picker picker = pickers.get(claim.person());
    if (picker == null) {
      throw Refusal.because("pool.must-know-everyone-who-claims", claim.person());
    }
    PooledLead lead = pool.get(claim.lead());
    ImmutableList<Unmet> unmet = lead == null
        ? ImmutableList.of(PoolRules.NOT_IN_THE_POOL)
        : rules.objectionsTo(claim, lead, picker);
    if (unmet.isEmpty()) {
      pool.remove(claim.lead());
      pickers.put(claim.person(), picker.plusOne(claim.at()));
    }
    return new ClaimJudgement(claim, unmet);
  }
}
