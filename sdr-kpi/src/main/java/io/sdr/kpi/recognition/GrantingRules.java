package io.sdr.kpi.recognition;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What must hold of every recognition before it is granted. */
@Value.Immutable
public abstract class GrantingRules {
  private static final Figure KEPT = Figure.of("recognition.kept");

  GrantingRules() {}

  /** Rules of these limits. */
  public static GrantingRules of(List<RecognitionLimit> limits) {
    return builder().limits(limits).build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** All limits; each must be kept. */
  public abstract ImmutableList<RecognitionLimit> limits();

  /**
   * Whether a recognition may be granted, with every condition that it breaks: not the first one only, so that nobody
   * mends a proposal step by step.
   *
   * @param log what was granted before; a recognition that is in it already may not be granted again
   */
  public Explained<Judgement> judge(Recognition proposed, RecognitionLog log, Detail detail) {
    return Explained.of("recognition.judgement", detail, trace -> judgement(proposed, log, trace));
  }

  private Judgement judgement(Recognition proposed, RecognitionLog log, Trace trace) {
    trace.given("title", proposed.title()).given("day", proposed.grantedOn());
    ImmutableList.Builder<Unmet> unmet = ImmutableList.builder();
    told(repetition(proposed, log), 0, trace).ifPresent(unmet::add);
    for (int i = 0; i < limits().size(); i++) {
      told(limits().get(i).objectionTo(proposed, log), i + 1, trace).ifPresent(unmet::add);
    }
    Judgement judgement = new Judgement(proposed, unmet.build());
    if (judgement.isAllowed()) {
      trace.yields(Operation.STATED, KEPT);
    } else {
      trace.fails("limits-not-kept");
    }
    return judgement;
  }

  private static Optional<Unmet> repetition(Recognition proposed, RecognitionLog log) {
    return log.granted().stream().anyMatch(one -> one.id().equals(proposed.id()))
        ? Objections.to("already-granted")
        : Optional.empty();
  }

  private static Optional<Unmet> told(Optional<Unmet> objection, int number, Trace trace) {
    Trace step = trace.step("recognition.limit").given("number", number);
    objection.ifPresentOrElse(
        unmet -> Objections.tell(unmet, step), () -> step.yields(Operation.STATED, KEPT));
    return objection;
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableGrantingRules.Builder {
    Builder() {}
  }
}
