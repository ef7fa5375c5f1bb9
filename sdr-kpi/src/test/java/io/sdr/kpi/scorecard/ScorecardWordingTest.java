package io.sdr.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.PayoutScales;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardWordingTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(ScorecardWordingTest.class.getClassLoader());

  private static Wording wording(String language) {
    return REGISTRY.wording(Locale.forLanguageTag(language));
  }

  /** What stands between the digits and words of an amount is a no-break space, told here as a blank. */
  private static String told(String language, Scorecard card, Map<String, KpiReading> readings) {
    return wording(language)
        .tell(card.score("Anna", Cards.MAY, readings, Detail.FULL).because().orElseThrow())
        .replace('\u00a0', ' ');
  }

  private static Map<String, KpiReading> may() {
    return Cards.read(
        "sales", 150, "calls", 70, "discounts", 12, "CRM", 40, "safety", 85, "mood", "no-sample");
  }

  @Test
  void aCardReadsWellInEnglish() {
    assertThat(told("en", withMood(), may())).isEqualTo("""
            “Seller”, Anna, 2011-05: 60%, grade: red. KPIs counted: 5 of 6.
              All KPIs by their weights: 81.0526%.
                sales: 120% at a weight of 35% gives 44.2105%.
                  Attainment 150%: 150 against a target of 100.
                  150% counts as 120%, as agreed.
                calls: 50% at a weight of 30% gives 15.7895%.
                  70 against a band from 40 to 60: 50%.
                    Of the 20 after which nothing is left, 10 remain: 50%.
                discounts: 80% at a weight of 20% gives 16.8421%.
                  Less is better: 200% less 120% is 80%.
                    12 is 120% of the target of 10.
                CRM: 40% at a weight of 10% gives 4.2105%.
                  Attainment 40%: 40 against a target of 100.
                safety: 85% at a weight of 0% gives 0%.
                  Attainment 85%: 85 against a target of 100.
                mood is missing: nothing to look at.
              The gate is closed (CRM: 40%, at least 50% is needed): 60%.
                Of 81.0526% no more than 60% stands: 60%.
              The gate is open (sales: 150%, at least 20% is needed): 60%.
            """);
  }

  @Test
  void aCardReadsWellInRussian() {
    assertThat(told("ru", withMood(), may())).isEqualTo("""
            «Seller», Anna, 2011-05: 60 %, оценка: красная зона. Учтено показателей: 5 из 6.
              Все показатели по весам: 81,0526 %.
                sales: 120 % при весе 35 % даёт 44,2105 %.
                  Выполнение 150 %: 150 при цели 100.
                  150 % считается как 120 %, так условлено.
                calls: 50 % при весе 30 % даёт 15,7895 %.
                  70 при коридоре от 40 до 60: 50 %.
                    Из 20, после которых не остаётся ничего, осталось 10: 50 %.
                discounts: 80 % при весе 20 % даёт 16,8421 %.
                  Чем меньше, тем лучше: 200 % минус 120 % — это 80 %.
                    12 — это 120 % от цели 10.
                CRM: 40 % при весе 10 % даёт 4,2105 %.
                  Выполнение 40 %: 40 при цели 100.
                safety: 85 % при весе 0 % даёт 0 %.
                  Выполнение 85 %: 85 при цели 100.
                mood — нет данных: нечего измерять.
              Порог не пройден (CRM: 40 %, нужно не меньше 50 %): 60 %.
                Из 81,0526 % остаётся не больше 60 %: 60 %.
              Порог пройден (sales: 150 %, нужно не меньше 20 %): 60 %.
            """);
  }

  private static Scorecard withMood() {
    List<CardLine> lines = new ArrayList<>(Cards.everything().lines());
    lines.set(0, CardLine.builder().from(lines.get(0)).weight(Percent.of("35")).build());
    lines.add(Cards.line("mood", "5").build());
    return Scorecard.builder().from(Cards.everything()).lines(lines).build();
  }

  @Test
  void aGradeWithANameOfItsOwnIsToldByThatName() {
    Grade best = new Grade("A", Percent.ZERO, Optional.of(Grade.Zone.GREEN));
    Scorecard card = Cards.of(Cards.line("sales", "100"))
        .grades(Grades.of(Boundary.LOWER_INCLUSIVE, List.of(best)))
        .build();
    assertThat(told("ru", card, Cards.read("sales", 90)).lines().findFirst())
        .contains("«Seller», Anna, 2011-05: 90 %, оценка: A. Учтено показателей: 1 из 1.");
  }

  @Test
  void everySentenceOfACardIsOne() {
    Scorecard card = Cards.everything();
    List<Scorecard> cards = List.of(
        card,
        withMood(),
        Scorecard.builder().from(card).missing(MissingKpi.UNDEFINED).build(),
        oneKpi(Expectations.atLeast(Figure.of(0))),
        oneKpi(Expectations.atMost(Figure.of(0), LowerIsBetter.MIRROR)),
        oneKpi(Expectations.atMost(Figure.of(9), LowerIsBetter.RATIO)),
        oneKpi(Expectations.promised(LowerIsBetter.RATIO)),
        oneKpi(band(-5, 0, FallOffs.inProportion())),
        oneKpi(band(5, 6, FallOffs.inProportion())),
        oneKpi(band(500, 600, FallOffs.inProportion())),
        oneKpi(band(5, 6, FallOffs.atOnce())),
        oneKpi(band(5, 6, FallOffs.evenlyOver(Figure.of(Percent.HUNDRED)))),
        oneKpi(band(5, 6, FallOffs.evenlyOver(Figure.of(1000)))),
        oneKpi(Expectations.within(
            Figure.of(Percent.ZERO), Figure.of(Percent.HUNDRED), FallOffs.atOnce())));
    for (Scorecard one : cards) {
      for (Object sales : List.of(150, 10, 0, -60, "no-won-deals")) {
        for (Object other : List.of(90, 70, 40, "no-sample")) {
          Map<String, KpiReading> readings = Cards.read("sales", sales);
          one.lines().stream()
              .map(CardLine::name)
              .filter(name -> !name.equals("sales"))
              .forEach(name -> readings.putAll(Cards.read(name, other)));
          assertThat(told("en", one, readings).lines())
              .allSatisfy(ScorecardWordingTest::isASentence);
          assertThat(told("ru", one, readings).lines())
              .allSatisfy(ScorecardWordingTest::isASentence);
        }
      }
    }
  }

  private static void isASentence(String line) {
    assertThat(line.strip())
        .doesNotContain("{", "}", "  ", " :", " .", " ,", ": .", "..", "()", "“”", "«»", "null")
        .doesNotContainPattern("[a-z]+\\.[a-z]+")
        .doesNotContainPattern("\\b[a-z]+(-[a-z]+)+\\b")
        .endsWith(".");
  }

  private static Expectation band(int from, int to, FallOff outside) {
    return Expectations.within(Figure.of(from), Figure.of(to), outside);
  }

  private static Scorecard oneKpi(Expectation expectation) {
    return Cards.of(
            Cards.line("sales", "100").expectation(expectation).scale(PayoutScales.linear()))
        .addGate(new Gate("sales", Percent.of("60"), Penalties.nothing()))
        .build();
  }

  @Test
  void everyDiagnosticIsASentenceWithItsFigures() {
    Scorecard.Builder many = Scorecard.builder().name("many");
    for (int i = 0; i < 9; i++) {
      many.addLine(
          Cards.line("k" + i, List.of("52", "4", "0").get(Math.min(i, 2))).build());
    }
    Scorecard card = many.addLine(Cards.line("rest", "44").build()).build();
    List<Diagnostic> found = new ArrayList<>(CardCheck.usual()
        .diagnosticsOf(
            card,
            line ->
                Optional.of(new MetricProfile(MetricType.VOLUME, MetricProfile.Control.OTHERS))));
    found.addAll(CardCheck.usual()
        .diagnosticsOf(card, line -> Optional.of(MetricProfile.ofPerson(MetricType.ACTIVITY))));
    found.addAll(CardCheck.usual().diagnosticsOf(card, line -> Optional.empty()));
    assertThat(found).extracting(Diagnostic::code).hasSizeGreaterThan(20);
    for (String language : List.of("en", "ru")) {
      for (Diagnostic one : found) {
        Map<String, Figure> facts = new HashMap<>();
        one.facts().forEach((name, fact) -> facts.put(name, Figure.of(fact)));
        assertThat(wording(language).placesIn(one.code()))
            .as(one.code())
            .isEqualTo(one.facts().keySet());
        isASentence(wording(language).say(one.code(), facts));
      }
    }
  }
}
