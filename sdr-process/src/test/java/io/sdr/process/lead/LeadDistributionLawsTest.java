package io.sdr.process.lead;

import static io.sdr.process.lead.Team.NOW;
import static io.sdr.process.lead.Team.lead;
import static io.sdr.process.lead.Team.only;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every distribution, whoever comes and goes. */
class LeadDistributionLawsTest {
  private static final int LEADS = 60;
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(LeadDistributionLawsTest.class.getClassLoader()));

  @Property(tries = 200)
  void nobodyIsEverAheadOfASmoothShareByALead(@ForAll("weights") List<Integer> weights) {
    Roster roster = roster(weights);
    long whole = weights.stream().mapToLong(Integer::longValue).sum();
    long people = weights.size();
    long[] got = new long[weights.size()];
    DistributionRun run =
        only(LeadDistributions.smoothWeighted()).run(roster, DistributionState.fresh());
    for (int t = 1; t <= LEADS; t++) {
      got[indexOf(run.give(lead(t), NOW))]++;
      for (int i = 0; i < people; i++) {
        assertThat((got[i] * whole - (long) t * weights.get(i)) * people)
            .isLessThanOrEqualTo((people - 1) * whole);
      }
    }
  }

  @Property(tries = 200)
  void nobodyIsFurtherFromTheShareThanTijdemanAllows(@ForAll("weights") List<Integer> weights) {
    Roster roster = roster(weights);
    long whole = weights.stream().mapToLong(Integer::longValue).sum();
    long slack = 2L * weights.size() - 2;
    long[] got = new long[weights.size()];
    DistributionRun run =
        only(LeadDistributions.earliestDeadline()).run(roster, DistributionState.fresh());
    for (int t = 1; t <= LEADS; t++) {
      got[indexOf(run.give(lead(t), NOW))]++;
      for (int i = 0; i < got.length; i++) {
        assertThat(Math.abs(got[i] * whole - (long) t * weights.get(i)) * slack)
            .isLessThanOrEqualTo((slack - 1) * whole);
      }
    }
  }

  @Property(tries = 200)
  void aRoundDiffersByOneAtMostWhileTheTeamStays(@ForAll @IntRange(min = 1, max = 7) int people) {
    Roster roster = roster(IntStream.range(0, people).mapToObj(i -> 1).toList());
    long[] got = new long[people];
    DistributionRun run =
        only(LeadDistributions.roundRobin()).run(roster, DistributionState.fresh());
    for (int t = 0; t < LEADS; t++) {
      got[indexOf(run.give(lead(t), NOW))]++;
      assertThat(java.util.Arrays.stream(got).max().orElseThrow()
              - java.util.Arrays.stream(got).min().orElseThrow())
          .isLessThanOrEqualTo(1);
    }
  }

  /** Leads of several kinds, which not everybody may get. */
  @Property(tries = 300)
  void nobodyIsPassedOverMoreOftenInARowThanThereAreOthers(
      @ForAll("presences") List<List<Boolean>> kinds, @ForAll("weights") List<Integer> order) {
    int people = kinds.get(0).size();
    Roster roster = roster(IntStream.range(0, people).mapToObj(i -> 1).toList());
    DistributionState state = DistributionState.fresh();
    int[] passedOver = new int[people];
    for (int t = 0; t < LEADS; t++) {
      List<Boolean> may = kinds.get(order.get(t % order.size()) * (t + 1) % kinds.size());
      Distribution next =
          give(only(LeadDistributions.roundRobin()), Team.taking(roster, may), state);
      state = next.state();
      for (int i = 0; i < people; i++) {
        boolean isChosen = next.assignment()
            .person()
            .equals(Optional.of(roster.sellers().get(i).person()));
        passedOver[i] = isChosen ? 0 : passedOver[i] + (may.get(i) ? 1 : 0);
        assertThat(passedOver[i]).isLessThan(people);
      }
    }
  }

  /** Whatever was closed meanwhile, and whoever came and went. */
  @Property(tries = 200)
  void equalsAreOwedLittleHoweverLeadsWereGiven(
      @ForAll("presences") List<List<Boolean>> presences,
      @ForAll("choices") LeadDistribution choice,
      @ForAll @IntRange(max = 5) int fast) {
    int people = presences.get(0).size();
    Roster roster = roster(IntStream.range(0, people).mapToObj(i -> 1).toList());
    PersonId closer = PersonId.of("p" + fast);
    DistributionState state = DistributionState.fresh();
    for (int t = 0; t < LEADS; t++) {
      Roster now = Team.taking(roster, presences.get(t % presences.size()));
      state = give(only(choice), now, state).state();
      state = state.workloadOf(closer).open() > 0 ? state.afterClosing(closer) : state;

      assertThat(state.credits().largest()).isLessThanOrEqualTo(BigDecimal.valueOf(people));
    }
  }

  @Property(tries = 200)
  void equalsAreNeverOwedMoreThanHalfOfTheOthersWhoeverComesAndGoes(
      @ForAll("presences") List<List<Boolean>> presences) {
    int people = presences.get(0).size();
    Roster roster = roster(IntStream.range(0, people).mapToObj(i -> 1).toList());
    DistributionState state = DistributionState.fresh();
    for (List<Boolean> present : presences) {
      state = give(only(LeadDistributions.smoothWeighted()), Team.taking(roster, present), state)
          .state();

      assertThat(state.credits().largest())
          .isLessThanOrEqualTo(BigDecimal.valueOf(people - 1).divide(BigDecimal.valueOf(2)));
    }
  }

  @Property(tries = 200)
  void theAbsentEarnNothingAndEverythingIsAccountedFor(
      @ForAll("presences") List<List<Boolean>> presences,
      @ForAll("choices") LeadDistribution choice,
      @ForAll("weights") List<Integer> weights) {
    int people = presences.get(0).size();
    Roster roster = roster(IntStream.range(0, people)
        .mapToObj(i -> weights.get(i % weights.size()))
        .toList());
    DistributionState state = DistributionState.fresh();
    long given = 0;
    for (List<Boolean> present : presences) {
      Roster now = Team.taking(roster, present);
      Distribution next =
          only(choice).give(lead(1), now, state, NOW, Detail.TOTALS).value();

      assertThat(next.assignment().person().isPresent()).isEqualTo(present.contains(true));
      given += present.contains(true) ? 1 : 0;
      assertThat(
              next.assignment().eligible().size() + next.assignment().excluded().size())
          .isEqualTo(people);
      assertThat(total(next.state())).isEqualTo(given);
      for (int i = 0; i < people; i++) {
        PersonId person = roster.sellers().get(i).person();
        if (!present.get(i)) {
          assertThat(next.assignment().person()).isNotEqualTo(Optional.of(person));
          assertThat(next.state().credits().creditOf(person))
              .isEqualByComparingTo(state.credits().creditOf(person));
        }
      }
      state = next.state();
    }
  }

  @Property(tries = 100)
  void nobodyIsFloodedAfterComingBack(
      @ForAll @IntRange(min = 2, max = 6) int people,
      @ForAll @IntRange(min = 1, max = 100) int away) {
    Roster roster = roster(IntStream.range(0, people).mapToObj(i -> 1).toList());
    List<Boolean> without = new ArrayList<>(java.util.Collections.nCopies(people, true));
    without.set(people - 1, false);
    DistributionState state = DistributionState.fresh();
    for (int i = 0; i < away; i++) {
      state = give(only(LeadDistributions.smoothWeighted()), Team.taking(roster, without), state)
          .state();
    }
    DistributionRun back = only(LeadDistributions.smoothWeighted()).run(roster, state);
    int last = -1;
    int mostOfFirstRounds = 0;
    for (int t = 0; t < 2 * people; t++) {
      if (indexOf(back.give(lead(t), NOW)) == people - 1) {
        mostOfFirstRounds++;
        assertThat(last).isNotEqualTo(t - 1);
        last = t;
      }
    }

    assertThat(mostOfFirstRounds).isBetween(1, 3);
  }

  @Property(tries = 100)
  void oneRunIsTheSameAsManyWithTheStateKeptInAFile(
      @ForAll("choices") LeadDistribution choice, @ForAll("weights") List<Integer> weights) {
    Roster roster = roster(weights);
    DistributionRules rules = only(choice);
    DistributionRun run = rules.run(roster, DistributionState.fresh());
    DistributionState state = DistributionState.fresh();
    for (int t = 0; t < 20; t++) {
      Detail detail = Detail.values()[t % Detail.values().length];
      Explained<Assignment> inOneRun = run.give(lead(t), NOW, detail);
      Explained<Distribution> alone = rules.give(lead(t), roster, state, NOW, detail);
      assertThat(alone.value().assignment()).isEqualTo(inOneRun.value());
      assertThat(alone.because()).isEqualTo(inOneRun.because());
      assertThat(alone.value().state()).isEqualTo(run.state());
      alone
          .because()
          .ifPresent(why -> assertThat(Recalculation.contradictionsIn(why)).isEmpty());
      state =
          JSON.read(JSON.write(alone.value().state()), DistributionState.class).orRefuse();
    }
  }

  /** Who listens is told more, and nobody gets another lead for it. */
  @Property(tries = 200)
  void nobodyGetsAnotherLeadBecauseSomebodyListens(
      @ForAll("presences") List<List<Boolean>> presences,
      @ForAll("choices") LeadDistribution choice,
      @ForAll("weights") List<Integer> weights) {
    Roster roster = roster(IntStream.range(0, presences.get(0).size())
        .mapToObj(i -> weights.get(i % weights.size()))
        .toList());
    DistributionState silent = DistributionState.fresh();
    DistributionState told = DistributionState.fresh();
    for (List<Boolean> present : presences) {
      Roster now = Team.taking(roster, present);
      Distribution quietly = give(only(choice), now, silent);
      Distribution loudly =
          only(choice).give(lead(1), now, told, NOW, Detail.FULL).value();

      assertThat(quietly.assignment().person()).isEqualTo(loudly.assignment().person());
      assertThat(quietly.assignment().unassigned())
          .isEqualTo(loudly.assignment().unassigned());
      assertThat(quietly.assignment().eligible()).isEmpty();
      assertThat(quietly.assignment().excluded()).isEmpty();
      assertThat(quietly.state()).isEqualTo(loudly.state());
      silent = quietly.state();
      told = loudly.state();
    }
  }

  @Property(tries = 200)
  void creditsAreTheExactFractionsWhileTheseStaySmall(
      @ForAll("presences") List<List<Boolean>> presences) {
    int people = presences.get(0).size();
    Roster roster = roster(IntStream.rangeClosed(1, people).boxed().toList());
    Fraction[] expected = new Fraction[people];
    java.util.Arrays.fill(expected, new Fraction(BigInteger.ZERO, BigInteger.ONE));
    DistributionState state = DistributionState.fresh();
    for (List<Boolean> present : presences) {
      long whole =
          IntStream.range(0, people).filter(present::get).map(i -> i + 1).sum();
      int best = -1;
      for (int i = 0; i < people; i++) {
        if (present.get(i)) {
          expected[i] = expected[i].plus(i + 1, whole);
          best = best < 0 || expected[i].isMoreThan(expected[best]) ? i : best;
        }
      }
      state = give(only(LeadDistributions.smoothWeighted()), Team.taking(roster, present), state)
          .state();
      if (best >= 0) {
        expected[best] = expected[best].plus(-1, 1);
        assertThat(state.last()).hasValue(roster.sellers().get(best).person());
      }
      for (int i = 0; i < people; i++) {
        long parts =
            state.credits().parts().getOrDefault(roster.sellers().get(i).person(), 0L);
        assertThat(expected[i].isEqualTo(parts, state.credits().unit())).isTrue();
      }
    }
  }

  @Property(tries = 50)
  void creditsSumToNothingWhereSharesHaveNoCommonMeasure(
      @ForAll @IntRange(min = 1, max = 99_990) int first,
      @ForAll @IntRange(min = 1, max = 99_990) int second,
      @ForAll @IntRange(min = 1, max = 99_990) int third) {
    DistributionState state = DistributionState.fresh();
    for (int t = 0; t < 30; t++) {
      // the ledger refuses credits that do not sum to nothing
      Roster roster = roster(List.of(first + t % 7, second + t % 5, third + t % 3));
      state = give(only(LeadDistributions.smoothWeighted()), roster, state).state();
      assertThat(state.credits().unit()).isLessThanOrEqualTo(CreditLedger.FINEST);
      assertThat(state.credits().largest()).isLessThan(BigDecimal.valueOf(3));
    }
  }

  @Provide
  Arbitrary<List<Integer>> weights() {
    return Arbitraries.integers().between(1, 40).list().ofMinSize(2).ofMaxSize(7);
  }

  @Provide
  Arbitrary<List<List<Boolean>>> presences() {
    return Arbitraries.integers()
        .between(2, 6)
        .flatMap(people -> Arbitraries.of(true, true, false)
            .list()
            .ofSize(people)
            .list()
            .ofMinSize(1)
            .ofMaxSize(40));
  }

  @Provide
  Arbitrary<LeadDistribution> choices() {
    return Arbitraries.of(
        LeadDistributions.roundRobin(),
        LeadDistributions.smoothWeighted(),
        LeadDistributions.earliestDeadline(),
        LeadDistributions.leastLoaded(),
        LeadDistributions.bestSkilled(BigDecimal.ONE));
  }

  private static Roster roster(List<Integer> weights) {
    ImmutableList.Builder<Seller> sellers = ImmutableList.builder();
    for (int i = 0; i < weights.size(); i++) {
      sellers.add(Team.seller("p" + i).parts(weights.get(i)).build());
    }
    return Roster.of(sellers.build());
  }

  private static Distribution give(
      DistributionRules rules, Roster roster, DistributionState state) {
    return rules.give(lead(1), roster, state, NOW, Detail.NONE).value();
  }

  private static int indexOf(Assignment assignment) {
    return Integer.parseInt(assignment.person().orElseThrow().text().substring(1));
  }

  private static long total(DistributionState state) {
    return state.workloads().values().stream().mapToLong(Workload::open).sum();
  }

  private record Fraction(BigInteger over, BigInteger under) {
    Fraction plus(long more, long parts) {
      BigInteger other = BigInteger.valueOf(parts);
      return new Fraction(
          over.multiply(other).add(BigInteger.valueOf(more).multiply(under)),
          under.multiply(other));
    }

    boolean isMoreThan(Fraction other) {
      return over.multiply(other.under).compareTo(other.over.multiply(under)) > 0;
    }

    boolean isEqualTo(long parts, long unit) {
      return over.multiply(BigInteger.valueOf(unit))
          .equals(under.multiply(BigInteger.valueOf(parts)));
    }
  }
}
