package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;

/** Looks where pay falls, jumps, stands still or is not defined while more is sold. */
final class ShapeCheck {
  private final Inspection on;
  private final PayWalk walk;
  private final int part;
  private final PayLine line;

  private ShapeCheck(Inspection on, PayWalk walk, int part) {
    this.on = on;
    this.walk = walk;
    this.part = part;
    this.line = walk.line(part);
  }

  static List<Finding> look(Inspection on) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < on.payer().parts(); i++) {
      found.addAll(new ShapeCheck(on, on.oneSale(), i).ofPart());
      if (on.moreSales().differsInPart(i, on.oneSale())) {
        found.addAll(new ShapeCheck(on, on.moreSales(), i).ofPart());
      }
    }
    found.addAll(new ShapeCheck(on, on.oneSale(), on.payer().parts()).deadZones());
    return found;
  }

  private List<Finding> ofPart() {
    Set<PayLine.Stretch> within = new HashSet<>();
    List<Finding> found = new ArrayList<>(gaps(within));
    found.addAll(steps(within));
    return found;
  }

  /** Where the part is paid, then not, then again. */
  private List<Finding> gaps(Set<PayLine.Stretch> within) {
    List<Finding> found = new ArrayList<>();
    Optional<PayLine.Stretch> open = Optional.empty();
    for (PayLine.Stretch stretch : line.stretches()) {
      if (stretch.changesState() && stretch.paidFrom()) {
        open = Optional.of(stretch).filter(PayLine.Stretch::straight);
      } else if (stretch.changesState() && open.isPresent()) {
        found.add(gap(open.get(), stretch));
        within.addAll(List.of(open.get(), stretch));
        open = Optional.empty();
      }
    }
    return found;
  }

  private Finding gap(PayLine.Stretch from, PayLine.Stretch until) {
    return at(from, Told.warning("audit.gap", on.payer().name(part)))
        .given("until", Figure.of(walk.soldAt(until.to())))
        .differing();
  }

  private List<Finding> steps(Set<PayLine.Stretch> except) {
    List<Finding> falls = new ArrayList<>();
    List<Finding> jumps = new ArrayList<>();
    List<PayLine.Stretch> stretches = line.stretches();
    for (int i = 0; i < stretches.size(); i++) {
      PayLine.Stretch stretch = stretches.get(i);
      if (!except.contains(stretch) && on.isWorthTelling(stretch.rise().negate())) {
        falls.add(fall(stretch));
      } else if (!except.contains(stretch) && line.isStep(i) && isJump(stretch, i)) {
        jumps.add(jump(stretch));
      }
    }
    List<Finding> found = new ArrayList<>(largest(falls));
    found.addAll(largest(jumps));
    return found;
  }

  private boolean isJump(PayLine.Stretch stretch, int index) {
    return on.isWorthTelling(stretch.rise().subtract(line.steepestBeside(index)));
  }

  private Finding fall(PayLine.Stretch stretch) {
    Told told = Told.warning("audit.cliff", on.payer().name(part));
    return at(stretch, stretch.width() == 1 ? told : told.bySearch()).differing();
  }

  private Finding jump(PayLine.Stretch stretch) {
    return at(stretch, Told.note("audit.jump", on.payer().name(part))).differing();
  }

  private Told at(PayLine.Stretch stretch, Told told) {
    told.sides(
        example(stretch.from(), stretch.earnedFrom()), example(stretch.to(), stretch.earnedTo()));
    return walk == on.oneSale() ? told : told.bySales(stretch.from(), stretch.to());
  }

  /** Of many alike, those that matter most, and how many more there are. */
  private ImmutableList<Finding> largest(List<Finding> all) {
    int most = on.lint().examples();
    if (all.size() <= most) {
      return ImmutableList.copyOf(all);
    }
    List<Finding> kept = all.stream()
        .sorted(Comparator.comparing(
            (Finding finding) -> finding.size().number().orElseThrow().abs(),
            Comparator.reverseOrder()))
        .limit(most)
        .toList();
    ImmutableList.Builder<Finding> told = ImmutableList.builder();
    all.stream().filter(kept::contains).forEach(told::add);
    return told.add(stairs(all)).build();
  }

  /** That what looks like a slope is a stair: as many steps of one kind are. */
  private Finding stairs(List<Finding> all) {
    String[] parts = all.get(0).parts().toArray(String[]::new);
    return Told.note("audit.stairs", parts)
        .sides(
            all.get(0).before().orElseThrow(), all.get(all.size() - 1).after().orElseThrow())
        .stating(Figure.of(all.size()));
  }

  private List<Finding> deadZones() {
    List<Finding> found = new ArrayList<>();
    List<PayLine.Stretch> stretches = line.stretches();
    for (int i = 0; i < stretches.size(); i++) {
      PayLine.Stretch stretch = stretches.get(i);
      boolean isFlat = stretch.straight()
          && stretch.width() > 1
          && stretch.rise().abs().compareTo(PayScan.NOISE) <= 0;
      if (isFlat) {
        found.add(deadZone(stretch, i + 1 == stretches.size()));
      }
    }
    return largest(found);
  }

  private Finding deadZone(PayLine.Stretch stretch, boolean isOpen) {
    BigMoney width = walk.soldAt(stretch.to()).minus(walk.soldAt(stretch.from()));
    return at(stretch, isOpen ? Told.warning("audit.dead-end") : Told.warning("audit.dead-zone"))
        .stating(Figure.of(width));
  }

  private Finding.Example example(long units, BigDecimal earned) {
    return on.example(walk.amountAt(units), earned);
  }
}
