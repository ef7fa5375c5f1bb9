package io.sdr.kpi.outlook;

import io.sdr.core.explain.Trace;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Tally;

/** How many leads came in, how soon they were answered, and what became of them. */
final class Leads {
  private Leads() {}

  private static long others(Tally tally, Quantity.Count some) {
    return tally.of(OutlookQuantities.LEADS) - tally.of(some);
  }

  /** Leads that came in. */
  record Number() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of("metric.leads", tally.of(OutlookQuantities.LEADS), trace);
    }
  }

  /** Leads found worth work, as a share of all. */
  record Quality() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.lead-quality",
          tally.of(OutlookQuantities.LEADS_QUALIFIED),
          others(tally, OutlookQuantities.LEADS_QUALIFIED),
          "no-leads",
          trace);
    }
  }

  /** Leads for which a deal was opened, as a share of all. */
  record ToDeal() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.lead-to-deal",
          tally.of(OutlookQuantities.LEADS_WITH_DEAL),
          others(tally, OutlookQuantities.LEADS_WITH_DEAL),
          "no-leads",
          trace);
    }
  }

  /** Leads with whom a meeting was held, as a share of all. */
  record ToMeeting() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.lead-to-meeting",
          tally.of(OutlookQuantities.LEADS_MET),
          others(tally, OutlookQuantities.LEADS_MET),
          "no-leads",
          trace);
    }
  }

  /** Working minutes to the first answer, in the middle. */
  record FirstResponse() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.median(
          "metric.first-response",
          tally.of(OutlookQuantities.RESPONSE_MINUTES),
          "no-answers",
          trace);
    }
  }

  /** Leads answered in time, as a share of those answered or overdue. */
  record ResponseInTime() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long inTime = tally.of(OutlookQuantities.RESPONSES_IN_TIME);
      return Readings.share(
          "metric.response-in-time",
          inTime,
          tally.of(OutlookQuantities.RESPONSES_DUE) - inTime,
          "no-answer-was-due",
          trace);
    }
  }
}
