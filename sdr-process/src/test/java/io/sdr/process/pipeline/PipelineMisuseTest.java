package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.abc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.value.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineMisuseTest {
  private static final MoveRules FREE = MoveRules.free();

  @Test
  void needsAName() {
    assertRefused(
        () -> Pipeline.of(" ", FREE, Stage.open("A"), Stage.won("W")), "pipeline.must-have-name");
  }

  @Test
  void needsAnOpenStage() {
    assertRefused(
        () -> Pipeline.of("p", FREE, Stage.won("W"), Stage.lost("L")),
        "pipeline.must-have-open-stage");
  }

  @Test
  void needsOneWonStageAndNoSecond() {
    assertRefused(
        () -> Pipeline.of("p", FREE, Stage.open("A")), "pipeline.must-have-one-won-stage");
    assertRefused(
        () -> Pipeline.of("p", FREE, Stage.open("A"), Stage.won("W"), Stage.won("V")),
        "pipeline.must-have-one-won-stage");
  }

  @Test
  void refusesAStageTwice() {
    assertRefused(
        () -> Pipeline.of("p", FREE, Stage.open("A"), Stage.won("W"), Stage.lost("A")),
        "pipeline.must-have-each-stage-once");
  }

  @Test
  void refusesAnOpenStageBehindADecidedOne() {
    assertRefused(
        () -> Pipeline.of("p", FREE, Stage.open("A"), Stage.won("W"), Stage.open("B")),
        "pipeline.must-have-open-stages-first");
  }

  @Test
  void refusesExceptionsForStagesThatItDoesNotHave() {
    MoveRules allowing =
        MoveRules.builder().from(FREE).addAllowed(Move.of("A", "X")).build();
    MoveRules forbidding =
        MoveRules.builder().from(FREE).addForbidden(Move.of("X", "A")).build();

    assertRefused(() -> abc(allowing), "pipeline.must-know-stages-of-moves");
    assertRefused(() -> abc(forbidding), "pipeline.must-know-stages-of-moves");
  }

  @Test
  void refusesAMoveThatIsAllowedAndForbidden() {
    assertRefused(
        () -> MoveRules.builder()
            .from(FREE)
            .addAllowed(Move.of("A", "B"))
            .addForbidden(Move.of("A", "B"))
            .build(),
        "move-rules.must-not-allow-and-forbid-one-move");
  }

  @Test
  void refusesRulesThatAllowNothing() {
    assertRefused(
        () -> MoveRules.builder().entry(Entry.ANY_STAGE).build(),
        "move-rules.must-allow-some-move");
  }

  @Test
  void refusesAMoveThatStays() {
    assertRefused(() -> Move.of("A", "A"), "stage-move.must-change-stage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | json.must-have-required-fields",
        "{'name':'p','stages':[],'moves':{'entry':'any-stage','kinds':['next']},'x':1}"
            + " | json.must-have-known-fields-only",
        "{'name':'p','stages':[{'id':'A','kind':'half'}]} | json.must-have-known-word",
        "{'name':'p','stages':[],'moves':{'entry':'any-stage','kinds':['next']}}"
            + " | pipeline.must-have-open-stage",
        "{'name':'p','stages':[],'moves':{'entry':'any-stage'}} | move-rules.must-allow-some-move",
      })
  void namesWhatIsWrongInADocument(String document, String code) {
    SdrJson json =
        SdrJson.with(PolicyRegistry.discovered(PipelineMisuseTest.class.getClassLoader()));

    assertThat(json.read(document.replace('\'', '"'), Pipeline.class).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(code);
  }

  private static void assertRefused(ThrowingCallable birth, String rule) {
    assertThatThrownBy(birth)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(rule));
  }
}
