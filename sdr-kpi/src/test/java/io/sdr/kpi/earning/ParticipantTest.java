package io.sdr.kpi.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.sample.Scenario;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ParticipantTest {
  @Test
  void isNotPresentTwiceOnOneDay() {
    Scenario twice =
        Scenario.in("2011-05").present("2011-05-10/2011-06-01").present("2011-05-01/2011-05-11");
    assertThatThrownBy(twice::participant)
        .hasMessageContaining("participant must be present once at a time");
  }

  @Test
  void mayComeBackTheDayAfterLeaving() {
    Scenario back =
        Scenario.in("2011-05").present("2011-05-10/2011-06-01").present("2011-05-01/2011-05-10");
    assertThat(back.participant().presence()).hasSize(2);
  }

  @Test
  void hasOnlyTermsThatASchemeCanName() {
    assertThatThrownBy(Scenario.in("2011-05").term("My Rate", Figure.of(1))::participant)
        .hasMessageContaining("term name must be lower case with hyphens");
  }

  @Test
  void readsNoAmountInAForeignCurrency() {
    Metric foreign =
        (tally, trace) -> Reading.of(Measured.of(Figure.of(BigMoney.parse("EUR 5"))), 1);
    assertThat(Scenario.in("2011-05").participant().amount(Measure.own(foreign), Trace.silent()))
        .isEqualTo(Measured.undefined("not-in-currency-of-scheme"));
  }
}
