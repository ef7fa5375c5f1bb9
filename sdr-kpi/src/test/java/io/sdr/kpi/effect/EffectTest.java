package io.sdr.kpi.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(EffectTest.class.getClassLoader());
  private static final Wording ENGLISH = REGISTRY.wording(Locale.ENGLISH);
  private static final Wording RUSSIAN = REGISTRY.wording(Locale.forLanguageTag("ru"));
  private static final EffectCheck OF_FEW = EffectCheck.builder().leastPeople(4).build();
  private static final List<PersonChange> RISEN = changes("a", 3, 4, 5, 8);

  /** People who had ten before, and so much more after. */
  private static List<PersonChange> changes(String prefix, int... more) {
    List<PersonChange> changes = new ArrayList<>();
    for (int one : more) {
      changes.add(new PersonChange(
          PersonId.of(prefix + changes.size()), BigDecimal.TEN, BigDecimal.valueOf(10L + one)));
    }
    return changes;
  }

  private static ShareChange shares(long before, long after, long of) {
    return new ShareChange(Proportion.of(before, of), Proportion.of(after, of));
  }

  @Test
  void comparesTheSamePeopleBeforeAndAfter() {
    Effect effect = OF_FEW.ofMeans("Revenue", Direction.HIGHER, RISEN);

    assertThat(effect.verdict()).isEqualTo(EffectVerdict.IMPROVED);
    Estimate estimate = effect.estimate().orElseThrow();
    assertThat(estimate.value()).isEqualByComparingTo("5");
    assertThat(estimate.low()).isEqualByComparingTo("1.562565");
    assertThat(estimate.p()).isEqualByComparingTo("0.018986");
    assertThat(effect.figures())
        .containsEntry("before", Figure.of(10))
        .containsEntry("after", Figure.of(15));
  }

  @Test
  void neverSaysWhyWithoutOthersToCompareWith() {
    assertThat(OF_FEW.ofMeans("Revenue", Direction.HIGHER, RISEN).caveats())
        .containsExactly(
            Caveat.SEASON_AND_MARKET, Caveat.REGRESSION_TO_THE_MEAN, Caveat.STAYERS_ONLY);
    assertThat(OF_FEW
            .ofMeans("Revenue", Direction.HIGHER, RISEN, changes("b", 3, 4, 5, 8))
            .caveats())
        .containsExactly(Caveat.PARALLEL_TRENDS, Caveat.STAYERS_ONLY);
  }

  @Test
  void takesOffWhatOthersChangedToo() {
    assertThat(OF_FEW
            .ofMeans("Revenue", Direction.HIGHER, RISEN, changes("b", 3, 4, 5, 8))
            .verdict())
        .isEqualTo(EffectVerdict.NOT_CLEAR);
    Effect better =
        OF_FEW.ofMeans("Revenue", Direction.HIGHER, RISEN, changes("b", -3, -4, -5, -8));
    assertThat(better.verdict()).isEqualTo(EffectVerdict.IMPROVED);
    assertThat(better.estimate().orElseThrow().value()).isEqualByComparingTo("10");
    assertThat(better.others()).isEqualTo(4);
  }

  @Test
  void lessIsBetterWhereLowerIs() {
    assertThat(OF_FEW.ofMeans("Days", Direction.LOWER, RISEN).verdict())
        .isEqualTo(EffectVerdict.WORSENED);
    assertThat(EffectCheck.usual()
            .ofShares("Turnover", Direction.LOWER, shares(40, 20, 100))
            .verdict())
        .isEqualTo(EffectVerdict.IMPROVED);
  }

  @Test
  void comparesTurnoverWithThatOfOthers() {
    EffectCheck check = EffectCheck.usual();
    Effect effect =
        check.ofShares("Turnover", Direction.LOWER, shares(12, 8, 40), shares(6, 9, 30));

    assertThat(effect.verdict()).isEqualTo(EffectVerdict.NOT_CLEAR);
    assertThat(effect.estimate().orElseThrow().value()).isEqualByComparingTo("-0.2");
    assertThat(effect.figures())
        .containsEntry("before", Figure.of(Percent.of("30")))
        .containsEntry("after", Figure.of(Percent.of("20")))
        .containsEntry("othersBefore", Figure.of(Percent.of("20")))
        .containsEntry("othersAfter", Figure.of(Percent.of("30")));
    assertThat(check
            .ofShares("Turnover", Direction.LOWER, shares(4, 4, 10), shares(4, 4, 9))
            .unknown())
        .contains("too-few-people");
  }

  @Test
  void fewerThanTenPeopleAreUnknownHoweverLargeTheChange() {
    Effect effect =
        EffectCheck.usual().ofMeans("Revenue", Direction.HIGHER, changes("a", 900, 901, 902));

    assertThat(effect.unknown()).contains("too-few-people");
    assertThat(effect.estimate()).isPresent();
    assertThat(
            EffectCheck.usual().ofMeans("Revenue", Direction.HIGHER, List.of()).estimate())
        .isEmpty();
    assertThat(EffectCheck.usual()
            .ofShares("Turnover", Direction.LOWER, shares(0, 0, 0))
            .unknown())
        .contains("too-few-people");
  }

  @Test
  void aChangeWithoutScatterIsWhatItIs() {
    assertThat(OF_FEW
            .ofMeans("Revenue", Direction.HIGHER, changes("a", 0, 0, 0, 0))
            .verdict())
        .isEqualTo(EffectVerdict.NOT_CLEAR);
    assertThat(OF_FEW
            .ofMeans("Revenue", Direction.HIGHER, changes("a", -1, -1, -1, -1))
            .verdict())
        .isEqualTo(EffectVerdict.WORSENED);
  }

  @Test
  void readsWell() {
    Effect effect = OF_FEW.ofMeans("Revenue", Direction.HIGHER, RISEN);

    assertThat(effect.in(ENGLISH))
        .containsExactly(
            "Revenue: better after the change, from 10 to 15, difference 5 (from 1.5626 to 8.4374);"
                + " 4 looked at, chance alone does as much with probability 0.019."
                + " That it changed is clear, why is not.",
            "Without others to compare with, the season or the market may have done it.",
            "After an unusually bad or good time a usual one follows anyway.",
            "Those who left or came in between are not counted.");
    assertThat(effect.in(RUSSIAN).get(0))
        .isEqualTo("Revenue: после перемены лучше, от 10 до 15, разница 5 (от 1,5626 до 8,4374);"
            + " случаев: 4, случайно столько же бывает с вероятностью 0,019."
            + " Что изменилось, ясно; почему, неясно.");
  }

  @Test
  void tellsAChangeOfSharesAsAShare() {
    assertThat(EffectCheck.usual()
            .ofShares("Turnover", Direction.LOWER, shares(40, 20, 100))
            .in(ENGLISH)
            .get(0))
        .isEqualTo("Turnover: better after the change, from 40% to 20%, difference −20%"
            + " (from −31.941% to −7.2746%); 100 looked at, chance alone does as much with"
            + " probability 0.0018. That it changed is clear, why is not.");
  }

  static Stream<Effect> effects() {
    return EffectCases.everyEffect().stream();
  }

  @ParameterizedTest
  @MethodSource("effects")
  void everySentenceIsFullOfWhatItSpeaksOf(Effect effect) {
    for (Wording wording : List.of(ENGLISH, RUSSIAN)) {
      assertThat(effect.in(wording))
          .allSatisfy(sentence -> assertThat(sentence)
              .endsWith(".")
              .doesNotContain("{", "  ", " ,", " ;", " .", "()", "unmet.", "effect.")
              .doesNotContainPattern(" (?:from|to|of|от|до) *[,;.)]"));
    }
  }

  @Test
  void theCasesReachEveryDesignAndVerdict() {
    assertThat(EffectCases.everyEffect().stream().map(Effect::code).distinct())
        .hasSize(Design.values().length * EffectVerdict.values().length)
        .allMatch(ENGLISH.keys()::contains);
    assertThat(EffectCases.everyEffect().stream()
            .flatMap(one -> one.caveats().stream())
            .distinct())
        .containsExactlyInAnyOrder(Caveat.values())
        .allMatch(caveat -> ENGLISH.keys().contains(caveat.code()));
  }

  @Test
  void refusesPeopleWhoAreThereTwice() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> OF_FEW.ofMeans("Revenue", Direction.HIGHER, RISEN, RISEN));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> OF_FEW.ofMeans("Revenue", Direction.HIGHER, List.of(RISEN.get(0), RISEN.get(0))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> OF_FEW.ofMeans(" ", Direction.HIGHER, RISEN));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> EffectCheck.builder().leastPeople(1).build());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> EffectCheck.builder().level(Percent.HUNDRED).build());
  }
}
