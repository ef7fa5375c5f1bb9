package io.sdr.process.qualification;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Lead;
import io.sdr.core.time.Deadline;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds leads against what was promised. */
final class ResponseRun {
  private static final BigDecimal SECONDS_OF_A_MINUTE = BigDecimal.valueOf(60);

  private final ResponseRules rules;
  private final Instant asOf;

  ResponseRun(ResponseRules rules, Instant asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  FirstResponse judge(Lead lead, Trace trace) {
    Refusal.unless(isIn(lead), "first-response.must-not-be-asked-before-the-lead", lead.id());
    Optional<Instant> answered = answered(lead);
    Measured<Deadline> deadline = deadline(lead);
    Measured<Deadline.Status> status =
        deadline.map(by -> answered.map(by::doneAt).orElseGet(() -> by.whileOpenAt(asOf)));
    Duration waited = rules.hours().between(lead.created(), answered.orElse(asOf));
    trace
        .given("lead", lead.id().text())
        .given("allowed", minutes(allowed(lead)))
        .given("waited", minutes(waited))
        .yields(Operation.STATED, status.map(ResponseRun::word));
    return new FirstResponse(lead.id(), deadline, status, waited);
  }

  private boolean isIn(Lead lead) {
    return !lead.created().isAfter(asOf);
  }

  private Optional<Instant> answered(Lead lead) {
    return lead.firstTouch().filter(touch -> !touch.isAfter(asOf));
  }

  private Measured<Deadline> deadline(Lead lead) {
    return lead.answerBy()
        .map(by -> Measured.of(new Deadline(by)))
        .orElseGet(() -> rules.level().deadline(lead.created(), priority(lead), rules.hours()));
  }

  private Duration allowed(Lead lead) {
    return lead.answerBy()
        .map(by ->
            by.isBefore(lead.created()) ? Duration.ZERO : rules.hours().between(lead.created(), by))
        .orElseGet(() -> rules.level().targetOf(priority(lead)));
  }

  private String priority(Lead lead) {
    return lead.priority().orElse(rules.level().usual());
  }

  ResponseReport report(ImmutableList<Lead> all, Trace trace) {
    ImmutableList<Lead> leads =
        all.stream().filter(this::isIn).collect(ImmutableList.toImmutableList());
    ImmutableList<FirstResponse> responses = leads.stream()
        .map(lead -> judge(lead, trace.step("first-response")))
        .collect(ImmutableList.toImmutableList());
    long kept = count(responses, Deadline.Status.FULFILLED);
    long failed = count(responses, Deadline.Status.FAILED);
    long due = count(responses, Deadline.Status.DUE);
    ResponseReport report = ResponseReport.builder()
        .due(due)
        .unknown(responses.size() - kept - failed - due)
        .kept(Proportion.of(kept, kept + failed))
        .medianWait(medianWait(leads, responses))
        .responses(responses)
        .build();
    Trace share = trace.step("response-report.kept");
    share
        .given("kept", kept)
        .given("judged", kept + failed)
        .yields(Operation.QUOTIENT, report.keptShare().map(Figure::of));
    trace
        .given("leads", leads.size())
        .given("due", due)
        .yields(Operation.SAME, report.keptShare().map(Figure::of));
    return report;
  }

  private Measured<Duration> medianWait(List<Lead> leads, List<FirstResponse> responses) {
    List<Duration> waits = IntStream.range(0, leads.size())
        .filter(i -> answered(leads.get(i)).isPresent())
        .mapToObj(i -> responses.get(i).waited())
        .sorted()
        .toList();
    return waits.isEmpty()
        ? Measured.undefined("no-sample")
        : Measured.of(
            waits.get((waits.size() - 1) / 2).plus(waits.get(waits.size() / 2)).dividedBy(2));
  }

  ImmutableList<Lead> next(List<Lead> leads) {
    return leads.stream()
        .filter(lead -> isIn(lead) && answered(lead).isEmpty())
        .sorted(Comparator.comparing(
                (Lead lead) -> deadline(lead).value().map(Deadline::by).orElse(Instant.MAX))
            .thenComparing(Lead::created)
            .thenComparing(Lead::id))
        .collect(ImmutableList.toImmutableList());
  }

  private static long count(List<FirstResponse> responses, Deadline.Status status) {
    return responses.stream()
        .filter(response -> response.status().equals(Measured.of(status)))
        .count();
  }

  private static BigDecimal minutes(Duration time) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    return Decimals.computed(Decimals.quotient(seconds, SECONDS_OF_A_MINUTE));
  }

  private static Figure word(Deadline.Status status) {
    return Figure.of(
        switch (status) {
          case DUE -> "first-response.status-due";
          case FULFILLED -> "first-response.status-fulfilled";
          case FAILED -> "first-response.status-failed";
        });
  }
}
