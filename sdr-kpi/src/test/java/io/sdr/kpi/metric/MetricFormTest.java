package io.sdr.kpi.metric;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.percent;
import static io.sdr.kpi.sample.MetricTrial.usd;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The common forms, as a vendor's catalogue has them. */
class MetricFormTest {
  private static final Quantity.Count VISITS = new Quantity.Count("acme:visits");
  private static final Quantity.Count ORDERS = new Quantity.Count("acme:orders");
  private static final Quantity.Sum HOURS = new Quantity.Sum("acme:hours");
  private static final Quantity.Amount SPENT = new Quantity.Amount("acme:spent");
  private static final Quantity.Amount SAVED = new Quantity.Amount("acme:saved");
  private static final Quantity.Distinct SHOPS = new Quantity.Distinct("acme:shops");
  private static final Quantity.Distinct SEEN = new Quantity.Distinct("acme:seen");
  private static final Quantity.Spread WAITING = new Quantity.Spread("acme:waiting");

  private static final Tally NOTHING = Tally.empty(CurrencyUnit.USD);
  private static final Tally MANY = Tally.counting(CurrencyUnit.USD)
      .add(VISITS, 8)
      .add(ORDERS, 2)
      .add(HOURS, new BigDecimal("12.5"))
      .add(SPENT, BigMoney.parse("USD 30"))
      .add(SAVED, BigMoney.parse("USD 120"))
      .add(SHOPS, "a")
      .add(SHOPS, "b")
      .add(SHOPS, "c")
      .add(SHOPS, "d")
      .add(SEEN, "a")
      .add(WAITING, new BigDecimal("3"))
      .add(WAITING, new BigDecimal("4"))
      .add(WAITING, new BigDecimal("90"))
      .tally();

  private static Measured<Figure> of(MetricForm form, Tally tally) {
    Explained<Reading> read =
        Explained.of("month.reading", Detail.FULL, trace -> form.read("metric.acme", tally, trace));
    Explanation step = read.because().orElseThrow().steps().get(0);
    assertThat(step.rule()).isEqualTo("metric.acme");
    assertThat(Recalculation.contradictionsIn(step)).isEmpty();
    Measured<Figure> value = read.value().value();
    assertThat(step.outcome()).isEqualTo(value.value());
    assertThat(step.unmet().map(unmet -> unmet.condition())).isEqualTo(value.undefined());
    assertThat(form.value(tally)).isEqualTo(value);
    return value;
  }

  private static long sample(MetricForm form) {
    return form.read("metric.acme", MANY, Trace.silent()).sample();
  }

  private static boolean isOfSample(MetricForm form, Tally tally) {
    return form.read("metric.acme", tally, Trace.silent()).interval().isPresent();
  }

  @Test
  void countsAndSumsAreWhatTheyAre() {
    assertThat(of(MetricForm.howMany(VISITS), MANY)).isEqualTo(number("8"));
    assertThat(of(MetricForm.howMany(SHOPS), MANY)).isEqualTo(number("4"));
    assertThat(of(MetricForm.howMuch(SPENT, VISITS), MANY)).isEqualTo(usd("30"));
    assertThat(of(MetricForm.howMuch(HOURS, VISITS), MANY)).isEqualTo(number("12.5"));
    assertThat(of(MetricForm.howMany(VISITS), NOTHING)).isEqualTo(number("0"));
    assertThat(of(MetricForm.howMuch(SPENT, VISITS), NOTHING)).isEqualTo(usd("0"));
    assertThat(sample(MetricForm.howMany(SHOPS))).isEqualTo(4);
    assertThat(sample(MetricForm.howMuch(HOURS, VISITS))).isEqualTo(8);
    assertThat(sample(MetricForm.howMuch(SPENT, ORDERS))).isEqualTo(2);
  }

  @Test
  void sharesOfASampleHaveAnInterval() {
    MetricForm ofCounts = MetricForm.share(ORDERS, VISITS, "no-visits");
    MetricForm beside = MetricForm.shareBeside(ORDERS, VISITS, "no-visits");
    MetricForm ofNames = MetricForm.share(SEEN, SHOPS, "no-shops");
    assertThat(of(ofCounts, MANY)).isEqualTo(percent("25"));
    assertThat(of(beside, MANY)).as("two of ten").isEqualTo(percent("20"));
    assertThat(of(ofNames, MANY)).isEqualTo(percent("25"));
    assertThat(sample(ofCounts)).isEqualTo(8);
    assertThat(sample(beside)).isEqualTo(10);
    assertThat(sample(ofNames)).isEqualTo(4);
    for (MetricForm form : new MetricForm[] {ofCounts, beside, ofNames}) {
      assertThat(isOfSample(form, MANY)).isTrue();
      assertThat(isOfSample(form, NOTHING)).isFalse();
      assertThat(of(form, NOTHING).isDefined()).isFalse();
    }
    assertThat(of(ofCounts, NOTHING)).isEqualTo(Measured.undefined("no-visits"));
    assertThat(of(ofNames, NOTHING)).isEqualTo(Measured.undefined("no-shops"));
  }

  @Test
  void aShareOfASnapshotIsUnknownWhereTheSnapshotCannotBeRead() {
    Function<Tally, Optional<String>> notSeen =
        tally -> tally.of(HOURS).signum() > 0 ? Optional.of("several-snapshots") : Optional.empty();
    MetricForm form = MetricForm.shareSeen(ORDERS, VISITS, notSeen, "no-visits");
    assertThat(of(form, MANY)).isEqualTo(Measured.undefined("several-snapshots"));
    assertThat(isOfSample(form, MANY)).isFalse();
    assertThat(sample(form)).isEqualTo(8);
    Tally seen = Tally.counting(CurrencyUnit.USD).add(ORDERS, 1).add(VISITS, 4).tally();
    assertThat(of(form, seen)).isEqualTo(percent("25"));
    assertThat(isOfSample(form, seen)).isTrue();
    assertThat(of(form, NOTHING)).isEqualTo(Measured.undefined("no-visits"));
  }

  @Test
  void sharesThatAreExactHaveNone() {
    MetricForm ofAmounts = MetricForm.share(SPENT, SAVED, VISITS, "nothing-saved");
    MetricForm less = MetricForm.share(MetricForm.less(SAVED, SPENT), SAVED, VISITS, "none");
    MetricForm both = MetricForm.share(MetricForm.both(SAVED, SPENT), SAVED, VISITS, "none");
    MetricForm things = MetricForm.share(ORDERS, VISITS, ORDERS, "none");
    MetricForm points = MetricForm.share(HOURS, HOURS, VISITS, "none");
    assertThat(of(ofAmounts, MANY)).isEqualTo(percent("25"));
    assertThat(of(less, MANY)).isEqualTo(percent("75"));
    assertThat(of(both, MANY)).isEqualTo(percent("125"));
    assertThat(of(things, MANY)).isEqualTo(percent("25"));
    assertThat(of(points, MANY)).isEqualTo(percent("100"));
    assertThat(sample(things)).isEqualTo(2);
    assertThat(sample(points)).isEqualTo(8);
    assertThat(isOfSample(ofAmounts, MANY)).isFalse();
    assertThat(of(ofAmounts, NOTHING)).isEqualTo(Measured.undefined("nothing-saved"));
    assertThat(of(things, NOTHING)).isEqualTo(Measured.undefined("none"));
    assertThat(of(points, NOTHING)).isEqualTo(Measured.undefined("none"));
  }

  @Test
  void ratesAreForEachOrForAHundred() {
    assertThat(of(MetricForm.perOne(VISITS, ORDERS, "no-orders"), MANY)).isEqualTo(number("4"));
    assertThat(of(MetricForm.perHundred(ORDERS, VISITS, "no-visits"), MANY))
        .isEqualTo(number("25"));
    assertThat(of(MetricForm.perOne(VISITS, ORDERS, "no-orders"), NOTHING))
        .isEqualTo(Measured.undefined("no-orders"));
    assertThat(of(MetricForm.perHundred(ORDERS, VISITS, "no-visits"), NOTHING))
        .isEqualTo(Measured.undefined("no-visits"));
    assertThat(sample(MetricForm.perOne(VISITS, ORDERS, "no-orders"))).isEqualTo(2);
    assertThat(sample(MetricForm.perHundred(ORDERS, VISITS, "no-visits"))).isEqualTo(8);
  }

  @Test
  void theMiddleDoesNotMindTheLargest() {
    assertThat(of(MetricForm.middle(WAITING, "nobody-waited"), MANY)).isEqualTo(number("4"));
    assertThat(sample(MetricForm.middle(WAITING, "nobody-waited"))).isEqualTo(3);
    assertThat(of(MetricForm.middle(WAITING, "nobody-waited"), NOTHING))
        .isEqualTo(Measured.undefined("nobody-waited"));
  }

  /** A vendor's metrics, each of a class of its own that the catalogue speaks for. */
  private interface OfField extends Metric {
    @Override
    default Reading read(Tally tally, Trace trace) {
      return catalogue().read(this, tally, trace);
    }
  }

  private record Visits() implements OfField {}

  private record Orders() implements Metric {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.of("metric.acme.own", tally.of(ORDERS), trace);
    }
  }

  private record Lost() implements OfField {}

  private static MetricCatalogue catalogue() {
    return MetricCatalogue.builder()
        .family(MetricProfile.ofPerson(MetricType.ACTIVITY))
        .add(
            "acme:visits",
            new Visits(),
            MetricForm.howMany(VISITS),
            MetricUnit.PIECES,
            Better.HIGHER,
            "visits")
        .family(new MetricProfile(MetricType.CASH, MetricProfile.Control.OTHERS))
        .add("acme:orders", new Orders(), MetricUnit.PIECES, Better.LOWER, "orders")
        .build();
  }

  @Test
  void aVendorsCatalogueReadsByItsLinesAndLeavesTheRestToTheMetric() {
    MetricCatalogue catalogue = catalogue();
    Explanation because = Explained.of(
            "month.reading", Detail.FULL, trace -> new Visits().read(MANY, trace))
        .because()
        .orElseThrow();
    assertThat(because.steps().get(0).rule()).isEqualTo("metric.acme.visits");
    assertThat(catalogue.value(new Visits(), MANY)).isEqualTo(number("8"));
    assertThat(new Visits().value(MANY)).isEqualTo(number("8"));
    assertThat(catalogue.value(new Orders(), MANY)).isEqualTo(number("2"));
    assertThat(catalogue.profileOf(new Visits()))
        .contains(MetricProfile.ofPerson(MetricType.ACTIVITY));
    assertThat(catalogue.profileOf(new Orders()).map(MetricProfile::control))
        .contains(MetricProfile.Control.OTHERS);
    assertThat(catalogue.profileOf(new Lost())).isEmpty();
    assertThatThrownBy(() -> new Lost().read(MANY, Trace.silent()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Lost");
    assertThatThrownBy(() -> catalogue.read(new Orders(), MANY, Trace.silent()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVendorsMetricsComeIntoTheRegistryByTheirIds() {
    PolicyRegistry.Builder registry = PolicyRegistry.builder();
    catalogue().contributeTo(registry);
    assertThat(registry.build().implementationsOf(Metric.class))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("acme:visits", Visits.class, "acme:orders", Orders.class));
  }

  @Test
  void dictionariesAreEqualByWhatTheySay() {
    MetricDictionary one = catalogue().dictionary();
    assertThat(one)
        .isEqualTo(catalogue().dictionary())
        .hasSameHashCodeAs(catalogue().dictionary())
        .isNotEqualTo(Metrics.dictionary())
        .isNotEqualTo("dictionary");
    assertThat(one.hashCode()).isNotEqualTo(Metrics.dictionary().hashCode());
    assertThat(one.toString()).contains("acme:visits", "acme:orders");
    assertThat(one.plus(Metrics.dictionary()).entries())
        .startsWith(one.entries().get(0), one.entries().get(1))
        .hasSize(2 + Metrics.dictionary().entries().size());
    assertThat(one.find("acme:orders").map(MetricDictionary.Entry::better)).contains(Better.LOWER);
    assertThat(one.find(new Lost())).isEmpty();
    assertRefused(
        "metric-dictionary.must-have-each-metric-once",
        () -> MetricDictionary.builder()
            .add("acme:visits", new Visits(), MetricUnit.PIECES, Better.HIGHER, "visits")
            .add("acme:calls", new Visits(), MetricUnit.PIECES, Better.HIGHER, "visits")
            .build());
  }

  @Test
  void aMetricThatSaysNothingOfItselfIsOfNoKnownKind() {
    assertThat(new Orders().profile()).isEmpty();
    assertThat(new Orders().value(MANY)).isEqualTo(number("2"));
    assertThat(new Orders().value(MANY, Trace.silent())).isEqualTo(number("2"));
    assertThat(Explained.of("month.reading", Detail.FULL, trace -> new Orders().value(MANY, trace))
            .because()
            .orElseThrow()
            .steps())
        .as("whoever listens hears the steps")
        .hasSize(1);
  }

  @Test
  void anAmountIsSoManyTimesAnother() {
    BigMoney ten = BigMoney.parse("USD 10");
    assertThat(
            Readings.times("metric.acme", ten, BigMoney.parse("USD 4"), 3, "none", Trace.silent())
                .value())
        .isEqualTo(number("2.5"));
    assertThat(
            Readings.times("metric.acme", ten, BigMoney.parse("USD 0"), 3, "none", Trace.silent())
                .value())
        .isEqualTo(Measured.undefined("none"));
  }

  @Test
  void leadingAndLaggingTypesAreTold() {
    for (MetricType type : MetricType.values()) {
      boolean isLeading = switch (type) {
        case CONVERSION, SPEED, ACTIVITY, PIPELINE -> true;
        default -> false;
      };
      boolean isLagging = switch (type) {
        case VOLUME, PLAN, PROFITABILITY, DEAL_ECONOMICS -> true;
        default -> false;
      };
      assertThat(type.isLeading()).as("%s", type).isEqualTo(isLeading);
      assertThat(type.isLagging()).as("%s", type).isEqualTo(isLagging);
    }
  }

  @Test
  void quantitiesAreInOrderOfTheirNamesAndThenOfTheirKinds() {
    assertThat(VISITS.compareTo(ORDERS)).isPositive();
    assertThat(VISITS.compareTo(new Quantity.Sum("acme:visits"))).isNegative();
    assertThat(VISITS.compareTo(new Quantity.Count("acme:visits"))).isZero();
  }
}
