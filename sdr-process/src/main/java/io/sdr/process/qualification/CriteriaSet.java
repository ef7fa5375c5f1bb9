package io.sdr.process.qualification;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.immutables.value.Value;

/**
 * The criteria by which a department qualifies its leads.
 *
 * <p>A lead that does not meet a criterion is rejected, or nurtured, as the criterion says; a rejection outweighs.
 * Otherwise, while a criterion is unknown that must not stay so, more is needed. Otherwise it is qualified.
 */
@Value.Immutable
public abstract class CriteriaSet {
  CriteriaSet() {}

  /**
   * Budget, authority, need and timing. Without a need there is nothing to sell; without the others there may be one
   * day.
   */
  public static CriteriaSet bant() {
    return of(
        "bant",
        List.of(
            Criterion.orNurtured("budget"),
            Criterion.orNurtured("authority"),
            Criterion.orRejected("need"),
            Criterion.orNurtured("timing")));
  }

  /** A set of these criteria. */
  public static CriteriaSet of(String name, List<Criterion> criteria) {
    return builder().name(name).criteria(criteria).build();
  }

  /** Starts a set. */
  public static Builder builder() {
    return new Builder();
  }

  /** What people call it. */
  public abstract String name();

  /** The criteria, in the order in which they are asked about. */
  public abstract ImmutableList<Criterion> criteria();

  /**
   * Judges a lead by what is known about it.
   *
   * @param evidence everything that was found out, in any order; what lies after the moment is not known yet
   * @param asOf the moment at which it is judged
   * @throws Refusal if evidence is about a criterion that is not one of the set
   */
  public Explained<Qualification> judge(
      Collection<Evidence> evidence, Instant asOf, Detail detail) {
    return Explained.of(
        "qualification", detail, trace -> new Judge(this, evidence, asOf, trace).judge());
  }

  @Value.Check
  void check() {
    Refusal.unless(!name().isBlank() && !criteria().isEmpty(), "criteria-set.must-have-criteria");
    Refusal.unless(
        criteria().stream().map(Criterion::name).distinct().count()
            == criteria().size(),
        "criteria-set.must-have-each-criterion-once");
  }

  /** Builds a set. */
  public static final class Builder extends ImmutableCriteriaSet.Builder {
    Builder() {}
  }
}
