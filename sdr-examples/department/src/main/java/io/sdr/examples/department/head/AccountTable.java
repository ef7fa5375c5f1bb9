package io.sdr.examples.department.head;

import io.sdr.examples.department.pay.SalesAccount;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import java.util.List;

/** Where what was sold went: every cent is credited to someone who sold it, or kept by the house. */
final class AccountTable {
  private AccountTable() {}

  static Grid of(SalesAccount account, Tongue tongue) {
    return Grid.builder()
        .words(tongue.say("account.what"))
        .figures(tongue.say("amount"))
        .item(List.of(tongue.say("account.sold"), tongue.show(account.sold())))
        .item(List.of(
            tongue.say("account.came-back"), tongue.show(account.cameBack().negated())))
        .item(List.of(
            tongue.say("account.credited"), tongue.show(account.credited().negated())))
        .total(List.of(tongue.say("account.house"), tongue.show(account.house())))
        .build();
  }
}
