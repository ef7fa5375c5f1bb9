package io.sdr.process.funnel;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.pipeline.Pipelines.abc;

import com.google.common.base.Splitter;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Paths of deals in short: {@code A@0 B@3 W@9} was in A from day 0, in B from day 3, and won on day 9. */
public final class Paths {
  public static final Pipeline PIPELINE = abc(MoveRules.free());
  public static final LocalDate AS_OF = DAY_0.plusDays(100);

  private Paths() {}

  /** Won in W, lost in L or where it stands on the day behind an exclamation mark ({@code B@3!9}), open elsewhere. */
  public static DealPath path(String steps) {
    return path(steps, Optional.empty(), 0);
  }

  public static DealPath path(String steps, String amount) {
    return path(steps, Optional.of(BigMoney.parse(amount)), 0);
  }

  public static FunnelTally tally(CountingMode mode, String... paths) {
    FunnelCounter counter = counting(mode);
    for (String path : paths) {
      counter.add(path(path));
    }
    return counter.tally();
  }

  public static FunnelCounter counting(CountingMode mode) {
    return FunnelTally.counting(PIPELINE, mode, CurrencyUnit.USD, AS_OF);
  }

  /** A path whose log lacks the first entries. */
  static DealPath path(String steps, Optional<BigMoney> amount, int lacking) {
    List<String> parts = Splitter.on(' ').splitToList(steps);
    List<StageChange> log = new ArrayList<>();
    Optional<StageId> before = Optional.empty();
    int day = 0;
    for (int i = 0; i < parts.size(); i++) {
      List<String> step = Splitter.onPattern("[@!]").splitToList(parts.get(i));
      StageId stage = StageId.of(step.get(0));
      day = step.size() > 1 ? Integer.parseInt(step.get(1)) : day;
      log.add(StageChange.builder()
          .deal(DealId.of(steps))
          .left(before)
          .entered(stage)
          .date(DAY_0.plusDays(day))
          .sequence(i)
          .build());
      before = Optional.of(stage);
    }
    String last = parts.get(parts.size() - 1);
    int end = last.contains("!") ? Integer.parseInt(last.substring(last.indexOf('!') + 1)) : day;
    return DealPath.of(
        PIPELINE,
        deal(steps, before.orElseThrow(), last, end, amount),
        log.stream().skip(lacking).toList());
  }

  private static Deal deal(
      String id, StageId stage, String last, int end, Optional<BigMoney> amount) {
    Outcome outcome = stage.text().equals("W")
        ? Outcome.WON
        : stage.text().equals("L") || last.contains("!") ? Outcome.LOST : Outcome.OPEN;
    return Deal.builder()
        .id(DealId.of(id))
        .owner(PersonId.of("ann"))
        .stage(stage)
        .outcome(outcome)
        .closed(
            outcome.isDecided() ? Optional.of(DAY_0.plusDays(end)) : Optional.<LocalDate>empty())
        .amount(
            outcome == Outcome.WON ? Optional.of(amount.orElse(BigMoney.parse("USD 100"))) : amount)
        .build();
  }
}
