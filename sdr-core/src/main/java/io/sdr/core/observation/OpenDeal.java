package io.sdr.core.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** How an open deal stood on a day. All facts of one day together are a snapshot of the pipeline. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class OpenDeal {
  OpenDeal() {}

  /** Starts a snapshot of a deal. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which deal. */
  public abstract DealId deal();

  /** Whose deal it was. */
  public abstract PersonId owner();

  /** The day on which it stood so. */
  public abstract LocalDate day();

  /** The stage it was in. */
  public abstract StageId stage();

  /** What it was thought to be worth, net of tax. */
  public abstract Optional<BigMoney> amount();

  /** How likely it was thought to be won, from 0 % to 100 %. */
  public abstract Optional<Percent> probability();

  /** Whether somebody had found it worth work; so it was unless said otherwise. */
  @Value.Default
  public boolean qualified() {
    return true;
  }

  /** Since when it was in its stage. */
  public abstract Optional<LocalDate> enteredStage();

  /** When something was last done for it. */
  public abstract Optional<LocalDate> lastActivity();

  /** When something is to be done for it next. */
  public abstract Optional<LocalDate> nextStep();

  /** When it was expected to be decided. */
  public abstract Optional<LocalDate> expectedClose();

  /** When something is to be done for it next; empty where that day has passed, as what is overdue is no step ahead. */
  public Optional<LocalDate> stepAhead() {
    return nextStep().filter(step -> !step.isBefore(day()));
  }

  /** Days since something was last done for it; empty where that is not known. */
  public OptionalLong silentDays() {
    return daysSince(lastActivity());
  }

  /** Days since it entered its stage; empty where that is not known. */
  public OptionalLong stageDays() {
    return daysSince(enteredStage());
  }

  private OptionalLong daysSince(Optional<LocalDate> start) {
    return start
        .map(first -> OptionalLong.of(ChronoUnit.DAYS.between(first, day())))
        .orElseGet(OptionalLong::empty);
  }

  @Value.Check
  OpenDeal check() {
    Refusal.unless(
        amount().filter(BigMoney::isNegative).isEmpty(), "open-deal.must-not-have-negative-amount");
    Refusal.unless(
        probability()
            .filter(share -> share.isNegative() || share.compareTo(Percent.HUNDRED) > 0)
            .isEmpty(),
        "open-deal.must-have-probability-within-the-whole");
    Refusal.unless(
        Stream.of(enteredStage(), lastActivity())
            .flatMap(Optional::stream)
            .noneMatch(day()::isBefore),
        "open-deal.must-not-know-later-days");
    Optional<BigMoney> plain = amount().map(Decimals::stated);
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds a snapshot of a deal. */
  public static final class Builder extends ImmutableOpenDeal.Builder {
    Builder() {}
  }
}
