package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.Outcome;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.Proration;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.CycleDays;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.sample.KnownMetrics;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiWordingTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(KpiWordingTest.class.getClassLoader());
  private static final Wording ENGLISH = REGISTRY.wording(Locale.ENGLISH);
  private static final Wording RUSSIAN = REGISTRY.wording(Locale.forLanguageTag("ru"));
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern DOTTED =
      Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");
  private static final Pattern STEP = Pattern.compile(
      "(?:\\.step|Readings\\.(?:of|share|each|times|median|undefined))\\(\\s*\"([a-z.-]+)\"");
  private static final Pattern REASON =
      Pattern.compile("(?:undefined\\(|fails\\(|told\\(|isUnknown\\(|Objections\\.to\\("
          + "|\\? |: |Optional\\.of\\()\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

  /** Steps that always come to an outcome. */
  private static final ImmutableSet<String> NEVER_FAILING = ImmutableSet.of(
      "budget.left",
      "budget.lines",
      "cascade.assigned",
      "cascade.assigned.exact",
      "cascade.inherited",
      "cascade.weight.by-working-days",
      "cascade.weight.even",
      "clientele.count-back.empty-month",
      "clientele.count-back.month",
      "comparison.difference",
      "comparison.growth",
      "contest.prize",
      "metric.calls",
      "metric.clients-touched",
      "metric.deals-won",
      "metric.demos",
      "metric.invoiced",
      "metric.leads",
      "metric.margin-of-client",
      "metric.meetings",
      "metric.new-clients",
      "metric.paid",
      "metric.pipeline-worth",
      "metric.plan-left",
      "metric.proposals",
      "metric.reactivated",
      "metric.revenue",
      "metric.talks",
      "pay.accelerated.parts",
      "pay.attainment.rounded",
      "pay.band",
      "pay.bands",
      "pay.commission-at-level",
      "pay.deduction.fixed",
      "pay.deduction.percent",
      "pay.exact-total",
      "pay.individual-rate.rate",
      "pay.rerated",
      "pay.scale.curve",
      "pay.scale.curve.part",
      "pay.scale.curve.point",
      "pay.scale.grid",
      "pay.scale.marginal",
      "pay.scale.slice",
      "pay.scale.step",
      "pay.scale.whole",
      "pay.upline.level",
      "pay.upline.sales",
      "payout.clawback.limited",
      "payout.clawback.reversal",
      "payout.clawback.term",
      "payout.advance",
      "payout.brought-forward",
      "payout.carried",
      "payout.clawback.earlier",
      "payout.draw",
      "payout.draw.advanced",
      "payout.draw.earned",
      "payout.draw.recovered",
      "payout.payable",
      "payout.posted",
      "payout.reduced",
      "scorecard.capped-score",
      "scorecard.gate-closed",
      "scorecard.limited",
      "scorecard.no-score",
      "scorecard.outside",
      "scorecard.scaled",
      "standing.from-median",
      "tracking",
      "tracking.ahead",
      "tracking.beyond",
      "tracking.ended",
      "tracking.left",
      "tracking.level",
      "tracking.no-pace",
      "tracking.plan-to-date",
      "workload.deals-asked-for",
      "workload.deals-worth",
      "workload.exact",
      "workload.per-day",
      "workload.step",
      "workload.step-hours",
      "workload.whole");

  private static final Measure REVENUE = Measure.own(Metrics.revenue());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreement",
        "audit",
        "cascade",
        "clientele",
        "clawback",
        "comparison",
        "conduct",
        "contest",
        "credit",
        "earning",
        "effect",
        "fairness",
        "goal",
        "ledger",
        "metric",
        "outlook",
        "pay",
        "payout",
        "payrun",
        "rate",
        "recognition",
        "release",
        "rule",
        "scheme",
        "scorecard",
        "smart",
        "staffing",
        "standing",
        "tallyrun",
        "tracking",
        "whatif",
        "workload"
      })
  void bothLanguagesHaveTheSameSentencesWithTheSamePlacesInOrder(String name) throws IOException {
    List<String> english = keys(name, "en");
    assertThat(keys(name, "ru")).isEqualTo(english);
    assertThat(english).isSorted().doesNotHaveDuplicates();
    for (String key : english) {
      assertThat(RUSSIAN.placesIn(key)).as(key).isEqualTo(ENGLISH.placesIn(key));
      assertThat(RUSSIAN.say(key)).as(key).doesNotContainPattern("[a-zA-Z]");
      assertThat(ENGLISH.say(key)).as(key).doesNotContainPattern("[а-яА-Я]");
    }
  }

  private static List<String> keys(String name, String language) throws IOException {
    Path bundle =
        Path.of("src/main/resources/io/sdr/kpi", name, "wording_" + language + ".properties");
    Properties loaded = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      loaded.load(reader);
    }
    List<String> inOrder = Files.readAllLines(bundle).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .toList();
    assertThat(inOrder).containsExactlyInAnyOrderElementsOf(loaded.stringPropertyNames());
    return inOrder;
  }

  @Test
  void everyCodeAndRuleInTheSourcesHasASentence() throws IOException {
    Set<String> dotted = literals(DOTTED);
    dotted.removeIf(code -> code.startsWith("io.sdr."));
    assertThat(dotted).hasSizeGreaterThan(50);
    assertThat(Sets.difference(dotted, ENGLISH.keys())).isEmpty();
  }

  @Test
  void everyReasonInTheSourcesHasASentence() throws IOException {
    Set<String> reasons = new TreeSet<>();
    literals(REASON).forEach(reason -> reasons.add("unmet." + reason));
    reasons.addAll(List.of("unmet.zero-target", "unmet.zero-actual"));
    reasons.addAll(List.of("unmet.not-over", "unmet.not-at-least"));
    assertThat(reasons).hasSizeGreaterThan(15);
    assertThat(Sets.difference(reasons, ENGLISH.keys())).isEmpty();
  }

  @Test
  void everyStepThatCanFailHasASentenceForIt() throws IOException {
    Set<String> steps = literals(STEP);
    KnownMetrics.DICTIONARY.entries().forEach(metric -> steps.add("metric." + metric.id()));
    steps.remove("metric.cycle-days");
    for (Outcome outcome : List.of(Outcome.WON, Outcome.LOST)) {
      for (CycleDays.Statistic statistic : CycleDays.Statistic.values()) {
        String named = lower(outcome) + "." + lower(statistic);
        steps.addAll(List.of("metric.cycle-days." + named, "metric.cycle-days.since." + named));
      }
    }
    steps.remove("metric.new-recurring");
    for (Cadence per : List.of(Cadence.MONTH, Cadence.QUARTER, Cadence.YEAR)) {
      steps.add("metric.new-recurring." + lower(per));
    }
    Set<String> silent = new HashSet<>(steps);
    silent.removeIf(step -> ENGLISH.keys().contains(step + ".not-applied"));
    assertThat(silent).isEqualTo(NEVER_FAILING);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> literals(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  @Test
  void noSentenceOfAStatementIsEmptyRawOrFullOfHoles() {
    for (Explanation explanation : explanations()) {
      for (Wording wording : List.of(ENGLISH, RUSSIAN)) {
        String told = wording.tell(explanation);
        assertThat(told.lines()).allSatisfy(KpiWordingTest::isASentence);
      }
    }
  }

  private static void isASentence(String line) {
    assertThat(line.strip())
        .doesNotContain("{", "}", "  ", " :", " .", " ,", ": .", "..", "()", "“”", "«»", "null")
        .doesNotContainPattern("[a-z]+\\.[a-z]+")
        .doesNotContainPattern("\\b[a-z]+(-[a-z]+)+\\b")
        .doesNotContainPattern(" (of|от|на|из|at|по ставке)[ .:;,]*$")
        .endsWith(".");
    assertThat(line.strip().substring(0, 1)).doesNotMatch("[a-zа-я]");
  }

  /** Every rule and metric, as it applies and as it does not, rounded in both places. */
  private static ImmutableList<Explanation> explanations() {
    ImmutableList.Builder<Explanation> all = ImmutableList.builder();
    for (RoundingPlace place : RoundingPlace.values()) {
      MotivationScheme scheme = everything(place);
      all.add(why(Scenario.in("2011-05"), scheme));
      all.add(why(Scenario.in("2011-05").present("2011-07-01/2011-07-02").lost(1), scheme));
      all.add(why(full(), scheme));
      all.add(why(full().returned("9999"), scheme));
      all.add(why(Scenario.in("2011-05-07/2011-05-31").revenueGoal("USD 0").sold("1"), scheme));
      all.add(why(Scenario.in("2011-05").revenueGoal("EUR 5").sold("1"), scheme));
      all.add(why(
          full().term("rate", Figure.of(Percent.of("-1"))).term("amount", Figure.of(3)), scheme));
    }
    MotivationScheme.Builder written =
        MotivationScheme.builder().from(everything(RoundingPlace.LINE)).parts(List.of());
    KpiJsonTest.RULES.forEach(
        rule -> written.addPart("Part " + KpiJsonTest.RULES.indexOf(rule), rule));
    all.add(why(Scenario.in("2011-05"), written.build()));
    all.add(why(sales(), written.build()));
    all.add(why(
        sales()
            .term("place", Figure.of(2))
            .term("cap", Figure.of(BigMoney.parse("USD 9")))
            .term("commission", Figure.of(Percent.of("3")))
            .term("target", Figure.of(BigMoney.parse("USD 90"))),
        written.build()));
    return all.build();
  }

  private static Explanation why(Scenario scenario, MotivationScheme scheme) {
    return scenario.settle(scheme).because().orElseThrow();
  }

  private static Scenario sales() {
    return full().credited("700", "900", "-50");
  }

  private static Scenario full() {
    return Scenario.in("2011-05")
        .sold("1234.56", "800")
        .returned("34.56")
        .lost(2)
        .with(Scenario.deal(Scenario.SELLER, Outcome.WON, "2011-05-20")
            .opened(LocalDate.parse("2011-04-20"))
            .amount(BigMoney.parse("USD 1"))
            .build())
        .with(Scenario.deal(Scenario.SELLER, Outcome.LOST, "2011-05-20")
            .opened(LocalDate.parse("2011-05-01"))
            .build())
        .revenueGoal("USD 1500")
        .term("rate", Figure.of(Percent.of("2.5")))
        .term("amount", Figure.of(BigMoney.parse("USD 40")));
  }

  private static MotivationScheme everything(RoundingPlace place) {
    List<PayRule> rules = new ArrayList<>(List.of(
        PayRules.salary(Agreed.parse("USD 1500"), Cadence.MONTH, Proration.WORKING_DAYS),
        PayRules.salary(Agreed.parse("USD 15"), Cadence.DAY, Proration.WORKING_DAYS),
        PayRules.commission(REVENUE, Agreed.term("rate")),
        PayRules.bonus(Agreed.term("amount")),
        PayRules.bandedCommission(
            REVENUE,
            Boundary.LOWER_INCLUSIVE,
            List.of(
                new RateBand(Figure.of(Percent.ZERO), Agreed.parse("5%"), Reach.SLICE),
                new RateBand(Figure.of(Percent.HUNDRED), Agreed.parse("7%"), Reach.SLICE))),
        PayRules.individualRate(REVENUE, Agreed.parse("USD 700")),
        PayRules.override(Metrics.revenue(), Agreed.parse("1%")),
        PayRules.override(Metrics.winRate(), Agreed.parse("1%")),
        PayRules.perUnit(Measure.own(Metrics.dealsWon()), Agreed.parse("USD 10")),
        PayRules.bonusOver(
            REVENUE, Figure.of(BigMoney.parse("USD 1000")), Agreed.parse("USD 99"))));
    List<Metric> metrics = List.of(
        Metrics.revenue(),
        Metrics.dealsWon(),
        Metrics.averageDeal(),
        Metrics.winRate(),
        Metrics.cycleDays(Outcome.WON, CycleDays.Statistic.MEDIAN),
        Metrics.cycleDays(Outcome.WON, CycleDays.Statistic.MEAN),
        Metrics.cycleDays(Outcome.LOST, CycleDays.Statistic.MEDIAN),
        Metrics.cycleDays(Outcome.LOST, CycleDays.Statistic.MEAN),
        Metrics.cycleDaysSince("qualified", Outcome.WON, CycleDays.Statistic.MEDIAN),
        Metrics.newRecurring(Cadence.MONTH),
        Metrics.newRecurring(Cadence.YEAR));
    for (Metric metric : metrics) {
      for (Figure threshold : List.of(
          Figure.of(3), Figure.of(Percent.of("25")), Figure.of(BigMoney.parse("USD 100")))) {
        rules.add(PayRules.when(
            Condition.atLeast(Measure.own(metric), threshold),
            PayRules.commission(REVENUE, Agreed.term("rate"))));
      }
    }
    rules.add(PayRules.when(
        Condition.over(REVENUE.attainment(), Figure.of(Percent.of("80"))),
        PayRules.bonus(Agreed.parse("USD 10"))));
    MotivationScheme.Builder scheme = MotivationScheme.builder()
        .name("Everything")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(place);
    rules.forEach(rule -> scheme.addPart("Part " + rules.indexOf(rule), rule));
    return scheme.build();
  }

  @Test
  void aStatementReadsWellInEnglish() {
    assertThat(told(ENGLISH)).isEqualTo("""
            Earned for 2011-05 under “Sales 2011”: USD 3,537.78.
              Salary: USD 2,129.03.
                Salary: USD 2,129.03.
                  2011-05: USD 3,000.00 for all days; present 22 of 31, which gives USD 2,129.03.
              Commission: USD 546.25.
                Commission by bands: USD 546.25.
                  Revenue USD 12,250.00: sold USD 12,499.99, returned USD 249.99, deals won: 2.
                  USD 12,250.00 by bands: USD 546.25.
                    USD 10,000.00 in the band from USD 0.00, at 4%: USD 400.00.
                    USD 2,250.00 in the band from USD 10,000.00, at 6.5%: USD 146.25.
              Personal rate: USD 612.50.
                Commission at the individual rate: 5% of USD 12,250.00 is USD 612.50.
                  Revenue USD 12,250.00: sold USD 12,499.99, returned USD 249.99, deals won: 2.
                  Individual rate 5%: USD 500.00 on a goal of USD 10,000.00.
              Deals: USD 50.00.
                Units: 2, USD 25.00 for each: USD 50.00.
                  Deals won: 2.
              Bonus for the plan: USD 200.00.
                The condition is met (122.5%, needed at least 100%): USD 200.00.
                  Plan attainment 122.5%: USD 12,250.00 against a goal of USD 10,000.00.
                    Revenue USD 12,250.00: sold USD 12,499.99, returned USD 249.99, deals won: 2.
                  Bonus: USD 200.00.
              Bonus for a large month: nothing, the reason stands below.
                Nothing under this condition: USD 12,250.00 where more than USD 20,000.00 is needed.
                  Revenue USD 12,250.00: sold USD 12,499.99, returned USD 249.99, deals won: 2.
              Team: USD 0.00.
                Share of what the team sold: 1% of USD 0.00 is USD 0.00.
                  Revenue USD 0.00: sold USD 0.00, returned USD 0.00, deals won: 0.
              Mentoring: nothing, the reason stands below.
                No bonus: nothing was agreed with this person under the name that the scheme uses.
            """);
  }

  @Test
  void aStatementReadsWellInRussian() {
    assertThat(told(RUSSIAN)).isEqualTo("""
            Заработано за 2011-05 по схеме «Sales 2011»: 3 537,78 USD.
              Salary: 2 129,03 USD.
                Оклад: 2 129,03 USD.
                  2011-05: 3 000,00 USD за все дни; в отделе 22 из 31, это 2 129,03 USD.
              Commission: 546,25 USD.
                Комиссия по ступеням: 546,25 USD.
                  Выручка 12 250,00 USD: продано на 12 499,99 USD, возвращено на 249,99 USD, выиграно сделок: 2.
                  12 250,00 USD по ступеням: 546,25 USD.
                    10 000,00 USD в ступени от 0,00 USD по ставке 4 %: 400,00 USD.
                    2 250,00 USD в ступени от 10 000,00 USD по ставке 6,5 %: 146,25 USD.
              Personal rate: 612,50 USD.
                Комиссия по личной ставке: 5 % от 12 250,00 USD — это 612,50 USD.
                  Выручка 12 250,00 USD: продано на 12 499,99 USD, возвращено на 249,99 USD, выиграно сделок: 2.
                  Личная ставка 5 %: 500,00 USD на план 10 000,00 USD.
              Deals: 50,00 USD.
                Единиц: 2, за каждую 25,00 USD: 50,00 USD.
                  Выигранных сделок: 2.
              Bonus for the plan: 200,00 USD.
                Условие выполнено (122,5 %, нужно не меньше 100 %): 200,00 USD.
                  План выполнен на 122,5 %: 12 250,00 USD при цели 10 000,00 USD.
                    Выручка 12 250,00 USD: продано на 12 499,99 USD, возвращено на 249,99 USD, выиграно сделок: 2.
                  Бонус: 200,00 USD.
              Bonus for a large month: ничего, причина ниже.
                По этому условию ничего: 12 250,00 USD, а нужно больше 20 000,00 USD.
                  Выручка 12 250,00 USD: продано на 12 499,99 USD, возвращено на 249,99 USD, выиграно сделок: 2.
              Team: 0,00 USD.
                Доля от продаж команды: 1 % от 0,00 USD — это 0,00 USD.
                  Выручка 0,00 USD: продано на 0,00 USD, возвращено на 0,00 USD, выиграно сделок: 0.
              Mentoring: ничего, причина ниже.
                Бонуса нет: с этим человеком ничего не согласовано под именем, которое использует схема.
            """);
  }

  /** What stands between the digits and words of an amount is a no-break space, told here as a blank. */
  private static String told(Wording wording) {
    return wording.tell(statement()).replace('\u00a0', ' ');
  }

  /** A month of a seller who joined on the 10th and sold beyond the goal. */
  private static Explanation statement() {
    Goal calls = Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.dealsWon())
        .scope(Scope.OWN)
        .period(Period.parse("2011-05"))
        .target(Figure.of(2))
        .build();
    MotivationScheme scheme = MotivationScheme.builder()
        .name("Sales 2011")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart(
            "Salary",
            PayRules.salary(Agreed.parse("USD 3000"), Cadence.MONTH, Proration.CALENDAR_DAYS))
        .addPart(
            "Commission",
            PayRules.bandedCommission(
                REVENUE,
                Boundary.LOWER_INCLUSIVE,
                List.of(
                    new RateBand(Figure.of(Percent.ZERO), Agreed.parse("4%"), Reach.SLICE),
                    new RateBand(
                        Figure.of(Percent.HUNDRED), Agreed.term("accelerated"), Reach.SLICE))))
        .addPart("Personal rate", PayRules.individualRate(REVENUE, Agreed.parse("USD 500")))
        .addPart("Deals", PayRules.perUnit(Measure.own(Metrics.dealsWon()), Agreed.parse("USD 25")))
        .addPart(
            "Bonus for the plan",
            PayRules.when(
                Condition.atLeast(REVENUE.attainment(), Figure.of(Percent.HUNDRED)),
                PayRules.bonus(Agreed.parse("USD 200"))))
        .addPart(
            "Bonus for a large month",
            PayRules.bonusOver(
                REVENUE, Figure.of(BigMoney.parse("USD 20000")), Agreed.parse("USD 1000")))
        .addPart("Team", PayRules.override(Metrics.revenue(), Agreed.parse("1%")))
        .addPart("Mentoring", PayRules.bonus(Agreed.term("mentoring")))
        .build();
    return why(
        Scenario.in("2011-05")
            .present("2011-05-10/2200-01-01")
            .goal(calls)
            .revenueGoal("USD 10000")
            .sold("9000", "3499.99")
            .returned("249.99")
            .term("accelerated", Figure.of(Percent.of("6.5"))),
        scheme);
  }
}
