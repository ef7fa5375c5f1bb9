package io.sdr.process.qualification;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.Lead;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.immutables.value.Value;

/** How soon a team answers a lead for the first time. */
@Value.Immutable
public abstract class ResponseRules {
  private static final Duration SPEED_TO_LEAD = Duration.ofMinutes(5);

  ResponseRules() {}

  /**
   * Within five working minutes, whatever the priority.
   *
   * <p>Why five: studies of Oldroyd (2007; 15 000 leads of six companies) found contact a hundred times as likely as
   * after half an hour. They are observational and often cited second-hand; treat the figure as a habit, not as a law.
   */
  public static ResponseRules withinFiveMinutes(WorkingHours hours) {
    return builder().level(ServiceLevel.within(SPEED_TO_LEAD)).hours(hours).build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** The working time that each priority allows. */
  public abstract ServiceLevel level();

  /** When the team works. */
  public abstract WorkingHours hours();

  /**
   * How the first answer to a lead stands. A deadline that was promised before ({@link Lead#answerBy()}) stays as it
   * is. An answer after the moment asked about is not known yet.
   */
  public Explained<FirstResponse> judge(Lead lead, Instant asOf, Detail detail) {
    return Explained.of(
        "first-response", detail, trace -> new ResponseRun(this, asOf).judge(lead, trace));
  }

  /** How the first answers to many leads stand; those that were not in yet are left out. */
  public Explained<ResponseReport> report(Collection<Lead> leads, Instant asOf, Detail detail) {
    return Explained.of(
        "response-report",
        detail,
        trace -> new ResponseRun(this, asOf).report(ImmutableList.copyOf(leads), trace));
  }

  /** The leads that must be answered next: unanswered ones, the earliest deadline first. */
  public ImmutableList<Lead> next(List<Lead> leads, Instant asOf) {
    return new ResponseRun(this, asOf).next(leads);
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableResponseRules.Builder {
    Builder() {}
  }
}
