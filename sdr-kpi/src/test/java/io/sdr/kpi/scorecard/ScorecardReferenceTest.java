package io.sdr.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Cards worked out a second time, by whole numbers and the words of the contract alone: four KPIs of 25 %, of each of which a
 * hundred is expected, so that everything comes to quarters of a percent.
 */
class ScorecardReferenceTest {
  private static final int KPIS = 4;

  private record Line(
      Optional<Integer> figure, Optional<Integer> cap, Optional<Integer> critical) {}

  private record Door(int kpi, int least, Optional<Integer> cap) {}

  private record Paper(List<Line> lines, MissingKpi missing, List<Door> doors) {
    /** Four times the score, or nothing where the card is undefined. */
    Optional<Integer> fourTimesTheScore() {
      List<Integer> lowCritical = new ArrayList<>();
      boolean criticalUnread = false;
      for (int i = 0; i < KPIS; i++) {
        Optional<Integer> critical = lines.get(i).critical;
        if (critical.isPresent() && attained(i).isEmpty()) {
          criticalUnread = true;
        } else if (critical.isPresent() && attained(i).get() < critical.get()) {
          lowCritical.add(i);
        }
      }
      Optional<Integer> weighted = fourTimesTheWeightedScore();
      if (!lowCritical.isEmpty()) {
        return Optional.of(Math.min(0, weighted.orElse(0)));
      }
      if (criticalUnread || weighted.isEmpty()) {
        return Optional.empty();
      }
      int score = weighted.get();
      for (Door door : doors) {
        if (attained(door.kpi).isEmpty()) {
          return Optional.empty();
        }
        if (attained(door.kpi).get() < door.least) {
          score = Math.min(score, 4 * door.cap.orElse(0));
        }
      }
      return Optional.of(score);
    }

    private Optional<Integer> attained(int kpi) {
      return missing == MissingKpi.NOTHING
          ? Optional.of(lines.get(kpi).figure.orElse(0))
          : lines.get(kpi).figure;
    }

    /** Only cards whose redistribution comes out even are made, so division is exact. */
    Optional<Integer> fourTimesTheWeightedScore() {
      int read = 0;
      int sum = 0;
      for (Line line : lines) {
        if (line.figure.isPresent()) {
          read++;
          sum += Math.min(line.figure.get(), line.cap.orElse(Integer.MAX_VALUE));
        }
      }
      if ((read == 0 && missing != MissingKpi.NOTHING)
          || (missing == MissingKpi.UNDEFINED && read < KPIS)) {
        return Optional.empty();
      }
      return Optional.of(missing == MissingKpi.REDISTRIBUTED ? sum * KPIS / read : sum);
    }

    Scorecard card() {
      List<CardLine> written = new ArrayList<>();
      for (int i = 0; i < KPIS; i++) {
        written.add(Cards.line("k" + i, "25")
            .limits(lines.get(i).cap.map(cap -> Limits.capped(percent(cap))).orElse(Limits.none()))
            .critical(lines.get(i).critical.map(Paper::percent))
            .build());
      }
      return Scorecard.builder()
          .name("paper")
          .lines(written)
          .missing(missing)
          .gates(doors.stream()
              .map(door -> new Gate(
                  "k" + door.kpi,
                  percent(door.least),
                  door.cap.map(cap -> Penalties.capped(percent(cap))).orElse(Penalties.nothing())))
              .toList())
          .build();
    }

    private static Percent percent(int points) {
      return Percent.of(String.valueOf(points));
    }

    Map<String, KpiReading> readings() {
      Map<String, KpiReading> readings = new HashMap<>();
      for (int i = 0; i < KPIS; i++) {
        int kpi = i;
        lines
            .get(i)
            .figure
            .ifPresent(figure -> readings.put("k" + kpi, KpiReading.of(Figure.of(figure))));
      }
      return readings;
    }
  }

  /** Figures and caps in dozens, because one to four of them may share the weight. */
  @Provide
  Arbitrary<Paper> papers() {
    Arbitrary<Integer> dozens = Arbitraries.integers().between(-2, 15).map(dozen -> 12 * dozen);
    Arbitrary<Line> lines = Combinators.combine(
            dozens.optional(0.85),
            Arbitraries.of(60, 96, 120).optional(0.4),
            Arbitraries.of(12, 60).optional(0.2))
        .as(Line::new);
    Arbitrary<Door> doors = Combinators.combine(
            Arbitraries.integers().between(0, KPIS - 1),
            Arbitraries.of(36, 84),
            Arbitraries.of(30, 70).optional(0.6))
        .as(Door::new);
    return Combinators.combine(
            lines.list().ofSize(KPIS),
            Arbitraries.of(MissingKpi.class),
            doors.list().ofMaxSize(3))
        .as(Paper::new);
  }

  @Property
  void comesToWhatIsWorkedOutOnPaper(@ForAll("papers") Paper paper) {
    CardResult result = Cards.score(paper.card(), paper.readings());
    assertThat(fourTimes(result.score())).isEqualTo(paper.fourTimesTheScore());
    assertThat(fourTimes(result.weighted())).isEqualTo(paper.fourTimesTheWeightedScore());
  }

  private static Optional<Integer> fourTimes(Measured<Percent> score) {
    return score
        .value()
        .map(percent -> percent.points().multiply(BigDecimal.valueOf(4)).intValueExact());
  }
}
