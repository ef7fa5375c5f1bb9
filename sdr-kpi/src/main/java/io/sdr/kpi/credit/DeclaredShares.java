package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealShare;
import io.sdr.core.team.Department;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

@Value.Immutable(singleton = true)
abstract class DeclaredShares implements CreditRule {
  @Override
  public ImmutableList<Share> sharesIn(Deal deal, Department department, LocalDate day) {
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    if (deal.shares().stream().noneMatch(DeclaredShares::isRevenue)) {
      shares.add(Share.direct(deal.owner(), BigDecimal.ONE));
    }
    for (DealShare declared : deal.shares()) {
      shares.add(
          isRevenue(declared)
              ? Share.direct(declared.person(), declared.share().fraction())
              : Share.overlay(declared.person(), declared.share()));
    }
    return shares.build();
  }

  static boolean isRevenue(DealShare share) {
    return share.kind() == DealShare.Kind.REVENUE;
  }
}
