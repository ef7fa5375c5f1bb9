package io.sdr.examples.department.head;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.StageId;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Legible;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.loss.LossReason;
import io.sdr.process.loss.LossReport;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why deals were lost, in words.
 *
 * @param reasons what people said, the most frequent first
 * @param unsaid of how many deals nobody said why
 */
public record LossView(Grid reasons, String unsaid) {
  static LossView of(LossReport losses, Tongue tongue) {
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("losses.reason"))
        .figures(tongue.say("losses.deals"))
        .figures(tongue.say("losses.share"))
        .figures(tongue.say("interval"))
        .figures(tongue.say("lost-value"))
        .words(tongue.say("losses.stages"));
    losses.reasons().forEach(reason -> grid.item(row(reason, tongue)));
    return new LossView(
        grid.build(),
        tongue.say(
            "losses.unsaid",
            ImmutableMap.of(
                "unsaid", Figure.of(losses.unsaid().counts().hits()),
                "deals", Figure.of(losses.deals()))));
  }

  private static List<String> row(LossReason reason, Tongue tongue) {
    return List.of(
        reason.listed() ? reason.reason() : unlisted(reason, tongue),
        tongue.count(reason.deals()),
        tongue.show(reason.share().share().map(Figure::of)),
        reason.share().interval().map(tongue::show).orElse(Tongue.UNDEFINED),
        tongue.show(reason.amounts().sum()),
        reason.stages().entrySet().stream()
            .map(stage -> stage(stage.getKey(), stage.getValue(), tongue))
            .collect(Collectors.joining(", ")));
  }

  private static String unlisted(LossReason reason, Tongue tongue) {
    return tongue.say(
        "losses.unlisted", ImmutableMap.of("reason", Figure.of(Legible.text(reason.reason()))));
  }

  private static String stage(StageId stage, long deals, Tongue tongue) {
    return stage.text() + " " + tongue.count(deals);
  }
}
