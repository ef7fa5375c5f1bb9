package io.sdr.examples.department.outlook;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.rules.OutlookRules;
import io.sdr.process.forecast.AmountDistribution;
import io.sdr.process.forecast.Forecast;
import io.sdr.process.forecast.GoalGap;
import io.sdr.process.forecast.Horizon;
import io.sdr.process.forecast.Prospect;
import io.sdr.process.forecast.WinChance;
import io.sdr.process.forecast.WinChances;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.survival.StayCounter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The deals as they stood at the end of a day: those that are open, and what became of the others. Not thread-safe. */
public final class OutlookBook {
  private final OutlookRules rules;
  private final CurrencyUnit currency;
  private final LocalDate asOf;
  private final StayCounter stays;
  private final List<Prospect> open = new ArrayList<>();
  private final Map<PersonId, Proportion> records = new TreeMap<>();

  /** A book without entries. */
  public OutlookBook(OutlookRules rules, Pipeline pipeline, CurrencyUnit currency, LocalDate asOf) {
    this.rules = rules;
    this.currency = currency;
    this.asOf = asOf;
    this.stays = StayCounter.of(pipeline, asOf);
  }

  /** Enters a deal as it was known at the end of the day. */
  public void add(DealPath path) {
    Deal deal = path.deal();
    stays.add(path);
    if (deal.outcome() == Outcome.OPEN) {
      open.add(prospect(path));
    } else {
      records.merge(
          deal.owner(), Proportion.of(deal.outcome() == Outcome.WON ? 1 : 0, 1), Proportion::plus);
    }
  }

  private Prospect prospect(DealPath path) {
    OptionalLong age = path.lastVisit().daysUntil(asOf);
    return Prospect.builder()
        .deal(path.deal().id())
        .owner(path.deal().owner())
        .stage(path.lastVisit().stage())
        .amount(path.deal().amount())
        .age(age.isPresent() ? Optional.of(age.getAsLong()) : Optional.empty())
        .build();
  }

  /**
   * What the open deals are likely to bring.
   *
   * @param period by the end of which
   * @param goal what should be won in it
   */
  public Outlook outlook(Period period, Optional<BigMoney> goal) {
    Explained<Forecast> forecast =
        Forecast.of(open, chance(), Horizon.of(asOf, period), currency, Detail.FULL);
    AmountDistribution totals = forecast
        .value()
        .distribution(rules.grid())
        .value()
        .orElseGet(() -> forecast.value().simulated(rules.grid(), rules.simulation()));
    return new Outlook(
        period,
        forecast,
        forecast.value().wins(),
        totals,
        goal.map(wanted -> new Outlook.GoalOutlook(
            Explained.of(
                "month.outlook.chance",
                Detail.FULL,
                trace -> totals.chanceOfAtLeast(wanted, trace)),
            GoalGap.of(forecast.value(), wanted, Detail.FULL))));
  }

  private WinChance chance() {
    return WinChances.adjustedForOwner(
        WinChances.firstKnown(
            WinChances.byAge(stays.untilDecided(), rules.least()),
            WinChances.byStage(rules.stages())),
        ImmutableMap.copyOf(records),
        rules.cases());
  }
}
