package io.sdr.process.segment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.ShareDifference;
import io.sdr.core.statistics.Significance;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelStep;
import io.sdr.process.funnel.FunnelTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts segments side by side. */
final class SegmentComparison {
  private final SegmentTally tally;
  private final SegmentRules rules;
  private final Trace trace;
  private final FunnelTally whole;
  private final Proportion all;

  SegmentComparison(SegmentTally tally, SegmentRules rules, Trace trace) {
    this.tally = tally;
    this.rules = rules;
    this.trace = trace;
    this.whole = tally.whole().orElseThrow(() -> Refusal.because("segments.must-be-some"));
    Refusal.unless(
        rules.stage().filter(stage -> whole.find(stage).isEmpty()).isEmpty(),
        "segment-rules.must-be-of-an-open-stage");
    this.all = conversion(read(whole)).counts();
  }

  SegmentReport report() {
    trace
        .given("passed", all.hits())
        .given("entered", all.trials())
        .given("pipeline", whole.pipeline().name())
        .given("passage", passage())
        .given("segments", tally.segments().size())
        .given("leastDeals", rules.leastDeals());
    List<Part> parts = new ArrayList<>();
    tally.segments().forEach((name, one) -> parts.add(part(name, read(one))));
    List<Measured<Significance>> chances =
        corrected(parts.stream().map(SegmentComparison::chance).toList());
    ImmutableList<SegmentRow> rows = IntStream.range(0, parts.size())
        .mapToObj(i -> row(parts.get(i), chances.get(i)))
        .collect(ImmutableList.toImmutableList());
    Measured<Significance> unevenness = unevenness(parts);
    trace.yields(Operation.QUOTIENT, all.share().map(Figure::of));
    return new SegmentReport(rules, Conversion.of(all.hits(), all.trials()), unevenness, rows);
  }

  private Funnel read(FunnelTally one) {
    return one.read(rules.funnel(), Detail.NONE).value();
  }

  private Conversion conversion(Funnel funnel) {
    return rules
        .stage()
        .flatMap(funnel::find)
        .map(FunnelStep::conversion)
        .orElseGet(funnel::overall);
  }

  private String passage() {
    return rules.stage().map(stage -> stage.text()).orElse("segment-passage.whole-way");
  }

  private Part part(String name, Funnel funnel) {
    Conversion conversion = conversion(funnel);
    SegmentSample seen = new SegmentSample(conversion.counts(), all, rules.leastDeals());
    boolean isComparable = !seen.isTooFew() && seen.rest().trials() >= rules.leastDeals();
    return new Part(
        name,
        funnel,
        conversion,
        seen,
        isComparable
            ? ShareDifference.newcombe(seen.own(), seen.rest(), rules.level())
            : Measured.undefined("too-few-cases"));
  }

  /** By the test that is to be gone by: the exact one where counts are small. */
  private static Measured<Significance> chance(Part part) {
    return part.difference()
        .flatMap(difference -> Significance.ofDifference(
                part.seen().own(), part.seen().rest())
            .map(Iterables::getLast));
  }

  private static List<Measured<Significance>> corrected(List<Measured<Significance>> chances) {
    ImmutableList<Significance> known = Significance.correctedAfterHolm(
        chances.stream().map(Measured::value).flatMap(Optional::stream).toList());
    List<Measured<Significance>> corrected = new ArrayList<>();
    int next = 0;
    for (Measured<Significance> chance : chances) {
      corrected.add(chance.isDefined() ? Measured.of(known.get(next)) : chance);
      next += chance.isDefined() ? 1 : 0;
    }
    return corrected;
  }

  private SegmentRow row(Part part, Measured<Significance> chance) {
    Trace step = trace.step("segments.segment").given("segment", part.name());
    Proportion own = part.seen().own();
    step.given("passed", own.hits())
        .given("entered", own.trials())
        .given("deals", part.funnel().deals());
    part.conversion()
        .interval()
        .ifPresent(interval -> step.given("low", interval.low()).given("high", interval.high()));
    Measured<SegmentShare> rate = rules.rate().share(part.seen(), step);
    tellDifference(part.difference(), step);
    step.step("segments.chance")
        .yields(
            Operation.STATED,
            chance.map(known -> Significance.shown(known.holm().orElseThrow())));
    step.yields(Operation.GIVEN, Figure.of(own.trials()));
    return new SegmentRow(
        part.name(),
        part.funnel(),
        part.conversion(),
        part.seen().isTooFew(),
        rate,
        part.difference(),
        chance);
  }

  private static void tellDifference(Measured<ShareDifference> difference, Trace under) {
    Trace step = under.step("segments.against-rest");
    difference
        .value()
        .ifPresent(known -> step.given("low", known.low())
            .given("high", known.high())
            .given("level", known.level()));
    step.yields(Operation.STATED, difference.map(known -> Figure.of(known.difference())));
  }

  private Measured<Significance> unevenness(List<Part> parts) {
    List<List<Long>> table = parts.stream()
        .map(Part::seen)
        .filter(seen -> !seen.isTooFew())
        .map(seen -> List.of(seen.own().hits(), seen.own().trials() - seen.own().hits()))
        .toList();
    Measured<Significance> unevenness = Significance.chiSquared(table);
    trace
        .step("segments.unevenness")
        .given("segments", table.size())
        .yields(Operation.STATED, unevenness.map(known -> Significance.shown(known.p())));
    return unevenness;
  }

  /**
   * A segment before all of them are compared.
   *
   * @param difference to the other segments
   */
  private record Part(
      String name,
      Funnel funnel,
      Conversion conversion,
      SegmentSample seen,
      Measured<ShareDifference> difference) {}
}
