package io.sdr.kpi.scorecard;

import static io.sdr.kpi.scorecard.Cards.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;
import io.sdr.kpi.metric.Metrics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardCheckTest {
  private static final MetricProfile LEADING = MetricProfile.ofPerson(MetricType.ACTIVITY);
  private static final MetricProfile LAGGING = MetricProfile.ofPerson(MetricType.VOLUME);

  private static Scorecard healthy() {
    return Cards.of(line("sales", "50"), line("calls", "30"), line("CRM", "20")).build();
  }

  private static Optional<MetricProfile> nature(CardLine line) {
    return Optional.of(line.name().equals("sales") ? LAGGING : LEADING);
  }

  private static ImmutableList<Diagnostic> found(Scorecard.Builder card) {
    return CardCheck.usual().diagnosticsOf(card.build());
  }

  @Test
  void findsNothingInAHealthyCard() {
    assertThat(CardCheck.usual().diagnosticsOf(healthy())).isEmpty();
    assertThat(CardCheck.usual().diagnosticsOf(healthy(), CardCheckTest::nature))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5,,", "6, NOTE, 5", "7, NOTE, 5", "8, WARNING, 7"})
  void findsMoreKpisThanPeopleKeepInMind(int kpis, Severity severity, String most) {
    Scorecard.Builder card = Scorecard.builder().name("many");
    IntStream.range(0, kpis)
        .forEach(i ->
            card.addLine(line("k" + i, i == 0 ? String.valueOf(100 - 10 * (kpis - 1)) : "10")
                .build()));
    ImmutableList<Diagnostic> found = found(card);
    if (severity == null) {
      assertThat(found).extracting(Diagnostic::code).doesNotContain("scorecard.must-have-few-kpis");
      return;
    }
    assertThat(found).hasSize(1).first().satisfies(diagnostic -> {
      assertThat(diagnostic.severity()).isEqualTo(severity);
      assertThat(diagnostic.code()).isEqualTo("scorecard.must-have-few-kpis");
      assertThat(diagnostic.location().pointer()).contains("/lines");
      assertThat(diagnostic.facts())
          .containsEntry("found", String.valueOf(kpis))
          .containsEntry("most", most);
    });
  }

  @ParameterizedTest
  @CsvSource({"50, 45, 5", "51, 45, 4", "49, 46, 5"})
  void findsWeightsThatDoNotMatterOrOutweighAllOthers(String first, String second, String third) {
    ImmutableList<Diagnostic> found =
        found(Cards.of(line("a", first), line("b", second), line("c", third)));
    if (!third.equals("4")) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found)
        .extracting(Diagnostic::code)
        .containsExactly(
            "scorecard.must-not-rest-on-one-kpi", "scorecard.must-weigh-each-kpi-enough");
    assertThat(found)
        .extracting(one -> one.location().pointer().orElseThrow())
        .containsExactly("/lines/0/weight", "/lines/2/weight");
    assertThat(found.get(0).facts()).containsEntry("most", "50%");
    assertThat(found.get(1).facts()).containsEntry("least", "5%");
    assertThat(found).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
  }

  @Test
  void findsAKpiThatWeighsNothingUnlessTheCardIsDecidedByIt() {
    CardLine.Builder mood = line("mood", "0");
    assertThat(found(Cards.of(line("a", "50"), line("b", "50"), mood)))
        .hasSize(1)
        .first()
        .returns("scorecard.must-weigh-each-kpi-or-decide-by-it", Diagnostic::code)
        .returns(Severity.NOTE, Diagnostic::severity)
        .returns(Optional.of("/lines/2/weight"), one -> one.location().pointer());
    assertThat(found(Cards.of(line("a", "50"), line("b", "50"), mood)
            .addGate(new Gate("a", Percent.of("5"), Penalties.nothing()))))
        .hasSize(1);
    assertThat(found(Cards.of(line("a", "50"), line("b", "50"), mood)
            .addGate(new Gate("mood", Percent.of("5"), Penalties.nothing()))))
        .isEmpty();
    assertThat(found(Cards.of(line("a", "50"), line("b", "50"), mood.critical(Percent.of("5")))))
        .isEmpty();
  }

  @Test
  void findsCardsThatOnlyLookBackOrOnlyAhead() {
    assertThat(CardCheck.usual().diagnosticsOf(healthy(), line -> Optional.of(LAGGING)))
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple("scorecard.must-have-a-leading-kpi", Severity.WARNING));
    assertThat(CardCheck.usual().diagnosticsOf(healthy(), line -> Optional.of(LEADING)))
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple("scorecard.must-have-a-lagging-kpi", Severity.WARNING));
  }

  @Test
  void findsWhatThePersonCannotChange() {
    List<Diagnostic> found = CardCheck.usual()
        .diagnosticsOf(
            healthy(),
            line -> line.name().equals("calls")
                ? Optional.of(new MetricProfile(MetricType.ACTIVITY, MetricProfile.Control.OTHERS))
                : nature(line));
    assertThat(found)
        .hasSize(1)
        .first()
        .returns("scorecard.must-be-controllable", Diagnostic::code)
        .returns(Severity.WARNING, Diagnostic::severity)
        .returns(Optional.of("/lines/1"), one -> one.location().pointer());
  }

  @Test
  void doesNotJudgeByKpisThatItDoesNotKnow() {
    List<Diagnostic> found = CardCheck.usual()
        .diagnosticsOf(
            healthy(),
            line -> line.name().equals("sales") ? Optional.of(LAGGING) : Optional.empty());
    assertThat(found)
        .hasSize(1)
        .first()
        .returns("scorecard.must-know-its-kpis-to-be-judged", Diagnostic::code)
        .returns(Severity.NOTE, Diagnostic::severity);
    assertThat(found.get(0).facts()).containsEntry("unknown", "2");
  }

  @Test
  void asksTheMetricOfALineWhatItIs() {
    CardLine revenue = CardLine.builder()
        .name("revenue")
        .measure(Measure.own(Metrics.revenue()))
        .weight(Percent.HUNDRED)
        .build();
    Scorecard card = Scorecard.builder().name("one").addLine(revenue).build();
    assertThat(CardCheck.usual().diagnosticsOf(card, line -> Optional.empty()))
        .extracting(Diagnostic::code)
        .containsExactly("scorecard.must-not-rest-on-one-kpi", "scorecard.must-have-a-leading-kpi");
  }

  @Test
  void takesOtherThresholds() {
    CardCheck strict = CardCheck.builder()
        .manyKpis(1)
        .mostKpis(2)
        .leastWeight(Percent.of("25"))
        .mostWeight(Percent.of("40"))
        .build();
    assertThat(strict.diagnosticsOf(healthy()))
        .extracting(Diagnostic::code)
        .containsExactly(
            "scorecard.must-have-few-kpis",
            "scorecard.must-not-rest-on-one-kpi",
            "scorecard.must-weigh-each-kpi-enough");
  }

  @Test
  void takesThresholdsThatMeet() {
    CardCheck exact = CardCheck.builder()
        .manyKpis(1)
        .mostKpis(1)
        .leastWeight(Percent.HUNDRED)
        .mostWeight(Percent.HUNDRED)
        .build();
    assertThat(exact.diagnosticsOf(Cards.of(line("sales", "100")).build())).isEmpty();
  }
}
