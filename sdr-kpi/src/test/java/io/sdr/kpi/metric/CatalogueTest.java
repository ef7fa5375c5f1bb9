package io.sdr.kpi.metric;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.percent;
import static io.sdr.kpi.sample.MetricTrial.share;
import static io.sdr.kpi.sample.MetricTrial.usd;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityId;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.Payment;
import io.sdr.core.sales.PaymentId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.sample.KnownMetrics;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(CatalogueTest.class.getClassLoader());
  private static final LocalDate MAY_10 = LocalDate.parse("2011-05-10");

  private static final Tally NOTHING = Tally.empty(CurrencyUnit.USD);

  private final TallySheet.Collector facts = TallySheet.collecting(
      Department.builder().addPerson(Person.of(Scenario.SELLER, "Seller")).build(),
      Period.parse("2011-05"),
      CurrencyUnit.USD,
      ExchangeRates.none());

  static Stream<Metric> metrics() {
    return KnownMetrics.ALL.stream();
  }

  @Test
  void everyMetricOfTheCatalogueIsLookedAtHere() {
    assertThat(metrics().<Class<?>>map(Metric::getClass).toList())
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.implementationsOf(Metric.class).values());
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void everyMetricSaysWhatItIsAndWhyItReadsWhatItReads(Metric metric) {
    manyFacts();
    MetricTrial.assertExplains(metric, seller());
  }

  @Test
  void theDictionarySaysOfEachWhatItIsInBothLanguages() {
    for (MetricDictionary.Entry entry : KnownMetrics.DICTIONARY.entries()) {
      assertThat(entry.metric().profile()).contains(entry.profile());
      for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
        Wording wording = REGISTRY.wording(language);
        assertThat(entry.title(wording)).isNotBlank().doesNotContain("metric.");
        assertThat(entry.formula(wording)).isNotBlank().doesNotContain("metric.");
        assertThat(entry.needs(wording)).isNotEmpty().noneMatch(need -> need.contains("metric."));
      }
    }
    Set<String> known = new TreeSet<>(REGISTRY.implementationsOf(Metric.class).keySet());
    known.remove("with-enough");
    assertThat(KnownMetrics.DICTIONARY.entries().stream().map(MetricDictionary.Entry::id))
        .as("all but the one that is made of another")
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void metricsOfHeadsAndReviewersSpeakOfATeamAndThoseOfSharedCostsOfTheDepartment() {
    assertThat(idsOf(MetricProfile.Level.TEAM))
        .containsExactly(
            "review-agreement",
            "review-agreement-kappa",
            "review-agreement-ac1",
            "at-quota-share",
            "new-hire-ramp",
            "turnover",
            "revenue-per-head");
    assertThat(idsOf(MetricProfile.Level.DEPARTMENT))
        .containsExactly("acquisition-cost", "acquisition-payback", "cost-of-sales");
  }

  private static List<String> idsOf(MetricProfile.Level level) {
    return KnownMetrics.DICTIONARY.entries().stream()
        .filter(entry -> entry.profile().level() == level)
        .map(MetricDictionary.Entry::id)
        .toList();
  }

  @Test
  void aDictionaryNamesEachMetricOnce() {
    MetricDictionary one = Metrics.dictionary();
    assertRefused("metric-dictionary.must-have-each-metric-once", () -> one.plus(one));
    assertRefused(
        "metric-dictionary.must-say-which-facts-are-needed",
        () -> MetricDictionary.builder()
            .add("nothing", Metrics.calls(), MetricUnit.PIECES, Better.HIGHER));
    assertThat(one.find("no-such-metric")).isEmpty();
    assertThat(one.find("calls")).isEqualTo(one.find(Metrics.calls()));
    assertThat(one.find(Metrics.withEnough(5, Metrics.withEnough(3, Metrics.calls()))))
        .as("that it asks for enough facts does not change what it is")
        .isEqualTo(one.find("calls"));
  }

  private void manyFacts() {
    facts
        .add(deal("1", "900")
            .addLines(
                line(1, "600", "800", "450", "Tools/Drills"), line(2, "300", "400", "300", "Paint"))
            .build())
        .add(deal("2", "100").addLine(line(1, "100", "100", "50", "Tools/Saws")).build())
        .add(Scenario.deal(Scenario.SELLER, Outcome.LOST, "2011-05-03")
            .amount(BigMoney.parse("USD 500"))
            .build())
        .add(Scenario.returned(Scenario.SELLER, "2011-05-20", "USD 50"));
    activity("1", ActivityKind.CALL, Activity.Result.HELD, "x", "12.5");
    activity("2", ActivityKind.CALL, Activity.Result.MISSED, "y", "0");
    activity("3", ActivityKind.CALL, Activity.Result.HELD, "x", "7");
    activity("4", ActivityKind.MEETING, Activity.Result.HELD, "x", "60");
    activity("5", ActivityKind.MEETING, Activity.Result.MISSED, "z", "0");
    activity("6", ActivityKind.MEETING, Activity.Result.CANCELLED, "z", "0");
    activity("7", ActivityKind.DEMO, Activity.Result.HELD, "x", "30");
    activity("8", ActivityKind.DEMO, Activity.Result.MISSED, "x", "0");
    activity("9", ActivityKind.PROPOSAL, Activity.Result.HELD, "x", "0");
    activity("10", ActivityKind.of("visit"), Activity.Result.HELD, "v", "90");
    facts.add(invoice("1", "400", "2011-05-31"), Scenario.SELLER);
    facts.add(invoice("2", "600", "2011-06-10"), Scenario.SELLER);
    facts.add(payment("1", "300"), Scenario.SELLER).add(payment("2", "-100"), Scenario.SELLER);
  }

  private static Deal.Builder deal(String id, String amount) {
    return Scenario.deal(Scenario.SELLER, Outcome.WON, "2011-05-10")
        .id(DealId.of(id))
        .client(ClientId.of("x"))
        .opened(LocalDate.parse("2011-05-01"))
        .amount(BigMoney.parse("USD " + amount));
  }

  private static DealLine line(int number, String amount, String list, String cost, String group) {
    return DealLine.builder()
        .number(number)
        .quantity(BigDecimal.valueOf(number))
        .amount(BigMoney.parse("USD " + amount))
        .list(BigMoney.parse("USD " + list))
        .cost(BigMoney.parse("USD " + cost))
        .recurring(BigMoney.parse("USD 10"))
        .category(Category.of(group))
        .build();
  }

  private void activity(
      String id, ActivityKind kind, Activity.Result result, String client, String minutes) {
    facts.add(Activity.builder()
        .id(ActivityId.of(id))
        .kind(kind)
        .owner(Scenario.SELLER)
        .date(MAY_10)
        .result(result)
        .client(ClientId.of(client))
        .minutes(new BigDecimal(minutes))
        .build());
  }

  private static Invoice invoice(String id, String amount, String due) {
    return Invoice.builder()
        .id(InvoiceId.of(id))
        .deal(DealId.of("1"))
        .amount(BigMoney.parse("USD " + amount))
        .date(MAY_10)
        .due(LocalDate.parse(due))
        .build();
  }

  private static Payment payment(String id, String amount) {
    return Payment.builder()
        .id(PaymentId.of(id))
        .deal(DealId.of("1"))
        .amount(BigMoney.parse("USD " + amount))
        .date(MAY_10)
        .build();
  }

  private Tally seller() {
    return facts.sheet().of(Scenario.SELLER, Scope.OWN);
  }

  private Measured<Figure> read(Metric metric) {
    return metric.read(seller(), Trace.silent()).value();
  }

  @Test
  void whatLinesWouldSayIsNotKnownWithoutAny() {
    assertThat(read(Metrics.unitsSold())).isEqualTo(number("0"));
    assertThat(read(Metrics.newRecurring())).isEqualTo(usd("0"));
    facts.add(deal("1", "900").build());
    assertThat(read(Metrics.unitsSold())).isEqualTo(Measured.undefined("no-known-lines"));
    assertThat(read(Metrics.newRecurring())).isEqualTo(Measured.undefined("no-known-lines"));
  }

  @Test
  void volumesAddUp() {
    manyFacts();
    assertThat(read(Metrics.revenue())).isEqualTo(usd("950"));
    assertThat(read(Metrics.unitsSold())).isEqualTo(number("4"));
    assertThat(read(Metrics.newRecurring())).isEqualTo(usd("30"));
    assertThat(read(Metrics.newRecurring(Cadence.QUARTER))).isEqualTo(usd("7.5"));
    assertThat(read(Metrics.newRecurring(Cadence.MONTH))).isEqualTo(usd("2.5"));
    for (Cadence other : List.of(Cadence.DAY, Cadence.WEEK)) {
      assertRefused("new-recurring.must-be-a-part-of-a-year", () -> Metrics.newRecurring(other));
    }
    assertThat(read(Metrics.invoiced())).isEqualTo(usd("1000"));
    assertThat(read(Metrics.paid())).isEqualTo(usd("200"));
  }

  @Test
  void marginsAndDiscountsLookAtLinesThatSayTheirCostAndList() {
    manyFacts();
    facts.add(deal("3", "5000").build());
    assertThat(read(Metrics.grossMargin())).isEqualTo(usd("200"));
    assertThat(read(Metrics.marginShare())).isEqualTo(percent("20"));
    assertThat(read(Metrics.averageDiscount())).isEqualTo(share(300, 1300));
    assertThat(read(Metrics.returnRate())).isEqualTo(share(50, 6000));
  }

  @Test
  void aDiscountIsOverTheLimitOnlyWhenLarger() {
    assertThat(read(Metrics.overLimitDiscounts()))
        .isEqualTo(Measured.undefined("no-known-discount"));
    Percent tenth = Percent.of("10");
    Deal ninety = deal("1", "90").addLine(line(1, "90", "100", "50", "Paint")).build();
    Deal less =
        deal("2", "89.99").addLine(line(1, "89.99", "100", "50", "Paint")).build();
    Deal dearer = deal("3", "120").addLine(line(1, "120", "100", "50", "Paint")).build();
    Deal given = deal("4", "0").addLine(line(1, "0", "0", "50", "Paint")).build();
    Deal lost = Scenario.lost(Scenario.SELLER, "2011-05-10");
    for (Deal deal : List.of(ninety, less, dearer, given, lost, deal("5", "1").build())) {
      facts.addDiscount(deal, tenth);
    }
    facts.addDiscount(
        Deal.builder().from(less).closed(LocalDate.parse("2011-06-01")).build(), tenth);
    assertThat(read(Metrics.overLimitDiscounts())).isEqualTo(share(1, 3));
  }

  @Test
  void dealsAreManyLargeAndMixed() {
    manyFacts();
    facts.add(deal("3", "200").build());
    assertThat(read(Metrics.dealsWon())).isEqualTo(number("3"));
    assertThat(read(Metrics.averageDeal())).isEqualTo(usd("400"));
    assertThat(read(Metrics.medianDeal())).isEqualTo(usd("200"));
    assertThat(read(Metrics.crossSell()))
        .as("groups of the third are not known")
        .isEqualTo(percent("50"));
    assertThat(read(Metrics.revenuePerBuyer())).as("one client").isEqualTo(usd("1200"));
  }

  @Test
  void theMixIsOfLinesThatSayTheirGroup() {
    Metric tools = Metrics.mixShare(Category.of("Tools"));
    assertThat(read(tools)).isEqualTo(Measured.undefined("no-lines-of-known-group"));
    manyFacts();
    facts.add(deal("3", "5000").build());
    assertThat(read(tools)).as("600 and 100 of 1000").isEqualTo(percent("70"));
    assertThat(tools.read(seller(), Trace.silent()).sample()).isEqualTo(3);
    assertThat(read(Metrics.mixShare(Category.of("Garden")))).isEqualTo(percent("0"));
    assertRefused(
        "mix-share.must-be-of-a-widest-group", () -> Metrics.mixShare(Category.of("Tools/Drills")));
  }

  @Test
  void upsellingIsWhatOneKindOfDealsAddsToTheOthers() {
    Metric expansion = Metrics.upsellOfKind(DealKind.of("expansion"));
    facts.add(deal("1", "900").build());
    assertThat(read(expansion)).isEqualTo(Measured.undefined("no-deals-of-known-kind"));
    facts.add(deal("2", "150").kind(DealKind.of("expansion")).build());
    assertThat(read(expansion)).isEqualTo(Measured.undefined("nothing-of-other-kinds"));
    facts
        .add(deal("3", "400").kind(DealKind.of("new")).build())
        .add(deal("4", "100").kind(DealKind.of("renewal")).build())
        .add(Deal.builder()
            .from(Scenario.lost(Scenario.SELLER, "2011-05-10"))
            .kind(DealKind.of("new"))
            .build());
    assertThat(read(expansion)).as("150 on 500").isEqualTo(percent("30"));
    assertThat(expansion.read(seller(), Trace.silent()).sample()).isEqualTo(3);
    assertThat(read(Metrics.upsellOfKind(DealKind.of("no-such-kind")))).isEqualTo(percent("0"));
    MetricTrial.assertExplains(expansion, seller());
  }

  @Test
  void sharesOfDecisionsMeetingsAndCalls() {
    manyFacts();
    assertThat(read(Metrics.winRate())).isEqualTo(share(2, 3));
    assertThat(read(Metrics.winRateByAmount())).isEqualTo(share(2, 3));
    assertThat(read(Metrics.showRate()))
        .as("what was called off was no meeting")
        .isEqualTo(percent("50"));
    assertThat(read(Metrics.answerRate())).isEqualTo(share(2, 3));
  }

  @Test
  void workIsCountedAsItWasDone() {
    manyFacts();
    assertThat(read(Metrics.calls())).isEqualTo(number("3"));
    assertThat(read(Metrics.talks())).isEqualTo(number("2"));
    assertThat(read(Metrics.talkMinutes())).isEqualTo(number("19.5"));
    assertThat(read(Metrics.meetings())).isEqualTo(number("1"));
    assertThat(read(Metrics.demos())).isEqualTo(number("1"));
    assertThat(read(Metrics.proposals())).isEqualTo(number("1"));
    assertThat(read(Metrics.clientsTouched()))
        .as("two were called or waited for in vain")
        .isEqualTo(number("2"));
    assertThat(read(Metrics.callsPerDemo())).isEqualTo(number("3"));
  }

  private final List<ActivityKind> kinds = List.of(
      ActivityKind.CALL,
      ActivityKind.MEETING,
      ActivityKind.DEMO,
      ActivityKind.PROPOSAL,
      ActivityKind.of("visit"));

  @Test
  void whatWasCalledOffIsNothing() {
    kinds.forEach(kind -> activity("1", kind, Activity.Result.CANCELLED, "x", "30"));
    assertThat(seller()).isEqualTo(NOTHING);
  }

  private static Tally tally(ContactTerms terms, List<Activity> activities) {
    TallySheet.Collector collector = TallySheet.collecting(
        Department.builder().addPerson(Person.of(Scenario.SELLER, "Seller")).build(),
        Period.parse("2011-05"),
        CurrencyUnit.USD,
        ExchangeRates.none(),
        terms);
    activities.forEach(collector::add);
    return collector.sheet().total();
  }

  private static Activity.Builder of(ActivityKind kind, Activity.Result result) {
    return Activity.builder()
        .id(ActivityId.of("a"))
        .kind(kind)
        .owner(Scenario.SELLER)
        .date(MAY_10)
        .result(result)
        .client(ClientId.of(kind + " " + result));
  }

  @Test
  void anAttemptIsWorkAndAsAgreedContact() {
    List<Activity> missed =
        kinds.stream().map(kind -> of(kind, Activity.Result.MISSED).build()).toList();
    Tally usual = tally(ContactTerms.usual(), missed);
    assertThat(usual)
        .isEqualTo(Tally.counting(CurrencyUnit.USD)
            .add(Quantities.CALLS)
            .add(Quantities.MEETINGS_MISSED)
            .tally());
    ContactTerms asContact =
        ContactTerms.builder().attempts(ContactTerms.Attempts.CONTACT).build();
    assertThat(tally(asContact, missed).of(Quantities.TOUCHED_CLIENTS)).hasSize(5);
    assertThat(tally(asContact, missed).of(Quantities.CALLS)).isEqualTo(1);
    assertThat(tally(
            asContact,
            kinds.stream()
                .map(kind -> of(kind, Activity.Result.CANCELLED).build())
                .toList()))
        .isEqualTo(NOTHING);
  }

  @Test
  void talksAndMeetingsShorterThanAgreedAreAttempts() {
    ContactTerms fiveMinutes =
        ContactTerms.builder().leastMinutes(new BigDecimal("5.0")).build();
    List<Activity> activities = kinds.stream()
        .flatMap(kind -> Stream.of(
            of(kind, Activity.Result.HELD).minutes(new BigDecimal("4.9")).build(),
            of(kind, Activity.Result.HELD).build()))
        .toList();
    Tally tooShort = tally(fiveMinutes, activities);
    assertThat(tooShort.of(Quantities.CALLS)).isEqualTo(2);
    assertThat(tooShort.of(Quantities.TALKS)).isZero();
    assertThat(tooShort.of(Quantities.MEETINGS)).isZero();
    assertThat(tooShort.of(Quantities.MEETINGS_MISSED)).isZero();
    assertThat(tooShort.of(Quantities.DEMOS)).isZero();
    assertThat(tooShort.of(Quantities.PROPOSALS)).as("a proposal takes no time").isEqualTo(2);
    assertThat(tooShort.of(Quantities.TOUCHED_CLIENTS))
        .containsExactly("proposal HELD", "visit HELD");
    Tally longEnough = tally(
        fiveMinutes,
        kinds.stream()
            .map(kind ->
                of(kind, Activity.Result.HELD).minutes(BigDecimal.valueOf(5)).build())
            .toList());
    assertThat(longEnough.of(Quantities.TALK_MINUTES)).isEqualByComparingTo("5");
    assertThat(longEnough.of(Quantities.MEETINGS)).isEqualTo(1);
    assertThat(longEnough.of(Quantities.TOUCHED_CLIENTS)).hasSize(5);
    assertThat(fiveMinutes)
        .isEqualTo(ContactTerms.builder().leastMinutes(BigDecimal.valueOf(5)).build());
    assertRefused(
        "contact-terms.must-ask-for-some-time",
        () -> ContactTerms.builder().leastMinutes(BigDecimal.ZERO).build());
  }

  @Test
  void minutesThatNobodyKnowsAreNotZero() {
    assertThat(read(Metrics.talkMinutes())).as("no talks").isEqualTo(number("0"));
    facts.add(of(ActivityKind.CALL, Activity.Result.HELD).build());
    assertThat(read(Metrics.talkMinutes())).isEqualTo(Measured.undefined("no-known-minutes"));
    MetricTrial.assertExplains(Metrics.talkMinutes(), seller());
    activity("2", ActivityKind.CALL, Activity.Result.HELD, "x", "7");
    assertThat(read(Metrics.talkMinutes())).isEqualTo(number("7"));
    assertThat(Metrics.talkMinutes().read(seller(), Trace.silent()).sample())
        .as("one of two talks says how long it was")
        .isEqualTo(1);
  }

  @Test
  void amountsThatLostDealsDoNotSayAreNotZero() {
    Metric rate = Metrics.winRateByAmount();
    assertThat(read(rate)).isEqualTo(Measured.undefined("no-decided-deals"));
    facts.add(Scenario.lost(Scenario.SELLER, "2011-05-03"));
    assertThat(read(rate)).isEqualTo(Measured.undefined("no-known-amounts-lost"));
    facts.add(deal("1", "100").build());
    assertThat(read(rate)).isEqualTo(Measured.undefined("no-known-amounts-lost"));
    MetricTrial.assertExplains(rate, seller());
    facts.add(Scenario.deal(Scenario.SELLER, Outcome.LOST, "2011-05-03")
        .amount(BigMoney.parse("USD 300"))
        .build());
    assertThat(read(rate)).isEqualTo(percent("25"));
    assertThat(rate.read(seller(), Trace.silent()).sample())
        .as("two of three say their amount")
        .isEqualTo(2);
  }

  @Test
  void buyersAreMeasuredByTheDealsThatNameThem() {
    facts.add(deal("1", "100").build());
    for (int i = 0; i < 9; i++) {
      facts.add(deal("n" + i, "100").client(Optional.empty()).build());
    }
    facts.add(Scenario.returned(Scenario.SELLER, "2011-05-20", "USD 50"));
    assertThat(read(Metrics.revenuePerBuyer())).isEqualTo(usd("100"));
  }

  @Test
  void thereIsNoShareOfNothingAlthoughThereAreFacts() {
    facts.add(deal("1", "0").addLine(line(1, "0", "0", "30", "Paint")).build());
    facts.add(Scenario.returned(Scenario.SELLER, "2011-05-20", "USD 50"));
    for (Metric metric : List.of(
        Metrics.marginShare(),
        Metrics.averageDiscount(),
        Metrics.returnRate(),
        Metrics.winRateByAmount(),
        Metrics.mixShare(Category.of("Paint")))) {
      assertThat(read(metric)).as("%s", metric).isEqualTo(Measured.undefined("whole-not-positive"));
      MetricTrial.assertExplains(metric, seller());
    }
    assertThat(read(Metrics.grossMargin())).isEqualTo(usd("-30"));
    facts.add(payment("1", "300"), Scenario.SELLER);
    assertThat(read(Metrics.collectionRate())).isEqualTo(Measured.undefined("nothing-fell-due"));
  }

  @Test
  void anyActivityIsCountedForAnyResult() {
    Quantity.Count visits = new Quantity.Count("acme:visits");
    Metric visitsPerDeal = Metrics.activityPerResult(visits, Quantities.DEALS_WON);
    assertThat(read(visitsPerDeal)).isEqualTo(Measured.undefined("no-such-results"));
    manyFacts();
    assertThat(read(Metrics.activityPerResult(Quantities.CALLS, Quantities.DEALS_WON)))
        .as("three calls for two deals")
        .isEqualTo(number("1.5"));
    assertThat(read(visitsPerDeal)).isEqualTo(number("0"));
    facts.count(Scenario.SELLER, MAY_10, counter -> counter.add(visits, 5));
    assertThat(read(visitsPerDeal)).isEqualTo(number("2.5"));
    assertRefused(
        "activity-per-result.must-be-of-two-things",
        () -> Metrics.activityPerResult(visits, visits));
  }

  @Test
  void invoicesFallDueOnADayOfTheirOwn() {
    manyFacts();
    assertThat(read(Metrics.collectionRate()))
        .as("one of two invoices fell due in May")
        .isEqualTo(percent("50"));
  }

  @Test
  void tooFewFactsSayNothing() {
    manyFacts();
    Metric enough = Metrics.withEnough(3, Metrics.winRate());
    assertThat(read(enough)).as("three deals").isEqualTo(share(2, 3));
    assertThat(enough.read(seller(), Trace.silent()).interval()).isPresent();
    Reading few = Metrics.withEnough(4, Metrics.winRate()).read(seller(), Trace.silent());
    assertThat(few.value()).isEqualTo(Measured.undefined("rests-on-too-few-facts"));
    assertThat(few.sample()).isEqualTo(3);
    assertThat(few.interval()).isEmpty();
    MetricTrial.assertExplains(Metrics.withEnough(4, Metrics.winRate()), seller());
    assertThat(Metrics.withEnough(4, Metrics.winRate())
            .read(NOTHING, Trace.silent())
            .value())
        .as("what is undefined stays so for its own reason")
        .isEqualTo(Measured.undefined("no-decided-deals"));
    assertRefused("enough-facts.must-ask-for-a-fact", () -> Metrics.withEnough(0, enough));
  }

  @Test
  void aVendorCountsFactsOfItsOwn() {
    Quantity.Count visits = new Quantity.Count("acme:visits");
    facts
        .count(Scenario.SELLER, MAY_10, counter -> counter.add(visits))
        .count(Scenario.SELLER, LocalDate.parse("2011-06-01"), counter -> counter.add(visits));
    assertThat(seller().of(visits)).as("June is another period").isEqualTo(1);
  }
}
