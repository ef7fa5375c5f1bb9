package io.sdr.kpi.payrun;

import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.ProductId;
import io.sdr.kpi.credit.CreditKind;
import java.util.List;

/** What made-up credits may be. */
final class Profiles {
  static final ProductId LICENCE = ProductId.of("licence");
  static final ProductId SERVICE = ProductId.of("service");

  static final List<CreditProfile> ALL = List.of(
      CreditProfile.plain(),
      CreditProfile.builder().product(LICENCE).discount(Percent.of("5")).build(),
      CreditProfile.builder().product(SERVICE).build(),
      CreditProfile.builder().product(SERVICE).marginShare(Percent.of("10")).build(),
      CreditProfile.builder().product(LICENCE).marginShare(Percent.of("-2")).build(),
      CreditProfile.builder().product(LICENCE).isReturn(true).build(),
      rolledUp(1),
      rolledUp(2));

  private Profiles() {}

  private static CreditProfile rolledUp(int level) {
    return CreditProfile.builder()
        .kind(CreditKind.ROLL_UP)
        .level(level)
        .product(SERVICE)
        .build();
  }
}
