package io.sdr.examples.benchmarks.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.examples.benchmarks.question.StageJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Everyone counts the same funnel. */
class FunnelAgreementTest {
  private static final StageJournal JOURNAL = StageJournal.of(20_000);
  private static final ImmutableSortedMap<String, Long> FIGURES =
      figures(FunnelContenders.SDR_PATHS, JOURNAL);

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SDR_PATHS")
  void countsTheSameFunnel(FunnelContenders contender) {
    assertThat(figures(contender, JOURNAL)).isEqualTo(FIGURES);
  }

  @ParameterizedTest
  @EnumSource
  void countsTheFunnelOfOneChange(FunnelContenders contender) {
    assertThat(figures(contender, StageJournal.of(1)))
        .containsEntry("deals", 1L)
        .containsEntry("touched/0/entered", 1L)
        .containsEntry("snapshot/0/open", 1L)
        .isEqualTo(figures(FunnelContenders.SDR_PATHS, StageJournal.of(1)));
  }

  @Test
  void asksForFiguresOfEveryKind() {
    assertThat(FIGURES.keySet().stream()
            .map(name -> name.replaceAll("[0-9]+", "n"))
            .distinct())
        .contains(
            "strict-sequence/n/diverted",
            "adjacent-only/n/diverted",
            "snapshot/unplaced",
            "strict-sequence/unplaced-cents",
            "touched/n/stopped-unknown",
            "reached-or-beyond/overall/conversion",
            "stay/n/moved/n",
            "stay/n/lost/n",
            "stay/n/lasting/n",
            "won-cents");
  }

  private static ImmutableSortedMap<String, Long> figures(
      FunnelContenders which, StageJournal journal) {
    try (FunnelContender contender = which.with(journal)) {
      contender.compute();
      return contender.figures();
    }
  }
}
