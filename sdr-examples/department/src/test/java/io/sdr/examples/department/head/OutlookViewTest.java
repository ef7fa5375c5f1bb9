package io.sdr.examples.department.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.examples.department.chart.BarChart;
import io.sdr.examples.department.chart.BarChart.Bar;
import io.sdr.examples.department.chart.Ink;
import io.sdr.examples.department.export.Progress;
import io.sdr.examples.department.month.MonthRun;
import io.sdr.examples.department.outlook.Outlook;
import io.sdr.examples.department.sample.SmallSample;
import io.sdr.examples.department.telling.Tongue;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookViewTest {
  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(OutlookViewTest.class.getClassLoader());
  private static final Tongue ENGLISH = new Tongue(POLICIES.wording(Locale.ENGLISH));

  private static Outlook sample() throws IOException {
    return SmallSample.read(input ->
            MonthRun.of(input, SmallSample.PERIOD, SdrJson.with(POLICIES), Progress.unheard()))
        .orRefuse()
        .month()
        .outlook()
        .orElseThrow();
  }

  private static double sum(BarChart chart, Ink ink) {
    return chart.bars().stream()
        .filter(bar -> bar.ink() == ink)
        .mapToDouble(Bar::length)
        .sum();
  }

  @Test
  void whatReachesTheGoalAddsUpToItsProbability() throws IOException {
    Outlook outlook = sample();
    BarChart chart = OutlookView.chart(outlook, ENGLISH);
    double chance =
        outlook.goal().orElseThrow().chance().value().least().points().doubleValue();

    assertThat(chance).isBetween(1.0, 99.0);
    assertThat(sum(chart, Ink.MET)).isCloseTo(chance, within(1e-6));
    assertThat(sum(chart, Ink.MET) + sum(chart, Ink.PLAIN)).isCloseTo(100, within(1e-6));
  }

  @Test
  void withoutAGoalNothingIsMarked() throws IOException {
    Outlook outlook = sample();
    Outlook aimless = new Outlook(
        outlook.period(), outlook.forecast(), outlook.wins(), outlook.totals(), Optional.empty());

    assertThat(sum(OutlookView.chart(aimless, ENGLISH), Ink.MET)).isZero();
    assertThat(sum(OutlookView.chart(aimless, ENGLISH), Ink.PLAIN)).isCloseTo(100, within(1e-6));
  }
}
