package io.sdr.examples.department.goals;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** What was decided and came back, month by month up to a month, and day by day within it. Not thread-safe. */
public final class DayBook {
  private final Department department;
  private final Period month;
  private final CurrencyUnit currency;
  private final ExchangeRates rates;
  private final TallySheet.Collector quarter;
  private final NavigableMap<Period, TallySheet.Collector> months = new TreeMap<>();
  private final Map<Period, TallySheet.Collector> days = new TreeMap<>();

  /** A book without entries. */
  public DayBook(Department department, Period month, CurrencyUnit currency, ExchangeRates rates) {
    this.department = department;
    this.month = month;
    this.currency = currency;
    this.rates = rates;
    this.quarter = collector(Cadence.QUARTER.periodOf(month.start()));
  }

  /** Enters a deal on the day it was decided. */
  public void add(Deal deal) {
    deal.closed().filter(this::isKept).ifPresent(day -> {
      quarter.add(deal);
      monthOf(day).add(deal);
      if (month.contains(day)) {
        dayOf(day).add(deal);
      }
    });
  }

  /** Enters a return on the day it came back. */
  public void add(SalesReturn back) {
    if (isKept(back.date())) {
      quarter.add(back);
      monthOf(back.date()).add(back);
      if (month.contains(back.date())) {
        dayOf(back.date()).add(back);
      }
    }
  }

  private boolean isKept(LocalDate day) {
    return day.isBefore(month.end());
  }

  private TallySheet.Collector monthOf(LocalDate day) {
    return months.computeIfAbsent(Cadence.MONTH.periodOf(day), this::collector);
  }

  private TallySheet.Collector dayOf(LocalDate day) {
    return days.computeIfAbsent(Cadence.DAY.periodOf(day), this::collector);
  }

  private TallySheet.Collector collector(Period period) {
    return TallySheet.collecting(department, period, currency, rates);
  }

  /** The sheet of a day. */
  TallySheet on(LocalDate day) {
    return dayOf(day).sheet();
  }

  /** The sheets of the quarter up to the end of the month, and of its months up to this one. */
  ImmutableMap<Period, TallySheet> quarterSoFar() {
    Map<Period, TallySheet> sheets = new TreeMap<>();
    sheets.put(quarter.period(), quarter.sheet());
    for (Period one = month;
        !one.start().isBefore(quarter.period().start());
        one = Cadence.MONTH.periodOf(one.start().minusDays(1))) {
      sheets.put(one, monthOf(one.start()).sheet());
    }
    return ImmutableMap.copyOf(sheets);
  }

  /** The sheets of the months before; without the first with entries, which the export may know in part only. */
  NavigableMap<Period, TallySheet> monthsBefore() {
    NavigableMap<Period, TallySheet> sheets = new TreeMap<>();
    months.headMap(month, false).forEach((period, facts) -> sheets.put(period, facts.sheet()));
    sheets.pollFirstEntry();
    return sheets;
  }
}
