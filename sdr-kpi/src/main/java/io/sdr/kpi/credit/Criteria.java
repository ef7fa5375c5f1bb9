package io.sdr.kpi.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * Which credits a rule is about: everything that is stated must hold, and what is left empty does not matter. A credit of
 * which a stated property is not known does not fit.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Criteria {
  private static final int PRODUCT = 1000;
  private static final int VARIANT = 1001;
  private static final Criteria ANY = builder().build();

  Criteria() {}

  /** Starts criteria. */
  public static Builder builder() {
    return new Builder();
  }

  /** Every credit fits. */
  public static Criteria any() {
    return ANY;
  }

  /** Only these products. */
  public abstract ImmutableSet<ProductId> products();

  /** Only these variants of products. */
  public abstract ImmutableSet<ProductId> variants();

  /** Only products of these categories and of those within them. */
  public abstract ImmutableSet<Category> categories();

  /** Only sales to these clients. */
  public abstract ImmutableSet<ClientId> clients();

  /** Only sales on this ground. */
  public abstract ImmutableSet<TerritoryId> territories();

  /** Only these kinds of sales. */
  public abstract ImmutableSet<DealKind> dealKinds();

  /** Only credits for these reasons. */
  public abstract ImmutableSet<CreditKind> kinds();

  /** Only credits that rolled up by so many levels. */
  public abstract ImmutableSet<Integer> levels();

  /** Of what came back, only for these reasons; what was sold always fits. */
  public abstract ImmutableSet<ReturnReason> returnReasons();

  /** At this discount or more. */
  public abstract Optional<Percent> minDiscount();

  /** At this discount or less. */
  public abstract Optional<Percent> maxDiscount();

  /** At this margin or more. */
  public abstract Optional<Percent> minMargin();

  /** Only of deals worth this or more. */
  public abstract Optional<BigMoney> minDeal();

  /** Only of deals worth this or less. */
  public abstract Optional<BigMoney> maxDeal();

  /** Only what counts on a day of this period. */
  public abstract Optional<Period> window();

  /** Nothing that any of these fit. */
  public abstract ImmutableList<Criteria> except();

  /** Whether a credit fits. */
  public boolean fit(Credit credit) {
    return failureOf(credit).isEmpty();
  }

  /** The first thing about a credit that does not fit; empty when everything does. */
  public Optional<String> failureOf(Credit credit) {
    return checks(credit).flatMap(Optional::stream).findFirst();
  }

  /** Whether they look at nothing but the kind of sale: at no day and no amount. */
  public boolean areOfKind() {
    return minDeal().isEmpty()
        && maxDeal().isEmpty()
        && window().isEmpty()
        && except().stream().allMatch(Criteria::areOfKind);
  }

  /** How exactly the criteria say what is sold: the larger, the more exactly. */
  public int specificity() {
    int depth = categories().stream().mapToInt(Category::depth).min().orElse(0);
    boolean isAny = equals(any());
    return !variants().isEmpty()
        ? VARIANT
        : !products().isEmpty()
            ? PRODUCT
            : depth > 0 ? Math.min(depth + 1, PRODUCT - 1) : isAny ? 0 : 1;
  }

  private Stream<Optional<String>> checks(Credit credit) {
    return Stream.of(
        in(products(), credit.product(), "not-this-product"),
        in(variants(), credit.variant(), "not-this-variant"),
        inCategory(credit),
        in(clients(), credit.client(), "not-this-client"),
        in(territories(), credit.territory(), "not-on-this-ground"),
        in(dealKinds(), credit.dealKind(), "not-this-kind-of-sale"),
        in(kinds(), Optional.of(credit.kind()), "not-credited-for-this"),
        in(levels(), Optional.of(credit.level()), "not-on-this-level"),
        fails(
            !returnReasons().isEmpty()
                && credit.takesBack().isPresent()
                && credit.reason().filter(returnReasons()::contains).isEmpty(),
            "not-back-for-this-reason"),
        atLeast(minDiscount(), credit.discount(), "discount-too-small"),
        atMost(maxDiscount(), credit.discount(), "discount-too-large"),
        atLeast(minMargin(), credit.marginShare(), "margin-too-small"),
        atLeast(minDeal(), worthOf(credit, minDeal()), "deal-too-small"),
        atMost(maxDeal(), worthOf(credit, maxDeal()), "deal-too-large"),
        fails(
            window().filter(window -> !window.contains(credit.day())).isPresent(),
            "not-in-this-window"),
        fails(except().stream().anyMatch(other -> other.fit(credit)), "excepted"));
  }

  private static <T> Optional<String> in(Set<T> wanted, Optional<T> found, String failure) {
    return fails(!wanted.isEmpty() && found.filter(wanted::contains).isEmpty(), failure);
  }

  private Optional<String> inCategory(Credit credit) {
    return fails(
        !categories().isEmpty()
            && credit
                .category()
                .filter(found -> categories().stream().anyMatch(found::isWithin))
                .isEmpty(),
        "not-in-this-category");
  }

  private static <T extends Comparable<? super T>> Optional<String> atLeast(
      Optional<T> bound, Optional<T> found, String failure) {
    return fails(
        bound.isPresent()
            && found.filter(value -> value.compareTo(bound.get()) >= 0).isEmpty(),
        failure);
  }

  private static <T extends Comparable<? super T>> Optional<String> atMost(
      Optional<T> bound, Optional<T> found, String failure) {
    return fails(
        bound.isPresent()
            && found.filter(value -> value.compareTo(bound.get()) <= 0).isEmpty(),
        failure);
  }

  /** What the deal is worth, if that can be compared with the bound. */
  private static Optional<BigMoney> worthOf(Credit credit, Optional<BigMoney> bound) {
    return credit
        .dealAmount()
        .filter(worth -> bound.filter(worth::isSameCurrency).isPresent());
  }

  private static Optional<String> fails(boolean fails, String failure) {
    return fails ? Optional.of(failure) : Optional.empty();
  }

  @Value.Check
  Criteria check() {
    Refusal.unless(
        minDiscount().isEmpty()
            || maxDiscount().isEmpty()
            || minDiscount().get().compareTo(maxDiscount().get()) <= 0,
        "criteria.must-have-discounts-in-order");
    Refusal.unless(
        minDeal().isEmpty()
            || maxDeal().isEmpty()
            || (minDeal().get().isSameCurrency(maxDeal().get())
                && !minDeal().get().isGreaterThan(maxDeal().get())),
        "criteria.must-have-deal-amounts-in-order");
    Optional<BigMoney> min = minDeal().map(Decimals::stated);
    Optional<BigMoney> max = maxDeal().map(Decimals::stated);
    return min.equals(minDeal()) && max.equals(maxDeal())
        ? this
        : builder().from(this).minDeal(min).maxDeal(max).build();
  }

  /** Builds criteria. */
  public static final class Builder extends ImmutableCriteria.Builder {
    Builder() {}
  }
}
