package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A scheme as it stood at one time of its life: what was agreed, from when on, what changed and why, who was heard and who
 * knows it. Never changed; what happens to it makes another value, and a change of the agreement another version.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "number",
  "state",
  "scheme",
  "change",
  "reason",
  "heard",
  "agreedOn",
  "since",
  "until",
  "reviewBy",
  "acknowledged",
  "retroactive"
})
public abstract class SchemeVersion {
  SchemeVersion() {}

  /** Starts a version. */
  public static Builder builder() {
    return new Builder();
  }

  /** Its number within the history of the scheme, from 1. */
  public abstract int number();

  /** Where it stands. */
  public abstract SchemeState state();

  /** What is agreed, or to be. */
  public abstract MotivationScheme scheme();

  /** What is different from the version before; required of every version but the first. */
  public abstract Optional<String> change();

  /** Why; required of every version but the first. */
  public abstract Optional<String> reason();

  /** Who was heard. */
  public abstract ImmutableList<Hearing> heard();

  /** The day of the agreement. */
  public abstract Optional<LocalDate> agreedOn();

  /** The first day on which it holds. */
  public abstract Optional<LocalDate> since();

  /** The first day on which it holds no more; without end where empty. */
  public abstract Optional<LocalDate> until();

  /** The day by which it has to be looked at again. */
  public abstract Optional<LocalDate> reviewBy();

  /** Who knows it. */
  public abstract ImmutableList<Acknowledgement> acknowledged();

  /** That it holds from before it was agreed, as decided. */
  public abstract Optional<RetroactiveDecision> retroactive();

  /** Whether it is agreed and holds on a day. */
  public boolean isInForceOn(LocalDate day) {
    return state() == SchemeState.AGREED
        && since().filter(first -> !day.isBefore(first)).isPresent()
        && until().filter(end -> !day.isBefore(end)).isEmpty();
  }

  /** Whether it was agreed and holds no more on a day. */
  public boolean isRetiredOn(LocalDate day) {
    return until().filter(end -> !day.isBefore(end)).isPresent();
  }

  /** Whether it holds from before the day of its agreement. */
  public boolean isRetroactive() {
    return agreedOn()
        .filter(day -> since().filter(first -> first.isBefore(day)).isPresent())
        .isPresent();
  }

  /** The same version, shown to those concerned. */
  public SchemeVersion proposed() {
    checkState(SchemeState.DRAFT);
    return builder().from(this).state(SchemeState.PROPOSED).build();
  }

  /** The same version, given up. */
  public SchemeVersion withdrawn() {
    Refusal.unless(
        state() == SchemeState.DRAFT || state() == SchemeState.PROPOSED,
        "scheme-version.must-be-open-to-change",
        state());
    return builder().from(this).state(SchemeState.WITHDRAWN).build();
  }

  /** The same version, someone more having been heard while it was a proposal. */
  public SchemeVersion heard(Hearing hearing) {
    checkState(SchemeState.PROPOSED);
    return builder().from(this).addHeard(hearing).build();
  }

  /**
   * The same version, agreed.
   *
   * @param on the day of the agreement
   * @param first the first day on which it holds; not before the day of the agreement
   */
  public SchemeVersion agreed(LocalDate on, LocalDate first) {
    checkState(SchemeState.PROPOSED);
    return builder()
        .from(this)
        .state(SchemeState.AGREED)
        .agreedOn(on)
        .since(first)
        .build();
  }

  /** The same version, agreed to hold from before the day of the agreement, as decided. */
  public SchemeVersion agreedRetroactively(
      LocalDate on, LocalDate first, RetroactiveDecision decision) {
    checkState(SchemeState.PROPOSED);
    return builder()
        .from(this)
        .state(SchemeState.AGREED)
        .agreedOn(on)
        .since(first)
        .retroactive(decision)
        .build();
  }

  /** The same version, to be looked at again when it has held for so many months. */
  public SchemeVersion reviewedAfter(int months) {
    checkState(SchemeState.AGREED);
    Refusal.unless(months > 0, "scheme-version.must-be-reviewed-after-months", months);
    return builder()
        .from(this)
        .reviewBy(since().orElseThrow().plusMonths(months))
        .build();
  }

  /**
   * The same version, ending without another in its place.
   *
   * @param on the day of the decision
   * @param end the first day on which it holds no more; not before the decision, and not after an end it has already
   */
  public SchemeVersion retired(LocalDate on, LocalDate end) {
    checkState(SchemeState.AGREED);
    Refusal.unless(
        !end.isBefore(on) && until().filter(end::isAfter).isEmpty(),
        "scheme-version.must-end-forward",
        end);
    return builder().from(this).until(end).build();
  }

  /** The same version, someone more knowing it. */
  public SchemeVersion acknowledged(Acknowledgement signed) {
    checkState(SchemeState.AGREED);
    return builder().from(this).addAcknowledged(signed).build();
  }

  /** Whether another value of this version can be what became of it: what was shown or agreed stays as it is. */
  boolean becomes(SchemeVersion later) {
    return switch (state()) {
      case DRAFT -> true;
      case PROPOSED -> later.state() != SchemeState.DRAFT && saysTheSameAs(later);
      case AGREED ->
        saysTheSameAs(later)
            && later.agreedOn().equals(agreedOn())
            && later.since().equals(since())
            && later.retroactive().equals(retroactive())
            && later.heard().equals(heard())
            && later.acknowledged().containsAll(acknowledged());
      case WITHDRAWN -> later.equals(this);
    };
  }

  private boolean saysTheSameAs(SchemeVersion later) {
    return later.scheme().equals(scheme())
        && later.change().equals(change())
        && later.reason().equals(reason());
  }

  private void checkState(SchemeState wanted) {
    Refusal.unless(state() == wanted, "scheme-version.must-be-" + name(wanted), state());
  }

  private static String name(SchemeState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  @Value.Check
  void check() {
    Refusal.unless(number() > 0, "scheme-version.must-have-positive-number", number());
    Refusal.unless(
        number() == 1 || (isSaid(change()) && isSaid(reason())),
        "scheme-version.must-say-what-changed-and-why",
        number());
    Refusal.unless(
        (state() == SchemeState.AGREED) == (agreedOn().isPresent() && since().isPresent()),
        "scheme-version.must-have-days-exactly-when-agreed");
    Refusal.unless(
        until().filter(end -> since().filter(end::isAfter).isEmpty()).isEmpty(),
        "scheme-version.must-end-after-it-begins");
    Refusal.unless(
        isRetroactive() == retroactive().isPresent(),
        "scheme-version.must-apply-forward-unless-decided");
    Refusal.unless(
        state() == SchemeState.AGREED || acknowledged().isEmpty(), "scheme-version.must-be-agreed");
  }

  private static boolean isSaid(Optional<String> text) {
    return text.filter(said -> !said.isBlank()).isPresent();
  }

  /** Builds a version. */
  public static final class Builder extends ImmutableSchemeVersion.Builder {
    Builder() {}
  }
}
