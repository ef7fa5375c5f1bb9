package io.sdr.kpi.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.scheme.PayCap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * All that was posted, in the order in which it was. A value: posting gives a new ledger with more entries.
 *
 * <p>What stands for a person, a period and a subject is the sum of their entries; posting a settlement adds exactly what is
 * missing from it. So posting unchanged facts again adds nothing, and the sum of all entries of a period is its last
 * settlement, whatever the way to it.
 */
@Value.Immutable
@JsonPropertyOrder({"currency", "entries", "locked"})
public abstract class Ledger {
  private static final Comparator<Statement> BY_PERIOD =
      Comparator.comparing(statement -> statement.period().start());

  Ledger() {}

  /** A ledger without entries. */
  public static Ledger empty(CurrencyUnit currency) {
    return builder().currency(currency).build();
  }

  /** Starts a ledger. */
  public static Builder builder() {
    return new Builder();
  }

  /** The currency of all amounts. */
  public abstract CurrencyUnit currency();

  /** All entries, numbered from 1. */
  public abstract ImmutableList<LedgerEntry> entries();

  /** The periods that take no more entries. */
  public abstract ImmutableSet<Period> locked();

  /**
   * Posts what a settlement of a period came to, as far as it does not stand already, and what its {@linkplain
   * Statement#caps() caps} withhold then.
   *
   * @param statement the settlement, with all facts known by now
   * @param postedIn the period that is open
   * @throws Refusal if that period is locked, or begins before the period that was settled
   */
  public Ledger post(Statement statement, Period postedIn) {
    return post(ImmutableList.of(statement), postedIn);
  }

  /**
   * Posts what several settlements came to, as far as it does not stand already, and what the {@linkplain Statement#caps()
   * caps} of each person's latest settlement withhold then.
   *
   * @throws Refusal if the period is locked or begins before one that was settled, or a person's period was settled twice
   */
  public Ledger post(List<Statement> statements, Period postedIn) {
    checkOpen(postedIn);
    Set<List<Object>> seen = new HashSet<>();
    List<LedgerEntry> added = new ArrayList<>();
    for (Statement statement : statements) {
      Refusal.unless(
          seen.add(List.of(statement.person(), statement.period())),
          "ledger.must-post-each-settlement-once",
          statement.person());
      Refusal.unless(
          !postedIn.start().isBefore(statement.period().start()),
          "ledger.must-not-post-before-it-was-earned",
          postedIn);
      addMissing(statement, postedIn, added);
    }
    return with(added).capped(statements, postedIn);
  }

  private Ledger capped(List<Statement> statements, Period postedIn) {
    Map<PersonId, Statement> latest = new TreeMap<>();
    statements.forEach(
        statement -> latest.merge(statement.person(), statement, BinaryOperator.maxBy(BY_PERIOD)));
    Ledger capped = this;
    for (Statement statement : latest.values()) {
      capped = capped.capped(statement.caps(), statement.person(), postedIn);
    }
    return capped;
  }

  private void addMissing(Statement statement, Period postedIn, List<LedgerEntry> added) {
    Map<Subject, Money> standing = standing(statement.person(), statement.period());
    Map<Subject, Money> settled = Settled.of(statement);
    Set<Subject> subjects = new TreeSet<>(standing.keySet());
    subjects.addAll(settled.keySet());
    EntryKind kind =
        postedIn.equals(statement.period()) && !wasSettled(statement.person(), statement.period())
            ? EntryKind.EARNED
            : EntryKind.CORRECTION;
    for (Subject subject : subjects) {
      Money missing = amount(settled, subject).minus(amount(standing, subject));
      if (!missing.isZero()) {
        added.add(LedgerEntry.builder()
            .number(entries().size() + added.size() + 1)
            .person(statement.person())
            .postedIn(postedIn)
            .earnedIn(statement.period())
            .kind(kind)
            .subject(subject)
            .amount(missing)
            .build());
      }
    }
  }

  private boolean wasSettled(PersonId person, Period period) {
    return of(person).stream()
        .anyMatch(entry -> entry.earnedIn().equals(period) && entry.kind() == EntryKind.EARNED);
  }

  private Money amount(Map<Subject, Money> amounts, Subject subject) {
    return amounts.getOrDefault(subject, Money.zero(currency()));
  }

  /**
   * Posts a clawback or an adjustment, which no settlement knows of.
   *
   * @param kind clawback or adjustment
   * @param reason why, in words or by a code
   * @throws Refusal if the period is locked, the kind comes from settlements, or there is no reason
   */
  public Ledger post(
      PersonId person,
      Period postedIn,
      Period earnedIn,
      EntryKind kind,
      Subject subject,
      Money amount,
      String reason) {
    checkOpen(postedIn);
    Refusal.unless(
        kind == EntryKind.CLAWBACK || kind == EntryKind.ADJUSTMENT,
        "ledger.must-settle-what-is-earned");
    return with(List.of(LedgerEntry.builder()
        .number(entries().size() + 1)
        .person(person)
        .postedIn(postedIn)
        .earnedIn(earnedIn)
        .kind(kind)
        .subject(subject)
        .amount(amount)
        .reason(reason)
        .build()));
  }

  private Ledger with(List<LedgerEntry> added) {
    return added.isEmpty() ? this : builder().from(this).addAllEntries(added).build();
  }

  private void checkOpen(Period period) {
    Refusal.unless(!locked().contains(period), "ledger.must-not-post-into-locked-period", period);
  }

  /** The same ledger, a period taking no more entries: it was paid. */
  public Ledger locking(Period period) {
    return locked().contains(period)
        ? this
        : builder().from(this).addLocked(period).build();
  }

  /**
   * What stands from settlements for a person and the period in which it was earned; clawbacks and adjustments stand beside
   * it.
   */
  public ImmutableMap<Subject, Money> standing(PersonId person, Period earnedIn) {
    return summed(
        of(person),
        entry -> entry.earnedIn().equals(earnedIn)
            && (entry.kind() == EntryKind.EARNED || entry.kind() == EntryKind.CORRECTION));
  }

  /** The entries of a person that were posted in a period. */
  public ImmutableList<LedgerEntry> postedIn(PersonId person, Period period) {
    return byPerson().get(person).stream()
        .filter(entry -> entry.postedIn().equals(period))
        .collect(ImmutableList.toImmutableList());
  }

  /** All entries of a person. */
  public ImmutableList<LedgerEntry> of(PersonId person) {
    return byPerson().get(person);
  }

  /** What all entries of a person come to. */
  public Money balance(PersonId person) {
    return total(of(person));
  }

  /** What entries come to, in the currency of the ledger. */
  public Money total(List<LedgerEntry> some) {
    return some.stream().map(LedgerEntry::amount).reduce(Money.zero(currency()), Money::plus);
  }

  private static ImmutableMap<Subject, Money> summed(
      List<LedgerEntry> entries, Predicate<LedgerEntry> wanted) {
    Map<Subject, Money> sums = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      if (wanted.test(entry)) {
        sums.merge(entry.subject(), entry.amount(), Money::plus);
      }
    }
    sums.values().removeIf(Money::isZero);
    return ImmutableMap.copyOf(sums);
  }

  @Value.Lazy
  ImmutableListMultimap<PersonId, LedgerEntry> byPerson() {
    return entries().stream()
        .collect(
            ImmutableListMultimap.toImmutableListMultimap(LedgerEntry::person, entry -> entry));
  }

  @Value.Check
  void check() {
    for (int i = 0; i < entries().size(); i++) {
      LedgerEntry entry = entries().get(i);
      Refusal.unless(entry.number() == i + 1, "ledger.must-number-its-entries", entry.number());
      Refusal.unless(
          entry.amount().getCurrencyUnit().equals(currency()), "ledger.must-have-one-currency");
    }
  }

  /**
   * The ledger with what the caps of a scheme withhold from a person in a period, or release of what they withheld before,
   * posted as adjustments under the names of the caps. Posting statements does so already; to be called where something else,
   * such as a clawback, is posted after them. Calling it again adds nothing.
   */
  public Ledger capped(List<PayCap> caps, PersonId person, Period period) {
    Ledger capped = this;
    for (PayCap cap : caps) {
      Money missing = new CapRun(cap, period).missing(capped, person);
      capped = missing.isZero()
          ? capped
          : capped.post(
              person,
              period,
              period,
              EntryKind.ADJUSTMENT,
              Subject.ofPeriod(cap.name()),
              missing,
              cap.name());
    }
    return capped;
  }

  /** Builds a ledger. */
  public static final class Builder extends ImmutableLedger.Builder {
    Builder() {}
  }
}
