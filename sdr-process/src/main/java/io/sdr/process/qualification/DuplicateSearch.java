package io.sdr.process.qualification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.value.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks every lead up by what is normal of its contact; never compares each with each. */
final class DuplicateSearch {
  private static final Comparator<SharedContact> ORDER = Comparator.comparing(SharedContact::kind)
      .thenComparing(shared -> shared.leads().first())
      .thenComparing(shared -> shared.leads().toString());

  private final Map<LeadId, Lead> leads = new TreeMap<>();
  private final Map<LeadId, LeadId> parents = new HashMap<>();
  private final List<SharedContact> shared;

  DuplicateSearch(DuplicateRules rules, Collection<Lead> all) {
    for (Lead lead : all) {
      Refusal.unless(
          leads.put(lead.id(), lead) == null, "duplicates.must-have-each-lead-once", lead.id());
    }
    ContactKeys keys = new ContactKeys(rules);
    Map<ContactKeys.Key, TreeSet<LeadId>> byKey = new LinkedHashMap<>();
    leads
        .values()
        .forEach(lead -> lead.contact().stream()
            .flatMap(keys::of)
            .forEach(
                key -> byKey.computeIfAbsent(key, unseen -> new TreeSet<>()).add(lead.id())));
    this.shared = byKey.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry ->
            new SharedContact(entry.getKey().kind(), ImmutableSortedSet.copyOf(entry.getValue())))
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  Duplicates duplicates(Trace trace) {
    shared.stream().filter(one -> one.kind().isCertain()).forEach(this::join);
    Map<LeadId, ImmutableSortedSet.Builder<LeadId>> members = new TreeMap<>();
    parents
        .keySet()
        .forEach(lead -> members
            .computeIfAbsent(rootOf(lead), root -> ImmutableSortedSet.naturalOrder())
            .add(lead));
    Map<LeadId, ImmutableList.Builder<SharedContact>> reasons = new HashMap<>();
    ImmutableList.Builder<SharedContact> possible = ImmutableList.builder();
    for (SharedContact one : shared) {
      LeadId root = rootOf(one.leads().first());
      if (one.leads().stream().allMatch(lead -> rootOf(lead).equals(root))) {
        reasons.computeIfAbsent(root, group -> ImmutableList.builder()).add(one);
      } else {
        possible.add(one);
      }
    }
    ImmutableList<DuplicateGroup> groups = members.entrySet().stream()
        .map(entry -> group(
            entry.getValue().build(),
            reasons.getOrDefault(entry.getKey(), ImmutableList.builder()).build()))
        .sorted(Comparator.comparing(DuplicateGroup::first))
        .collect(ImmutableList.toImmutableList());
    Duplicates duplicates = new Duplicates(groups, possible.build());
    tell(duplicates, trace);
    return duplicates;
  }

  private DuplicateGroup group(
      ImmutableSortedSet<LeadId> members, ImmutableList<SharedContact> because) {
    LeadId first = members.stream()
        .flatMap(lead -> Optional.ofNullable(leads.get(lead)).stream())
        .min(Comparator.comparing(Lead::created).thenComparing(Lead::id))
        .orElseThrow()
        .id();
    return new DuplicateGroup(first, members, because);
  }

  private void join(SharedContact one) {
    LeadId first = one.leads().first();
    for (LeadId lead : one.leads()) {
      LeadId root = rootOf(first);
      parents.put(root, root);
      parents.put(rootOf(lead), root);
    }
  }

  /** The lead that stands for those that are connected; ways are halved while they are walked, so none gets long. */
  private LeadId rootOf(LeadId lead) {
    LeadId at = lead;
    LeadId next = parents.getOrDefault(at, at);
    while (!next.equals(at)) {
      LeadId beyond = parents.getOrDefault(next, next);
      parents.put(at, beyond);
      at = next;
      next = beyond;
    }
    return at;
  }

  private void tell(Duplicates duplicates, Trace trace) {
    for (DuplicateGroup group : duplicates.groups()) {
      Trace step = trace.step("duplicates.group").given("first", group.first().text());
      group.because().forEach(one -> tell(one, step));
      step.yields(Operation.STATED, Figure.of(group.leads().size()));
    }
    duplicates.possible().forEach(one -> tell(one, trace));
    trace
        .given("leads", leads.size())
        .given("possible", duplicates.possible().size())
        .yields(Operation.STATED, Figure.of(duplicates.groups().size()));
  }

  private static void tell(SharedContact one, Trace under) {
    String rule = switch (one.kind()) {
      case PHONE -> "duplicates.phone";
      case EMAIL -> "duplicates.email";
      case NAME -> "duplicates.name";
    };
    under
        .step(rule)
        .given("first", one.leads().first().text())
        .yields(Operation.STATED, Figure.of(one.leads().size()));
  }
}
