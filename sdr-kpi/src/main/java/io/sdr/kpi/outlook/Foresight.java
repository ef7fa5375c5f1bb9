package io.sdr.kpi.outlook;

import io.sdr.core.explain.Trace;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Tally;
import org.joda.money.BigMoney;

/** Whether sales were foreseen. */
final class Foresight {
  private Foresight() {}

  /** By how much forecasts were wrong, either way, as a share of what was sold. */
  record Error() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.forecast-error",
          tally.of(OutlookQuantities.FORECAST_ERROR),
          tally.of(OutlookQuantities.FORECAST_FACT),
          tally.of(OutlookQuantities.FORECASTS),
          "no-forecasts",
          "nothing-was-sold",
          trace);
    }
  }

  /** By how much forecasts said more than was sold, as a share of it; negative where they said less. */
  record Bias() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      BigMoney fact = tally.of(OutlookQuantities.FORECAST_FACT);
      return Readings.share(
          "metric.forecast-bias",
          tally.of(OutlookQuantities.FORECAST).minus(fact),
          fact,
          tally.of(OutlookQuantities.FORECASTS),
          "no-forecasts",
          "nothing-was-sold",
          trace);
    }
  }
}
