package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.ReturnId;
import io.sdr.kpi.credit.Credit;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What one sale, or what came back of it, pays within a line.
 *
 * @param deal which deal
 * @param line which of its lines; 0 for the deal as a whole
 * @param takesBack the return that took it back; absent for what was sold
 * @param amount what it pays
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"deal", "line", "takesBack", "amount"})
public record SalePay(DealId deal, int line, Optional<ReturnId> takesBack, Money amount) {
  static SalePay of(Credit credit, Money amount) {
    return new SalePay(credit.deal(), credit.line(), credit.takesBack(), amount);
  }
}
