package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How much of a reduction is allowed.
 *
 * @param reduction the proposal
 * @param allowed how much of it may be made
 * @param refused the first condition that failed, where not all of it may
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"reduction", "allowed", "refused"})
public record ReductionVerdict(Reduction reduction, Money allowed, Optional<String> refused) {}
