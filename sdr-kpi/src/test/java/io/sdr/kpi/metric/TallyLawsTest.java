package io.sdr.kpi.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.json.JsonLimits;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.TeamId;
import io.sdr.kpi.sample.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class TallyLawsTest {
  private static final SdrJson JSON = SdrJson.with(
      PolicyRegistry.discovered(TallyLawsTest.class.getClassLoader()), JsonLimits.RESULTS);
  private static final Tally NOTHING = Tally.empty(CurrencyUnit.USD);

  @Provide
  Arbitrary<World> worlds() {
    return World.any();
  }

  @Provide
  Arbitrary<Tuple.Tuple2<World, World>> twoOrders() {
    return World.twoOrders();
  }

  @Provide
  Arbitrary<Tally> tallies() {
    return World.any().map(world -> world.sheet().total());
  }

  @Provide
  Arbitrary<Tuple.Tuple2<World, List<Integer>>> splits() {
    return Combinators.combine(
            World.any(), Arbitraries.integers().between(0, 2).list().ofSize(30))
        .as(Tuple::of);
  }

  @Property
  void addingIsCommutativeAndAssociativeAndNothingIsNeutral(
      @ForAll("tallies") Tally one, @ForAll("tallies") Tally two, @ForAll("tallies") Tally three) {
    assertThat(one.plus(two)).isEqualTo(two.plus(one));
    assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
    assertThat(one.plus(NOTHING)).isEqualTo(one);
    assertThat(NOTHING.plus(one)).isEqualTo(one);
  }

  @Property
  void anyTallyIsReadBackAsItWasWritten(
      @ForAll("tallies") Tally tally,
      @ForAll @BigRange(min = "-1000", max = "1000") @Scale(60) BigDecimal factor) {
    Tally.Counter scaled = Tally.counting(CurrencyUnit.USD).add(tally);
    for (Quantity.Amount amount : List.of(Quantities.SOLD, Quantities.RETURNED)) {
      scaled.add(amount, tally.of(amount).multipliedBy(factor));
    }
    scaled
        .add(Quantities.UNITS, factor)
        .add(Quantities.DEAL_AMOUNTS, factor)
        .add(Quantities.SOLD_BY_GROUP, "group", BigMoney.of(CurrencyUnit.USD, factor));
    assertThat(JSON.read(JSON.write(scaled.tally()), Tally.class).value()).contains(scaled.tally());
  }

  @Property
  void addingInPlaceIsAdding(@ForAll("tallies") Tally one, @ForAll("tallies") Tally two) {
    Tally.Counter counter = Tally.counting(CurrencyUnit.USD);
    counter.add(one);
    counter.add(two);
    assertThat(counter.tally()).isEqualTo(one.plus(two));
  }

  @Property
  void anyTreeOfMergesGivesTheSame(
      @ForAll @Size(min = 1, max = 8) List<@From("tallies") Tally> leaves,
      @ForAll @Size(7) List<@IntRange(min = 0, max = 99) Integer> picks) {
    Tally inOrder = leaves.stream().reduce(NOTHING, Tally::plus);
    List<Tally> left = new ArrayList<>(leaves);
    for (int i = 0; left.size() > 1; i++) {
      Tally one = left.remove(picks.get(i) % left.size());
      int other = picks.get(i) % left.size();
      left.set(other, left.get(other).plus(one));
    }
    assertThat(left.get(0)).isEqualTo(inOrder);
  }

  @Property
  void anyOrderOfRowsGivesTheSameSheet(@ForAll("twoOrders") Tuple.Tuple2<World, World> worlds) {
    assertThat(Content.of(worlds.get1().sheet()))
        .isEqualTo(Content.of(worlds.get2().sheet()));
  }

  @Property
  void sheetsOfPartsOfTheFactsAddUpToTheSheetOfAll(
      @ForAll("splits") Tuple.Tuple2<World, List<Integer>> split) {
    World world = split.get1();
    List<TallySheet> parts = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      List<Deal> deals = picked(world.deals(), split.get2(), part);
      List<SalesReturn> returns = picked(world.returns(), split.get2(), part);
      parts.add(world.sheetOf(deals, returns));
    }
    TallySheet whole = world.sheet();
    for (int i = 0; i < World.PEOPLE; i++) {
      for (Scope scope : Scope.values()) {
        PersonId person = World.person(i);
        assertThat(parts.stream().map(part -> part.of(person, scope)).reduce(NOTHING, Tally::plus))
            .isEqualTo(whole.of(person, scope));
      }
    }
  }

  @Property
  void sheetsThatShareFactsCountThemTwice(@ForAll("worlds") World world) {
    Tally once = world.sheet().total();
    List<Deal> twice = new ArrayList<>(world.deals());
    twice.addAll(world.deals());
    List<SalesReturn> returnedTwice = new ArrayList<>(world.returns());
    returnedTwice.addAll(world.returns());
    assertThat(world.sheetOf(twice, returnedTwice).total())
        .as("by merging as by telling, which is why a sheet does not remember ids")
        .isEqualTo(once.plus(once));
  }

  private static <T> List<T> picked(List<T> all, List<Integer> parts, int part) {
    List<T> picked = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (parts.get(i) == part) {
        picked.add(all.get(i));
      }
    }
    return picked;
  }

  @Property
  void ownTalliesSumToTheTotal(@ForAll("worlds") World world) {
    TallySheet sheet = world.sheet();
    Tally own = NOTHING;
    for (int i = 0; i < World.PEOPLE; i++) {
      own = own.plus(sheet.of(World.person(i), Scope.OWN));
    }
    assertThat(own).isEqualTo(sheet.total());
  }

  @Property
  void everyoneSeesExactlyTheFactsOfThoseBelowOnTheirDay(@ForAll("worlds") World world) {
    TallySheet sheet = world.sheet();
    for (int i = 0; i < World.PEOPLE; i++) {
      PersonId person = World.person(i);
      List<Deal> deals = world.deals().stream()
          .filter(deal -> deal.closed()
              .filter(day -> isBelow(deal.owner(), person, day, world))
              .isPresent())
          .toList();
      List<SalesReturn> returns = world.returns().stream()
          .filter(back -> isBelow(back.owner(), person, back.date(), world))
          .toList();
      Tally below = world.sheetOf(deals, returns).total();
      assertThat(sheet.of(person, Scope.TEAM)).isEqualTo(below);
      assertThat(sheet.of(person, Scope.OWN_AND_TEAM))
          .isEqualTo(below.plus(sheet.of(person, Scope.OWN)));
    }
  }

  /** Climbs from placement to placement, as on paper. */
  private static boolean isBelow(PersonId one, PersonId other, LocalDate day, World world) {
    Optional<PersonId> above = world.department().placements().stream()
        .filter(placement -> placement.person().equals(one) && placement.dates().contains(day))
        .findFirst()
        .flatMap(Placement::manager);
    return above.isPresent()
        && (above.get().equals(other) || isBelow(above.get(), other, day, world));
  }

  @Property
  void teamsHoldTheFactsOfTheirMembersOnTheDay(@ForAll("worlds") World world) {
    TallySheet sheet = world.sheet();
    for (TeamId team : List.of(TeamId.of("team0"), TeamId.of("team1"), TeamId.of("team2"))) {
      List<Deal> deals = world.deals().stream()
          .filter(deal ->
              deal.closed().filter(day -> isIn(team, deal.owner(), day, world)).isPresent())
          .toList();
      List<SalesReturn> returns = world.returns().stream()
          .filter(back -> isIn(team, back.owner(), back.date(), world))
          .toList();
      assertThat(sheet.byTeam().getOrDefault(team, NOTHING))
          .isEqualTo(world.sheetOf(deals, returns).total());
    }
  }

  private static boolean isIn(TeamId team, PersonId person, LocalDate day, World world) {
    return world.department().placements().stream()
        .anyMatch(placement -> placement.person().equals(person)
            && placement.dates().contains(day)
            && placement.team().equals(team));
  }

  /** All that can be asked of a sheet. */
  private record Content(
      ImmutableMap<PersonId, List<Tally>> people,
      ImmutableMap<TeamId, Tally> teams,
      ImmutableMap<ProductId, Tally> products,
      Tally total) {
    static Content of(TallySheet sheet) {
      ImmutableMap.Builder<PersonId, List<Tally>> people = ImmutableMap.builder();
      for (int i = 0; i < World.PEOPLE; i++) {
        PersonId person = World.person(i);
        people.put(
            person,
            List.of(
                sheet.of(person, Scope.OWN),
                sheet.of(person, Scope.TEAM),
                sheet.of(person, Scope.OWN_AND_TEAM)));
      }
      return new Content(people.buildOrThrow(), sheet.byTeam(), sheet.byProduct(), sheet.total());
    }
  }
}
