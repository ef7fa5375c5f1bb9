package io.sdr.kpi.rule;

import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;

/** Shares of a whole in proportion to parts of another, cut from the running total so that they sum to the whole. */
final class InProportion {
  private InProportion() {}

  /** Each amount multiplied and then divided; the sum is that of all amounts multiplied and divided. */
  static Amounts of(Amounts amounts, BigDecimal over, BigDecimal under) {
    List<BigMoney> shares = new ArrayList<>(amounts.size());
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal earned = BigDecimal.ZERO;
    for (BigMoney amount : amounts.toList()) {
      total = total.add(amount.getAmount());
      BigDecimal next = Decimals.quotient(total.multiply(over), under);
      shares.add(BigMoney.of(amounts.currency(), next.subtract(earned)));
      earned = next;
    }
    return Amounts.of(amounts.currency(), shares);
  }
}
