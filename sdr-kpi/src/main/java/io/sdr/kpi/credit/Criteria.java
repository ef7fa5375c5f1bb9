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

  /** Only what counts on a day of this period; what came back belongs to the day of its sale, where that is known. */
  public abstract Optional<Period> window();

  /** Nothing that any of these fit. */
  public abstract ImmutableList<Criteria> except();

  /** Whether a credit fits. */
  public boolean fit(Credit credit) {
    return failureOf(credit).isEmpty();
  }

  /** The first thing about a credit that does not fit; empty when everything does. */
  public Optional<String> failureOf(Credit credit) {
    Optional<String> failure = failureOfGoods(credit);
    if (failure.isEmpty()) {
      failure = failureOfCircumstances(credit);
    }
    if (failure.isEmpty()) {
      failure = failureOfReason(credit);
    }
    if (failure.isEmpty()) {
      failure = failureOfPrice(credit);
    }
    if (failure.isEmpty()) {
      failure = failureOfDeal(credit);
    }
    return failure;
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

  private Optional<String> failureOfGoods(Credit credit) {
    if (!products().isEmpty() && !isOneOf(products(), credit.product())) {
      return Optional.of("not-this-product");
    }
    if (!variants().isEmpty() && !isOneOf(variants(), credit.variant())) {
      return Optional.of("not-this-variant");
    }
    return !categories().isEmpty() && !isInCategory(credit)
        ? Optional.of("not-in-this-category")
        : Optional.empty();
  }

  private Optional<String> failureOfCircumstances(Credit credit) {
    if (!clients().isEmpty() && !isOneOf(clients(), credit.client())) {
      return Optional.of("not-this-client");
    }
    if (!territories().isEmpty() && !isOneOf(territories(), credit.territory())) {
      return Optional.of("not-on-this-ground");
    }
    return !dealKinds().isEmpty() && !isOneOf(dealKinds(), credit.dealKind())
        ? Optional.of("not-this-kind-of-sale")
        : Optional.empty();
  }

  private Optional<String> failureOfReason(Credit credit) {
    if (!kinds().isEmpty() && !kinds().contains(credit.kind())) {
      return Optional.of("not-credited-for-this");
    }
    if (!levels().isEmpty() && !levels().contains(credit.level())) {
      return Optional.of("not-on-this-level");
    }
    return !returnReasons().isEmpty()
            && credit.takesBack().isPresent()
            && !isOneOf(returnReasons(), credit.reason())
        ? Optional.of("not-back-for-this-reason")
        : Optional.empty();
  }

  private Optional<String> failureOfPrice(Credit credit) {
    if (minDiscount().isPresent() && !isAtLeast(minDiscount().get(), credit.discount())) {
      return Optional.of("discount-too-small");
    }
    if (maxDiscount().isPresent() && !isAtMost(maxDiscount().get(), credit.discount())) {
      return Optional.of("discount-too-large");
    }
    return minMargin().isPresent() && !isAtLeast(minMargin().get(), credit.marginShare())
        ? Optional.of("margin-too-small")
        : Optional.empty();
  }

  private Optional<String> failureOfDeal(Credit credit) {
    if (minDeal().isPresent()
        && !isAtLeast(minDeal().get(), worthOf(credit, minDeal().get()))) {
      return Optional.of("deal-too-small");
    }
    if (maxDeal().isPresent()
        && !isAtMost(maxDeal().get(), worthOf(credit, maxDeal().get()))) {
      return Optional.of("deal-too-large");
    }
    if (window().isPresent() && !window().get().contains(credit.soldOn().orElseGet(credit::day))) {
      return Optional.of("not-in-this-window");
    }
    return !except().isEmpty() && except().stream().anyMatch(other -> other.fit(credit))
        ? Optional.of("excepted")
        : Optional.empty();
  }

  private static <T> boolean isOneOf(Set<T> wanted, Optional<T> found) {
    return found.isPresent() && wanted.contains(found.get());
  }

  private boolean isInCategory(Credit credit) {
    return credit
        .category()
        .filter(found -> categories().stream().anyMatch(found::isWithin))
        .isPresent();
  }

  private static <T extends Comparable<? super T>> boolean isAtLeast(T bound, Optional<T> found) {
    return found.isPresent() && found.get().compareTo(bound) >= 0;
  }

  private static <T extends Comparable<? super T>> boolean isAtMost(T bound, Optional<T> found) {
    return found.isPresent() && found.get().compareTo(bound) <= 0;
  }

  /** What the deal is worth, if that can be compared with the bound. */
  private static Optional<BigMoney> worthOf(Credit credit, BigMoney bound) {
    return credit.dealAmount().filter(bound::isSameCurrency);
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
