package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Unmet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Asks filters in order, and keeps what those say that look at the person only: they are asked again when something about the
 * person has changed, and not for every lead.
 */
final class Screening {
  private static final int BEFORE_ALL = -1;

  private final ImmutableList<SellerFilter> filters;

  /** What the filters say, by place, that look at the person only; the others say nothing here. */
  private final ImmutableList<Function<Candidate, Optional<Unmet>>> ofPeople;

  /** The places of the filters that look at the lead. */
  private final int[] ofLeads;

  private final Seen[] seen;

  Screening(ImmutableList<SellerFilter> filters, ImmutableList<Candidate> people) {
    this.filters = filters;
    this.ofPeople =
        filters.stream().map(Screening::ofPeople).collect(ImmutableList.toImmutableList());
    this.ofLeads = IntStream.range(0, filters.size())
        .filter(place -> !(filters.get(place) instanceof PersonFilter))
        .toArray();
    this.seen = people.stream().map(this::seen).toArray(Seen[]::new);
  }

  private static Function<Candidate, Optional<Unmet>> ofPeople(SellerFilter filter) {
    return filter instanceof PersonFilter known ? known.forOneRun() : candidate -> Optional.empty();
  }

  /**
   * Someone as seen by filters.
   *
   * @param objection the first of a filter that looks at the person only
   * @param place that of this filter; before all of them for who is not employed, behind them where nobody objects
   */
  private record Seen(Candidate person, Optional<Unmet> objection, int place) {}

  boolean isSeen(int seller, LocalDate day, boolean working, Workload workload) {
    Candidate person = seen[seller].person();
    return person.working() == working
        && person.workload() == workload
        && person.day().equals(day);
  }

  void see(int seller, Candidate person) {
    seen[seller] = seen(person);
  }

  private Seen seen(Candidate person) {
    Optional<Unmet> objection = Employed.objectionTo(person);
    if (objection.isPresent()) {
      return new Seen(person, objection, BEFORE_ALL);
    }
    for (int place = 0; place < filters.size(); place++) {
      objection = ofPeople.get(place).apply(person);
      if (objection.isPresent()) {
        return new Seen(person, objection, place);
      }
    }
    return new Seen(person, objection, filters.size());
  }

  /** The first objection of all filters. */
  Optional<Unmet> objectionTo(Handover handover, int seller) {
    return objectionTo(handover, seen[seller]);
  }

  /** The first objection of all filters to somebody as things will stand. */
  Optional<Unmet> objectionTo(Handover handover, Candidate person) {
    return objectionTo(handover, seen(person));
  }

  private Optional<Unmet> objectionTo(Handover handover, Seen known) {
    for (int place : ofLeads) {
      if (place > known.place()) {
        break;
      }
      Optional<Unmet> objection = filters.get(place).objectionTo(handover, known.person());
      if (objection.isPresent()) {
        return objection;
      }
    }
    return known.objection();
  }
}
