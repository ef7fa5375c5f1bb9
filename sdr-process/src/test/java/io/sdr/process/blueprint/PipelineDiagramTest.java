package io.sdr.process.blueprint;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.sales.StageId;
import io.sdr.process.pipeline.MoveKind;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineDiagramTest {
  private static final Pipeline ABW = Pipeline.of(
      "sales \"east\"",
      MoveRules.builder()
          .from(MoveRules.stepByStep())
          .addKinds(MoveKind.BACK, MoveKind.REOPEN)
          .build(),
      Stage.open("A"),
      Stage.open("B"),
      Stage.won("W"),
      Stage.lost("L"));

  @Test
  void isTheSameInEveryLanguageOfTheMachine() {
    PipelineDiagram diagram = PipelineDiagram.of(PipelineTemplates.sales());
    String mermaid = diagram.mermaid();
    String dot = diagram.dot();
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(diagram.mermaid()).isEqualTo(mermaid);
      assertThat(diagram.dot()).isEqualTo(dot);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void drawsAFlowchart() {
    PipelineDiagram diagram = PipelineDiagram.builder()
        .from(PipelineDiagram.of(ABW))
        .putLabel(StageId.of("A"), "Первый контакт")
        .build();

    assertThat(diagram.mermaid()).isEqualTo("""
        flowchart LR
          s0["Первый контакт"]
          s1["B"]
          s2(["W"])
          s3{{"L"}}
          s0 --> s1
          s0 -.-x s3
          s1 -.-> s0
          s1 --> s2
          s1 -.-x s3
          s2 -.-> s0
          s2 -.-> s1
          s2 -.-> s3
          s3 -.-> s0
          s3 -.-> s1
        """);
  }

  @Test
  void drawsAGraph() {
    PipelineDiagram diagram = PipelineDiagram.builder()
        .pipeline(ABW)
        .addShown(MoveKind.NEXT, MoveKind.LOSE, MoveKind.BACK)
        .build();

    assertThat(diagram.dot()).isEqualTo("""
        digraph pipeline {
          rankdir=LR;
          label="sales \\"east\\"";
          s0 [shape=box, label="A"];
          s1 [shape=box, label="B"];
          s2 [shape=box, peripheries=2, label="W"];
          s3 [shape=hexagon, label="L"];
          s0 -> s1;
          s0 -> s3 [style=dotted];
          s1 -> s0 [style=dashed, constraint=false];
          s1 -> s2;
          s1 -> s3 [style=dotted];
        }
        """);
  }

  @Test
  void drawsOnlyWhatIsAllowed() {
    Pipeline strict =
        Pipeline.of("p", MoveRules.stepByStep(), Stage.open("A"), Stage.open("B"), Stage.won("W"));

    assertThat(PipelineDiagram.of(strict).mermaid()).isEqualTo("""
        flowchart LR
          s0["A"]
          s1["B"]
          s2(["W"])
          s0 --> s1
          s1 --> s2
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "say \"no\" | say #34;no#34; | say \\\"no\\\"",
        "a[b]{c}<d> | a#91;b#93;#123;c#125;#60;d#62; | a[b]{c}<d>",
        "back\\slash | back#92;slash | back\\\\slash",
        "#35; | #35;35#59; | #35;",
        "`a;b--c` | `a#59;b#45;#45;c` | `a;b--c`",
        "Этап 1 (ждём) | Этап 1 #40;ждём#41; | Этап 1 (ждём)",
        "1. Contact | 1#46; Contact | 1. Contact",
        "- x | #45; x | - x",
        "https://x.y | https#58;//x#46;y | https://x.y",
      })
  void writesSignsSoThatNothingIsReadIntoThem(String label, String mermaid, String dot) {
    assertThat(PictureText.mermaid(label)).isEqualTo(mermaid);
    assertThat(PictureText.dot(label)).isEqualTo(dot);
  }

  @Test
  void breaksLinesAndDropsWhatCannotBeShown() {
    assertThat(PictureText.mermaid("a\nb\r\nc\rd\te\u0000")).isEqualTo("a<br/>b<br/>c<br/>d e ");
    assertThat(PictureText.dot("a\nb\r\nc\rd\te\u0000")).isEqualTo("a\\nb\\nc\\nd e ");
    assertThat(PictureText.mermaid("\ud83d\ude80")).isEqualTo("#128640;");
    assertThat(PictureText.dot("x\ud83d")).isEqualTo("x ");
  }

  @Property(tries = 500)
  void staysOnePictureWhateverTheLabelsAre(@ForAll String label) {
    PipelineDiagram plain = PipelineDiagram.of(ABW);
    PipelineDiagram labelled =
        PipelineDiagram.builder().from(plain).putLabel(StageId.of("A"), label).build();

    assertSameBut(plain.mermaid(), labelled.mermaid(), "  s0[\"", "\"]");
    assertSameBut(plain.dot(), labelled.dot(), "  s0 [shape=box, label=\"", "\"];");
  }

  /** All lines are the same but one, whose label holds no sign that would end it. */
  private static void assertSameBut(String plain, String labelled, String before, String after) {
    List<String> expected = plain.lines().toList();
    List<String> actual = List.of(labelled.split("\n"));
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      if (expected.get(i).startsWith(before)) {
        assertThat(actual.get(i)).startsWith(before).endsWith(after);
        String inside =
            actual.get(i).substring(before.length(), actual.get(i).length() - after.length());
        assertThat(inside.replace("\\\\", "").replace("\\\"", "")).doesNotContain("\"");
        assertThat(inside.replace("\\\\", "")).doesNotEndWith("\\");
      } else {
        assertThat(actual.get(i)).isEqualTo(expected.get(i));
      }
    }
  }

  @Test
  void refusesLabelsOfStagesThatAreNotThere() {
    assertRefused(
        "pipeline-diagram.must-label-stages-of-the-pipeline",
        () -> PipelineDiagram.builder()
            .from(PipelineDiagram.of(ABW))
            .labels(Map.of(StageId.of("X"), "x"))
            .build());
  }
}
