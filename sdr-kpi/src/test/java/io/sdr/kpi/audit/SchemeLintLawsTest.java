package io.sdr.kpi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SchemeLintLawsTest {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** Bounds in cents and rates in tenths of a percent, one rate more than bounds. */
  record Table(List<Integer> bounds, List<Integer> rates, Boundary boundary) {
    PayRule rule(Reach reach) {
      List<String> rest = new ArrayList<>();
      for (int i = 0; i < bounds.size(); i++) {
        rest.add(bound(i).toPlainString());
        rest.add(rate(i + 1).movePointRight(2).toPlainString() + "%");
      }
      return Sellers.banded(
          reach,
          boundary,
          rate(0).movePointRight(2).toPlainString() + "%",
          rest.toArray(String[]::new));
    }

    BigDecimal bound(int band) {
      return BigDecimal.valueOf(bounds.get(band), 2);
    }

    BigDecimal rate(int band) {
      return BigDecimal.valueOf(rates.get(band), 3);
    }

    /** What the table jumps or falls by where a band begins: computed without the library. */
    List<String> steps() {
      List<String> steps = new ArrayList<>();
      for (int i = 0; i < bounds.size(); i++) {
        BigDecimal first =
            boundary == Boundary.LOWER_INCLUSIVE ? bound(i) : bound(i).add(CENT);
        BigDecimal last = first.subtract(CENT);
        int compared = rates.get(i + 1).compareTo(rates.get(i));
        if (compared != 0) {
          steps.add((compared > 0 ? "audit.jump" : "audit.cliff") + " [Part A] USD " + last
              + " pays USD " + cents(rate(i).multiply(last)) + ", USD " + first + " pays USD "
              + cents(rate(i + 1).multiply(first)));
        }
      }
      return steps;
    }

    private static BigDecimal cents(BigDecimal amount) {
      return amount.setScale(2, RoundingMode.HALF_UP);
    }
  }

  @Provide
  Arbitrary<Table> tables() {
    return Combinators.combine(
            Arbitraries.integers().between(10_000, 3_000_000).set().ofMinSize(1).ofMaxSize(4),
            Arbitraries.integers().between(1, 200).list().ofSize(5),
            Arbitraries.of(Boundary.class))
        .as((bounds, rates, boundary) ->
            new Table(bounds.stream().sorted().toList(), rates, boundary))
        .filter(table -> areApart(table.bounds()));
  }

  private static boolean areApart(List<Integer> bounds) {
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i) - bounds.get(i - 1) < 10) {
        return false;
      }
    }
    return true;
  }

  @Property(tries = 30)
  void slicesNeverFallJumpOrStandStill(@ForAll("tables") Table table) {
    LintReport report = Sellers.examined(table.rule(Reach.SLICE));
    assertThat(report.findings())
        .extracting(Finding::code)
        .doesNotContain(
            "audit.cliff", "audit.jump", "audit.gap", "audit.dead-zone", "audit.dead-end");
  }

  @Property(tries = 60)
  void everyJumpAndCliffOfARetroactiveTableIsFoundAndNoOther(@ForAll("tables") Table table) {
    LintReport report = Sellers.examined(table.rule(Reach.WHOLE));
    List<Finding> steps = new ArrayList<>(report.of("audit.jump"));
    steps.addAll(report.of("audit.cliff"));
    assertThat(steps).allMatch(step -> step.found() == Found.EXACTLY);
    assertThat(steps)
        .extracting(step -> Sellers.line(step).replaceAll(": [^:]*$", ""))
        .containsExactlyInAnyOrderElementsOf(table.steps());
  }

  @Property(tries = 60)
  void theProfileSaysWhatTheRuleEarnsWhereverOneLooks(
      @ForAll("tables") Table table,
      @ForAll Reach reach,
      @ForAll @IntRange(min = 0, max = 2_000_000) int cents) {
    PayRule rule = table.rule(reach);
    BigDecimal sold = BigDecimal.valueOf(cents, 2);
    PayProfile profile = SchemeLint.usual()
        .profile(Sellers.scheme(rule), Sellers.anna(), Selling.ONE_SALE, Sellers.JSON);
    PayProfile.Piece piece = profile.lines().get(0).pieces().stream()
        .filter(one -> one.to().getAmount().compareTo(sold) >= 0)
        .findFirst()
        .orElseThrow();
    BigDecimal earned = rule.earn(Sellers.anna().having(Sellers.anna().one(sold)), Trace.silent())
        .map(Earnings::total)
        .value()
        .orElseThrow()
        .getAmount();
    assertThat(along(piece, sold).subtract(earned).abs()).isLessThan(new BigDecimal("0.000001"));
  }

  private static BigDecimal along(PayProfile.Piece piece, BigDecimal sold) {
    BigDecimal width = piece.to().getAmount().subtract(piece.from().getAmount());
    BigDecimal rise = piece.earnedTo().getAmount().subtract(piece.earnedFrom().getAmount());
    BigDecimal passed = sold.subtract(piece.from().getAmount());
    return piece.earnedFrom().getAmount().add(Decimals.quotient(rise.multiply(passed), width));
  }

  @Property(tries = 20)
  void theProfileHasNoHolesAndItsTotalIsTheSumOfItsParts(@ForAll("tables") Table table) {
    PayProfile profile = SchemeLint.usual()
        .profile(
            Sellers.scheme(Sellers.salary(), table.rule(Reach.WHOLE)),
            Sellers.anna(),
            Selling.ONE_SALE,
            Sellers.JSON);
    assertThat(profile.complete()).isTrue();
    for (PayProfile.Line line : profile.lines()) {
      for (int i = 1; i < line.pieces().size(); i++) {
        assertThat(line.pieces().get(i).from())
            .isEqualTo(line.pieces().get(i - 1).to());
      }
    }
    BigDecimal last = profile.lines().stream()
        .limit(2)
        .map(line -> line.pieces().get(line.pieces().size() - 1).earnedTo().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<PayProfile.Piece> total = profile.lines().get(2).pieces();
    assertThat(total.get(total.size() - 1).earnedTo().getAmount()).isEqualByComparingTo(last);
  }
}
