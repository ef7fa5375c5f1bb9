package io.sdr.process.qualification;

import static io.sdr.core.sales.LeadVerdict.NEED_MORE;
import static io.sdr.core.sales.LeadVerdict.NURTURE;
import static io.sdr.core.sales.LeadVerdict.QUALIFIED;
import static io.sdr.core.sales.LeadVerdict.REJECTED;
import static io.sdr.process.qualification.Answer.NO;
import static io.sdr.process.qualification.Answer.UNKNOWN;
import static io.sdr.process.qualification.Answer.YES;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class CriteriaSetTest {
  private static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");
  private static final List<String> BANT = List.of("budget", "authority", "need", "timing");

  @Example
  void qualifiesWhenEverythingIsKnownToBeSo() {
    assertThat(bant(YES, YES, YES, YES))
        .isEqualTo(new Qualification(QUALIFIED, Optional.empty(), ImmutableList.of()));
  }

  @Example
  void asksWhatNobodyKnowsInsteadOfTakingItForNo() {
    assertThat(bant(YES, UNKNOWN, YES, UNKNOWN))
        .isEqualTo(new Qualification(
            NEED_MORE, Optional.empty(), ImmutableList.of("authority", "timing")));
    assertThat(judge(CriteriaSet.bant()).toAsk()).isEqualTo(BANT);
  }

  @Example
  void rejectsForTheFirstReasonThatRejectsWhateverElseIsMissing() {
    assertThat(bant(NO, UNKNOWN, NO, YES))
        .isEqualTo(new Qualification(REJECTED, Optional.of("need"), ImmutableList.of("authority")));
  }

  @Example
  void nurturesWhatMayBecomeWorthWork() {
    assertThat(bant(YES, YES, UNKNOWN, NO))
        .isEqualTo(new Qualification(NURTURE, Optional.of("timing"), ImmutableList.of("need")));
    assertThat(bant(NO, YES, YES, NO).reason()).hasValue("budget");
  }

  @Example
  void qualifiesWithoutWhatMayStayUnknown() {
    CriteriaSet set = CriteriaSet.of(
        "own",
        List.of(
            Criterion.orRejected("need"),
            Criterion.builder()
                .name("reference")
                .otherwise(NURTURE)
                .mayStayUnknown(true)
                .build()));

    assertThat(judge(set, evidence("need", YES, 0)))
        .isEqualTo(new Qualification(QUALIFIED, Optional.empty(), ImmutableList.of("reference")));
    assertThat(
            judge(set, evidence("need", YES, 0), evidence("reference", NO, 0)).verdict())
        .isEqualTo(NURTURE);
  }

  @Example
  void believesTheLatestEvidenceAndTheWorstOfOneMoment() {
    CriteriaSet set = CriteriaSet.of("own", List.of(Criterion.orRejected("need")));

    assertThat(judge(set, evidence("need", NO, 2), evidence("need", YES, 1)).verdict())
        .isEqualTo(QUALIFIED);
    assertThat(judge(set, evidence("need", YES, 1), evidence("need", NO, 1)).verdict())
        .isEqualTo(REJECTED);
    assertThat(
            judge(set, evidence("need", YES, 1), evidence("need", UNKNOWN, 1)).verdict())
        .isEqualTo(QUALIFIED);
    assertThat(
            judge(set, evidence("need", YES, 2), evidence("need", UNKNOWN, 1)).verdict())
        .isEqualTo(NEED_MORE);
    assertThat(judge(set, evidence("need", YES, -1)).verdict()).isEqualTo(NEED_MORE);
  }

  @Example
  void asksForEvidenceOfTheKindThatCountsAndThatIsFresh() {
    Criterion budget = Criterion.builder()
        .name("budget")
        .otherwise(NURTURE)
        .addEvidence("letter")
        .goodForDays(30)
        .build();
    CriteriaSet set = CriteriaSet.of("own", List.of(budget));
    Instant before = NOW.minus(Duration.ofDays(30));

    assertThat(judge(set, evidence("budget", YES, 0)).verdict()).isEqualTo(NEED_MORE);
    assertThat(judge(set, new Evidence("budget", YES, "letter", before)).verdict())
        .isEqualTo(NEED_MORE);
    assertThat(judge(set, new Evidence("budget", YES, "letter", before.plusNanos(1)))
            .verdict())
        .isEqualTo(QUALIFIED);
  }

  @Example
  void explainsWhatIsKnown() {
    Explained<Qualification> judged =
        CriteriaSet.bant().judge(List.of(evidence("need", NO, 0)), NOW, Detail.FULL);

    assertThat(judged.because().orElseThrow().outcome()).hasValue(Figure.of("verdict.rejected"));
    assertThat(judged.because().orElseThrow().steps())
        .extracting(step -> step.outcome().orElseThrow())
        .containsExactly(
            Figure.of("answer.unknown"),
            Figure.of("answer.unknown"),
            Figure.of("answer.no"),
            Figure.of("answer.unknown"));
    assertThat(Recalculation.contradictionsIn(judged.because().orElseThrow())).isEmpty();
    assertThat(CriteriaSet.bant()
            .judge(List.of(), NOW, Detail.FULL)
            .because()
            .orElseThrow()
            .outcome())
        .hasValue(Figure.of("verdict.need-more"));
  }

  @Property
  void doesNotDependOnTheOrderOfEvidence(
      @ForAll @Size(max = 12) List<Answer> answers, @ForAll Random random) {
    List<Evidence> evidence = new ArrayList<>();
    for (Answer answer : answers) {
      evidence.add(evidence(BANT.get(random.nextInt(4)), answer, random.nextInt(3)));
    }
    Qualification before = CriteriaSet.bant().judge(evidence, NOW, Detail.NONE).value();
    Collections.shuffle(evidence, random);

    assertThat(CriteriaSet.bant().judge(evidence, NOW, Detail.NONE).value()).isEqualTo(before);
  }

  @Example
  void refusesSetsThatCannotJudge() {
    assertRefused("criteria-set.must-have-criteria", () -> CriteriaSet.of("own", List.of()));
    assertRefused(
        "criteria-set.must-have-criteria",
        () -> CriteriaSet.of(" ", List.of(Criterion.orRejected("a"))));
    assertRefused(
        "criteria-set.must-have-each-criterion-once",
        () -> CriteriaSet.of("own", List.of(Criterion.orRejected("a"), Criterion.orNurtured("a"))));
    assertRefused("criterion.must-have-name", () -> Criterion.orRejected(" "));
    for (io.sdr.core.sales.LeadVerdict verdict : List.of(QUALIFIED, NEED_MORE)) {
      assertRefused(
          "criterion.must-reject-or-nurture",
          () -> Criterion.builder().name("a").otherwise(verdict).build());
    }
    for (int days : new int[] {0, 36526}) {
      assertRefused(
          "criterion.must-be-good-for-some-days",
          () ->
              Criterion.builder().name("a").otherwise(NURTURE).goodForDays(days).build());
    }
    assertRefused(
        "evidence.must-be-of-a-criterion",
        () -> judge(CriteriaSet.bant(), evidence("looks", YES, 0)));
    assertRefused("evidence.must-say-of-what-and-how", () -> new Evidence("a", YES, " ", NOW));
    assertRefused("evidence.must-say-of-what-and-how", () -> new Evidence("", YES, "call", NOW));
    assertRefused(
        "qualification.must-have-reason-exactly-when-turned-down",
        () -> new Qualification(REJECTED, Optional.empty(), ImmutableList.of()));
    assertRefused(
        "qualification.must-have-reason-exactly-when-turned-down",
        () -> new Qualification(QUALIFIED, Optional.of("a"), ImmutableList.of()));
    assertRefused(
        "qualification.must-have-questions",
        () -> new Qualification(NEED_MORE, Optional.empty(), ImmutableList.of()));
  }

  private static Qualification bant(Answer... answers) {
    Evidence[] evidence = new Evidence[answers.length];
    for (int i = 0; i < answers.length; i++) {
      evidence[i] = evidence(BANT.get(i), answers[i], 0);
    }
    return judge(CriteriaSet.bant(), evidence);
  }

  private static Qualification judge(CriteriaSet set, Evidence... evidence) {
    return set.judge(List.of(evidence), NOW, Detail.NONE).value();
  }

  private static Evidence evidence(String criterion, Answer answer, int daysAgo) {
    return new Evidence(criterion, answer, "call", NOW.minus(Duration.ofDays(daysAgo)));
  }
}
