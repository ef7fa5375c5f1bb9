package io.sdr.examples.department.month;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.loss.LossReport;
import io.sdr.process.loss.LostDeal;
import io.sdr.process.pipeline.DealPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/** The funnel as it stood at the end of a day, whatever the export knows of later days. */
final class FunnelBook {
  private final Agreements agreements;
  private final LocalDate asOf;
  private final FunnelCounter counter;
  private final List<LostDeal> lost = new ArrayList<>();

  FunnelBook(Agreements agreements, LocalDate asOf) {
    DepartmentRules rules = agreements.rules();
    this.agreements = agreements;
    this.asOf = asOf;
    this.counter = FunnelTally.counting(rules.pipeline(), rules.counting(), rules.currency(), asOf);
  }

  /** The way of a deal up to the day; refuses a deal that contradicts the pipeline. */
  Optional<DealPath> pathOf(Deal deal, List<StageChange> log) {
    return DealPath.asOf(asOf, agreements.rules().pipeline(), inCurrency(deal), log);
  }

  /** Enters a deal, and why it was lost where it was. */
  void add(DealPath path, Optional<String> lossReason) {
    boolean isLost = path.deal().outcome() == Outcome.LOST;
    if (isLost && agreements.saysWhyDealsAreLost()) {
      lost.add(LostDeal.of(agreements.rules().pipeline(), path, lossReason));
    }
    Optional<BigMoney> price = isLost ? listPrice(path.deal()) : Optional.empty();
    price.ifPresentOrElse(known -> counter.add(path, known), () -> counter.add(path));
  }

  Explained<Funnel> funnel() {
    return counter.tally().read(agreements.rules().funnel(), Detail.FULL);
  }

  /** Why deals were lost up to the day; empty where nobody says. */
  Optional<Explained<LossReport>> losses() {
    return agreements.saysWhyDealsAreLost()
        ? Optional.of(LossReport.of(
            agreements.rules().pipeline(), lost, agreements.rules().currency(), Detail.FULL))
        : Optional.empty();
  }

  private Deal inCurrency(Deal deal) {
    boolean isForeign = deal.amount()
        .filter(amount -> !amount.getCurrencyUnit().equals(agreements.rules().currency()))
        .isPresent();
    return isForeign
        ? Deal.builder()
            .from(deal)
            .amount(deal.amount().flatMap(amount -> converted(amount, deal)))
            .build()
        : deal;
  }

  private Optional<BigMoney> listPrice(Deal deal) {
    return deal.product()
        .flatMap(product -> Optional.ofNullable(agreements.listPrices().get(product)))
        .flatMap(price -> converted(price, deal));
  }

  private Optional<BigMoney> converted(BigMoney amount, Deal deal) {
    return agreements
        .rules()
        .exchangeRates()
        .convert(amount, agreements.rules().currency(), deal.closed().orElse(asOf));
  }
}
