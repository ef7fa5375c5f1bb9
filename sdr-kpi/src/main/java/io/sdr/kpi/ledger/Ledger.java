package io.sdr.kpi.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.Comparators;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
 *
 * <p>Beside it stands what the {@linkplain PayCap caps} of the settlements withhold, always as if all that is known by now had
 * been posted in the order in which it was earned: what a correction, a clawback or a cap that was changed makes of it is
 * posted at once.
 */
@Value.Immutable
@JsonPropertyOrder({"currency", "entries", "capped", "locked"})
public abstract class Ledger {
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

  /** Under which caps a person's pay of a period was settled last, of each that was settled under any; ordered. */
  public abstract ImmutableList<CappedPeriod> capped();

  /** The periods that take no more entries. */
  public abstract ImmutableSet<Period> locked();

  /**
   * Posts what a settlement of a period came to, as far as it does not stand already, and what its {@linkplain
   * Statement#caps() caps} withhold then.
   *
   * @param statement the settlement, with all facts known by now
   * @param postedIn the period that is open
   * @throws Refusal if that period is locked, or ends before the period that was settled begins
   */
  public Ledger post(Statement statement, Period postedIn) {
    return post(ImmutableList.of(statement), postedIn);
  }

  /**
   * Posts what several settlements came to, as far as it does not stand already, and what their {@linkplain Statement#caps()
   * caps} withhold then.
   *
   * <p>One settlement says all that a person earned in its period: another one of the same period, under another scheme too,
   * takes its place. And no day is paid twice: days that were settled in other periods before, such as a month whose scheme
   * turns out to have changed within it, are settled anew as a whole, and what stood for the former periods is taken back.
   *
   * @throws Refusal if the period is locked or ends before one that was settled begins, a person's day was settled twice, only a
   *     part of the days of a former period was, or a settlement or its caps are in another currency
   */
  public Ledger post(List<Statement> statements, Period postedIn) {
    checkOpen(postedIn);
    SortedMap<PersonId, List<Statement>> byPerson = new TreeMap<>();
    for (Statement statement : statements) {
      checkSettled(statement, postedIn);
      byPerson.computeIfAbsent(statement.person(), person -> new ArrayList<>()).add(statement);
    }
    List<CappedPeriod.Key> recut = new ArrayList<>();
    List<LedgerEntry> added = new ArrayList<>();
    byPerson.forEach((person, settled) -> {
      for (Period former : Recut.of(standingPeriods(person), settled)) {
        recut.add(new CappedPeriod.Key(person, former));
        addMissing(person, former, ImmutableMap.of(), postedIn, added);
      }
    });
    statements.forEach(statement ->
        addMissing(statement.person(), statement.period(), Settled.of(statement), postedIn, added));
    return settledUnder(statements, recut).with(added).withholding(byPerson.keySet(), postedIn);
  }

  private void checkSettled(Statement statement, Period postedIn) {
    Refusal.unless(
        statement.period().start().isBefore(postedIn.end()),
        "ledger.must-not-post-before-it-was-earned",
        postedIn);
    Refusal.unless(
        statement.total().getCurrencyUnit().equals(currency())
            && statement.caps().stream()
                .allMatch(cap -> cap.amount().getCurrencyUnit().equals(currency())),
        "ledger.must-have-one-currency");
  }

  /** The periods for which something stands from settlements. */
  private Set<Period> standingPeriods(PersonId person) {
    Map<Period, Map<Subject, Money>> sums = new TreeMap<>();
    for (LedgerEntry entry : of(person)) {
      if (entry.kind() == EntryKind.EARNED || entry.kind() == EntryKind.CORRECTION) {
        sums.computeIfAbsent(entry.earnedIn(), period -> new TreeMap<>())
            .merge(entry.subject(), entry.amount(), Money::plus);
      }
    }
    sums.values().removeIf(subjects -> subjects.values().stream().allMatch(Money::isZero));
    return sums.keySet();
  }

  private void addMissing(
      PersonId person,
      Period earnedIn,
      Map<Subject, Money> settled,
      Period postedIn,
      List<LedgerEntry> added) {
    Map<Subject, Money> standing = standing(person, earnedIn);
    Set<Subject> subjects = new TreeSet<>(standing.keySet());
    subjects.addAll(settled.keySet());
    EntryKind kind = postedIn.dates().encloses(earnedIn.dates()) && !wasSettled(person, earnedIn)
        ? EntryKind.EARNED
        : EntryKind.CORRECTION;
    for (Subject subject : subjects) {
      Money missing = amount(settled, subject).minus(amount(standing, subject));
      if (!missing.isZero()) {
        added.add(LedgerEntry.builder()
            .number(entries().size() + added.size() + 1)
            .person(person)
            .postedIn(postedIn)
            .earnedIn(earnedIn)
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
   * Posts a clawback or an adjustment, which no settlement knows of, and what caps withhold or give back then.
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
            .build()))
        .withholding(ImmutableSet.of(person), postedIn);
  }

  private Ledger settledUnder(List<Statement> statements, List<CappedPeriod.Key> recut) {
    SortedMap<CappedPeriod.Key, CappedPeriod> capped = new TreeMap<>();
    capped().forEach(period -> capped.put(period.key(), period));
    recut.forEach(capped::remove);
    for (Statement statement : statements) {
      CappedPeriod.Key key = new CappedPeriod.Key(statement.person(), statement.period());
      if (statement.caps().isEmpty()) {
        capped.remove(key);
      } else {
        capped.put(key, new CappedPeriod(statement.person(), statement.period(), statement.caps()));
      }
    }
    return List.copyOf(capped.values()).equals(capped())
        ? this
        : builder().from(this).capped(capped.values()).build();
  }

  /** Posts by how much what caps withhold differs from what stands as withheld. */
  private Ledger withholding(Set<PersonId> people, Period postedIn) {
    List<LedgerEntry> added = new ArrayList<>();
    for (PersonId person : people) {
      missing(person, postedIn)
          .forEach((posting, amount) -> added.add(LedgerEntry.builder()
              .number(entries().size() + added.size() + 1)
              .person(person)
              .postedIn(postedIn)
              .earnedIn(posting.earnedIn)
              .kind(EntryKind.WITHHELD)
              .subject(Subject.ofPeriod(posting.cap))
              .amount(amount)
              .build()));
    }
    return with(added);
  }

  private Map<Posting, Money> missing(PersonId person, Period postedIn) {
    Map<Posting, Money> missing = new TreeMap<>();
    CapRun run = new CapRun();
    for (LedgerEntry entry : of(person)) {
      String part = entry.subject().part();
      if (entry.kind() == EntryKind.WITHHELD) {
        missing.merge(new Posting(entry.earnedIn(), part), entry.amount().negated(), Money::plus);
      } else {
        run.earn(entry.earnedIn(), part, entry.amount().getAmount());
      }
    }
    for (CappedPeriod period : capped(person)) {
      if (period.period().start().isBefore(postedIn.end())) {
        run.withhold(period.period(), period.caps());
      }
    }
    run.withheld()
        .forEach(one -> missing.merge(
            new Posting(one.period(), one.cap()), Money.of(currency(), one.amount()), Money::plus));
    missing.values().removeIf(Money::isZero);
    return missing;
  }

  private Ledger with(List<LedgerEntry> added) {
    return added.isEmpty() ? this : builder().from(this).addAllEntries(added).build();
  }

  private void checkOpen(Period period) {
    Refusal.unless(
        locked().stream().noneMatch(paid -> Recut.overlap(paid, period)),
        "ledger.must-not-post-into-locked-period",
        period);
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

  /** Under which caps a person's pay of each period was settled last, in the order of time. */
  public ImmutableList<CappedPeriod> capped(PersonId person) {
    return cappedByPerson().get(person);
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

  @Value.Lazy
  ImmutableListMultimap<PersonId, CappedPeriod> cappedByPerson() {
    return capped().stream()
        .collect(
            ImmutableListMultimap.toImmutableListMultimap(CappedPeriod::person, period -> period));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        Comparators.isInStrictOrder(capped(), Comparator.comparing(CappedPeriod::key)),
        "ledger.must-order-its-capped-periods");
    for (int i = 0; i < entries().size(); i++) {
      LedgerEntry entry = entries().get(i);
      Refusal.unless(entry.number() == i + 1, "ledger.must-number-its-entries", entry.number());
      Refusal.unless(
          entry.amount().getCurrencyUnit().equals(currency()), "ledger.must-have-one-currency");
    }
  }

  /** What stands under the name of a cap for a period. */
  private record Posting(Period earnedIn, String cap) implements Comparable<Posting> {
    private static final Comparator<Posting> ORDER =
        Comparator.comparing(Posting::earnedIn).thenComparing(Posting::cap);

    @Override
    public int compareTo(Posting other) {
      return ORDER.compare(this, other);
    }
  }

  /** Builds a ledger. */
  public static final class Builder extends ImmutableLedger.Builder {
    Builder() {}
  }
}
