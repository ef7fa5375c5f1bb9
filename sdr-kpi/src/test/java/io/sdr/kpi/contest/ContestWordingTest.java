package io.sdr.kpi.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explanation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ContestWordingTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(ContestWordingTest.class.getClassLoader());

  /** What stands between the digits and words of an amount is a no-break space, told here as a blank. */
  private static String told(String language) {
    return REGISTRY
        .wording(Locale.forLanguageTag(language))
        .tell(explanation())
        .replace('\u00a0', ' ');
  }

  private static Explanation explanation() {
    Contest contest = Contests.of("Anna", "Boris", "Clara")
        .scoring(Scorings.shareOfPlan(Contests.SALES))
        .fairPlay(FairPlay.builder().minimumFacts(2).build())
        .prizes(Prizes.byScore(Money.parse("USD 100.00"), 2))
        .build();
    Entry entry = Contests.entry(90).withTarget(Contests.SALES, Figure.of(60));
    return contest
        .judge(
            Map.of(
                PersonId.of("Anna"), Entry.builder().from(entry).facts(4).build(),
                PersonId.of("Boris"), Entry.builder().from(entry).facts(1).build()),
            List.of(),
            Detail.FULL)
        .because()
        .orElseThrow();
  }

  @Test
  void aContestReadsWellInEnglish() {
    assertThat(told("en")).isEqualTo("""
            Standings of “June sprint”, 2011-06; contenders with a place: 1.
              Anna scores 150%.
                sales: 90 against a plan of 60, which is 150%.
              Boris has no place: facts: 1, needed: 2.
                sales: 90 against a plan of 60, which is 150%.
              Clara has no place: nothing was measured.
              League “everyone”, contenders with a place: 1.
                Anna with 150%: place 1.
                Prizes: USD 100.00.
                  Anna, place 1: USD 100.00.
            """);
  }

  @Test
  void aContestReadsWellInRussian() {
    assertThat(told("ru")).isEqualTo("""
            Итоги конкурса «June sprint», 2011-06; участников с местом: 1.
              Anna: результат 150 %.
                sales: 90 при плане 60, это 150 %.
              Boris без места: фактов: 1, нужно: 2.
                sales: 90 при плане 60, это 150 %.
              Clara без места: ничего не измерено.
              Лига «все», участников с местом: 1.
                Anna с результатом 150 %: место 1.
                Призы: 100,00 USD.
                  Anna, место 1: 100,00 USD.
            """);
  }
}
