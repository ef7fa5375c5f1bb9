package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.team.Department;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

@Value.Immutable(singleton = true)
abstract class OwnerOnly implements CreditRule {
  @Override
  public ImmutableList<Share> sharesIn(Deal deal, Department department, LocalDate day) {
    return ImmutableList.of(Share.direct(deal.owner(), BigDecimal.ONE));
  }
}
