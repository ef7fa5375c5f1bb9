package io.sdr.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import io.sdr.examples.benchmarks.catalogue.CatalogueContenders;
import io.sdr.examples.benchmarks.contender.Contenders;
import io.sdr.examples.benchmarks.contender.Schemes;
import io.sdr.examples.benchmarks.funnel.FunnelContenders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What JMH measured, as its result file has it. */
final class Measurements {
  private final ImmutableList<Measurement> all;

  private Measurements(ImmutableList<Measurement> all) {
    this.all = all;
  }

  /** Reads a result file. */
  static Measurements read(Path file) throws IOException {
    ImmutableList.Builder<Measurement> all = ImmutableList.builder();
    for (JsonNode result : new JsonMapper().readTree(file.toFile())) {
      all.add(new Measurement(result));
    }
    return new Measurements(all.build());
  }

  /** The measurements of a benchmark class, in the order in which they were made. */
  Stream<Measurement> of(Class<?> benchmark) {
    return all.stream().filter(one -> one.name().startsWith(benchmark.getName() + "."));
  }

  /** The measurement of a contender with so many credits, if there was one. */
  Optional<Measurement> of(Class<?> benchmark, Contenders contender, int size) {
    Predicate<Measurement> isOfSize = one -> one.size() == size;
    return of(benchmark)
        .filter(isOfSize.and(one -> one.contender() == contender))
        .findFirst();
  }

  /** One measurement. */
  static final class Measurement {
    private final JsonNode result;

    private Measurement(JsonNode result) {
      this.result = result;
    }

    /** Class and method. */
    String name() {
      return result.required("benchmark").textValue();
    }

    /** What was done, in words. */
    String what() {
      String method = name().substring(name().lastIndexOf('.') + 1);
      return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, method).replace('-', ' ');
    }

    /** Who was measured. */
    Contenders contender() {
      return Contenders.valueOf(result.required("params").required("contender").textValue());
    }

    /** Who read the catalogue of metrics. */
    CatalogueContenders reader() {
      return CatalogueContenders.valueOf(
          result.required("params").required("contender").textValue());
    }

    /** What was paid by. */
    Schemes scheme() {
      return Schemes.valueOf(result.required("params").required("scheme").textValue());
    }

    /** How leads were distributed. */
    LeadPolicy policy() {
      return LeadPolicy.valueOf(result.required("params").required("policy").textValue());
    }

    /** Who counted the funnel. */
    FunnelContenders funnelContender() {
      return FunnelContenders.valueOf(
          result.required("params").required("contender").textValue());
    }

    /** With how many credits, leads, or changes of stage. */
    int size() {
      return Integer.parseInt(result.required("params").required("size").textValue());
    }

    /** The mean time of one operation, in the unit of the benchmark. */
    double time() {
      return result.required("primaryMetric").required("score").doubleValue();
    }

    /** The time that so many of a hundred operations do not exceed, in the unit of the benchmark. */
    double percentile(String hundredths) {
      return result
          .required("primaryMetric")
          .required("scorePercentiles")
          .required(hundredths)
          .doubleValue();
    }

    /** Bytes of the heap that one operation allocates. */
    double bytes() {
      return result
          .required("secondaryMetrics")
          .required("gc.alloc.rate.norm")
          .required("score")
          .doubleValue();
    }

    /** Millions of credits in a second, where the time is in milliseconds. */
    double millionsPerSecond() {
      return size() / time() / 1e3;
    }

    /** Bytes of the heap that one credit costs. */
    double bytesPerCredit() {
      return bytes() / size();
    }
  }
}
