package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One line of a statement.
 *
 * @param part the part of the scheme that it pays
 * @param amount what it pays; zero where nothing was earned, negative where returns exceed sales
 * @param unmet the first condition that failed, where the part did not apply
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatementLine(String part, Money amount, Optional<String> unmet) {
  /** Makes a line. */
  public StatementLine {
    Refusal.unless(
        unmet.isEmpty() || amount.isZero(), "statement-line.must-pay-nothing-when-unmet");
  }
}
