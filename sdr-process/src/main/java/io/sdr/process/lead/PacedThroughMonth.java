package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/** A month's leads do not all come in its first week. */
@Value.Immutable(singleton = true)
abstract class PacedThroughMonth implements PersonFilter {
  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    return forOneRun().apply(candidate);
  }

  /** Counts the days of a month once for each person, and not for every lead. */
  @Override
  public Function<Candidate, Optional<Unmet>> forOneRun() {
    Map<PersonId, MonthPace> paces = new HashMap<>();
    return candidate -> candidate.seller().mostPerMonth().isEmpty()
        ? Optional.empty()
        : objectionTo(candidate, paceOf(candidate, paces));
  }

  private static MonthPace paceOf(Candidate candidate, Map<PersonId, MonthPace> paces) {
    YearMonth month = YearMonth.from(candidate.day());
    MonthPace known = paces.get(candidate.person());
    if (known != null && known.isOf(month)) {
      return known;
    }
    MonthPace pace =
        MonthPace.of(candidate.seller().mostPerMonth().getAsInt(), month, candidate.seller());
    paces.put(candidate.person(), pace);
    return pace;
  }

  private static Optional<Unmet> objectionTo(Candidate candidate, MonthPace pace) {
    LocalDate day = candidate.day();
    return Objections.unlessBelow(
        candidate.workload().takenIn(Cadence.MONTH.periodOf(day)),
        pace.allowedBy(day),
        "ahead-of-monthly-pace");
  }
}
