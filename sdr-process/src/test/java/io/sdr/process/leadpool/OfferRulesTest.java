package io.sdr.process.leadpool;

import static io.sdr.process.leadpool.Offer.Reply.ACCEPTED;
import static io.sdr.process.leadpool.Offer.Reply.REFUSED;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.WorkingHours;
import io.sdr.process.leadpool.OfferStatus.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferRulesTest {
  private static final Instant FRIDAY_LATE = Instant.parse("2024-03-08T16:55:00Z");
  private static final Instant MONDAY = Instant.parse("2024-03-11T09:05:00Z");
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BEN = PersonId.of("ben");
  private static final WorkingHours OFFICE =
      WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-17:00");
  private static final Map<PersonId, WorkingHours> HOURS = Map.of(ANN, OFFICE, BEN, OFFICE);
  private static final OfferRules RULES = OfferRules.of(Duration.ofMinutes(10), 2);

  @Test
  void standsForWorkingTime() {
    List<Offer> offers = List.of(Offer.open(ANN, FRIDAY_LATE));

    assertThat(status(offers, MONDAY))
        .isEqualTo(new OfferStatus(
            Step.WAITING, Optional.of(ANN), Optional.of(MONDAY), ImmutableSortedSet.of()));
    assertThat(status(offers, MONDAY.plusNanos(1)))
        .isEqualTo(new OfferStatus(
            Step.OFFER_NEXT, Optional.empty(), Optional.empty(), ImmutableSortedSet.of(ANN)));
  }

  @Test
  void isTakenByWhoeverAcceptsInTime() {
    List<Offer> offers = List.of(Offer.open(ANN, FRIDAY_LATE).replied(ACCEPTED, MONDAY));

    assertThat(status(offers, MONDAY.minusNanos(1)).step()).isEqualTo(Step.WAITING);
    assertThat(status(offers, MONDAY))
        .isEqualTo(new OfferStatus(
            Step.TAKEN, Optional.of(ANN), Optional.empty(), ImmutableSortedSet.of()));
    assertThat(status(
            List.of(Offer.open(ANN, FRIDAY_LATE).replied(ACCEPTED, MONDAY.plusNanos(1))),
            MONDAY.plusSeconds(60)))
        .isEqualTo(new OfferStatus(
            Step.OFFER_NEXT, Optional.empty(), Optional.empty(), ImmutableSortedSet.of(ANN)));
  }

  @Test
  void goesToAManagerWhenTooManyPassItOver() {
    Offer refused = Offer.open(ANN, FRIDAY_LATE).replied(REFUSED, FRIDAY_LATE.plusSeconds(9));
    Offer next = Offer.open(BEN, FRIDAY_LATE.plusSeconds(9));

    assertThat(status(List.of(refused), MONDAY).step()).isEqualTo(Step.OFFER_NEXT);
    assertThat(status(List.of(refused, next), MONDAY))
        .isEqualTo(new OfferStatus(
            Step.WAITING,
            Optional.of(BEN),
            Optional.of(MONDAY.plusSeconds(9)),
            ImmutableSortedSet.of(ANN)));
    Explained<OfferStatus> later =
        RULES.status(List.of(refused, next), HOURS, MONDAY.plusSeconds(10), Detail.FULL);
    assertThat(later.value())
        .isEqualTo(new OfferStatus(
            Step.ASK_MANAGER, Optional.empty(), Optional.empty(), ImmutableSortedSet.of(ANN, BEN)));
    assertThat(later.because().orElseThrow().outcome())
        .hasValue(Figure.of("lead-offer.ask-manager"));
    assertThat(later.because().orElseThrow().steps())
        .extracting(step -> step.outcome().orElseThrow())
        .containsExactly(Figure.of("lead-offer.refused"), Figure.of("lead-offer.expired"));
    assertThat(Recalculation.contradictionsIn(later.because().orElseThrow())).isEmpty();
  }

  @Test
  void tellsWhoHasTheOffer() {
    assertThat(RULES
            .status(List.of(Offer.open(ANN, FRIDAY_LATE)), HOURS, FRIDAY_LATE, Detail.FULL)
            .because()
            .orElseThrow()
            .steps()
            .get(0)
            .outcome())
        .hasValue(Figure.of("lead-offer.waiting"));
    assertThat(status(List.of(), MONDAY).step()).isEqualTo(Step.OFFER_NEXT);
  }

  @Test
  void doesNotKnowTheFuture() {
    List<Offer> offers = List.of(Offer.open(ANN, MONDAY));

    assertThat(status(offers, FRIDAY_LATE).step()).isEqualTo(Step.OFFER_NEXT);
    assertThat(status(
                List.of(Offer.open(ANN, FRIDAY_LATE).replied(REFUSED, FRIDAY_LATE.plusSeconds(9))),
                FRIDAY_LATE)
            .step())
        .isEqualTo(Step.WAITING);
  }

  @Test
  void standsForEverWhereNobodyWorks() {
    assertThat(RULES
            .status(
                List.of(Offer.open(ANN, FRIDAY_LATE)),
                Map.of(ANN, WorkingHours.mondayToFriday(ZoneOffset.UTC)),
                MONDAY.plus(Duration.ofDays(999)),
                Detail.NONE)
            .value())
        .isEqualTo(new OfferStatus(
            Step.WAITING, Optional.of(ANN), Optional.empty(), ImmutableSortedSet.of()));
  }

  @Test
  void refusesWhatCannotBe() {
    assertRefused(
        "offers.must-be-made-one-after-the-other",
        () -> status(
            List.of(
                Offer.open(ANN, FRIDAY_LATE).replied(REFUSED, FRIDAY_LATE.plusSeconds(9)),
                Offer.open(BEN, FRIDAY_LATE.plusSeconds(8))),
            MONDAY));
    assertRefused(
        "offers.must-be-to-people-with-known-hours",
        () -> status(List.of(Offer.open(PersonId.of("x"), FRIDAY_LATE)), MONDAY));
    assertRefused(
        "offer.must-be-replied-to-after-it-was-made",
        () -> Offer.open(ANN, MONDAY).replied(ACCEPTED, MONDAY.minusNanos(1)));
    assertRefused(
        "offer.must-be-replied-to-after-it-was-made",
        () -> new Offer(ANN, MONDAY, Optional.of(ACCEPTED), Optional.empty()));
    assertRefused(
        "offer-rules.must-let-somebody-choose", () -> OfferRules.of(Duration.ofNanos(-1), 1));
    assertRefused("offer-rules.must-let-somebody-choose", () -> OfferRules.of(Duration.ZERO, 0));
    assertThat(OfferRules.of(Duration.ZERO, 1).standsFor()).isZero();
  }

  private static OfferStatus status(List<Offer> offers, Instant asOf) {
    return RULES.status(offers, HOURS, asOf, Detail.NONE).value();
  }
}
