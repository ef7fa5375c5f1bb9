package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;

/** What a lost deal was worth. Many systems write zero as the amount of a lost deal, so this is a choice. */
public enum LossValue {
  /** Its own amount. Deals without one are left out. */
  @JsonProperty("own-amount")
  OWN_AMOUNT {
    @Override
    Measured<Figure> worth(Losses losses, AmountSum won, Trace trace) {
      return stated("funnel.lost-value.own-amount", "no-amount", losses.amounts(), trace);
    }
  },
  /** The list price that was given with it. Deals without one are left out. */
  @JsonProperty("list-price")
  LIST_PRICE {
    @Override
    Measured<Figure> worth(Losses losses, AmountSum won, Trace trace) {
      return stated("funnel.lost-value.list-price", "no-list-price", losses.listPrices(), trace);
    }
  },
  /** As much as a won deal on average; undefined when nothing was won. */
  @JsonProperty("average-won")
  AVERAGE_WON {
    @Override
    Measured<Figure> worth(Losses losses, AmountSum won, Trace trace) {
      Trace step = trace
          .step("funnel.lost-value.average-won")
          .given("lost", losses.deals())
          .given("sold", won.sum())
          .given("won", won.known());
      return losses.deals() == 0
          ? step.yields(Operation.STATED, Measured.of(Figure.of(won.sum().multipliedBy(0))))
          : step.yields(Operation.PRORATED, won.timesAverage(BigDecimal.valueOf(losses.deals())));
    }
  };

  abstract Measured<Figure> worth(Losses losses, AmountSum won, Trace trace);

  private static Measured<Figure> stated(
      String rule, String reason, AmountSum amounts, Trace trace) {
    return trace
        .step(rule)
        .given("known", amounts.known())
        .given("unknown", amounts.unknown())
        .yields(
            Operation.GIVEN,
            amounts.known() == 0 && amounts.unknown() > 0
                ? Measured.undefined(reason)
                : Measured.of(Figure.of(amounts.sum())));
  }
}
