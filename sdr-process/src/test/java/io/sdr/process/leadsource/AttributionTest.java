package io.sdr.process.leadsource;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AttributionTest {
  private static final List<TouchPath> PATHS = List.of(
      TouchPath.converted(2, "ad", "mail", "fair", "call"),
      TouchPath.converted(1, "ad", "call"),
      TouchPath.converted(3, "fair"),
      TouchPath.lost(9, "mail", "ad"));

  @Example
  void givesEverythingToTheFirstOrTheLastTouch() {
    assertThat(sales(Attributions.firstTouch(), PATHS)).isEqualTo("{ad=3, call=0, fair=3, mail=0}");
    assertThat(sales(Attributions.lastTouch(), PATHS)).isEqualTo("{ad=0, call=3, fair=3, mail=0}");
  }

  @Example
  void givesTheSameToAllTouches() {
    assertThat(sales(Attributions.linear(), PATHS)).isEqualTo("{ad=1, call=1, fair=3.5, mail=0.5}");
  }

  @Example
  void givesMostToTheFirstAndTheLastTouch() {
    // 40/10/10/40 of two, half of one each, three alone
    assertThat(sales(Attributions.byPosition(), PATHS))
        .isEqualTo("{ad=1.3, call=1.3, fair=3.2, mail=0.2}");
    assertThat(sales(
            Attributions.byPosition(Percent.of("60"), Percent.of("20")),
            List.of(TouchPath.converted(1, "a", "b"))))
        .isEqualTo("{a=0.75, b=0.25}");
  }

  @Example
  void givesHalfToWhatWasAHalfLifeEarlier() {
    TouchPath path = new TouchPath(
        ImmutableList.of(new Touch("a", 21), new Touch("b", 14), new Touch("c", 7)), true, 7);

    assertThat(sales(Attributions.timeDecay(7), List.of(path))).isEqualTo("{a=1, b=2, c=4}");
  }

  @Example
  void decaysWithinAHalfLifeToo() {
    TouchPath path = new TouchPath(ImmutableList.of(new Touch("a", 5), new Touch("b", 0)), true, 1);
    double weight = Math.pow(0.5, 5 / 7.0);

    ImmutableSortedMap<String, BigDecimal> sales =
        Attributions.timeDecay(7).salesOf(ImmutableList.of(path));

    assertThat(Objects.requireNonNull(sales.get("a")).doubleValue())
        .isCloseTo(weight / (1 + weight), within(1e-15));
  }

  @Example
  void forgetsWhatIsVeryLongAgo() {
    TouchPath path =
        new TouchPath(ImmutableList.of(new Touch("a", 301), new Touch("b", 100)), true, 1);
    TouchPath shorter =
        new TouchPath(ImmutableList.of(new Touch("a", 300), new Touch("b", 250)), true, 1);

    assertThat(sales(Attributions.timeDecay(1), List.of(path))).isEqualTo("{a=0, b=1}");
    assertThat(Attributions.timeDecay(1).salesOf(ImmutableList.of(shorter)).get("a"))
        .isBetween(BigDecimal.ZERO, new BigDecimal("1e-15"));
  }

  @Example
  void givesInProportionToWhatWouldBeLost() {
    List<TouchPath> paths = List.of(
        TouchPath.converted(3, "A"), TouchPath.converted(2, "A", "B"), TouchPath.lost(5, "B"));

    // effects 5/7 and 2/5, in proportion 25 to 14
    ImmutableSortedMap<String, BigDecimal> sales =
        Attributions.byRemoval().salesOf(ImmutableList.copyOf(paths));
    assertThat(sales.get("A"))
        .isCloseTo(new BigDecimal("3.2051282051"), within(new BigDecimal("1e-9")));
    assertThat(Attributions.byRemoval().salesOf(ImmutableList.of(TouchPath.lost(1, "A"))))
        .isEmpty();
  }

  @Example
  void losesNothingByAChannelThatNoSaleNeeds() {
    RemovalEffects effects = RemovalEffects.of(
        ImmutableList.of(TouchPath.converted(1, "A"), TouchPath.lost(1, "B", "B")));

    assertThat(effects)
        .isEqualTo(new RemovalEffects(
            Percent.of("50"), ImmutableSortedMap.of("A", Percent.HUNDRED, "B", Percent.ZERO)));
    assertThat(RemovalEffects.of(ImmutableList.of(TouchPath.lost(1, "A"))).effects())
        .isEqualTo(ImmutableSortedMap.of("A", Percent.ZERO));
  }

  @Example
  void explainsEveryChannelAndAddsUp() {
    Explained<ImmutableSortedMap<String, BigDecimal>> sales =
        Attributions.attributed(Attributions.linear(), PATHS, Detail.FULL);

    assertThat(sales.because().orElseThrow().outcome()).hasValue(Figure.of(6));
    assertThat(sales.because().orElseThrow().steps()).hasSize(4);
    assertThat(Recalculation.contradictionsIn(sales.because().orElseThrow())).isEmpty();
  }

  @Property(tries = 200)
  void everySaleIsGivenOnce(
      @ForAll("paths") List<TouchPath> paths, @ForAll("attributions") Attribution attribution) {
    long sales =
        paths.stream().filter(TouchPath::converted).mapToLong(TouchPath::count).sum();

    Map<String, BigDecimal> given =
        Attributions.attributed(attribution, paths, Detail.NONE).value();

    assertThat(given.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.valueOf(sales));
  }

  @Property(tries = 200)
  void theChainSellsAsOftenAsThePathsDid(@ForAll("paths") List<TouchPath> paths) {
    if (paths.isEmpty()) {
      return;
    }
    RemovalEffects effects = RemovalEffects.of(ImmutableList.copyOf(paths));
    long all = paths.stream().mapToLong(TouchPath::count).sum();
    long sales =
        paths.stream().filter(TouchPath::converted).mapToLong(TouchPath::count).sum();

    // flows in and out of every channel are the same, so the chain as a whole loses nothing
    assertThat(effects.conversion().fraction().doubleValue())
        .isCloseTo((double) sales / all, within(1e-12));
    assertThat(effects.effects().values())
        .allMatch(effect -> !effect.isNegative() && effect.compareTo(Percent.HUNDRED) <= 0);
  }

  @Example
  void refusesWhatCannotBe() {
    assertRefused("touch.must-be-by-a-channel", () -> new Touch(" ", 0));
    assertRefused("touch.must-be-by-a-channel", () -> new Touch("a", -1));
    assertRefused("touch-path.must-be-of-somebody", () -> TouchPath.lost(1));
    assertRefused("touch-path.must-be-of-somebody", () -> TouchPath.lost(0, "a"));
    assertRefused(
        "touch-path.must-run-forward-in-time",
        () -> new TouchPath(ImmutableList.of(new Touch("a", 1), new Touch("b", 2)), true, 1));
    for (int days : new int[] {0, 36526}) {
      assertRefused("attribution.must-halve-in-some-days", () -> Attributions.timeDecay(days));
    }
    for (String[] shares : new String[][] {{"0", "50"}, {"50", "0"}, {"60", "40.1"}}) {
      assertRefused(
          "attribution.must-share-the-whole",
          () -> Attributions.byPosition(Percent.of(shares[0]), Percent.of(shares[1])));
    }
    assertThat(Attributions.byPosition(Percent.of("60"), Percent.of("40"))).isNotNull();
    assertThat(Attributions.timeDecay(36525)).isNotEqualTo(Attributions.timeDecay(1));
    for (long count : new long[] {0, 10_000_000_001L, Long.MAX_VALUE}) {
      assertRefused("touch-path.must-be-of-somebody", () -> TouchPath.converted(count, "a"));
    }
    assertRefused(
        "attribution.must-have-few-channels", () -> RemovalEffects.of(ImmutableList.of()));
    List<TouchPath> many = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      many.add(TouchPath.lost(1, "c" + i));
    }
    assertRefused(
        "attribution.must-have-few-channels", () -> RemovalEffects.of(ImmutableList.copyOf(many)));
    assertThat(RemovalEffects.of(ImmutableList.copyOf(many.subList(0, 60))).effects())
        .hasSize(60);
    assertRefused(
        "attribution.must-give-every-sale-once",
        () -> Attributions.attributed(
            paths -> ImmutableSortedMap.of("a", BigDecimal.ONE), PATHS, Detail.NONE));
    assertRefused(
        "attribution.must-give-every-sale-once",
        () -> Attributions.attributed(
            paths -> ImmutableSortedMap.of("a", new BigDecimal("7"), "b", new BigDecimal("-1")),
            PATHS,
            Detail.NONE));
  }

  @Provide
  Arbitrary<Attribution> attributions() {
    return Arbitraries.of(
        Attributions.firstTouch(),
        Attributions.lastTouch(),
        Attributions.linear(),
        Attributions.byPosition(),
        Attributions.timeDecay(3),
        Attributions.byRemoval());
  }

  @Provide
  Arbitrary<List<TouchPath>> paths() {
    Arbitrary<ImmutableList<Touch>> touches = Combinators.combine(
            Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(6),
            Arbitraries.integers().between(0, 30).list().ofSize(6))
        .as((channels, days) -> {
          List<Integer> falling =
              days.stream().sorted(Comparator.reverseOrder()).toList();
          return IntStream.range(0, channels.size())
              .mapToObj(i -> new Touch(channels.get(i), falling.get(i)))
              .collect(ImmutableList.toImmutableList());
        });
    return Combinators.combine(
            touches, Arbitraries.of(true, false), Arbitraries.longs().between(1, 9))
        .as(TouchPath::new)
        .list()
        .ofMaxSize(8);
  }

  private static String sales(Attribution attribution, List<TouchPath> paths) {
    Map<String, String> plain = new java.util.TreeMap<>();
    attribution
        .salesOf(ImmutableList.copyOf(paths))
        .forEach((channel, part) -> plain.put(channel, part.toPlainString()));
    return plain.toString();
  }
}
