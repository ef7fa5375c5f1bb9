package io.sdr.kpi.outlook;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Deadline;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts leads: how many came in, how soon they were answered in working time, and what became of them.
 *
 * <p>A lead counts on the day it came in, as the clock of the department says. By when it was to be answered says the lead
 * itself, or else the service level. An answer that comes after the moment up to which is looked is none yet.
 */
public final class LeadFacts {
  private final WorkingHours hours;
  private final ServiceLevel promise;
  private final Instant asOf;
  private final Optional<Meetings> meetings;

  private LeadFacts(
      WorkingHours hours, ServiceLevel promise, Instant asOf, Optional<Meetings> meetings) {
    this.hours = hours;
    this.promise = promise;
    this.asOf = asOf;
    this.meetings = meetings;
  }

  /**
   * Counts leads while it is not known which meetings were held.
   *
   * @param hours when somebody can answer
   * @param promise how soon an answer is promised where the lead does not say so
   * @param asOf up to when is looked
   */
  public static LeadFacts of(WorkingHours hours, ServiceLevel promise, Instant asOf) {
    return new LeadFacts(hours, promise, asOf, Optional.empty());
  }

  /**
   * Knows these activities instead of any known before. A lead was met when a meeting about its deal was held, or one with
   * its client on the day it came in or later.
   */
  public LeadFacts knowing(Iterable<Activity> activities) {
    Set<DealId> deals = new TreeSet<>();
    Map<ClientId, LocalDate> clients = new HashMap<>();
    for (Activity activity : activities) {
      if (isHeldMeeting(activity)) {
        activity.deal().ifPresent(deals::add);
        activity
            .client()
            .ifPresent(client -> clients.merge(client, activity.date(), LeadFacts::later));
      }
    }
    return new LeadFacts(
        hours,
        promise,
        asOf,
        Optional.of(new Meetings(ImmutableSet.copyOf(deals), ImmutableMap.copyOf(clients))));
  }

  private boolean isHeldMeeting(Activity activity) {
    return activity.kind().equals(ActivityKind.MEETING)
        && activity.result() == Activity.Result.HELD
        && !activity.date().isAfter(hours.dayOf(asOf));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Counts a lead for whoever works on it; one that nobody works on counts for nobody. */
  public void add(Lead lead, TallySheet.Collector sheet) {
    lead.owner().ifPresent(owner -> add(lead, owner, sheet));
  }

  /**
   * Counts a lead, if it came in within the period of the sheet.
   *
   * @param owner who answers for it, whether or not anybody works on it
   */
  public void add(Lead lead, PersonId owner, TallySheet.Collector sheet) {
    if (!lead.created().isAfter(asOf)) {
      sheet.count(owner, hours.dayOf(lead.created()), counter -> count(lead, counter));
    }
  }

  private void count(Lead lead, Tally.Counter counter) {
    counter.add(OutlookQuantities.LEADS);
    if (lead.verdict().filter(LeadVerdict.QUALIFIED::equals).isPresent()) {
      counter.add(OutlookQuantities.LEADS_QUALIFIED);
    }
    if (lead.deal().isPresent()) {
      counter.add(OutlookQuantities.LEADS_WITH_DEAL);
    }
    if (lead.deal().isPresent() || lead.client().isPresent()) {
      meetings.ifPresent(held -> countMeeting(lead, held, counter));
    }
    countAnswer(lead, counter);
  }

  private void countMeeting(Lead lead, Meetings held, Tally.Counter counter) {
    counter.add(OutlookQuantities.LEADS_TO_MATCH);
    if (held.isWith(lead, hours.dayOf(lead.created()))) {
      counter.add(OutlookQuantities.LEADS_MET);
    }
  }

  private void countAnswer(Lead lead, Tally.Counter counter) {
    Optional<Instant> answer = lead.firstTouch().filter(moment -> !moment.isAfter(asOf));
    answer.ifPresent(moment -> counter.add(
        OutlookQuantities.RESPONSE_MINUTES,
        BigDecimal.valueOf(hours.between(lead.created(), moment).toMinutes())));
    deadline(lead)
        .map(by -> answer.map(by::doneAt).orElseGet(() -> by.whileOpenAt(asOf)))
        .filter(status -> status != Deadline.Status.DUE)
        .ifPresent(status -> {
          counter.add(OutlookQuantities.RESPONSES_DUE);
          if (status == Deadline.Status.FULFILLED) {
            counter.add(OutlookQuantities.RESPONSES_IN_TIME);
          }
        });
  }

  private Optional<Deadline> deadline(Lead lead) {
    return lead.answerBy()
        .map(Deadline::new)
        .or(() -> promise
            .deadline(lead.created(), lead.priority().orElse(promise.usual()), hours)
            .value());
  }

  /** About which deals meetings were held, and when the last one with each client. */
  private record Meetings(ImmutableSet<DealId> deals, ImmutableMap<ClientId, LocalDate> last) {
    private boolean isWith(Lead lead, LocalDate came) {
      return lead.deal().filter(deals::contains).isPresent()
          || lead.client()
              .flatMap(client -> Optional.ofNullable(last.get(client)))
              .filter(met -> !met.isBefore(came))
              .isPresent();
    }
  }
}
