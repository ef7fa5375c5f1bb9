package io.sdr.examples.benchmarks.contender;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.examples.benchmarks.question.Credits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/**
 * SDR by its values: money in, explained money out. The explanation of a month is made in full and then let go, as in a
 * run that writes statements one by one.
 */
final class SdrObjects implements Contender {
  private final Credits credits;
  private final int[] starts;
  private final Detail detail;
  private final List<CreditedMonth> months = new ArrayList<>();
  private final List<Explained<ImmutableList<Money>>> latest = new ArrayList<>();
  private final List<ImmutableList<Money>> commissions = new ArrayList<>();

  SdrObjects(Credits unordered, Detail detail) {
    this.credits = unordered.grouped();
    this.starts = credits.groupStarts();
    this.detail = detail;
    for (int group = 0; group < credits.groups(); group++) {
      months.add(CreditedMonth.of(
          credits.quotas()[group / Credits.MONTHS],
          Arrays.copyOfRange(credits.amounts(), starts[group], starts[group + 1])));
    }
  }

  @Override
  public void compute() {
    commissions.clear();
    for (CreditedMonth month : months) {
      Explained<ImmutableList<Money>> explained = month.commissions(detail);
      latest.clear();
      latest.add(explained);
      commissions.add(explained.value());
    }
  }

  @Override
  public long[] cents() {
    return credits.byRow(commissions.stream()
        .flatMap(List::stream)
        .mapToLong(Money::getAmountMinorLong)
        .toArray());
  }
}
