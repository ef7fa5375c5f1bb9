package io.sdr.kpi.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.kpi.sample.World;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;

class TallyLawsTest {
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
  void ownTalliesSumToTheTotalAndTheHeadSeesEveryoneBelow(@ForAll("worlds") World world) {
    TallySheet sheet = world.sheet();
    Tally own = NOTHING;
    for (int i = 0; i < World.PEOPLE; i++) {
      Tally alone = sheet.of(World.person(i), Scope.OWN);
      Tally team = sheet.of(World.person(i), Scope.TEAM);
      assertThat(sheet.of(World.person(i), Scope.OWN_AND_TEAM)).isEqualTo(alone.plus(team));
      own = own.plus(alone);
    }
    assertThat(own).isEqualTo(sheet.total());
    Tally ofTeams = sheet.byTeam().values().stream().reduce(NOTHING, Tally::plus);
    assertThat(ofTeams.won()).isLessThanOrEqualTo(own.won());
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
