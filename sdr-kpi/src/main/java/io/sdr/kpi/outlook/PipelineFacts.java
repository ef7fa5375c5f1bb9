package io.sdr.kpi.outlook;

import io.sdr.core.observation.DealForecast;
import io.sdr.core.observation.ForecastMade;
import io.sdr.core.observation.OpenDeal;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/**
 * Counts what is in the pipeline and what was forecast.
 *
 * <p>A snapshot counts on its day, a plan on a day of its period, a forecast when its time is over: on the day on which the
 * deal was to close, on the last day of the period of the sales.
 *
 * @param staleAfter after how many days without activity an open deal is stale; at least one
 */
public record PipelineFacts(long staleAfter) {
  /** Makes a way of counting. */
  public PipelineFacts {
    Refusal.unless(staleAfter >= 1, "pipeline-facts.must-let-a-day-pass", staleAfter);
  }

  /**
   * Says that somebody's pipeline was looked at on a day, even where there was nothing in it. {@linkplain #add(OpenDeal,
   * TallySheet.Collector) Open deals} say so themselves.
   */
  public void addPipelineSeen(PersonId owner, LocalDate day, TallySheet.Collector sheet) {
    sheet.count(
        owner, day, counter -> counter.add(OutlookQuantities.PIPELINE_DAYS, day.toString()));
  }

  /** Counts how an open deal stood, if the day of the snapshot is in the period of the sheet. */
  public void add(OpenDeal deal, TallySheet.Collector sheet) {
    sheet.count(deal.owner(), deal.day(), counter -> count(deal, counter));
  }

  private void count(OpenDeal deal, Tally.Counter counter) {
    counter
        .add(OutlookQuantities.PIPELINE_DAYS, deal.day().toString())
        .add(OutlookQuantities.OPEN_DEALS);
    if (deal.qualified()) {
      counter.add(OutlookQuantities.OPEN_QUALIFIED_DEALS);
      deal.amount()
          .ifPresent(amount -> counter
              .add(OutlookQuantities.OPEN_QUALIFIED_DEALS_OF_KNOWN_AMOUNT)
              .add(OutlookQuantities.OPEN_QUALIFIED_AMOUNT, amount));
    }
    deal.amount()
        .ifPresent(amount ->
            deal.probability().ifPresent(chance -> countWeighted(amount, chance, counter)));
    deal.stageDays()
        .ifPresent(days -> counter.add(OutlookQuantities.STAGE_DAYS, BigDecimal.valueOf(days)));
    if (deal.stepAhead().isPresent()) {
      counter.add(OutlookQuantities.DEALS_WITH_NEXT_STEP);
    }
    deal.silentDays().ifPresent(days -> {
      counter.add(OutlookQuantities.DEALS_OF_KNOWN_ACTIVITY);
      if (deal.stepAhead().isEmpty() || days > staleAfter) {
        counter.add(OutlookQuantities.STALE_DEALS);
      }
    });
  }

  private static void countWeighted(BigMoney amount, Percent chance, Tally.Counter counter) {
    counter
        .add(OutlookQuantities.OPEN_DEALS_OF_KNOWN_CHANCE)
        .add(OutlookQuantities.WEIGHTED, amount.multipliedBy(chance.fraction()));
  }

  /**
   * Counts what was planned to be sold.
   *
   * @param day a day of the period of the plan
   */
  public void addPlan(PersonId owner, LocalDate day, BigMoney plan, TallySheet.Collector sheet) {
    sheet.count(owner, day, counter -> counter.add(OutlookQuantities.PLANNED, plan));
  }

  /**
   * Counts whether a deal closed when it was to, if it was to in the period of the sheet: once, however often that was said, and as
   * slipped where it was not so once.
   */
  public void add(DealForecast forecast, TallySheet.Collector sheet) {
    sheet.count(forecast.owner(), forecast.expected(), counter -> {
      counter.add(OutlookQuantities.DEALS_FORECAST, forecast.deal().text());
      if (forecast.became().filter(day -> !day.isBefore(sheet.period().end())).isPresent()) {
        counter.add(OutlookQuantities.DEALS_SLIPPED, forecast.deal().text());
      }
    });
  }

  /**
   * Counts how right a forecast of sales was, if its period ends within that of the sheet.
   *
   * @param fact what was sold
   */
  public void add(ForecastMade forecast, BigMoney fact, TallySheet.Collector sheet) {
    sheet.count(forecast.owner(), forecast.period().lastDay(), counter -> {
      BigMoney said = counter.converted(forecast.amount());
      BigMoney sold = counter.converted(fact);
      counter
          .add(OutlookQuantities.FORECASTS)
          .add(OutlookQuantities.FORECAST, said)
          .add(OutlookQuantities.FORECAST_FACT, sold)
          .add(OutlookQuantities.FORECAST_ERROR, said.minus(sold).abs());
    });
  }
}
