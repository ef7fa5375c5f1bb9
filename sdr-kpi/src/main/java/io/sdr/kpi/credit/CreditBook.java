package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** All credits of a department. Direct credits and the part of the house together are what was sold, to the last cent. */
@Value.Immutable
public abstract class CreditBook {
  private static final Comparator<Credit> ORDER =
      Comparator.comparing(Credit::person).thenComparing(Credit.IN_ORDER_OF_TIME);

  CreditBook() {}

  /**
   * A book.
   *
   * @param house what nobody was credited with
   * @throws Refusal if a credit or the part of the house is in another currency
   */
  public static CreditBook of(CurrencyUnit currency, List<Credit> credits, BigMoney house) {
    return ImmutableCreditBook.of(
        currency, ImmutableList.sortedCopyOf(ORDER, credits), Decimals.computed(house));
  }

  /** The currency of all credits. */
  @Value.Parameter
  public abstract CurrencyUnit currency();

  /** The credits by person, each person's in the order of time. */
  @Value.Parameter
  public abstract ImmutableList<Credit> credits();

  /** What the house keeps. */
  @Value.Parameter
  public abstract BigMoney house();

  /** Everyone with a credit. */
  public ImmutableSet<PersonId> people() {
    return byPerson().keySet();
  }

  /** What a person was credited with; nothing for those without a credit. */
  public Credits of(PersonId person) {
    return Credits.of(currency(), byPerson().get(person));
  }

  @Value.Lazy
  ImmutableListMultimap<PersonId, Credit> byPerson() {
    return credits().stream()
        .collect(ImmutableListMultimap.toImmutableListMultimap(Credit::person, credit -> credit));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        house().getCurrencyUnit().equals(currency())
            && credits().stream()
                .allMatch(credit -> credit.amount().getCurrencyUnit().equals(currency())),
        "credits.must-have-one-currency");
  }
}
