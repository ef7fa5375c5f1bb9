package io.sdr.process.forecast;

import static io.sdr.process.forecast.Prospects.QUARTER;
import static io.sdr.process.forecast.Prospects.prospect;
import static io.sdr.process.funnel.Paths.AS_OF;
import static io.sdr.process.funnel.Paths.PIPELINE;
import static io.sdr.process.funnel.Paths.path;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.survival.StageStays;
import io.sdr.process.survival.StayCounter;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinChancesTest {
  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(WinChancesTest.class.getClassLoader());
  private static final Prospect PROSPECT = prospect("a 100 40");
  private static final ImmutableMap<PersonId, Proportion> RECORDS = ImmutableMap.of(
      PersonId.of("ann"), Proportion.of(3, 4), PersonId.of("bob"), Proportion.of(17, 96));
  private static final WinChance LADDER =
      WinChances.byStage(ImmutableMap.of(StageId.of("offer"), Percent.of("30")));

  @Test
  void canBeWhatTheOwnerSays() {
    assertThat(chance(WinChances.stated(), PROSPECT)).isEqualTo(Measured.of(Percent.of("40")));
    assertThat(chance(WinChances.stated(), prospect("a 100 ?")))
        .isEqualTo(Measured.undefined("nothing-stated"));
  }

  @Test
  void canBeTheSameForAllDealsOfAStage() {
    assertThat(chance(LADDER, PROSPECT)).isEqualTo(Measured.of(Percent.of("30")));
    assertThat(chance(WinChances.byStage(ImmutableMap.of()), PROSPECT))
        .isEqualTo(Measured.undefined("no-chance-of-this-stage"));
    assertRefused(
        "prospect.must-have-a-chance-within-the-whole",
        () -> WinChances.byStage(ImmutableMap.of(StageId.of("offer"), Percent.of("101"))));
  }

  @Test
  void canBeTheSameForAllDealsOfACategory() {
    WinChance byCategory =
        WinChances.byCategory(ImmutableMap.of(ForecastCategory.COMMIT, Percent.of("90")));
    Prospect committed =
        Prospect.builder().from(PROSPECT).category(ForecastCategory.COMMIT).build();

    assertThat(chance(byCategory, committed)).isEqualTo(Measured.of(Percent.of("90")));
    assertThat(chance(byCategory, PROSPECT))
        .isEqualTo(Measured.undefined("no-chance-of-this-category"));
    assertThat(POLICIES.wording(Locale.ENGLISH).tell(explained(byCategory, committed)))
        .isEqualTo("90%, as for every deal of the category \"commit\".\n");
    assertRefused(
        "prospect.must-have-a-chance-within-the-whole",
        () -> WinChances.byCategory(ImmutableMap.of(ForecastCategory.COMMIT, Percent.of("-1"))));
    for (ForecastCategory decided : List.of(ForecastCategory.CLOSED, ForecastCategory.OMITTED)) {
      assertRefused(
          "chance-by-category.must-be-of-open-deals",
          () -> WinChances.byCategory(ImmutableMap.of(decided, Percent.of("90"))));
    }
  }

  @Test
  void canBeWhatBecameOfDealsThatStoodThereAsLong() {
    WinChance byAge = WinChances.byAge(history(), 1);

    // of the three that were not decided within 20 days one is won within 60 more
    assertThat(chance(byAge, in("A", 20L)).map(WinChancesTest::tenths))
        .isEqualTo(Measured.of(333L));
    assertThat(chance(byAge, in("A", 0L)).map(WinChancesTest::tenths)).isEqualTo(Measured.of(500L));
    assertThat(chance(byAge, in("A", 100L))).isEqualTo(Measured.undefined("small-sample"));
    assertThat(chance(WinChances.byAge(history(), 4), in("A", 20L)))
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(chance(byAge, PROSPECT)).isEqualTo(Measured.undefined("no-chance-of-this-stage"));
    assertThat(chance(
            byAge, Prospect.builder().from(PROSPECT).stage(StageId.of("A")).build()))
        .isEqualTo(Measured.undefined("no-age"));
  }

  @Test
  void canBeTheRecordOfTheOwnerDrawnTowardsTheTeam() {
    // (3 + 4) / (4 + 20)
    assertThat(chance(WinChances.byOwner(RECORDS, 20), PROSPECT).map(WinChancesTest::tenths))
        .isEqualTo(Measured.of(292L));
    assertThat(chance(WinChances.byOwner(RECORDS, 20), of("eve")))
        .isEqualTo(Measured.of(Percent.of("20")));
    assertThat(chance(WinChances.byOwner(RECORDS, 1), PROSPECT).value().orElseThrow())
        .isGreaterThan(Percent.of("60"));
    assertThat(chance(WinChances.byOwner(ImmutableMap.of(), 20), PROSPECT))
        .isEqualTo(Measured.undefined("no-sample"));
    assertThat(chance(
            WinChances.byOwner(ImmutableMap.of(PersonId.of("ann"), Proportion.of(0, 3)), 20),
            PROSPECT))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(chance(
            WinChances.byOwner(ImmutableMap.of(PersonId.of("ann"), Proportion.of(3, 3)), 20),
            PROSPECT))
        .isEqualTo(Measured.undefined("no-variation"));
    assertRefused("owner-record.must-draw-towards-the-team", () -> WinChances.byOwner(RECORDS, 0));
  }

  @Test
  void canBeAdjustedForTheRecordOfTheOwner() {
    WinChance adjusted = WinChances.adjustedForOwner(LADDER, RECORDS, 20);

    // odds 3/7 × (7/17) / (1/4) = 12/17
    assertThat(chance(adjusted, PROSPECT).map(WinChancesTest::tenths)).isEqualTo(Measured.of(414L));
    assertThat(chance(adjusted, of("eve")).map(WinChancesTest::tenths))
        .isEqualTo(Measured.of(300L));
    assertThat(chance(
            WinChances.adjustedForOwner(WinChances.stated(), RECORDS, 20), prospect("a 1 0")))
        .isEqualTo(Measured.of(Percent.ZERO));
    assertThat(chance(
            WinChances.adjustedForOwner(WinChances.stated(), RECORDS, 20), prospect("a 1 100")))
        .isEqualTo(Measured.of(Percent.HUNDRED));
    assertThat(chance(
            WinChances.adjustedForOwner(WinChances.stated(), RECORDS, 20), prospect("a 1 ?")))
        .isEqualTo(Measured.undefined("nothing-stated"));
    assertThat(chance(WinChances.adjustedForOwner(LADDER, ImmutableMap.of(), 20), PROSPECT))
        .isEqualTo(Measured.undefined("no-sample"));
    assertRefused(
        "owner-record.must-draw-towards-the-team",
        () -> WinChances.adjustedForOwner(LADDER, RECORDS, 0));
  }

  @Test
  void canBeTheFirstThatIsKnown() {
    assertThat(chance(WinChances.firstKnown(WinChances.stated(), LADDER), PROSPECT))
        .isEqualTo(Measured.of(Percent.of("40")));
    assertThat(chance(WinChances.firstKnown(WinChances.stated(), LADDER), prospect("a 1 ?")))
        .isEqualTo(Measured.of(Percent.of("30")));
    assertThat(chance(
            WinChances.firstKnown(WinChances.byStage(ImmutableMap.of()), WinChances.stated()),
            prospect("a 1 ?")))
        .isEqualTo(Measured.undefined("nothing-stated"));
    assertRefused("first-known.must-have-a-chance", () -> WinChances.firstKnown());
  }

  @Test
  void explainThemselves() {
    WinChance whole = WinChances.firstKnown(
        WinChances.stated(),
        WinChances.byAge(history(), 1),
        WinChances.adjustedForOwner(LADDER, RECORDS, 20));
    Explanation because = explained(whole, prospect("a 1 ?"));

    assertThat(POLICIES.wording(Locale.ENGLISH).tell(because)).isEqualTo("""
            41.3793%, the first chance that is known.
              ann states no chance: the owner says nothing.
              Deals that had been in offer as long say nothing: nothing is known of this stage.
              41.3793%, adjusted for the record of ann.
                30%, as for every deal in offer.
                ann wins 29.1667%: 3 of 4 decided, drawn towards 20% of the team as by 20 deals.
            """);
    assertThat(POLICIES.wording(Locale.ENGLISH).tell(explained(whole, in("A", 20L))))
        .isEqualTo("""
            40%, the first chance that is known.
              40%, says ann.
            """);
    assertThat(POLICIES
            .wording(Locale.ENGLISH)
            .tell(explained(WinChances.byAge(history(), 1), in("A", 20L))))
        .startsWith("33.3333%, as for deals that had been in A as long.\n"
            + "  33.3333% of those that lasted 20 days end so by day 80:");
    assertThat(POLICIES.wording(Locale.forLanguageTag("ru")).tell(because))
        .startsWith("41,3793\u00a0%: первая известная вероятность.")
        .doesNotContain("chance.")
        .doesNotContain("unmet.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"stated\"}",
        "{\"type\":\"by-stage\",\"chances\":{\"offer\":\"30%\"}}",
        "{\"type\":\"by-category\",\"chances\":{\"best-case\":\"50%\"}}",
        "{\"type\":\"by-owner\",\"records\":{\"ann\":{\"hits\":3,\"trials\":4}},\"cases\":20}",
        "{\"type\":\"first-known\",\"chances\":[{\"type\":\"stated\"}]}",
        "{\"type\":\"adjusted-for-owner\",\"chance\":{\"type\":\"stated\"},\"records\":{},\"cases\":9}"
      })
  void areWrittenByName(String written) {
    SdrJson json = SdrJson.with(POLICIES);
    WinChance read = json.read(written, WinChance.class).orRefuse();

    assertThat(json.write(read).replaceAll("[\\s]", "")).isEqualTo(written);
  }

  @Test
  void keepTheirHistoryInFiles() {
    SdrJson json = SdrJson.with(POLICIES);
    WinChance byAge = WinChances.byAge(history(), 1);

    assertThat(json.read(json.write(byAge), WinChance.class).orRefuse()).isEqualTo(byAge);
  }

  private static Explanation explained(WinChance chance, Prospect prospect) {
    Explanation because = Explained.of(
            "test", Detail.FULL, trace -> chance.chance(prospect, QUARTER, trace))
        .because()
        .orElseThrow()
        .steps()
        .get(0);
    assertThat(Recalculation.contradictionsIn(because)).isEmpty();
    return because;
  }

  private static Measured<Percent> chance(WinChance chance, Prospect prospect) {
    return chance.chance(prospect, QUARTER, Trace.silent());
  }

  private static long tenths(Percent share) {
    return share.points().movePointRight(1).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static Prospect in(String stage, long age) {
    return Prospect.builder().from(PROSPECT).stage(StageId.of(stage)).age(age).build();
  }

  private static Prospect of(String owner) {
    return Prospect.builder().from(PROSPECT).owner(PersonId.of(owner)).build();
  }

  private static StageStays history() {
    StayCounter counter = StayCounter.of(PIPELINE, AS_OF);
    for (String deal : new String[] {"A@0 W@10", "A@0 B@5 W@60", "A@0 L@90", "A@0"}) {
      counter.add(path(deal));
    }
    return counter.untilDecided();
  }
}
