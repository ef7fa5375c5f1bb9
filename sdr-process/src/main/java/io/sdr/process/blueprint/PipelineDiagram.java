package io.sdr.process.blueprint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.MoveKind;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A picture of a pipeline: its stages, and the moves that it allows between them. The next step is a solid line, a loss a dotted
 * one, all others are dashed; the same pipeline gives the same text.
 *
 * <p>Whatever stands in a label stands in the picture: signs that mean something to the language of the picture are written so
 * that they do not.
 */
@Value.Immutable
@JsonPropertyOrder({"pipeline", "labels", "shown"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PipelineDiagram {
  PipelineDiagram() {}

  /** All moves of a pipeline, its stages under their own names. */
  public static PipelineDiagram of(Pipeline pipeline) {
    return builder().pipeline(pipeline).addShown(MoveKind.values()).build();
  }

  /** Starts a picture. */
  public static Builder builder() {
    return new Builder();
  }

  /** Of what. */
  public abstract Pipeline pipeline();

  /** What stages are called in the language of whoever looks; under its own name where nothing is said. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<StageId, String> labels();

  /** Which kinds of moves are drawn. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<MoveKind> shown();

  /** The picture as a flowchart in the language of Mermaid. */
  public String mermaid() {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    List<Stage> stages = pipeline().stages();
    for (int i = 0; i < stages.size(); i++) {
      String label = PictureText.mermaid(labelOf(stages.get(i).id()));
      text.append(
          switch (stages.get(i).kind()) {
            case OPEN -> "  s" + i + "[\"" + label + "\"]\n";
            case WON -> "  s" + i + "([\"" + label + "\"])\n";
            case LOST -> "  s" + i + "{{\"" + label + "\"}}\n";
          });
    }
    forEachMove((from, to, kind) -> text.append(
        switch (kind) {
          case NEXT -> "  s" + from + " --> s" + to + "\n";
          case LOSE -> "  s" + from + " -.-x s" + to + "\n";
          case SKIP, BACK, REOPEN -> "  s" + from + " -.-> s" + to + "\n";
        }));
    return text.toString();
  }

  /** The picture as a directed graph in the language of DOT. */
  public String dot() {
    StringBuilder text = new StringBuilder("digraph pipeline {\n  rankdir=LR;\n");
    text.append("  label=\"" + PictureText.dot(pipeline().name()) + "\";\n");
    List<Stage> stages = pipeline().stages();
    for (int i = 0; i < stages.size(); i++) {
      String label = PictureText.dot(labelOf(stages.get(i).id()));
      text.append(
          switch (stages.get(i).kind()) {
            case OPEN -> "  s" + i + " [shape=box, label=\"" + label + "\"];\n";
            case WON -> "  s" + i + " [shape=box, peripheries=2, label=\"" + label + "\"];\n";
            case LOST -> "  s" + i + " [shape=hexagon, label=\"" + label + "\"];\n";
          });
    }
    forEachMove((from, to, kind) -> text.append(
        switch (kind) {
          case NEXT -> "  s" + from + " -> s" + to + ";\n";
          case LOSE -> "  s" + from + " -> s" + to + " [style=dotted];\n";
          case SKIP -> "  s" + from + " -> s" + to + " [style=dashed];\n";
          case BACK, REOPEN -> "  s" + from + " -> s" + to + " [style=dashed, constraint=false];\n";
        }));
    return text.append("}\n").toString();
  }

  private String labelOf(StageId stage) {
    return labels().getOrDefault(stage, stage.text());
  }

  private void forEachMove(Drawing drawing) {
    List<Stage> stages = pipeline().stages();
    for (int from = 0; from < stages.size(); from++) {
      for (int to = 0; to < stages.size(); to++) {
        StageId left = stages.get(from).id();
        StageId entered = stages.get(to).id();
        Optional<MoveKind> kind = pipeline().kindOf(left, entered).filter(shown()::contains);
        if (kind.isPresent() && pipeline().isAllowed(left, entered)) {
          drawing.draw(from, to, kind.get());
        }
      }
    }
  }

  @FunctionalInterface
  private interface Drawing {
    void draw(int from, int to, MoveKind kind);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        labels().keySet().stream().allMatch(stage -> pipeline().find(stage).isPresent()),
        "pipeline-diagram.must-label-stages-of-the-pipeline");
  }

  /** Builds a picture. */
  public static final class Builder extends ImmutablePipelineDiagram.Builder {
    Builder() {}
  }
}
