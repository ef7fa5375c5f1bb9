package io.sdr.process.flow;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class QueuesTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal NONE = BigDecimal.ZERO;

  @Test
  void comparesTheHoursNeededWithThoseThereAre() {
    assertThat(utilisation("200", "0.5", "160")).isEqualTo(Measured.of(Percent.of("62.5")));
    assertThat(utilisation("45", "3", "120")).isEqualTo(Measured.of(Percent.of("112.5")));
    assertThat(utilisation("1", "1", "0")).isEqualTo(Measured.undefined("no-hours"));
    assertThat(Queues.isOverloaded(Percent.HUNDRED)).isTrue();
    assertThat(Queues.isOverloaded(Percent.of("99.9"))).isFalse();
  }

  @Test
  void letsDealsWaitLongerTheBusierTheStage() {
    assertThat(waiting("50")).isEqualTo(Measured.of(BigDecimal.valueOf(2)));
    assertThat(waiting("80")).isEqualTo(Measured.of(BigDecimal.valueOf(8)));
    assertThat(waiting("100")).isEqualTo(Measured.undefined("overloaded"));
    assertThat(waiting("0")).isEqualTo(Measured.of(BigDecimal.ZERO));
  }

  @Test
  void knowsHowManyAreInProgress() {
    assertThat(Queues.inProgress(number("2"), number("9"), Trace.silent()))
        .isEqualTo(BigDecimal.valueOf(18));
  }

  @Test
  void refusesNegativeNumbers() {
    String rule = "queue.must-not-have-negative-numbers";
    BigDecimal less = ONE.negate();

    assertRefused(rule, () -> Queues.utilisation(less, ONE, ONE, Trace.silent()));
    assertRefused(rule, () -> Queues.utilisation(ONE, less, ONE, Trace.silent()));
    assertRefused(rule, () -> Queues.utilisation(ONE, ONE, less, Trace.silent()));
    assertRefused(rule, () -> Queues.waiting(less, ONE, Percent.ZERO, ONE, Trace.silent()));
    assertRefused(rule, () -> Queues.waiting(ONE, less, Percent.ZERO, ONE, Trace.silent()));
    assertRefused(rule, () -> Queues.waiting(ONE, ONE, Percent.of("-1"), ONE, Trace.silent()));
    assertRefused(rule, () -> Queues.waiting(ONE, ONE, Percent.ZERO, less, Trace.silent()));
    assertRefused(rule, () -> Queues.inProgress(less, ONE, Trace.silent()));
    assertRefused(rule, () -> Queues.inProgress(ONE, less, Trace.silent()));
    assertThat(Queues.inProgress(NONE, NONE, Trace.silent())).isZero();
  }

  @Test
  void explainsItself() {
    assertThat(told(trace -> Queues.utilisation(number("45"), number("3"), number("120"), trace)))
        .isEqualTo("112.5% of the 120 hours are needed: 45 deals at 3 hours each.\n");
    assertThat(told(trace -> Queues.utilisation(ONE, ONE, NONE, trace)))
        .isEqualTo("The load is unknown: there are no hours to work in.\n");
    assertThat(told(trace -> Queues.waiting(ONE, ONE, Percent.of("80"), number("2"), trace)))
        .isEqualTo("A deal waits 8 before it is taken up, at a load of 80% and 2 of work each.\n");
    assertThat(told(trace -> Queues.waiting(ONE, ONE, Percent.HUNDRED, ONE, trace)))
        .isEqualTo("How long a deal waits is unknown at a load of 100%:"
            + " more comes in than can be done.\n");
    assertThat(told(trace -> Queues.inProgress(number("2"), number("9"), trace)))
        .isEqualTo("In progress on average: 18, 2 a day staying 9 days each.\n");
  }

  private static <T> String told(Function<Trace, T> calculation) {
    Explanation because = Explained.of("test", Detail.FULL, calculation)
        .because()
        .orElseThrow()
        .steps()
        .get(0);
    assertThat(Recalculation.contradictionsIn(because)).isEmpty();
    return PolicyRegistry.discovered(QueuesTest.class.getClassLoader())
        .wording(Locale.ENGLISH)
        .tell(because);
  }

  private static Measured<Percent> utilisation(String arrivals, String each, String available) {
    return Queues.utilisation(number(arrivals), number(each), number(available), Trace.silent());
  }

  private static Measured<BigDecimal> waiting(String load) {
    return Queues.waiting(ONE, ONE, Percent.of(load), number("2"), Trace.silent());
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
