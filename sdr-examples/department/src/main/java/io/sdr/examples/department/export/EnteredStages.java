package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.mapping.DealTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of a deal as its own row tells it: a column for each stage, with the day on which the deal entered it. */
final class EnteredStages {
  private final Map<StageId, Field<LocalDate>> days = new LinkedHashMap<>();

  EnteredStages(DealTable table, Columns columns, Vocabulary words) {
    table
        .entered()
        .forEach((stage, source) ->
            days.put(stage, Field.of(Optional.of(columns.at(source)), words.days())));
  }

  ImmutableList<StageChange> of(Deal deal, Row row) {
    if (days.isEmpty()) {
      return ImmutableList.of();
    }
    List<Step> steps = new ArrayList<>(days.size() + 1);
    days.forEach((stage, field) -> field
        .optional(row)
        .ifPresent(day -> steps.add(new Step(stage, notAfter(deal, day, field)))));
    if (deal.closed().isPresent()
        && steps.stream().noneMatch(step -> step.stage.equals(deal.stage()))) {
      steps.add(new Step(deal.stage(), deal.closed().get()));
    }
    steps.sort(Comparator.comparing(Step::day));
    return path(deal.id(), steps);
  }

  private static LocalDate notAfter(Deal deal, LocalDate day, Field<LocalDate> field) {
    if (deal.closed().isPresent() && day.isAfter(deal.closed().get())) {
      throw field.unusable("export-deal.must-not-enter-stage-after-closing");
    }
    return day;
  }

  private static ImmutableList<StageChange> path(DealId deal, List<Step> steps) {
    ImmutableList.Builder<StageChange> path = ImmutableList.builderWithExpectedSize(steps.size());
    Optional<StageId> left = Optional.empty();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      path.add(StageChange.builder()
          .deal(deal)
          .left(left)
          .entered(step.stage)
          .date(step.day)
          .sequence(i)
          .build());
      left = Optional.of(step.stage);
    }
    return path.build();
  }

  private record Step(StageId stage, LocalDate day) {}
}
