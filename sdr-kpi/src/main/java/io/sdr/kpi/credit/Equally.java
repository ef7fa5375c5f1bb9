package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.team.Department;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

@Value.Immutable(singleton = true)
abstract class Equally implements CreditRule {
  @Override
  public ImmutableList<Share> sharesIn(Deal deal, Department department, LocalDate day) {
    ImmutableList<Share> shares = deal.shares().stream()
        .filter(DeclaredShares::isRevenue)
        .map(share -> Share.direct(share.person(), BigDecimal.ONE))
        .collect(ImmutableList.toImmutableList());
    return shares.isEmpty() ? ImmutableList.of(Share.direct(deal.owner(), BigDecimal.ONE)) : shares;
  }
}
