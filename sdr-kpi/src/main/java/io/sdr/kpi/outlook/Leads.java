package io.sdr.kpi.outlook;

import io.sdr.kpi.metric.Tally;
import java.util.Optional;

/** How many leads came in, how soon they were answered, and what became of them. */
final class Leads {
  private Leads() {}

  /** Why it is not known whether leads were met. */
  static Optional<String> notMatched(Tally tally) {
    return tally.of(OutlookQuantities.LEADS) > 0 && tally.of(OutlookQuantities.LEADS_TO_MATCH) == 0
        ? Optional.of("no-leads-to-match")
        : Optional.empty();
  }

  /** Leads that came in. */
  record Number() implements Outlook {}

  /** Leads found worth work, as a share of all. */
  record Quality() implements Outlook {}

  /** Leads for which a deal was opened, as a share of all. */
  record ToDeal() implements Outlook {}

  /** Leads with whom a meeting was held, as a share of all. */
  record ToMeeting() implements Outlook {}

  /** Working minutes to the first answer, in the middle. */
  record FirstResponse() implements Outlook {}

  /** Leads answered in time, as a share of those answered or overdue. */
  record ResponseInTime() implements Outlook {}
}
