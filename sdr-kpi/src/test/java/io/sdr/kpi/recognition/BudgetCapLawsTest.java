package io.sdr.kpi.recognition;

import static io.sdr.kpi.recognition.Recognitions.gift;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class BudgetCapLawsTest {
  private static final Period MONTH = Period.parse("2011-06");

  @Provide
  Arbitrary<List<Recognition>> proposals() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 5_000).list().ofMaxSize(7),
            Arbitraries.integers().between(1, 3).list().ofSize(7))
        .as((costs, days) -> {
          List<Recognition> proposals = new ArrayList<>();
          for (int i = 0; i < costs.size(); i++) {
            proposals.add(
                gift("r" + i, "2011-06-0" + days.get(i), usd(costs.get(i)).toString()));
          }
          return proposals;
        });
  }

  private static Money usd(long cents) {
    return Money.ofMinor(CurrencyUnit.USD, cents);
  }

  private static BudgetDecision decide(
      BudgetCap.Excess excess, long limit, List<Recognition> proposals) {
    return BudgetCap.of(MONTH, usd(limit), excess)
        .decide(proposals, RecognitionLog.empty(), Detail.NONE)
        .value();
  }

  private static Money asked(List<Recognition> proposals) {
    return proposals.stream().map(Recognition::cost).reduce(usd(0), Money::plus);
  }

  @Property
  void neverAllowsMoreThanTheLimitOrThanWasAsked(
      @ForAll BudgetCap.Excess excess,
      @ForAll @LongRange(min = 0, max = 9_999) long limit,
      @ForAll("proposals") List<Recognition> proposals) {
    BudgetDecision decision = decide(excess, limit, proposals);
    assertThat(decision.total()).isLessThanOrEqualTo(usd(limit));
    assertThat(decision.lines())
        .hasSameSizeAs(proposals)
        .allMatch(line -> line.unmet().isPresent() == line.allowed().isLessThan(line.asked()));
  }

  @Property
  void proportionSpendsAllThatIsAskedOrAllThatIsThere(
      @ForAll @LongRange(min = 0, max = 9_999) long limit,
      @ForAll("proposals") List<Recognition> proposals) {
    Money asked = asked(proposals);
    Money expected = asked.isLessThan(usd(limit)) ? asked : usd(limit);
    assertThat(decide(BudgetCap.Excess.IN_PROPORTION, limit, proposals).total())
        .isEqualTo(expected);
  }

  @Property
  void whoIsRefusedAsTheLatestHasNobodyPaidAfterThem(
      @ForAll @LongRange(min = 0, max = 9_999) long limit,
      @ForAll("proposals") List<Recognition> proposals) {
    List<BudgetDecision.Line> lines =
        decide(BudgetCap.Excess.REFUSE_LATEST, limit, proposals).lines();
    boolean isOver = false;
    for (BudgetDecision.Line line : lines) {
      isOver |= line.unmet().isPresent();
      assertThat(isOver && line.allowed().isPositive()).isFalse();
      assertThat(line.allowed().isZero() || line.allowed().equals(line.asked())).isTrue();
    }
  }

  @Property
  void theOrderOfProposalsDoesNotMatter(
      @ForAll BudgetCap.Excess excess,
      @ForAll @LongRange(min = 0, max = 9_999) long limit,
      @ForAll("proposals") List<Recognition> proposals,
      @ForAll Random order) {
    List<Recognition> shuffled = new ArrayList<>(proposals);
    Collections.shuffle(shuffled, order);
    assertThat(decide(excess, limit, shuffled)).isEqualTo(decide(excess, limit, proposals));
  }
}
