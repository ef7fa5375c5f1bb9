package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.StageId;
import io.sdr.core.statistics.Distributions;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.funnel.FunnelStep;
import io.sdr.process.funnel.TimeInStage;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What a stage passes on in a day of a stay: {@code deals × average value × conversion / days}. The deals times their conversion
 * are those that passed. Of its own the number is a comparison: with the other stages, and with another time.
 *
 * @param stage which stage
 * @param conversion how many deals went on, of how many
 * @param days how many days a stay takes, those that last taken into account, rounded to six decimals
 * @param perDay what is passed on in a day, a deal being worth the average won one
 */
@JsonPropertyOrder({"stage", "conversion", "days", "perDay"})
public record StageVelocity(
    StageId stage, Conversion conversion, Measured<BigDecimal> days, Measured<BigMoney> perDay) {
  static StageVelocity of(
      FunnelStep stage, Measured<BigMoney> value, VelocityRules rules, Trace under) {
    Trace step = under.step("flow.stage-velocity").given("stage", stage.stage().text());
    Measured<BigDecimal> days = days(stage.counts().days(), rules);
    Measured<Long> passed = passed(stage.conversion(), rules);
    Measured<BigMoney> perDay = value.flatMap(
        average -> passed.flatMap(deals -> days.map(time -> perDay(average, deals, time, step))));
    step.yields(Operation.PRORATED, perDay.map(Figure::of));
    return new StageVelocity(stage.stage(), stage.conversion(), days, perDay);
  }

  private static BigMoney perDay(BigMoney average, long deals, BigDecimal days, Trace step) {
    step.given("averageValue", average).given("passed", deals).given("days", days);
    return Decimals.computed(BigMoney.of(
        average.getCurrencyUnit(),
        Decimals.quotient(average.getAmount().multiply(BigDecimal.valueOf(deals)), days)));
  }

  private static Measured<Long> passed(Conversion conversion, VelocityRules rules) {
    return conversion
        .share()
        .flatMap(share -> conversion.counts().trials() < rules.leastWon()
            ? Measured.undefined("small-sample")
            : Measured.of(conversion.counts().hits()));
  }

  private static Measured<BigDecimal> days(TimeInStage stays, VelocityRules rules) {
    if (stays.size() < rules.leastWon()) {
      return Measured.undefined(stays.size() == 0 ? "no-sample" : "small-sample");
    }
    Measured<BigDecimal> days = switch (rules.cycle()) {
      case MEAN -> stays.curve().meanWithinLongest();
      case MEDIAN -> stays.median().map(BigDecimal::valueOf);
    };
    return days.map(Distributions::rounded)
        .flatMap(known ->
            known.signum() == 0 ? Measured.undefined("no-time-taken") : Measured.of(known));
  }
}
