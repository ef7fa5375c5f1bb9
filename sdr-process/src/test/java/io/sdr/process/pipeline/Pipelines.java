package io.sdr.process.pipeline;

import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;

/** A pipeline and facts that tests speak about: {@code A > B > C > W}, and {@code L} for lost. */
public final class Pipelines {
  /** The first day that tests speak about. */
  public static final LocalDate DAY_0 = LocalDate.of(2026, 3, 2);

  private Pipelines() {}

  public static Pipeline abc(MoveRules moves) {
    return Pipeline.of(
        "sales",
        moves,
        Stage.open("A"),
        Stage.open("B"),
        Stage.open("C"),
        Stage.won("W"),
        Stage.lost("L"));
  }

  public static StageChange entry(int day, String entered) {
    return StageChange.builder()
        .deal(DealId.of("d"))
        .entered(StageId.of(entered))
        .date(DAY_0.plusDays(day))
        .build();
  }

  public static StageChange change(int day, String left, String entered) {
    return change(day, 0, left, entered);
  }

  public static StageChange change(int day, int number, String left, String entered) {
    return StageChange.builder()
        .from(entry(day, entered))
        .left(StageId.of(left))
        .sequence(number)
        .build();
  }

  public static Deal open(String stage) {
    return deal(stage, Outcome.OPEN).build();
  }

  public static Deal won(String stage, int closed) {
    return deal(stage, Outcome.WON)
        .closed(DAY_0.plusDays(closed))
        .amount(BigMoney.parse("USD 100"))
        .build();
  }

  public static Deal lost(String stage, int closed) {
    return deal(stage, Outcome.LOST).closed(DAY_0.plusDays(closed)).build();
  }

  public static StageVisit visit(String stage, Optional<Integer> entered, Optional<Integer> left) {
    return StageVisit.of(
        StageId.of(stage), entered.map(DAY_0::plusDays), left.map(DAY_0::plusDays));
  }

  private static Deal.Builder deal(String stage, Outcome outcome) {
    return Deal.builder()
        .id(DealId.of("d"))
        .owner(PersonId.of("ann"))
        .stage(StageId.of(stage))
        .outcome(outcome);
  }
}
