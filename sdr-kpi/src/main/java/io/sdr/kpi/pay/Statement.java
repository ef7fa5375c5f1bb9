package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a person earned in a period, line by line. The lines always sum to the total. */
@Value.Immutable
@JsonPropertyOrder({"person", "period", "scheme", "lines", "total"})
public abstract class Statement {
  Statement() {}

  /** Starts a statement. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who earned. */
  public abstract PersonId person();

  /** When. */
  public abstract Period period();

  /** Under which scheme, by its name. */
  public abstract String scheme();

  /** A line for each part of the scheme, in its order. */
  public abstract ImmutableList<StatementLine> lines();

  /** What is earned in all. */
  public abstract Money total();

  @Value.Check
  void check() {
    Refusal.unless(
        lines().stream().allMatch(line -> line.amount().isSameCurrency(total())),
        "statement.must-have-one-currency");
    BigDecimal sum = lines().stream()
        .map(line -> line.amount().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Refusal.unless(
        sum.compareTo(total().getAmount()) == 0, "statement.must-sum-to-its-total", sum, total());
  }

  /** Builds a statement. */
  public static final class Builder extends ImmutableStatement.Builder {
    Builder() {}
  }
}
