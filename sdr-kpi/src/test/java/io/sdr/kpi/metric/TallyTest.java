package io.sdr.kpi.metric;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Trace;
import io.sdr.core.json.JsonLimits;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.statistics.Sample;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.time.Period;
import io.sdr.kpi.sample.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(TallyTest.class.getClassLoader()), JsonLimits.RESULTS);
  private static final Tally NOTHING = Tally.empty(CurrencyUnit.USD);

  private static Tally.Counter usd() {
    return Tally.counting(CurrencyUnit.USD);
  }

  @Test
  void isTheSameHoweverNumbersAreWritten() {
    Tally tally = usd()
        .add(Quantities.SOLD, BigMoney.parse("USD 5.500"))
        .add(Quantities.UNITS, new BigDecimal("2.0"))
        .add(Quantities.DEAL_AMOUNTS, new BigDecimal("5.50"))
        .tally();
    assertThat(tally)
        .isEqualTo(usd()
            .add(Quantities.SOLD, BigMoney.parse("USD 5.5"))
            .add(Quantities.UNITS, BigDecimal.valueOf(2))
            .add(Quantities.DEAL_AMOUNTS, new BigDecimal("5.5"))
            .tally());
  }

  @Test
  void holdsNothingOfWhatComesToNothing() {
    assertThat(usd()
            .add(Quantities.CALLS, 0)
            .add(Quantities.PAID, BigMoney.parse("USD 7"))
            .add(Quantities.PAID, BigMoney.parse("USD -7.00"))
            .add(Quantities.UNITS, BigDecimal.ZERO)
            .tally())
        .isEqualTo(NOTHING);
    assertThat(NOTHING.of(Quantities.CALLS)).isZero();
    assertThat(NOTHING.of(Quantities.PAID)).isEqualByComparingTo(BigMoney.parse("USD 0"));
    assertThat(NOTHING.of(Quantities.UNITS)).isZero();
    assertThat(NOTHING.of(Quantities.DAYS_TO_WIN)).isEqualTo(Occurrences.none());
    assertThat(NOTHING.of(Quantities.BUYERS)).isEmpty();
  }

  @Test
  void countsEachNameOnceAlsoOverMerges() {
    Tally one = usd().add(Quantities.BUYERS, "b").add(Quantities.BUYERS, "a").tally();
    Tally other = usd().add(Quantities.BUYERS, "b").add(Quantities.BUYERS, "c").tally();
    assertThat(one.plus(other).of(Quantities.BUYERS)).containsExactly("a", "b", "c");
  }

  @Test
  void amountsByNameAddUpNameByName() {
    Quantity.Split split = Quantities.SOLD_BY_GROUP;
    Tally one = usd()
        .add(split, "a", BigMoney.parse("USD 5.50"))
        .add(split, "b", BigMoney.parse("USD 1"))
        .tally();
    Tally other = usd()
        .add(split, "b", BigMoney.parse("USD -1.00"))
        .add(split, "a", BigMoney.parse("USD 2"))
        .tally();
    assertThat(one.plus(other))
        .isEqualTo(usd().add(split, "a", BigMoney.parse("USD 7.5")).tally())
        .isEqualTo(usd().add(one).add(other).tally());
    assertThat(one.plus(other).of(split)).containsOnlyKeys("a");
    assertThat(usd().add(split, "b", BigMoney.parse("USD 0")).tally()).isEqualTo(NOTHING);
    assertThat(NOTHING.of(split)).isEmpty();
    assertRefused(
        "tally.must-have-one-currency", () -> usd().add(split, "a", BigMoney.parse("EUR 5")));
  }

  @Test
  void doesNotMixCurrencies() {
    Tally euros = Tally.empty(CurrencyUnit.EUR);
    assertRefused("tally.must-have-one-currency", () -> NOTHING.plus(euros));
    assertRefused("tally.must-have-one-currency", () -> usd().add(euros));
    assertRefused(
        "tally.must-have-one-currency", () -> usd().add(Quantities.SOLD, BigMoney.parse("EUR 5")));
  }

  private static Tally written(String fields) throws IOException {
    return JSON.mapper().readValue("{\"currency\":\"USD\"," + fields + "}", Tally.class);
  }

  @Test
  void whatWasWrittenOtherwiseIsReadTheSame() throws IOException {
    assertThat(written("\"counts\":{\"calls\":0}")).isEqualTo(NOTHING);
    assertThat(written("\"amounts\":{\"paid\":0.00}")).isEqualTo(NOTHING);
    assertThat(written("\"sums\":{\"units\":0}")).isEqualTo(NOTHING);
    assertThat(written("\"splits\":{\"sold-by-group\":{}}")).isEqualTo(NOTHING);
    assertThat(written("\"splits\":{\"sold-by-group\":{\"a\":0}}")).isEqualTo(NOTHING);
    assertThat(written("\"names\":{\"buyers\":[]}")).isEqualTo(NOTHING);
    assertThat(written("\"amounts\":{\"paid\":5.50,\"due\":0}"))
        .isEqualTo(usd().add(Quantities.PAID, BigMoney.parse("USD 5.5")).tally());
    assertThat(written("\"sums\":{\"units\":2.0}"))
        .isEqualTo(usd().add(Quantities.UNITS, BigDecimal.valueOf(2)).tally());
    assertThat(written("\"splits\":{\"sold-by-group\":{\"a\":1.0,\"b\":0}}"))
        .isEqualTo(
            usd().add(Quantities.SOLD_BY_GROUP, "a", BigMoney.parse("USD 1")).tally());
    assertThat(written("\"counts\":{\"calls\":1,\"talks\":0}"))
        .isEqualTo(usd().add(Quantities.CALLS).tally());
    assertThatThrownBy(() -> written("\"counts\":{\"calls\":-1}"))
        .hasStackTraceContaining("tally must not be negative");
  }

  @Test
  void aCounterTakesInWhatAnotherOrATallyHasCounted() {
    Tally all = usd()
        .add(Quantities.CALLS, 3)
        .add(Quantities.PAID, BigMoney.parse("USD 7"))
        .add(Quantities.UNITS, BigDecimal.TEN)
        .add(Quantities.SOLD_BY_GROUP, "a", BigMoney.parse("USD 1"))
        .add(Quantities.DAYS_TO_WIN, BigDecimal.ONE)
        .add(Quantities.DAYS_TO_WIN, occurrences("1", 1, "4", 2))
        .add(Quantities.BUYERS, "x")
        .add(Quantities.BUYERS, ImmutableSortedSet.of("x", "y"))
        .tally();
    assertThat(all.of(Quantities.DAYS_TO_WIN)).isEqualTo(occurrences("1", 2, "4", 2));
    assertThat(all.of(Quantities.BUYERS)).containsExactly("x", "y");
    Tally.Counter counter = usd().add(all);
    counter.add(usd().add(all).add(Quantities.DAYS_TO_WIN, BigDecimal.ONE));
    assertThat(counter.tally())
        .isEqualTo(
            all.plus(all).plus(usd().add(Quantities.DAYS_TO_WIN, BigDecimal.ONE).tally()));
    assertThat(counter.currency()).isEqualTo(CurrencyUnit.USD);
    assertThat(usd().add(all).add(Quantities.BUYERS, "a").tally().of(Quantities.BUYERS))
        .containsExactly("a", "x", "y");
  }

  @Test
  void occurrencesAreTheSameHoweverNumbersAreWritten() {
    assertThat(occurrences("1.50", 2, "2", 1)).isEqualTo(occurrences("1.5", 2, "2.0", 1));
    assertThat(occurrences("1.5", 2, "2", 1).counts().firstKey()).isEqualTo("1.5");
    assertThat(occurrences("1", 1, "3", 1).plus(Occurrences.none()))
        .isEqualTo(Occurrences.none().plus(occurrences("1", 1, "3", 1)))
        .isEqualTo(occurrences("1", 1, "3", 1));
  }

  @Test
  void oneOccurrenceDoesNotScatterAndTwoDo() {
    Occurrences one = new Occurrences(ImmutableSortedMap.of(BigDecimal.TEN, 1L));
    assertThat(one.meanEstimate().undefined()).contains("too-few-values");
    assertThat(one.median().value().orElseThrow()).isEqualByComparingTo("10");
    Estimate two = occurrences("4", 1, "10", 1).meanEstimate().value().orElseThrow();
    assertThat(two.n()).isEqualTo(2);
    assertThat(two)
        .isEqualTo(Estimate.ofMean(
                Sample.of(List.of(BigDecimal.valueOf(4), BigDecimal.TEN)), Percent.of("95"))
            .value()
            .orElseThrow());
  }

  private static Deal wonFor(String amount) {
    return Scenario.won(Scenario.SELLER, "2011-05-02", amount);
  }

  @Test
  void whatWasConvertedAtAFineRateIsCountedAndReadBackExactly() {
    ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.of("RUB"),
        CurrencyUnit.USD,
        new BigDecimal("0.012345678901234567"),
        LocalDate.parse("2011-01-01"))));
    Tally tally = TallySheet.collecting(
            Department.builder().addPerson(Person.of(Scenario.SELLER, "Seller")).build(),
            Period.parse("2011-05"),
            CurrencyUnit.USD,
            rates)
        .add(wonFor("RUB 100.01"))
        .sheet()
        .total();
    BigDecimal exact = new BigDecimal("1.23469134691246904567");
    assertThat(tally.of(Quantities.SOLD).getAmount()).isEqualByComparingTo(exact);
    assertThat(tally.of(Quantities.DEAL_AMOUNTS).counts()).containsOnlyKeys(exact);
    assertThat(JSON.read(JSON.write(tally), Tally.class).value()).contains(tally);
  }

  @Test
  void factsFromOutsideStayWithinTheBoundsOfWhatIsStated() {
    String fine = "0.1234567890123456789";
    assertThat(JSON.read(
                JSON.write(Scenario.won(Scenario.SELLER, "2011-05-02", "USD 5"))
                    .replace("5.00", fine),
                Deal.class)
            .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("number.must-be-in-bounds");
    assertThat(
            JSON.read("{\"currency\":\"USD\",\"sums\":{\"units\":\"" + fine + "\"}}", Tally.class)
                .value())
        .contains(usd().add(Quantities.UNITS, new BigDecimal(fine)).tally());
    assertThat(JSON.read("{\"currency\":\"USD\",\"sums\":{\"units\":\"1e999999999\"}}", Tally.class)
            .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("number.must-be-in-bounds");
  }

  @Test
  void moreThanCanBeCountedIsRefused() {
    Tally most = usd().add(Quantities.CALLS, Long.MAX_VALUE).tally();
    assertRefused("tally.must-stay-countable", () -> most.plus(most));
    assertRefused("tally.must-stay-countable", () -> usd().add(most).add(Quantities.CALLS));
    assertRefused("tally.must-stay-countable", () -> usd().add(most).add(most));
    assertRefused("tally.must-stay-countable", () -> occurrences("1", Long.MAX_VALUE, "2", 1));
    Occurrences many = new Occurrences(ImmutableSortedMap.of(BigDecimal.ONE, Long.MAX_VALUE));
    assertRefused("tally.must-stay-countable", () -> many.plus(many));
    Tally decided = usd()
        .add(Quantities.DEALS_WON, Long.MAX_VALUE)
        .add(Quantities.DEALS_LOST)
        .tally();
    assertRefused(
        "tally.must-stay-countable", () -> Metrics.winRate().read(decided, Trace.silent()));
  }

  @Test
  void neverCountsFewerThanNone() {
    assertRefused("tally.must-not-be-negative", () -> usd().add(Quantities.CALLS, -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Calls", "calls made", "acme:", ":calls", "-calls", "calls-", "a:b:c"})
  void quantitiesHavePlainNames(String name) {
    assertRefused("quantity.must-have-a-plain-name", () -> new Quantity.Count(name));
    assertRefused("quantity.must-have-a-plain-name", () -> new Quantity.Sum(name));
    assertRefused("quantity.must-have-a-plain-name", () -> new Quantity.Amount(name));
    assertRefused("quantity.must-have-a-plain-name", () -> new Quantity.Split(name));
    assertRefused("quantity.must-have-a-plain-name", () -> new Quantity.Spread(name));
    assertRefused("quantity.must-have-a-plain-name", () -> new Quantity.Distinct(name));
  }

  @Test
  void quantitiesOfOneNameAreOfOneKindEach() {
    Quantity.Count count = new Quantity.Count("acme:visits");
    Quantity.Sum sum = new Quantity.Sum("acme:visits");
    Tally tally = usd().add(count).add(sum, BigDecimal.TEN).tally();
    assertThat(tally.of(count)).isEqualTo(1);
    assertThat(tally.of(sum)).isEqualByComparingTo("10");
  }

  @Test
  void occurrencesKnowTheirMiddleAndMean() {
    Occurrences odd = occurrences("1", 2, "9.5", 3);
    assertThat(odd.size()).isEqualTo(5);
    assertThat(odd.median().value().orElseThrow()).isEqualByComparingTo("9.5");
    assertThat(odd.mean().value().orElseThrow()).isEqualByComparingTo("6.1");
    assertThat(occurrences("1", 2, "9.5", 2).median().value().orElseThrow())
        .isEqualByComparingTo("5.25");
    assertThat(Occurrences.none().median().undefined()).contains("no-sample");
    assertThat(Occurrences.none().mean().undefined()).contains("no-sample");
  }

  @Test
  void occurrencesHoldOnlyWhatOccurred() {
    assertRefused("occurrences.must-be-positive", () -> occurrences("1", 2, "2", 0));
  }

  private static Occurrences occurrences(String one, long often, String other, long oftenOther) {
    return new Occurrences(
        ImmutableSortedMap.of(new BigDecimal(one), often, new BigDecimal(other), oftenOther));
  }
}
