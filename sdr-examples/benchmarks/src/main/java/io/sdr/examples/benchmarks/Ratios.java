package io.sdr.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.examples.benchmarks.Measurements.Measurement;
import io.sdr.examples.benchmarks.catalogue.CatalogueContenders;
import io.sdr.examples.benchmarks.contender.Contenders;
import io.sdr.examples.benchmarks.funnel.FunnelContenders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured, as tables in Markdown. Absolute figures belong to a machine and a day; the ratios between contenders
 * of one run are what lasts.
 */
final class Ratios {
  private static final ImmutableList<Integer> SIZES =
      ImmutableList.of(100_000, 1_000_000, 10_000_000);

  /** What others are compared with, and how its column is called. */
  private static final ImmutableMap<Contenders, String> BASELINES = ImmutableMap.of(
      Contenders.BRANCH_FREE_LOOP, "of the limit",
      Contenders.GROUPED_LOOP, "of the grouped loop",
      Contenders.UNORDERED_LOOP, "of the unordered loop",
      Contenders.BIG_DECIMAL_STREAMS, "× BigDecimal",
      Contenders.JODA_MONEY_STREAMS, "× Joda-Money",
      Contenders.DUCKDB_WINDOW, "× DuckDB",
      Contenders.DROOLS_RULES, "× Drools");

  private static final ImmutableMap<Contenders, Contenders> ON_TWO_THREADS = ImmutableMap.of(
      Contenders.SDR_COLUMNS_GROUPED, Contenders.SDR_COLUMNS_GROUPED_2,
      Contenders.BRANCH_FREE_LOOP, Contenders.BRANCH_FREE_LOOP_2,
      Contenders.DUCKDB_WINDOW, Contenders.DUCKDB_WINDOW_2);

  private final Measurements measured;

  private Ratios(Measurements measured) {
    this.measured = measured;
  }

  /** All tables for which there are measurements. */
  static String tables(Measurements measured) {
    Ratios ratios = new Ratios(measured);
    return Stream.of(
            ratios.monthEnd(),
            ratios.growth(),
            ratios.threads(),
            ratios.schemes(),
            ratios.subset(),
            ratios.statement(),
            ratios.whatIf(),
            ratios.load(),
            ratios.catalogue(),
            ratios.catalogueLoad(),
            ratios.leads(),
            ratios.funnel(),
            ratios.funnelLoad())
        .filter(table -> table.rows() > 0)
        .map(Table::toString)
        .collect(Collectors.joining("\n"));
  }

  private Table monthEnd() {
    Table table = new Table("contender", "million credits/s");
    BASELINES.values().forEach(table::column);
    table.column("bytes/credit");
    for (Contenders contender : Contenders.values()) {
      atLargest(contender).ifPresent(largest -> table.row(monthEnd(largest)));
    }
    return table;
  }

  private List<String> monthEnd(Measurement largest) {
    ImmutableList.Builder<String> cells = ImmutableList.builder();
    cells.add(largest.contender().title(), figure(largest.millionsPerSecond()));
    BASELINES.keySet().forEach(baseline -> cells.add(ratio(largest, atLargest(baseline))));
    return cells.add(figure(largest.bytesPerCredit())).build();
  }

  private Table growth() {
    Table table = new Table("ns/credit");
    SIZES.forEach(size -> table.column(whole(size) + " credits"));
    for (Contenders contender : Contenders.values()) {
      if (atLargest(contender).isPresent()) {
        table.row(Stream.concat(
                Stream.of(contender.title()),
                SIZES.stream()
                    .map(size -> measured
                        .of(MonthEndBenchmark.class, contender, size)
                        .map(one -> figure(1e3 / one.millionsPerSecond()))
                        .orElse("")))
            .toList());
      }
    }
    return table;
  }

  private Table threads() {
    Table table = new Table("2 threads against 1", "speed-up");
    for (Map.Entry<Contenders, Contenders> pair : ON_TWO_THREADS.entrySet()) {
      atLargest(pair.getValue())
          .ifPresent(two ->
              table.row(List.of(pair.getKey().title(), ratio(two, atLargest(pair.getKey())))));
    }
    return table;
  }

  private Table schemes() {
    Table table = new Table(
        "SDR, columns, grouped, another scheme", "credits", "million credits/s", "of the limit");
    measured
        .of(SchemesBenchmark.class)
        .forEach(one -> table.row(List.of(
            one.scheme().title(),
            whole(one.size()),
            figure(one.millionsPerSecond()),
            ratio(one, atLargest(Contenders.BRANCH_FREE_LOOP)))));
    return table;
  }

  private Table subset() {
    Table table =
        new Table("contender with few credits", "credits", "million credits/s", "bytes/credit");
    measured
        .of(SubsetBenchmark.class)
        .forEach(one -> table.row(List.of(
            one.contender().title(),
            whole(one.size()),
            figure(one.millionsPerSecond()),
            figure(one.bytesPerCredit()))));
    return table;
  }

  private Table statement() {
    Table table = new Table("one statement of 100 credits", "p50, µs", "p99, µs", "kB");
    measured
        .of(StatementBenchmark.class)
        .forEach(one -> table.row(List.of(
            one.what(),
            figure(one.percentile("50.0")),
            figure(one.percentile("99.0")),
            figure(one.bytes() / 1e3))));
    return table;
  }

  private Table whatIf() {
    Table table = new Table("what if", "ms");
    measured
        .of(WhatIfBenchmark.class)
        .forEach(one -> table.row(List.of(one.what(), figure(one.time()))));
    return table;
  }

  private Table load() {
    Table table = new Table("bringing credits into form", "credits", "million credits/s");
    measured
        .of(LoadBenchmark.class)
        .forEach(one -> table.row(
            List.of(one.contender().title(), whole(one.size()), figure(one.millionsPerSecond()))));
    return table;
  }

  private Table catalogue() {
    Table table = new Table(
        "the whole catalogue of metrics",
        "facts",
        "ms",
        "million facts/s",
        "× DuckDB",
        "× DuckDB, 2 threads",
        "bytes/fact");
    measured
        .of(CatalogueBenchmark.class)
        .forEach(one -> table.row(List.of(
            one.reader().title(),
            whole(one.size()),
            figure(one.time()),
            figure(one.millionsPerSecond()),
            ratio(one, reader(CatalogueContenders.DUCKDB)),
            ratio(one, reader(CatalogueContenders.DUCKDB_2)),
            figure(one.bytes() / one.size()))));
    return table;
  }

  private Optional<Measurement> reader(CatalogueContenders who) {
    return measured
        .of(CatalogueBenchmark.class)
        .filter(one -> one.reader() == who)
        .findFirst();
  }

  private Table catalogueLoad() {
    Table table = new Table("bringing facts into form", "facts", "million facts/s");
    measured
        .of(CatalogueLoadBenchmark.class)
        .forEach(one -> table.row(
            List.of(one.reader().title(), whole(one.size()), figure(one.millionsPerSecond()))));
    return table;
  }

  private Table leads() {
    Table table = new Table("leads to 1,000 people", "leads", "leads/s", "µs/lead", "bytes/lead");
    measured
        .of(LeadsBenchmark.class)
        .forEach(one -> table.row(List.of(
            one.policy().title(),
            whole(one.size()),
            figure(one.size() / one.time() * 1e3),
            figure(one.time() * 1e3 / one.size()),
            figure(one.bytes() / one.size()))));
    return table;
  }

  private Table funnel() {
    Table table = new Table(
        "funnel of changes of stage",
        "changes",
        "million changes/s",
        "× DuckDB",
        "× DuckDB, 2 threads",
        "bytes/change");
    measured
        .of(FunnelBenchmark.class)
        .forEach(one -> table.row(List.of(
            one.funnelContender().title(),
            whole(one.size()),
            figure(one.millionsPerSecond()),
            ratio(one, funnelOf(FunnelContenders.DUCKDB, one.size())),
            ratio(one, funnelOf(FunnelContenders.DUCKDB_2, one.size())),
            figure(one.bytes() / one.size()))));
    return table;
  }

  private Optional<Measurement> funnelOf(FunnelContenders contender, int size) {
    return measured
        .of(FunnelBenchmark.class)
        .filter(one -> one.funnelContender() == contender && one.size() == size)
        .findFirst();
  }

  private Table funnelLoad() {
    Table table = new Table("bringing changes into form", "changes", "million changes/s");
    measured
        .of(FunnelLoadBenchmark.class)
        .forEach(one -> table.row(List.of(
            one.funnelContender().title(), whole(one.size()), figure(one.millionsPerSecond()))));
    return table;
  }

  private Optional<Measurement> atLargest(Contenders contender) {
    return measured.of(MonthEndBenchmark.class, contender, SIZES.get(SIZES.size() - 1));
  }

  private static String ratio(Measurement one, Optional<Measurement> baseline) {
    return baseline
        .map(base -> figure(one.millionsPerSecond() / base.millionsPerSecond()))
        .orElse("");
  }

  private static String whole(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Three digits that count, or all of those before the point. */
  private static String figure(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
