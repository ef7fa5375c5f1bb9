package io.sdr.examples.department.payslip;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.payout.DrawResult;
import io.sdr.kpi.payout.Held;
import io.sdr.kpi.payout.Payslip;
import io.sdr.kpi.payout.PayslipLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** From what was earned to what is paid: every line is there that is not zero, and they sum to the last one. */
final class PayoutTable {
  private final Payslip slip;
  private final Tongue tongue;

  PayoutTable(Payslip slip, Tongue tongue) {
    this.slip = slip;
    this.tongue = tongue;
  }

  String paid() {
    return tongue.show(slip.paid());
  }

  Grid grid() {
    Grid.Builder grid =
        Grid.builder().words(tongue.say("payout.what")).figures(tongue.say("amount"));
    List<PayslipLine> caps =
        slip.lines().stream().filter(line -> line.kind() == EntryKind.WITHHELD).toList();
    Money earned = caps.stream().map(PayslipLine::amount).reduce(slip.posted(), Money::minus);
    grid.item(List.of(tongue.say("payout.earned"), tongue.show(earned)));
    caps.forEach(cap -> grid.item(List.of(cap.part(), tongue.show(cap.amount()))));
    line("payout.held", slip.heldInAll().negated(), grid);
    line("payout.before", before(), grid);
    slip.draw().ifPresent(draw -> {
      line("payout.advanced", draw.advanced(), grid);
      line("payout.recovered", draw.recovered().negated(), grid);
    });
    line("payout.carried", slip.carried().negated(), grid);
    return grid.total(List.of(tongue.say("payout.paid"), paid())).build();
  }

  /** What stays open after the payslip, and since when it can be expected. */
  ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    if (!slip.held().isEmpty()) {
      notes.add(heldNote());
    }
    slip.draw()
        .map(DrawResult::owed)
        .filter(Money::isPositive)
        .ifPresent(owed ->
            notes.add(tongue.say("payout.still-owed", ImmutableMap.of("amount", Figure.of(owed)))));
    if (!slip.carried().isZero()) {
      notes.add(tongue.say(
          "payout.carried-note",
          ImmutableMap.of("amount", Figure.of(slip.carried().negated()))));
    }
    return notes.build();
  }

  private String heldNote() {
    Optional<LocalDate> first =
        slip.held().stream().flatMap(held -> held.until().stream()).min(Comparator.naturalOrder());
    Optional<LocalDate> last =
        slip.held().stream().flatMap(held -> held.until().stream()).max(Comparator.naturalOrder());
    ImmutableMap<String, Figure> sales = ImmutableMap.of(
        "sales", Figure.of(slip.held().stream().map(Held::deal).distinct().count()),
        "amount", Figure.of(slip.heldInAll()));
    return first.isEmpty()
        ? tongue.say("payout.held-note", sales)
        : tongue.say(
            "payout.held-note.until",
            ImmutableMap.<String, Figure>builder()
                .putAll(sales)
                .put("first", Figure.of(first.get()))
                .put("last", Figure.of(last.orElseThrow()))
                .buildOrThrow());
  }

  /** What earlier payslips left: due now where positive, kept for what was overpaid where negative. */
  private Money before() {
    return slip.payable().plus(slip.heldInAll()).minus(slip.posted());
  }

  private void line(String key, Money amount, Grid.Builder grid) {
    if (!amount.isZero()) {
      grid.item(List.of(tongue.say(key), tongue.show(amount)));
    }
  }
}
