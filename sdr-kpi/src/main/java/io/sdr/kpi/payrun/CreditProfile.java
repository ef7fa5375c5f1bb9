package io.sdr.kpi.payrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.Criteria;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What many credits have in common: everything that criteria of rules look at except day and amounts. Columns name it by a
 * number, so that each kind of sale is looked at once and not for every credit.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class CreditProfile {
  private static final CreditProfile PLAIN = builder().build();

  CreditProfile() {}

  /** Starts a profile. */
  public static Builder builder() {
    return new Builder();
  }

  /** A direct credit of which nothing else is known. */
  public static CreditProfile plain() {
    return PLAIN;
  }

  /** The profile of a credit. */
  static CreditProfile of(Credit credit) {
    return builder()
        .kind(credit.kind())
        .level(credit.level())
        .isReturn(credit.takesBack().isPresent())
        .reason(credit.takesBack().flatMap(known -> credit.reason()))
        .product(credit.product())
        .variant(credit.variant())
        .category(credit.category())
        .client(credit.client())
        .territory(credit.territory())
        .dealKind(credit.dealKind())
        .discount(credit.discount())
        .marginShare(credit.marginShare())
        .build();
  }

  /** Why somebody is credited. */
  @Value.Default
  public CreditKind kind() {
    return CreditKind.DIRECT;
  }

  /** How many levels above the seller the person stands; 0 unless the credit rolled up. */
  @Value.Default
  public int level() {
    return 0;
  }

  /** Whether it is what came back. */
  @Value.Default
  public boolean isReturn() {
    return false;
  }

  /** Why it came back. */
  public abstract Optional<ReturnReason> reason();

  /** What was sold. */
  public abstract Optional<ProductId> product();

  /** Which variant of it. */
  public abstract Optional<ProductId> variant();

  /** Where it stands in the catalogue. */
  public abstract Optional<Category> category();

  /** To whom. */
  public abstract Optional<ClientId> client();

  /** On whose ground. */
  public abstract Optional<TerritoryId> territory();

  /** What kind of sale it was. */
  public abstract Optional<DealKind> dealKind();

  /** At which discount from the list price. */
  public abstract Optional<Percent> discount();

  /** At which margin. */
  public abstract Optional<Percent> marginShare();

  @Value.Check
  void check() {
    Refusal.unless(
        kind() == CreditKind.ROLL_UP ? level() > 0 : level() == 0,
        "credit.must-have-level-exactly-when-rolled-up",
        level());
    Refusal.unless(
        isReturn() || reason().isEmpty(), "credit-profile.must-have-reason-only-of-a-return");
  }

  /** Whether a credit of this kind fits criteria that look at nothing else. */
  boolean fits(Criteria criteria) {
    return criteria.fit(sample());
  }

  @Value.Lazy
  Credit sample() {
    Credit.Builder sample = credit()
        .person(PersonId.of("nobody"))
        .deal(DealId.of("none"))
        .day(LocalDate.EPOCH)
        .amount(BigMoney.zero(CurrencyUnit.EUR));
    if (isReturn()) {
      sample.takesBack(ReturnId.of("none"));
    }
    return sample.build();
  }

  /** A credit of this kind; who, when and how much is still to be said. */
  Credit.Builder credit() {
    return Credit.builder()
        .kind(kind())
        .level(level())
        .reason(reason())
        .product(product())
        .variant(variant())
        .category(category())
        .client(client())
        .territory(territory())
        .dealKind(dealKind())
        .discount(discount())
        .marginShare(marginShare());
  }

  /** Builds a profile. */
  public static final class Builder extends ImmutableCreditProfile.Builder {
    Builder() {}
  }
}
