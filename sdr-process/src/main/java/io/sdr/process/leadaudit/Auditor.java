package io.sdr.process.leadaudit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts leads and compares what people got. */
final class Auditor {
  /** Leads are due in parts this fine, which sum to all of them. */
  private static final int DECIMALS = 6;

  private final ImmutableSortedMap<PersonId, Long> shares;
  private final ImmutableSet<String> good;
  private final Trace trace;
  private final long leads;
  private final SortedMap<PersonId, SortedMap<String, Long>> grades = new TreeMap<>();
  private final Map<ImmutableSortedSet<PersonId>, Long> amongWhom = new LinkedHashMap<>();
  private Proportion goodOfAll = Proportion.of(0, 0);

  Auditor(
      Collection<ReceivedLead> received,
      Map<PersonId, Long> shares,
      ImmutableSet<String> good,
      Trace trace) {
    Refusal.unless(
        shares.values().stream().allMatch(share -> share > 0), "lead-audit.must-have-shares");
    Refusal.unless(
        received.stream().map(ReceivedLead::lead).distinct().count() == received.size(),
        "lead-audit.must-have-each-lead-once");
    this.shares = ImmutableSortedMap.copyOf(shares);
    this.good = good;
    this.leads = received.size();
    this.trace = trace.given("leads", leads).given("people", shares.size());
    received.forEach(this::count);
  }

  private void count(ReceivedLead one) {
    Refusal.unless(
        shares.containsKey(one.person()), "lead-audit.must-know-whose-share", one.person());
    ImmutableSortedSet<PersonId> among = one.among().orElseGet(shares::keySet);
    Refusal.unless(shares.keySet().containsAll(among), "lead-audit.must-know-whose-share", among);
    amongWhom.merge(among, 1L, Long::sum);
    gradesOf(one.person()).merge(one.grade(), 1L, Long::sum);
    goodOfAll = goodOfAll.plus(Proportion.of(good.contains(one.grade()) ? 1 : 0, 1));
  }

  LeadAudit audit() {
    List<Measured<ImmutableList<Significance>>> differences =
        corrected(shares.keySet().stream().map(this::difference).toList());
    ImmutableList.Builder<PersonAudit> people = ImmutableList.builder();
    SortedMap<PersonId, BigDecimal> due = due();
    int place = 0;
    for (PersonId person : shares.keySet()) {
      people.add(audit(person, due.getOrDefault(person, BigDecimal.ZERO), differences.get(place)));
      place++;
    }
    LeadAudit audit = LeadAudit.builder()
        .leads(leads)
        .people(people.build())
        .evenness(Evenness.of(shares.keySet().stream().map(this::leadsOf).toList()))
        .counts(told("lead-audit.counts", counts(due)))
        .grades(told("lead-audit.grades", mix()))
        .build();
    trace.yields(Operation.STATED, Figure.of(leads));
    return audit;
  }

  /** What is due to whom: of each lead the share among those who could have got it. */
  private SortedMap<PersonId, BigDecimal> due() {
    SortedMap<PersonId, BigDecimal> due = new TreeMap<>();
    amongWhom.forEach((people, count) -> {
      List<BigDecimal> parts = Allocation.byWeights(
          BigDecimal.valueOf(count),
          DECIMALS,
          people.stream()
              .map(person -> BigDecimal.valueOf(shares.getOrDefault(person, 0L)))
              .toList());
      for (int i = 0; i < parts.size(); i++) {
        due.merge(people.asList().get(i), parts.get(i), BigDecimal::add);
      }
    });
    due.replaceAll((person, leads) -> Decimals.computed(leads));
    return due;
  }

  private PersonAudit audit(
      PersonId person, BigDecimal due, Measured<ImmutableList<Significance>> difference) {
    Trace step = trace.step("lead-audit.person").given("person", person.text());
    BigDecimal ahead = step.given("got", leadsOf(person))
        .given("due", due)
        .yields(Operation.DIFFERENCE, BigDecimal.valueOf(leadsOf(person)).subtract(due));
    Proportion own = goodOf(person);
    tellDifference(own, difference, step.step("lead-audit.good"));
    return PersonAudit.builder()
        .person(person)
        .leads(leadsOf(person))
        .due(due)
        .ahead(ahead)
        .grades(gradesOf(person))
        .good(own)
        .goodOfOthers(othersThan(own))
        .difference(difference)
        .build();
  }

  private void tellDifference(
      Proportion own, Measured<ImmutableList<Significance>> difference, Trace step) {
    Proportion others = othersThan(own);
    step.given("good", own.hits())
        .given("got", own.trials())
        .given("goodOfOthers", others.hits())
        .given("gotByOthers", others.trials());
    step.yields(
        Operation.STATED,
        difference.map(tests -> Significance.shown(probability(tests.get(tests.size() - 1)))));
  }

  private Measured<ImmutableList<Significance>> difference(PersonId person) {
    Proportion own = goodOf(person);
    return Significance.ofDifference(own, othersThan(own));
  }

  /**
   * Everybody is compared with the others, so somebody will stand out by chance: the last tests are corrected together.
   */
  private static List<Measured<ImmutableList<Significance>>> corrected(
      List<Measured<ImmutableList<Significance>>> differences) {
    List<Significance> last = differences.stream()
        .flatMap(difference -> difference.value().stream())
        .map(tests -> tests.get(tests.size() - 1))
        .toList();
    List<Significance> corrected = Significance.correctedAfterHolm(last);
    List<Measured<ImmutableList<Significance>>> all = new ArrayList<>();
    int next = 0;
    for (Measured<ImmutableList<Significance>> difference : differences) {
      if (difference.isDefined()) {
        Significance test = corrected.get(next++);
        all.add(difference.map(tests -> ImmutableList.<Significance>builder()
            .addAll(tests.subList(0, tests.size() - 1))
            .add(test)
            .build()));
      } else {
        all.add(difference);
      }
    }
    return all;
  }

  /** Of those to whom any were due. */
  private Measured<Significance> counts(SortedMap<PersonId, BigDecimal> due) {
    return Significance.chiSquaredOfShares(
        due.keySet().stream().map(this::leadsOf).toList(), ImmutableList.copyOf(due.values()));
  }

  private Measured<Significance> mix() {
    List<String> names = grades.values().stream()
        .flatMap(own -> own.keySet().stream())
        .distinct()
        .sorted()
        .toList();
    return Significance.chiSquared(grades.values().stream()
        .filter(own -> !own.isEmpty())
        .map(own -> names.stream().map(name -> own.getOrDefault(name, 0L)).toList())
        .toList());
  }

  private Measured<Significance> told(String rule, Measured<Significance> test) {
    trace
        .step(rule)
        .yields(Operation.STATED, test.map(known -> Significance.shown(probability(known))));
    return test;
  }

  private static BigDecimal probability(Significance test) {
    return test.holm().orElse(test.p());
  }

  private SortedMap<String, Long> gradesOf(PersonId person) {
    return grades.computeIfAbsent(person, unseen -> new TreeMap<>());
  }

  private long leadsOf(PersonId person) {
    return gradesOf(person).values().stream().mapToLong(Long::longValue).sum();
  }

  private Proportion goodOf(PersonId person) {
    long hits = gradesOf(person).entrySet().stream()
        .filter(grade -> good.contains(grade.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
    return Proportion.of(hits, leadsOf(person));
  }

  private Proportion othersThan(Proportion own) {
    return Proportion.of(goodOfAll.hits() - own.hits(), goodOfAll.trials() - own.trials());
  }
}
