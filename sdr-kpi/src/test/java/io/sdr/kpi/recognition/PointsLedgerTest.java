package io.sdr.kpi.recognition;

import static io.sdr.kpi.recognition.Recognitions.ANNA;
import static io.sdr.kpi.recognition.Recognitions.BORIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsLedgerTest {
  private static PointsEntry.Builder entry(
      String id, String day, PointsEntry.Kind kind, long points) {
    return PointsEntry.builder()
        .id(id)
        .person(ANNA)
        .day(LocalDate.parse(day))
        .kind(kind)
        .points(points)
        .reason("Ten demos in a week")
        .origin("demo contest");
  }

  private static PointsEntry earned(String id, String day, long points) {
    return entry(id, day, PointsEntry.Kind.EARNED, points).build();
  }

  private static PointsEntry earned(String id, String day, long points, String expires) {
    return entry(id, day, PointsEntry.Kind.EARNED, points)
        .expires(LocalDate.parse(expires))
        .build();
  }

  private static PointsEntry redeemed(String id, String day, long points) {
    return entry(id, day, PointsEntry.Kind.REDEEMED, points).build();
  }

  private static PointsLedger ledger(PointsEntry... entries) {
    return PointsLedger.of(List.of(entries));
  }

  private static long balance(PointsLedger ledger, String day) {
    Explained<Long> balance = ledger.balanceOf(ANNA, LocalDate.parse(day), Detail.FULL);
    assertThat(Recalculation.contradictionsIn(balance.because().orElseThrow())).isEmpty();
    return balance.value();
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-31, 0",
    "2011-06-01, 100",
    "2011-06-30, 150",
    "2011-08-31, 150",
    "2011-09-01, 50"
  })
  void keepsPointsUntilTheDayTheyExpire(String day, long balance) {
    PointsLedger ledger =
        ledger(earned("1", "2011-06-01", 100, "2011-09-01"), earned("2", "2011-06-30", 50));
    assertThat(balance(ledger, day)).isEqualTo(balance);
  }

  @Test
  void takesFirstWhatWouldExpireFirst() {
    PointsLedger ledger = ledger(
        earned("stays", "2011-06-01", 100),
        earned("later", "2011-06-02", 100, "2011-12-01"),
        earned("sooner", "2011-06-03", 100, "2011-09-01"),
        redeemed("mug", "2011-07-01", 150));
    assertThat(balance(ledger, "2011-07-01")).isEqualTo(150);
    assertThat(balance(ledger, "2011-09-01"))
        .as("of what expired nothing was left")
        .isEqualTo(150);
    assertThat(balance(ledger, "2011-12-01")).isEqualTo(100);
  }

  @Test
  void redeemsNothingThatHasExpired() {
    PointsLedger ledger = ledger(earned("1", "2011-06-01", 100, "2011-07-01"));
    assertThat(ledger.objectionTo(redeemed("mug", "2011-06-30", 100))).isEmpty();
    assertThat(ledger.objectionTo(redeemed("mug", "2011-07-01", 100)))
        .contains(
            new Unmet("too-few-points", Optional.of(Figure.of(0)), Optional.of(Figure.of(100))));
  }

  @Test
  void refusesARedemptionThatIsShort() {
    PointsLedger ledger = ledger(earned("1", "2011-06-01", 100));
    assertThat(balance(ledger.redeemed(redeemed("mug", "2011-06-01", 100)), "2011-06-01"))
        .as("points of a day are there on that day")
        .isZero();
    assertThatThrownBy(() -> ledger.redeemed(redeemed("mug", "2011-06-02", 101)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("points.must-cover-the-redemption"));
    assertThatThrownBy(() -> ledger.redeemed(redeemed("mug", "2011-05-31", 1)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void refusesALateRedemptionThatTakesPointsUsedSince() {
    PointsLedger ledger = ledger(earned("1", "2011-06-01", 100), redeemed("mug", "2011-06-20", 80));
    assertThat(ledger.objectionTo(redeemed("pen", "2011-06-10", 20))).isEmpty();
    assertThat(ledger.objectionTo(redeemed("pen", "2011-06-10", 21)).map(Unmet::condition))
        .contains("points-redeemed-later");
  }

  @Test
  void saysWhatMergedLedgersRedeemedTooMuch() {
    PointsLedger merged = ledger(earned("1", "2011-06-01", 100), redeemed("mug", "2011-06-02", 80))
        .plus(ledger(redeemed("pen", "2011-06-03", 50)));
    assertThat(balance(merged, "2011-06-03")).isZero();
    assertThat(merged.shortfallOf(ANNA, LocalDate.parse("2011-06-02"))).isZero();
    assertThat(merged.shortfallOf(ANNA, LocalDate.parse("2011-06-03"))).isEqualTo(30);
  }

  @Test
  void keepsEveryonesPointsApart() {
    PointsLedger ledger = ledger(
        earned("1", "2011-06-01", 100),
        entry("2", "2011-06-01", PointsEntry.Kind.EARNED, 7).person(BORIS).build());
    assertThat(balance(ledger, "2011-06-01")).isEqualTo(100);
    assertThat(
            ledger.balanceOf(BORIS, LocalDate.parse("2011-06-01"), Detail.NONE).value())
        .isEqualTo(7);
    assertThat(PointsLedger.empty()
            .balanceOf(BORIS, LocalDate.parse("2011-06-01"), Detail.NONE)
            .value())
        .isZero();
  }

  @Test
  void refusesTheSameEntryTwice() {
    PointsLedger ledger = ledger(earned("1", "2011-06-01", 100));
    assertThatThrownBy(() -> ledger.plus(earned("1", "2011-06-02", 5)))
        .hasMessageContaining("points ledger must have each entry once");
    assertThatThrownBy(() -> ledger.plus(ledger)).isInstanceOf(Refusal.class);
  }

  @Test
  void isEqualToALedgerOfTheSameEntriesOnly() {
    PointsLedger ledger = ledger(earned("1", "2011-06-01", 100), earned("2", "2011-06-02", 5));
    assertThat(ledger)
        .isEqualTo(ledger(earned("2", "2011-06-02", 5), earned("1", "2011-06-01", 100)))
        .isNotEqualTo(ledger(earned("1", "2011-06-01", 100)))
        .isNotEqualTo(PointsLedger.empty());
    assertThat(PointsLedger.empty()).hasToString("[]");
  }

  @Test
  void explainsABalanceLotByLot() {
    Explanation why = ledger(
            earned("1", "2011-06-01", 100, "2011-07-01"),
            earned("2", "2011-06-02", 50),
            redeemed("mug", "2011-06-03", 110))
        .balanceOf(ANNA, LocalDate.parse("2011-07-01"), Detail.FULL)
        .because()
        .orElseThrow();
    assertThat(why.outcome()).contains(Figure.of(40));
    assertThat(why.steps().get(0).unmet().orElseThrow().condition()).isEqualTo("points-expired");
    assertThat(why.steps().get(1).outcome()).contains(Figure.of(40));
  }

  @Test
  void ranksByPointsEarnedWhateverWasRedeemed() {
    PointsLedger ledger =
        ledger(earned("1", "2011-06-01", 100, "2011-07-01"), redeemed("mug", "2011-06-03", 80));
    PointsRanks ranks = PointsRanks.of(Map.of(10L, "seller", 100L, "master"));
    long earned = ledger.earnedBy(ANNA, LocalDate.parse("2011-08-01"));
    assertThat(earned).isEqualTo(100);
    assertThat(ranks.rankAt(earned)).contains("master");
    assertThat(ranks.rankAt(99)).contains("seller");
    assertThat(ranks.rankAt(9)).isEmpty();
    assertThat(ranks.toNextFrom(9)).hasValue(1);
    assertThat(ranks.toNextFrom(10)).hasValue(90);
    assertThat(ranks.toNextFrom(100)).isEmpty();
    assertThat(ledger.earnedBy(ANNA, LocalDate.parse("2011-05-31"))).isZero();
  }
}
