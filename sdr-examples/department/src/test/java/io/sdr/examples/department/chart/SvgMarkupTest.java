package io.sdr.examples.department.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import io.sdr.examples.department.chart.BarChart.Bar;
import io.sdr.examples.department.chart.BarChart.Mark;
import io.sdr.examples.department.report.HtmlPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SvgMarkupTest {
  @Test
  void growsWithItsRows() {
    HtmlPage one = drawn(chart(1));
    HtmlPage many = drawn(chart(41));

    assertThat(one.values("/svg/@viewBox")).containsExactly("0 0 400 24");
    assertThat(many.values("/svg/@viewBox")).containsExactly("0 0 400 984");
    assertThat(many.values("//text[@class='name']")).hasSize(41);
    assertThat(many.values("//rect")).hasSize(41);
  }

  @Test
  void drawsLengthsInProportionFromOneStart() {
    HtmlPage page = drawn(new BarChart(
        "",
        ImmutableList.of(bar("a", 50, ""), bar("b", 100, ""), bar("c", 0, "")),
        Optional.empty()));
    List<Double> widths = numbers(page.values("//rect/@width"));

    assertThat(widths.get(1)).isCloseTo(2 * widths.get(0), within(0.01));
    assertThat(page.values("//rect/@x")).containsOnly("17");
  }

  @Test
  void leavesRoomForTheFigureOfTheLongestBar() {
    HtmlPage page =
        drawn(new BarChart("", ImmutableList.of(bar("a", 100, "1,234,567")), Optional.empty()));
    double end = numbers(page.values("//text[@class='figure']/@x")).get(0);

    assertThat(end).isBetween(200.0, 400 - 9 * 8.2);
  }

  @Test
  void putsTheMarkWhereABarOfItsLengthEnds() {
    HtmlPage page = drawn(new BarChart(
        "", ImmutableList.of(bar("a", 100, "100%")), Optional.of(new Mark(100, "whole"))));
    double start = numbers(page.values("//rect/@x")).get(0);
    double width = numbers(page.values("//rect/@width")).get(0);

    assertThat(numbers(page.values("//line/@x1")).get(0)).isCloseTo(start + width, within(0.01));
    assertThat(page.values("//text[@class='mark']")).containsExactly("whole");
  }

  @Test
  void drawsTheMarkEvenWhenNoBarReachesIt() {
    HtmlPage page = drawn(
        new BarChart("", ImmutableList.of(bar("a", 1, "1%")), Optional.of(new Mark(100, "whole"))));

    assertThat(numbers(page.values("//line/@x1")).get(0)).isLessThanOrEqualTo(400);
  }

  @Test
  void shortensALongNameAndKeepsItsStart() {
    HtmlPage page = drawn(new BarChart(
        "", ImmutableList.of(bar("Konstantin Konstantinopolsky", 1, "")), Optional.empty()));

    assertThat(page.values("//text[@class='name']")).containsExactly("Konstantin Konstant…");
  }

  @Test
  void saysWhatItShowsToThoseWhoHearIt() {
    HtmlPage page =
        drawn(new BarChart("Who & <what>", ImmutableList.of(bar("a", 1, "")), Optional.empty()));

    assertThat(page.values("/svg/@aria-label")).containsExactly("Who & <what>");
    assertThat(page.values("/svg/@role")).containsExactly("img");
  }

  private static HtmlPage drawn(BarChart chart) {
    return HtmlPage.of(SvgMarkup.of(chart));
  }

  private static BarChart chart(int bars) {
    return new BarChart(
        "",
        IntStream.rangeClosed(1, bars)
            .mapToObj(i -> bar("Person " + i, i, String.valueOf(i)))
            .collect(ImmutableList.toImmutableList()),
        Optional.empty());
  }

  private static Bar bar(String name, double length, String figure) {
    return new Bar(name, length, figure, Ink.PLAIN);
  }

  private static List<Double> numbers(List<String> texts) {
    return texts.stream().map(Double::valueOf).toList();
  }
}
