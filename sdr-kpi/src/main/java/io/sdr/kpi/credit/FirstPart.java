package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The direct parts of the rest keep their proportion; what counts beside the whole is a part of the rest too. */
@Value.Immutable
abstract class FirstPart implements CreditRule {
  /** Who has the part; the house where nobody is named. */
  @Value.Parameter
  abstract Optional<PersonId> of();

  @Value.Parameter
  abstract Percent part();

  @Value.Parameter
  abstract CreditRule rest();

  @Value.Check
  void check() {
    Refusal.unless(
        !part().isNegative() && part().compareTo(Percent.HUNDRED) <= 0,
        "first-part.must-be-a-part",
        part());
  }

  @Override
  public ImmutableList<Share> sharesIn(Deal deal, Department department, LocalDate day) {
    ImmutableList<Share> parts = rest().sharesIn(deal, department, day);
    BigDecimal all = parts.stream()
        .filter(Share::isDirect)
        .map(Share::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = BigDecimal.ONE.subtract(part().fraction());
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    parts.forEach(share -> shares.add(
        new Share(share.person(), share.kind(), share.weight().multiply(left), share.quota())));
    BigDecimal weight = all.multiply(part().fraction());
    return shares
        .add(new Share(of(), CreditKind.DIRECT, weight, Percent.HUNDRED))
        .build();
  }
}
