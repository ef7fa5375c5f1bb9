package io.sdr.process.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who gets a lead, said a second time, in fractions and whole lists. */
class LeadDistributionReferenceTest {
  private static final SkillId DRILLS = SkillId.of("drills");
  private static final Handover HANDOVER = new Handover(
      Team.lead().putNeed(DRILLS, 1).build(), Team.NOW, Optional.of(PersonId.of("p3")));
  private static final Comparator<Candidate> OWED =
      Comparator.comparing(Candidate::creditParts).reversed();

  @Property(tries = 500)
  void smoothSharesGoToWhoeverIsOwedMost(@ForAll("candidates") List<Candidate> candidates) {
    assertThat(chosen(LeadDistributions.smoothWeighted(), candidates))
        .isEqualTo(first(candidates, OWED));
  }

  @Property(tries = 500)
  void deadlinesAreThoseOfTijdeman(@ForAll("candidates") List<Candidate> candidates) {
    BigInteger slack = BigInteger.valueOf(2L * candidates.size() - 2);
    List<Candidate> due = candidates.stream()
        .filter(one -> slack.signum() > 0 && credit(one).multiply(slack).compareTo(unit(one)) >= 0)
        .toList();
    Comparator<Candidate> soonest = (one, other) -> left(one, slack)
        .multiply(BigInteger.valueOf(other.weight()))
        .compareTo(left(other, slack).multiply(BigInteger.valueOf(one.weight())));

    assertThat(chosen(LeadDistributions.earliestDeadline(), candidates))
        .isEqualTo(due.isEmpty() ? first(candidates, OWED) : first(due, soonest));
  }

  @Property(tries = 500)
  void theLeastLoadedHaveTheSmallestQuotientOfOpenLeadsAndShare(
      @ForAll("candidates") List<Candidate> candidates) {
    Comparator<Candidate> load = (one, other) -> Long.compare(
        one.workload().open() * other.weight(), other.workload().open() * one.weight());

    assertThat(chosen(LeadDistributions.leastLoaded(), candidates))
        .isEqualTo(first(candidates, load.thenComparing(OWED)));
  }

  @Property(tries = 500)
  void theBestSkilledHaveMostLevelsLeft(@ForAll("candidates") List<Candidate> candidates) {
    Comparator<Candidate> fitness = Comparator.comparing(
        one -> BigDecimal.valueOf(one.seller().skills().getOrDefault(DRILLS, 0))
            .subtract(
                new BigDecimal("0.5").multiply(BigDecimal.valueOf(one.workload().open()))));

    assertThat(chosen(LeadDistributions.bestSkilled(new BigDecimal("0.5")), candidates))
        .isEqualTo(first(candidates, fitness.reversed().thenComparing(OWED)));
  }

  @Property(tries = 500)
  void theRoundGoesToWhoeverWaitedLongestFromBehindTheLastTurn(
      @ForAll("candidates") List<Candidate> candidates) {
    Comparator<Candidate> waited = Comparator.comparing(Candidate::turn);
    Comparator<Candidate> round =
        Comparator.comparing(one -> one.person().text().compareTo("p3") <= 0);

    assertThat(chosen(LeadDistributions.roundRobin(), candidates))
        .isEqualTo(first(candidates, waited.thenComparing(round)));
  }

  @Provide
  Arbitrary<List<Candidate>> candidates() {
    Arbitrary<Long> credits = Arbitraries.oneOf(
        Arbitraries.longs().between(-3, 6),
        Arbitraries.longs().between(-2_000_000_000L, 2_000_000_000L),
        Arbitraries.longs().between((1L << 45) - 2, (1L << 45) + 2),
        Arbitraries.longs().between(1L << 60, Long.MAX_VALUE));
    Arbitrary<Candidate> one = Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.longs().between(0, 4),
            credits,
            Arbitraries.integers().between(0, 3),
            Arbitraries.longs().between(0, 3))
        .as((weight, open, credit, level, turn) ->
            candidate("p", weight, open, turn, credit, level, 3));
    return Combinators.combine(
            one.list().ofMinSize(1).ofMaxSize(6), Arbitraries.of(1L, 4L, 1_000_000_000L))
        .as((list, unit) -> {
          ImmutableList.Builder<Candidate> named = ImmutableList.builder();
          for (int i = 0; i < list.size(); i++) {
            Candidate drawn = list.get(i);
            named.add(candidate(
                "p" + i,
                drawn.weight(),
                drawn.workload().open(),
                drawn.turn(),
                drawn.creditParts(),
                drawn.seller().skills().getOrDefault(DRILLS, 0),
                unit));
          }
          return named.build();
        });
  }

  private static Candidate candidate(
      String person, long weight, long open, long turn, long credit, int level, long unit) {
    Seller.Builder seller = Seller.builder().person(PersonId.of(person)).parts(weight);
    return new Candidate(
        (level == 0 ? seller : seller.putSkill(DRILLS, level)).build(),
        LocalDate.of(2024, 3, 8),
        true,
        weight,
        Workload.ofOpen(open),
        turn,
        credit,
        unit);
  }

  private static Candidate chosen(LeadDistribution choice, List<Candidate> candidates) {
    return choice.choose(HANDOVER, ImmutableList.copyOf(candidates), Trace.silent());
  }

  private static Candidate first(List<Candidate> candidates, Comparator<Candidate> order) {
    return candidates.stream().min(order).orElseThrow();
  }

  private static BigInteger left(Candidate candidate, BigInteger slack) {
    return slack
        .subtract(BigInteger.ONE)
        .multiply(unit(candidate))
        .subtract(slack.multiply(credit(candidate)));
  }

  private static BigInteger credit(Candidate candidate) {
    return BigInteger.valueOf(candidate.creditParts());
  }

  private static BigInteger unit(Candidate candidate) {
    return BigInteger.valueOf(candidate.unit());
  }
}
