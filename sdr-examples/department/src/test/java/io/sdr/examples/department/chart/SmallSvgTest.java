package io.sdr.examples.department.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.sdr.examples.department.report.HtmlPage;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallSvgTest {
  private static final OptionalDouble NOTHING = OptionalDouble.empty();

  private static BulletChart bullet(double actual, double target, Double... bounds) {
    return new BulletChart(
        "Revenue", actual, OptionalDouble.of(target), ImmutableList.copyOf(bounds));
  }

  private static Sparkline line(Double... figures) {
    return new Sparkline(
        "Revenue",
        Stream.of(figures).map(OptionalDouble::of).collect(ImmutableList.toImmutableList()),
        NOTHING);
  }

  private static HtmlPage drawn(BulletChart chart) {
    return HtmlPage.of(SmallSvg.of(chart));
  }

  private static HtmlPage drawn(Sparkline line) {
    return HtmlPage.of(SmallSvg.of(line));
  }

  @Test
  void drawsAFigureItsTargetAndItsRangesInOneProportion() {
    HtmlPage page = drawn(bullet(90, 100, 60.0, 80.0, 120.0));

    assertThat(page.values("//rect[@class='measure']/@width")).containsExactly("90");
    assertThat(page.values("//line[@class='target']/@x1")).containsExactly("100");
    assertThat(page.values("//line[@class='target']/@x2")).containsExactly("100");
    assertThat(page.values("//rect[starts-with(@class,'range')]/@x"))
        .containsExactly("0", "60", "80");
    assertThat(page.values("//rect[starts-with(@class,'range')]/@width"))
        .containsExactly("60", "20", "40");
  }

  @Test
  void drawsPoorRangesDarkerThanGoodOnes() {
    assertThat(drawn(bullet(90, 100, 60.0, 80.0, 120.0)).values("//rect/@fill-opacity"))
        .containsExactly("0.4", "0.25", "0.1");
    assertThat(drawn(bullet(90, 100, 120.0)).values("//rect/@fill-opacity")).containsExactly("0.4");
  }

  @Test
  void putsTheFigureAboveTheRangesAndTheTargetAboveTheFigure() {
    assertThat(drawn(bullet(90, 100, 120.0)).values("/svg/*[@class]/@class"))
        .containsExactly("range-0", "measure", "target");
  }

  @Test
  void leavesRoomForAFigureOrATargetBeyondTheRanges() {
    assertThat(drawn(bullet(240, 60, 120.0)).values("//rect/@width")).containsExactly("60", "120");
    assertThat(drawn(bullet(60, 240, 120.0)).values("//line/@x1")).containsExactly("120");
  }

  @Test
  void drawsAFigureBelowZeroAsNothing() {
    HtmlPage page = drawn(bullet(-5, -1, 120.0));

    assertThat(page.values("//rect[@class='measure']/@width")).containsExactly("0");
    assertThat(page.values("//line/@x1")).containsExactly("0");
  }

  @Test
  void drawsNothingOfNothing() {
    BulletChart chart = new BulletChart("No sales", 0, NOTHING, ImmutableList.of());

    assertThat(drawn(chart).values("//rect/@width")).containsExactly("0");
    assertThat(drawn(chart).values("//line")).isEmpty();
  }

  @Test
  void joinsFiguresFromTheHighestToTheLowest() {
    assertThat(drawn(line(1.0, 3.0, 2.0)).values("//path/@d"))
        .containsExactly("M2 18 L60 2 L118 10");
    assertThat(drawn(line(1.0, 3.0, 2.0)).values("//circle/@cx")).containsExactly("118");
    assertThat(drawn(line(1.0, 3.0, 2.0)).values("//circle/@cy")).containsExactly("10");
  }

  @Test
  void breaksWhereAFigureIsUnknown() {
    Sparkline gap = new Sparkline(
        "Revenue",
        ImmutableList.of(
            OptionalDouble.of(1),
            OptionalDouble.of(3),
            NOTHING,
            OptionalDouble.of(2),
            OptionalDouble.of(3)),
        NOTHING);

    assertThat(drawn(gap).values("//path/@d")).containsExactly("M2 18 L31 2 M89 10 L118 2");
  }

  @Test
  void marksNoLastFigureWhereTheLastIsUnknown() {
    Sparkline open =
        new Sparkline("Revenue", ImmutableList.of(OptionalDouble.of(1), NOTHING), NOTHING);

    assertThat(drawn(open).values("//circle")).isEmpty();
    assertThat(drawn(open).values("//path/@d")).containsExactly("M2 10");
  }

  @Test
  void drawsEqualFiguresInTheMiddleAndALoneOneAtTheRight() {
    assertThat(drawn(line(5.0, 5.0)).values("//path/@d")).containsExactly("M2 10 L118 10");
    assertThat(drawn(line(5.0)).values("//circle/@cx")).containsExactly("118");
  }

  @Test
  void drawsOnlyTheTitleOfNoFigures() {
    assertThat(drawn(line()).values("/svg/*")).containsExactly("Revenue");
  }

  @Test
  void drawsTheGoalBehindTheLineAndWithinThePicture() {
    Sparkline kept = new Sparkline(
        "Revenue",
        ImmutableList.of(OptionalDouble.of(1), OptionalDouble.of(2)),
        OptionalDouble.of(3));

    assertThat(drawn(kept).values("//line/@y1")).containsExactly("2");
    assertThat(drawn(kept).values("//line/@y2")).containsExactly("2");
    assertThat(drawn(kept).values("/svg/*[@class]/@class")).containsExactly("goal", "line", "last");
    assertThat(drawn(kept).values("//path/@d")).containsExactly("M2 18 L118 10");
  }

  @Test
  void saysWhatItShowsToThoseWhoHearItAndThoseWhoPointAtIt() {
    String label = "R & <D>: 5\u202e";
    for (String svg : List.of(
        SmallSvg.of(new BulletChart(label, 5, NOTHING, ImmutableList.of())),
        SmallSvg.of(new Sparkline(label, ImmutableList.of(), NOTHING)))) {
      HtmlPage page = HtmlPage.of(svg);
      assertThat(page.values("/svg/*[1][self::title]")).containsExactly("R & <D>: 5\ufffd");
      assertThat(page.values("/svg/@aria-label")).containsExactly("R & <D>: 5\ufffd");
      assertThat(page.values("/svg/@role")).containsExactly("img");
      assertThat(page.values("//script | //@id | //@style")).isEmpty();
    }
  }

  @Test
  void drawsTheLargestAndTheSmallestFiguresToo() {
    assertThat(drawn(bullet(Double.MIN_VALUE, 0)).values("//rect/@width")).containsExactly("120");
    assertThat(drawn(line(-Double.MAX_VALUE, Double.MAX_VALUE)).values("//path/@d"))
        .containsExactly("M2 18 L118 2");
  }

  @Test
  void isTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    String english = SmallSvg.of(line(1.0, 3.3, 2.1));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(SmallSvg.of(line(1.0, 3.3, 2.1))).isEqualTo(english);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesRangesThatDoNotRise() {
    assertThatIllegalArgumentException().isThrownBy(() -> bullet(1, 1, 5.0, 5.0));
    assertThatIllegalArgumentException().isThrownBy(() -> bullet(1, 1, 0.0));
    assertThatIllegalArgumentException().isThrownBy(() -> bullet(1, 1, Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesFiguresThatCannotBeDrawn(double figure) {
    assertThatIllegalArgumentException().isThrownBy(() -> bullet(figure, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> bullet(1, figure));
    assertThatIllegalArgumentException().isThrownBy(() -> line(figure));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sparkline("", ImmutableList.of(), OptionalDouble.of(figure)));
  }
}
