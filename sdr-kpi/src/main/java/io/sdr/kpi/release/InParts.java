package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable
abstract class InParts implements PayoutTiming {
  @Value.Parameter
  abstract ImmutableList<TimedPart> parts();

  @Value.Check
  void check() {
    BigDecimal all = parts().stream()
        .map(timed -> timed.part().points())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Refusal.unless(
        all.compareTo(Percent.HUNDRED.points()) == 0, "timed-parts.must-be-the-whole", all);
  }

  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    ImmutableList<Money> shares = TimedPart.divide(earned, parts());
    return IntStream.range(0, parts().size())
        .boxed()
        .flatMap(i -> parts().get(i).timing().payouts(shares.get(i), flow).stream())
        .sorted(Comparator.comparing(Payout::day))
        .collect(ImmutableList.toImmutableList());
  }
}
