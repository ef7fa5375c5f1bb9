package io.sdr.process.qualification;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.time.Duration;
import org.immutables.value.Value;

/** How soon leads were answered. */
@Value.Immutable
@JsonPropertyOrder({"due", "unknown", "kept", "medianWait", "responses"})
public abstract class ResponseReport {
  ResponseReport() {}

  static Builder builder() {
    return new Builder();
  }

  /** How many are unanswered and still in time. */
  public abstract long due();

  /** How many have no deadline because nobody works. */
  public abstract long unknown();

  /** How many were answered in time, of those that were answered or should have been. */
  public abstract Proportion kept();

  /** The median of the working time until the answer, of those that were answered; the unanswered are not in it. */
  public abstract Measured<Duration> medianWait();

  /** Every lead that was in, in the order given. */
  public abstract ImmutableList<FirstResponse> responses();

  /** The share that was kept; undefined when nothing was due yet. */
  public Measured<Percent> keptShare() {
    return kept().share();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        due() + unknown() + kept().trials() == responses().size(),
        "response-report.must-account-for-every-lead");
  }

  static final class Builder extends ImmutableResponseReport.Builder {
    Builder() {}
  }
}
