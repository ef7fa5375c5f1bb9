package io.sdr.kpi.fairness;

import static io.sdr.kpi.fairness.People.groups;
import static io.sdr.kpi.fairness.People.pay;
import static io.sdr.kpi.fairness.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.World;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class FairnessLawsTest {
  private static final AdverseImpact IMPACT = AdverseImpact.usual();

  @Property(tries = 300)
  void enoughSelectedIsExactlyTheSmallestNumberThatIsNotFlagged(
      @ForAll("selections") Map<String, Proportion> groups) {
    for (Finding finding : IMPACT.findingsIn(groups)) {
      if (finding.check() == Check.ADVERSE_IMPACT && finding.verdict() != Verdict.UNKNOWN) {
        String group = finding.subject().orElseThrow();
        long needed = number(finding, "needed").longValueExact();
        assertThat(verdict(group, needed, groups)).isEqualTo(Verdict.FAIR);
        assertThat(finding.verdict() == Verdict.FLAGGED)
            .isEqualTo(number(finding, "selected").longValueExact() < needed);
        if (needed > 0) {
          assertThat(verdict(group, needed - 1, groups)).isEqualTo(Verdict.FLAGGED);
        }
      }
    }
  }

  private static BigDecimal number(Finding finding, String figure) {
    return finding.figure(figure).flatMap(Figure::number).orElseThrow();
  }

  private static Verdict verdict(String group, long selected, Map<String, Proportion> groups) {
    Map<String, Proportion> changed = new TreeMap<>(groups);
    changed.computeIfPresent(group, (name, old) -> Proportion.of(selected, old.trials()));
    return IMPACT.findingsIn(changed).stream()
        .filter(one -> one.subject().filter(group::equals).isPresent())
        .findFirst()
        .map(Finding::verdict)
        .orElse(Verdict.FAIR);
  }

  @Property(tries = 300)
  void ratiosDoNotFeelTheSizeOfThePoolAndStayWithinOne(
      @ForAll("selections") Map<String, Proportion> groups,
      @ForAll @IntRange(min = 2, max = 9) int scale) {
    Map<String, Proportion> larger = Maps.transformValues(
        groups, one -> Proportion.of(one.hits() * scale, one.trials() * scale));
    AdverseImpact ofAnySize = AdverseImpact.builder().leastCount(1).build();
    List<Finding> impacts = of(Check.ADVERSE_IMPACT, ofAnySize.findingsIn(groups));
    List<Finding> impactsOfLarger = of(Check.ADVERSE_IMPACT, ofAnySize.findingsIn(larger));

    for (Finding one : impacts) {
      one.effect().filter(any -> one.verdict() != Verdict.UNKNOWN).ifPresent(effect -> {
        assertThat(effect.number().orElseThrow()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(impactsOfLarger.stream()
                .filter(other -> other.subject().equals(one.subject()))
                .findFirst()
                .orElseThrow())
            .satisfies(other -> {
              assertThat(other.effect()).isEqualTo(one.effect());
              assertThat(other.verdict()).isEqualTo(one.verdict());
            });
      });
    }
  }

  private static List<Finding> of(Check check, List<Finding> findings) {
    return findings.stream().filter(one -> one.check() == check).toList();
  }

  @Property(tries = 100)
  void namesOfGroupsDoNotMatter(@ForAll("selections") Map<String, Proportion> groups) {
    Map<String, Proportion> renamed = new TreeMap<>();
    groups.forEach((group, selected) -> renamed.put("Group " + group, selected));

    assertThat(IMPACT.findingsIn(renamed).stream().map(Finding::verdict))
        .isEqualTo(IMPACT.findingsIn(groups).stream().map(Finding::verdict).toList());
  }

  @Property(tries = 100)
  void gapsDoNotFeelTheUnitOfMoneyAndTurnWithTheReference(
      @ForAll @Size(min = 10, max = 20) List<@IntRange(min = 1, max = 500) Integer> men,
      @ForAll @Size(min = 10, max = 20) List<@IntRange(min = 1, max = 500) Integer> women,
      @ForAll @IntRange(min = 2, max = 9) int scale) {
    Map<String, List<Integer>> members = Map.of("M", men, "F", women);
    Map<String, List<Integer>> scaled = ImmutableMap.copyOf(Maps.transformValues(
        members, all -> all.stream().map(one -> one * scale).toList()));
    BigDecimal gap = gap(members, "M");

    assertThat(gap).isLessThan(BigDecimal.ONE);
    assertThat(gap.subtract(gap(scaled, "M")).abs()).isLessThan(new BigDecimal("1e-30"));
    // (1 − gap) is the one mean divided by the other
    assertThat(BigDecimal.ONE
            .subtract(gap)
            .multiply(BigDecimal.ONE.subtract(gap(members, "F")))
            .subtract(BigDecimal.ONE)
            .abs())
        .isLessThan(new BigDecimal("1e-25"));
  }

  private static BigDecimal gap(Map<String, List<Integer>> members, String reference) {
    return PayGap.usual().findingsIn(groups(members), reference, pay(members)).stream()
        .filter(one -> one.check() == Check.PAY_GAP_MEAN)
        .findFirst()
        .flatMap(Finding::effect)
        .flatMap(Figure::number)
        .orElseThrow();
  }

  @Property(tries = 60)
  void anAdjustedGapDoesNotFeelTheOrderOfPeople(
      @ForAll @Size(min = 60, max = 70) List<@IntRange(min = 900, max = 1100) Integer> pay,
      @ForAll Random random) {
    List<PayCase> cases = new ArrayList<>();
    for (int amount : pay) {
      int i = cases.size();
      cases.add(PayCase.of(
          person(i),
          i % 2 == 0 ? "F" : "M",
          Money.of(CurrencyUnit.USD, amount),
          Map.of("years", Figure.of(i % 7), "role", Figure.of(i % 3 == 0 ? "a" : "b"))));
    }
    Finding finding = AdjustedPayGap.usual().findingsIn(cases, "M").get(0);
    Collections.shuffle(cases, random);

    assertThat(AdjustedPayGap.usual().findingsIn(cases, "M").get(0)).isEqualTo(finding);
    Finding.Interval interval = finding.interval().orElseThrow();
    assertThat(finding.effect().orElseThrow().number().orElseThrow())
        .isBetween(
            interval.low().number().orElseThrow(), interval.high().number().orElseThrow());
    assertThat(number(finding, "explained").add(number(finding, "unexplained")))
        .isEqualByComparingTo(number(finding, "raw"));
  }

  @Property(tries = 100)
  void rulesOfTheLibraryPayTheSameUnderEveryName(@ForAll("worlds") World world) {
    MotivationScheme scheme = MotivationScheme.builder()
        .name("Sales")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart(
            "Commission", PayRules.commission(Measure.own(Metrics.revenue()), Agreed.parse("5%")))
        .addPart("Override", PayRules.override(Metrics.revenue(), Agreed.parse("1%")))
        .addPart(
            "Individual",
            PayRules.individualRate(Measure.own(Metrics.revenue()), Agreed.term("amount")))
        .build();
    Participant participant = world.participant();
    Participant stranger = SwapCheck.renamed(participant, PersonId.of("stranger"));

    assertThat(Settlement.settle(scheme, stranger, Detail.NONE).value().lines())
        .isEqualTo(Settlement.settle(scheme, participant, Detail.NONE).value().lines());
    assertThat(
            of(Check.IDENTITY_SWAP, SwapCheck.findingsIn(scheme, List.of(participant, stranger))))
        .allMatch(one -> one.verdict() == Verdict.FAIR);
  }

  @Property(tries = 100)
  void attainmentBeyondQuotaIsOneWhole(
      @ForAll @Size(min = 5, max = 30) List<@IntRange(max = 200) Integer> attainments) {
    Finding finding = AttainmentSpread.usual()
        .findingIn(attainments.stream()
            .map(one -> new Percent(BigDecimal.valueOf(one)))
            .toList());

    BigDecimal whole =
        number(finding, "below").add(number(finding, "middle")).add(number(finding, "above"));
    assertThat(whole.subtract(BigDecimal.ONE).abs()).isLessThan(new BigDecimal("1e-30"));
  }

  @Provide
  Arbitrary<Map<String, Proportion>> selections() {
    Arbitrary<Proportion> proportions = Arbitraries.longs()
        .between(0, 60)
        .flatMap(trials ->
            Arbitraries.longs().between(0, trials).map(hits -> Proportion.of(hits, trials)));
    return Arbitraries.maps(Arbitraries.of("A", "B", "C", "D"), proportions);
  }

  @Provide
  Arbitrary<World> worlds() {
    return World.any();
  }
}
