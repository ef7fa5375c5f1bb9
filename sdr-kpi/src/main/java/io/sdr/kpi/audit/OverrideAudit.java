package io.sdr.kpi.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What of the pay of a period was decided by hand: by groups of people, and by who approved it. A scheme that has to be put right
 * by hand is no scheme, and a hand that always leans one way is asked why.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"period", "groups", "approvers", "problems"})
public abstract class OverrideAudit {
  OverrideAudit() {}

  /**
   * Looks at a period.
   *
   * @param ledger what was posted
   * @param decisions which adjustments were decided by hand, and by whom; others were posted by a rule, such as a cap
   * @param groups to which group of people someone belongs; people in no group are only counted with approvers
   * @throws Refusal if a decision is not of an adjustment of the period, or two are of one
   */
  public static OverrideAudit of(
      Ledger ledger,
      Period postedIn,
      List<Decision> decisions,
      Map<PersonId, String> groups,
      OverrideLimits limits) {
    ImmutableMap<Integer, LedgerEntry> posted = ledger.entries().stream()
        .filter(entry -> entry.postedIn().equals(postedIn))
        .collect(ImmutableMap.toImmutableMap(LedgerEntry::number, entry -> entry));
    Tables tables = new Tables(ledger.currency());
    for (LedgerEntry entry : posted.values()) {
      tables.group(groups.get(entry.person())).ifPresent(sum -> sum.pay(entry));
    }
    List<Decided> all = decisions.stream().map(one -> decided(one, posted)).toList();
    Refusal.unless(
        all.stream().map(Decided::entry).distinct().count() == all.size(),
        "override-audit.must-have-each-decision-once");
    for (Decided one : all) {
      tables.group(groups.get(one.entry().person())).ifPresent(sum -> sum.decide(one.entry()));
      one.by().ifPresent(by -> tables.approver(by).decide(one.entry()));
    }
    Builder audit = new Builder()
        .period(postedIn)
        .groups(Tables.lines(tables.groups))
        .approvers(Tables.lines(tables.approvers));
    return audit.problems(problems(audit.build(), all, limits)).build();
  }

  private static Decided decided(Decision decision, Map<Integer, LedgerEntry> posted) {
    LedgerEntry entry = posted.get(decision.entry());
    if (entry == null || entry.kind() != EntryKind.ADJUSTMENT) {
      throw Refusal.because(
          "override-audit.must-be-of-adjustments-of-the-period", decision.entry());
    }
    return new Decided(entry, decision.by());
  }

  private static ImmutableList<Diagnostic> problems(
      OverrideAudit audit, List<Decided> all, OverrideLimits limits) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    lines(found, audit.groups(), "/groups/", limits);
    lines(found, audit.approvers(), "/approvers/", limits);
    long nobodys = all.stream().filter(one -> one.by().isEmpty()).count();
    if (nobodys > 0) {
      found.add(warning("override-audit.must-name-who-approved", "").with("entries", nobodys));
    }
    long own = all.stream()
        .filter(one -> one.by().filter(one.entry().person()::equals).isPresent())
        .count();
    if (own > 0) {
      found.add(warning("override-audit.must-not-approve-own-pay", "").with("entries", own));
    }
    return found.build();
  }

  private static void lines(
      ImmutableList.Builder<Diagnostic> found,
      List<Line> lines,
      String pointer,
      OverrideLimits limits) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.share()
          .value()
          .filter(share -> share.compareTo(limits.share()) > 0)
          .isPresent()) {
        found.add(warning("override-audit.must-stay-small-beside-pay", pointer + i)
            .with("most", limits.share()));
      }
      if (line.entries() >= limits.least() && line.isOneSided()) {
        found.add(warning("override-audit.must-not-lean-one-way", pointer + i)
            .with("entries", line.entries()));
      }
    }
  }

  private static Diagnostic warning(String code, String pointer) {
    return Diagnostic.warning(code, Location.ofPointer(pointer));
  }

  /** The period in which it was posted. */
  public abstract Period period();

  /** By groups, in the order of their names. */
  public abstract ImmutableList<Line> groups();

  /** By who approved. */
  public abstract ImmutableList<Line> approvers();

  /** What stands out. */
  public abstract ImmutableList<Diagnostic> problems();

  /**
   * That an adjustment was decided by hand.
   *
   * @param entry the number of its entry in the ledger
   * @param by who approved it; empty where nobody is named
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({"entry", "by"})
  public record Decision(int entry, Optional<PersonId> by) {}

  private record Decided(LedgerEntry entry, Optional<PersonId> by) {}

  /**
   * What was decided by hand for a group, or by someone.
   *
   * @param name the group, or who approved
   * @param entries how many decisions
   * @param added what they added
   * @param taken what they took, negative
   * @param share both together, whatever the sign, as a share of what was posted otherwise; undefined where that was nothing, and
   *     for who approved
   */
  @JsonPropertyOrder({"name", "entries", "added", "taken", "share"})
  public record Line(String name, int entries, Money added, Money taken, Measured<Percent> share) {
    /** Whether all decisions lean the same way. */
    @JsonIgnore
    public boolean isOneSided() {
      return added.isZero() != taken.isZero();
    }
  }

  /** Sums while they are collected. */
  private static final class Tables {
    private final CurrencyUnit currency;
    private final Map<String, Sum> groups = new TreeMap<>();
    private final Map<String, Sum> approvers = new TreeMap<>();

    Tables(CurrencyUnit currency) {
      this.currency = currency;
    }

    Optional<Sum> group(@Nullable String name) {
      return Optional.ofNullable(name)
          .map(known -> groups.computeIfAbsent(known, key -> new Sum(currency)));
    }

    Sum approver(PersonId by) {
      return approvers.computeIfAbsent(by.text(), key -> new Sum(currency));
    }

    static ImmutableList<Line> lines(Map<String, Sum> sums) {
      return sums.entrySet().stream()
          .map(sum -> sum.getValue().line(sum.getKey()))
          .collect(ImmutableList.toImmutableList());
    }
  }

  private static final class Sum {
    private final List<Money> decided = new ArrayList<>();
    private final Money nothing;
    private Money pay;

    Sum(CurrencyUnit currency) {
      this.nothing = Money.zero(currency);
      this.pay = nothing;
    }

    void pay(LedgerEntry entry) {
      pay = entry.kind() == EntryKind.ADJUSTMENT ? pay : pay.plus(entry.amount());
    }

    void decide(LedgerEntry entry) {
      decided.add(entry.amount());
    }

    Line line(String name) {
      Money added = sum(money -> money.isPositive() ? money : nothing);
      Money taken = sum(money -> money.isNegative() ? money : nothing);
      Money moved = added.minus(taken);
      Measured<Percent> share = pay.isPositive()
          ? Measured.of(Percent.ofFraction(Decimals.quotient(moved.getAmount(), pay.getAmount())))
          : Measured.undefined("nothing-was-earned");
      return new Line(name, decided.size(), added, taken, share);
    }

    private Money sum(Function<Money, Money> part) {
      return decided.stream().map(part).reduce(nothing, Money::plus);
    }
  }

  static final class Builder extends ImmutableOverrideAudit.Builder {
    Builder() {}
  }
}
