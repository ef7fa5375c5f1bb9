package io.sdr.process;

import static io.sdr.process.ProcessGoldenTest.assertNumber;
import static io.sdr.process.ProcessGoldenTest.tolerance;
import static io.sdr.process.ProcessGoldenTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.IntervalMethod;
import io.sdr.core.statistics.QuantileMethod;
import io.sdr.core.statistics.RaterTable;
import io.sdr.core.statistics.Sample;
import io.sdr.core.statistics.ShareBelief;
import io.sdr.core.statistics.ShareDifference;
import io.sdr.core.statistics.Significance;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Golden cases of shares and samples, said in the words of the library. */
final class StatisticsCases {
  private StatisticsCases() {}

  static void interval(JsonNode one) {
    Percent level = Percent.ofFraction(one.at("/in/level").decimalValue());
    Proportion counts = Proportion.of(one.at("/in/x").asLong(), one.at("/in/n").asLong());
    one.path("out").properties().forEach(result -> {
      Proportion.Interval interval = result.getKey().equals("jeffreys_raw")
          ? ShareBelief.open().after(counts).interval(level)
          : value(method(result.getKey()).around(counts, level));
      assertInterval(interval, result.getValue());
      if (result.getKey().equals("wilson")) {
        ProcessGoldenTest.assertInterval(counts, result.getValue());
      }
    });
  }

  private static IntervalMethod method(String name) {
    return IntervalMethod.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static void assertInterval(Proportion.Interval interval, JsonNode bounds) {
    assertBound(interval.low(), bounds.path(0));
    assertBound(interval.high(), bounds.path(1));
  }

  private static void assertBound(Percent bound, JsonNode expected) {
    assertNumber(
        bound.fraction(), expected, expected.isIntegralNumber() ? 0 : ProcessGoldenTest.TOLERANCE);
  }

  static void rank(JsonNode one) {
    assertThat(one.at("/in/rank_by").asText()).isEqualTo("wilson-lower-95");
    List<Proportion> ranked = Streams.stream(one.at("/in/cases"))
        .map(StatisticsCases::proportion)
        .sorted(Comparator.comparing(StatisticsCases::low).reversed())
        .toList();
    assertThat(ranked)
        .isEqualTo(Streams.stream(one.at("/out/order"))
            .map(StatisticsCases::proportion)
            .toList());
    for (int i = 0; i < ranked.size(); i++) {
      assertNumber(
          low(ranked.get(i)).fraction(), one.at("/out/lower/" + i), ProcessGoldenTest.TOLERANCE);
    }
  }

  static void difference(JsonNode one) {
    Proportion first = proportion(one.at("/in/a"));
    Proportion second = proportion(one.at("/in/b"));
    switch (one.at("/in/method").asText()) {
      case "newcombe" -> {
        ShareDifference difference = value(ShareDifference.newcombe(
            first, second, Percent.ofFraction(one.at("/in/level").decimalValue())));
        assertBound(difference.low(), one.at("/out/interval/0"));
        assertBound(difference.high(), one.at("/out/interval/1"));
      }
      case "pooled-z" -> {
        Significance test = value(Significance.twoProportionZ(first, second));
        assertNumber(test.statistic().orElseThrow(), one.at("/out/z"), tolerance(one, "z"));
        assertNumber(test.p(), one.at("/out/p_two_sided"), tolerance(one, "p"));
      }
      default -> fail("unknown method: " + one.at("/in/method"));
    }
  }

  static void shrinkage(JsonNode one) {
    ShareBelief prior = new ShareBelief(
        one.at("/in/prior/a").decimalValue(), one.at("/in/prior/b").decimalValue());
    for (int i = 0; i < one.at("/in/cases").size(); i++) {
      ShareBelief belief = prior.after(proportion(one.at("/in/cases/" + i)));
      assertNumber(
          belief.expected().fraction(), one.at("/out/rate/" + i), ProcessGoldenTest.TOLERANCE);
      if (i == 0) {
        assertInterval(belief.interval(Percent.of("90")), one.at("/out/q05_q95_of_first"));
      }
    }
  }

  static void agreement(JsonNode one) {
    JsonNode in = one.path("in");
    RaterTable table = RaterTable.ofVerdicts(
        in.path("both_yes").asLong(),
        in.path("first_only").asLong(),
        in.path("second_only").asLong(),
        in.path("both_no").asLong());
    assertNumber(value(table.cohenKappa()), one.at("/out/cohen_kappa"), 1e-9);
  }

  static void quantile(JsonNode one) {
    Sample sample =
        Sample.of(Streams.stream(one.at("/in/x")).map(JsonNode::decimalValue).toList());
    one.path("out").properties().forEach(result -> {
      switch (result.getKey()) {
        case "type7" -> quantiles(sample, QuantileMethod.LINEAR, result.getValue());
        case "inverted_cdf" -> quantiles(sample, QuantileMethod.INVERTED_CDF, result.getValue());
        case "mad" -> assertNumber(value(sample.medianDeviation()), result.getValue(), 0);
        case "mad_scaled" -> assertNumber(value(sample.robustDeviation()), result.getValue(), 1e-9);
        default -> fail("unknown result: " + result.getKey());
      }
    });
  }

  private static void quantiles(Sample sample, QuantileMethod method, JsonNode expected) {
    expected.properties().forEach(one -> {
      BigDecimal quantile = value(sample.quantile(Percent.of(one.getKey().substring(1)), method));
      assertNumber(quantile, one.getValue(), 1e-9);
    });
  }

  private static Proportion proportion(JsonNode pair) {
    return Proportion.of(pair.path(0).asLong(), pair.path(1).asLong());
  }

  private static Percent low(Proportion counts) {
    return value(counts.interval()).low();
  }
}
