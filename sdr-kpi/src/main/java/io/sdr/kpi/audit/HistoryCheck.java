package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.whatif.Impact;
import io.sdr.kpi.whatif.WhatIf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** Holds caps and thresholds against what people really sold. */
final class HistoryCheck {
  private static final Pattern PART = Pattern.compile("/parts/([0-9]+)/.*");
  private static final Measure REVENUE = Measure.own(Metrics.revenue());

  private HistoryCheck() {}

  /** Takes away one cap after another, and looks who would have been paid more. */
  static List<Finding> caps(Inspection on) {
    if (on.history().isEmpty()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (String cap : on.stated().pointersNamed("cap")) {
      uncapped(on, cap).flatMap(without -> bite(on, cap, without)).ifPresent(found::add);
    }
    for (String cap : on.stated().pointersNamed("beyond")) {
      if (on.stated().textAt(cap).filter("cap"::equals).isPresent()) {
        on.stated()
            .with(cap, "extend")
            .value()
            .flatMap(without -> bite(on, cap, without))
            .ifPresent(found::add);
      }
    }
    for (int i = 0; i < on.scheme().caps().size(); i++) {
      String name = on.scheme().caps().get(i).name();
      uncapped(on, "/caps/" + i + "/amount")
          .flatMap(without -> bite(on, name, without))
          .ifPresent(found::add);
    }
    return found;
  }

  /** The scheme with a cap that nobody reaches. */
  private static Optional<MotivationScheme> uncapped(Inspection on, String cap) {
    return Stream.of(on.scheme().currency().getCode() + " 10000000000000000", "1000000000%")
        .map(high -> on.stated().with(cap, high).value())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Finding> bite(Inspection on, String cap, MotivationScheme without) {
    Impact impact =
        WhatIf.of(on.scheme(), without).on(on.history(), Detail.NONE).value();
    return Optional.of(impact.winners())
        .filter(cut -> cut.count() > 0)
        .map(cut -> Told.note("audit.cap-bites", partAt(on, cap))
            .given("people", Figure.of(cut.count()))
            .given("all", Figure.of(impact.people().size()))
            .given("largest", Figure.of(cut.largest()))
            .stating(Figure.of(cut.sum())));
  }

  private static String partAt(Inspection on, String pointer) {
    Matcher part = PART.matcher(pointer);
    return part.matches() ? on.payer().name(Integer.parseInt(part.group(1))) : pointer;
  }

  /** Looks for places at which a part begins to pay more and that nobody ever reached. */
  static List<Finding> thresholds(Inspection on) {
    if (on.history().size() < on.lint().leastHistory()) {
      return List.of();
    }
    BigDecimal best = on.history().stream()
        .map(past -> levelOf(past, on))
        .max(Comparator.naturalOrder())
        .orElseThrow();
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < on.payer().parts(); i++) {
      String part = on.payer().name(i);
      rises(on.oneSale(), i).stream()
          .filter(rise -> rise.compareTo(best) > 0)
          .findFirst()
          .map(rise -> Told.warning("audit.unreachable", part)
              .given("best", on.figure(best))
              .given("people", Figure.of(on.history().size()))
              .stating(on.figure(rise)))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Where a part begins to pay more than before, upwards. */
  private static ImmutableList<BigDecimal> rises(PayWalk walk, int part) {
    ImmutableList.Builder<BigDecimal> rises = ImmutableList.builder();
    List<PayLine.Stretch> stretches = walk.line(part).stretches();
    for (int i = 1; i < stretches.size(); i++) {
      BigDecimal before = stretches.get(i - 1).slope();
      BigDecimal slope = stretches.get(i).slope();
      if (slope.compareTo(before.add(PayScan.NOISE)) > 0) {
        boolean isStep = walk.line(part).isStep(i);
        rises.add(
            walk.amountAt(isStep ? stretches.get(i).to() : stretches.get(i).from()));
      }
    }
    return rises.build();
  }

  /** What someone sold; where both had a goal, as the same share of the typical seller's. */
  private static BigDecimal levelOf(Participant past, Inspection on) {
    BigDecimal sold = sold(past);
    Optional<BigDecimal> goal =
        past.goal(REVENUE, Optional.empty()).value().map(BigMoney::getAmount);
    Optional<BigDecimal> typical = on.seller()
        .having(List.of())
        .goal(REVENUE, Optional.empty())
        .value()
        .map(BigMoney::getAmount);
    return goal.flatMap(own -> typical.map(other -> Decimals.quotient(sold.multiply(other), own)))
        .orElse(sold);
  }

  private static BigDecimal sold(Participant past) {
    return past.creditsOfPeriod().all().isEmpty()
        ? past.amount(REVENUE, Trace.silent())
            .value()
            .map(BigMoney::getAmount)
            .orElse(BigDecimal.ZERO)
        : past.creditsOfPeriod().all().stream()
            .map(credit -> credit.amount().getAmount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
