package io.sdr.process.leadaudit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Measured;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/** Who got how many leads of which grade, beside what was agreed. */
@Value.Immutable
@JsonPropertyOrder({"leads", "people", "evenness", "counts", "grades"})
public abstract class LeadAudit {
  LeadAudit() {}

  static Builder builder() {
    return new Builder();
  }

  /**
   * Audits leads.
   *
   * @param received every lead that was given to somebody in the span in question, in any order
   * @param shares everyone among whom leads were shared, with the parts agreed; from 1. Who could not get some of them, being away
   *     or full, is judged by the others alone, where leads say {@linkplain ReceivedLead#among() among whom} they were given
   * @param goodGrades the grades that people want
   * @throws Refusal if a lead was given twice or to somebody without a share, or a share is not positive
   */
  public static Explained<LeadAudit> of(
      Collection<ReceivedLead> received,
      Map<PersonId, Long> shares,
      Set<String> goodGrades,
      Detail detail) {
    return Explained.of(
        "lead-audit",
        detail,
        trace -> new Auditor(received, shares, ImmutableSet.copyOf(goodGrades), trace).audit());
  }

  /** How many leads were given. */
  public abstract long leads();

  /** What everybody got, by identifier. */
  public abstract ImmutableList<PersonAudit> people();

  /** How evenly the bare counts are divided, whatever was agreed. */
  public abstract Evenness evenness();

  /** Whether chance would make the counts differ so from the shares; undefined where a count below five is due. */
  public abstract Measured<Significance> counts();

  /** Whether chance would mix the grades so differently; undefined where a count below five is expected. */
  public abstract Measured<Significance> grades();

  static final class Builder extends ImmutableLeadAudit.Builder {
    Builder() {}
  }
}
