package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is different between two statements of one person, part by part: this month and the last, or before and after a change.
 *
 * @param changes the parts that differ, in the order of the later statement, parts that are gone last
 * @param total by how much the totals differ
 */
@JsonPropertyOrder({"changes", "total"})
public record StatementDiff(ImmutableList<Change> changes, Money total) {
  /**
   * The difference.
   *
   * @throws Refusal if the statements are of two people or in two currencies
   */
  public static StatementDiff between(Statement before, Statement after) {
    Refusal.unless(before.person().equals(after.person()), "statement-diff.must-be-of-one-person");
    Refusal.unless(
        before.total().isSameCurrency(after.total()), "statement.must-have-one-currency");
    Set<String> parts = new LinkedHashSet<>();
    after.lines().forEach(line -> parts.add(line.part()));
    before.lines().forEach(line -> parts.add(line.part()));
    CurrencyUnit currency = after.total().getCurrencyUnit();
    ImmutableList<Change> changes = parts.stream()
        .map(part -> new Change(part, side(before, part, currency), side(after, part, currency)))
        .filter(change -> !change.before().equals(change.after()))
        .collect(ImmutableList.toImmutableList());
    return new StatementDiff(changes, after.total().minus(before.total()));
  }

  private static Side side(Statement statement, String part, CurrencyUnit currency) {
    return statement.lines().stream()
        .filter(line -> line.part().equals(part))
        .findFirst()
        .map(line -> new Side(line.amount(), line.unmet()))
        .orElseGet(() -> new Side(Money.zero(currency), Optional.empty()));
  }

  /**
   * A part that differs.
   *
   * @param part the part of the scheme
   * @param before what it paid, and why nothing if so
   * @param after what it pays, and why nothing if so
   */
  @JsonPropertyOrder({"part", "before", "after"})
  public record Change(String part, Side before, Side after) {
    /** By how much the amount differs. */
    public Money difference() {
      return after.amount().minus(before.amount());
    }
  }

  /**
   * A part in one of the statements.
   *
   * @param amount what it pays; zero where the statement does not have it
   * @param unmet the first condition that failed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({"amount", "unmet"})
  public record Side(Money amount, Optional<String> unmet) {}
}
