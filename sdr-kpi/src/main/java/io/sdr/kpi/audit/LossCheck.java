package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.credit.Credit;
import java.math.BigDecimal;
import java.util.List;

/** Looks whether a sale below cost pays, and whether a return takes more or less than the sale had paid. */
final class LossCheck {
  private final Inspection on;

  private LossCheck(Inspection on) {
    this.on = on;
  }

  static List<Finding> belowCost(Inspection on) {
    if (on.seller().sale().margin().isEmpty()) {
      return List.of();
    }
    BigDecimal loss = on.deal().multiply(on.lint().loss().fraction()).negate();
    Credit sold = Credit.builder()
        .from(on.seller().sold(on.deal(), "lossy"))
        .margin(on.money(loss))
        .marginShare(new Percent(on.lint().loss().points().negate()))
        .build();
    BigDecimal usual = on.seller().usual().getAmount();
    BigDecimal without = on.payer().pay(on.one(usual)).total();
    BigDecimal with = on.payer().pay(on.and(on.one(usual), sold)).total();
    return on.isWorthTelling(with.subtract(without))
        ? List.of(Told.warning("audit.below-cost")
            .sides(on.example(usual, without), on.example(usual.add(on.deal()), with))
            .given("loss", on.figure(loss.negate()))
            .differing())
        : List.of();
  }

  static List<Finding> returns(Inspection on) {
    LossCheck check = new LossCheck(on);
    return on.levels().stream()
        .map(check::at)
        .filter(back -> on.isWorthTelling(back.excess()))
        .reduce((one, other) -> other.excess().compareTo(one.excess()) > 0 ? other : one)
        .map(check::finding)
        .map(List::of)
        .orElseGet(List::of);
  }

  /** A sale that comes back within the period should leave the pay as it was. */
  static List<Finding> phantoms(Inspection on) {
    Credit sale = on.seller().sold(on.deal(), "returned");
    Credit back = TypicalSeller.takingBack(sale, on.seller().period().lastDay());
    return on.levels().stream()
        .map(level -> new Phantom(
            level,
            on.payer().pay(on.one(level)).total(),
            on.payer().pay(on.and(on.and(on.one(level), sale), back)).total()))
        .filter(phantom -> on.isWorthTelling(phantom.gain()))
        .reduce((one, other) -> other.gain().compareTo(one.gain()) > 0 ? other : one)
        .map(phantom -> phantom.told(on))
        .map(List::of)
        .orElseGet(List::of);
  }

  /** What is paid without a sale, and with one that came back. */
  private record Phantom(BigDecimal level, BigDecimal without, BigDecimal with) {
    BigDecimal gain() {
      return with.subtract(without);
    }

    Finding told(Inspection on) {
      return Told.warning("audit.returned-sale-pays")
          .bySearch()
          .sides(on.example(level, without), on.example(level, with))
          .given("deal", on.figure(on.deal()))
          .differing();
    }
  }

  /** So much is sold in either period besides the sale that comes back in the second. */
  private Back at(BigDecimal level) {
    Credit sale = on.seller().sold(on.deal(), "returned");
    ImmutableList<Credit> base = on.one(level);
    ImmutableList<Credit> later = base.stream()
        .map(one -> on.seller().later(on.seller().sold(level, "later")))
        .collect(ImmutableList.toImmutableList());
    Credit back = TypicalSeller.takingBack(sale, on.seller().next().lastDay());
    return new Back(
        level,
        on.payer().payOfBoth(base, later),
        on.payer().payOfBoth(on.and(base, sale), later),
        on.payer().payOfBoth(on.and(base, sale), on.and(later, back)));
  }

  private Finding finding(Back back) {
    BigDecimal sold = back.level().multiply(BigDecimal.valueOf(2));
    return Told.warning("audit.return-costs-more")
        .bySearch()
        .sides(on.example(sold, back.without()), on.example(sold, back.returned()))
        .given("deal", on.figure(on.deal()))
        .given("level", on.figure(back.level()))
        .given("paid", Figure.of(on.payer().paid(back.sold().subtract(back.without()))))
        .differing();
  }

  /** What both periods pay without the sale, with it, and with it taken back. */
  private record Back(BigDecimal level, BigDecimal without, BigDecimal sold, BigDecimal returned) {
    BigDecimal excess() {
      return without.subtract(returned);
    }
  }
}
