package io.sdr.kpi.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class WhatIfLawsTest {
  @Provide
  Arbitrary<List<Participant>> facts() {
    return Arbitraries.integers()
        .between(0, 1_000_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(cents -> IntStream.range(0, cents.size())
            .mapToObj(i -> Months.sold(
                "p" + i,
                Money.ofMinor(CurrencyUnit.USD, cents.get(i)).getAmount().toString()))
            .toList());
  }

  @Provide
  Arbitrary<MotivationScheme> schemes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200), Arbitraries.integers().between(1, 999))
        .as((rate, fraction) -> Months.commission(rate / 10 + "." + fraction + "%"));
  }

  @Property(tries = 200)
  void thePeoplesDifferencesSumToTheDifferenceOfTheCosts(
      @ForAll("facts") List<Participant> facts,
      @ForAll("schemes") MotivationScheme before,
      @ForAll("schemes") MotivationScheme after) {
    Explained<Impact> found = WhatIf.of(before, after).on(facts, Detail.FULL);
    Impact impact = found.value();
    Money people = impact.people().stream()
        .map(Impact.Change::difference)
        .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    assertThat(people)
        .isEqualTo(impact.costAfter().minus(impact.costBefore()))
        .isEqualTo(impact.winners().sum().plus(impact.losers().sum()))
        .isEqualTo(impact.difference());
    assertThat(Recalculation.contradictionsIn(found.because().orElseThrow())).isEmpty();
  }

  @Property(tries = 100)
  void everyonesDifferenceIsThatOfTheOwnStatements(
      @ForAll("facts") List<Participant> facts,
      @ForAll("schemes") MotivationScheme before,
      @ForAll("schemes") MotivationScheme after) {
    WhatIf whatIf = WhatIf.of(before, after);
    Impact impact = whatIf.on(facts, Detail.NONE).value();
    for (int i = 0; i < facts.size(); i++) {
      Money was = Settlement.settle(before, facts.get(i), Detail.NONE).value().total();
      assertThat(impact.people().get(i).before()).isEqualTo(was);
      assertThat(whatIf.on(facts.get(i)).statement().total())
          .isEqualTo(impact.people().get(i).difference());
    }
  }

  @Property(tries = 100)
  void aSchemeHeldAgainstItselfChangesNothing(
      @ForAll("facts") List<Participant> facts, @ForAll("schemes") MotivationScheme scheme) {
    WhatIf same = WhatIf.of(scheme, scheme);
    Impact impact = same.on(facts, Detail.NONE).value();
    assertThat(impact.difference().isZero()).isTrue();
    assertThat(impact.winners().count() + impact.losers().count()).isZero();
    assertThat(same.on(facts.get(0)).why()).isEmpty();
  }

  @Property(tries = 200)
  void binsHoldEveryoneOnceAndQuantilesRiseFromTheLeastToTheLargest(
      @ForAll("facts") List<Participant> facts,
      @ForAll("schemes") MotivationScheme before,
      @ForAll("schemes") MotivationScheme after,
      @ForAll @IntRange(min = 1, max = 20) int bins) {
    Impact impact = WhatIf.of(before, after).on(facts, Detail.NONE).value();
    ChangeDistribution found = impact.distribution(bins);
    assertThat(found.bins().stream().mapToInt(ChangeDistribution.Bin::people).sum())
        .isEqualTo(facts.size());
    assertThat(found.quantiles())
        .extracting(ChangeDistribution.Quantile::change)
        .isSorted()
        .allMatch(
            change -> impact.people().stream().anyMatch(one -> one.difference().equals(change)));
  }
}
