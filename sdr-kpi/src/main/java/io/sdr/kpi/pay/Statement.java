package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scheme.PayCap;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a person earned in a period, line by line. The lines always sum to the total. */
@Value.Immutable
@JsonPropertyOrder({"person", "period", "scheme", "lines", "total", "caps"})
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

  /**
   * The most that the scheme lets parts pay within spans of the calendar. The total knows nothing of them: the ledger keeps
   * them when the statement is posted, because only there it is known what was paid earlier in the span.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<PayCap> caps();

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
