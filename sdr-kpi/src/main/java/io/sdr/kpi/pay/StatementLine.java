package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One line of a statement. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"part", "amount", "unmet", "sales"})
public abstract class StatementLine {
  StatementLine() {}

  /** A line that pays an amount for the period as a whole. */
  public static StatementLine of(String part, Money amount) {
    return builder().part(part).amount(amount).build();
  }

  /** A line that pays nothing, because a condition failed. */
  public static StatementLine unmet(String part, CurrencyUnit currency, String condition) {
    return builder().part(part).amount(Money.zero(currency)).unmet(condition).build();
  }

  /** Starts a line. */
  public static Builder builder() {
    return new Builder();
  }

  /** The part of the scheme that it pays. */
  public abstract String part();

  /** What it pays; zero where nothing was earned, negative where returns exceed sales. */
  public abstract Money amount();

  /** The first condition that failed, where the part did not apply. */
  public abstract Optional<String> unmet();

  /** How much of the amount single sales pay, where the part looks at them; sales that pay nothing are left out. */
  public abstract ImmutableList<SalePay> sales();

  /** What no single sale pays. */
  public Money ofPeriod() {
    return sales().stream().map(SalePay::amount).reduce(amount(), Money::minus);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        unmet().isEmpty() || (amount().isZero() && sales().isEmpty()),
        "statement-line.must-pay-nothing-when-unmet");
    Refusal.unless(
        sales().stream().allMatch(sale -> sale.amount().isSameCurrency(amount())),
        "statement.must-have-one-currency");
  }

  /** Builds a line. */
  public static final class Builder extends ImmutableStatementLine.Builder {
    Builder() {}
  }
}
