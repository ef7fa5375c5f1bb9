package io.sdr.kpi.payrun;

import io.sdr.core.time.Cadence;
import io.sdr.kpi.earning.Participant;
import java.util.List;
import java.util.stream.IntStream;

/** People who come with their credits as values, each with those of earlier periods too. */
final class SeparatePeople extends People {
  private final boolean mayBeColumnar;
  private final int[] starts;

  /**
   * People with their credits.
   *
   * @param credits the same credits as columns
   * @param mayBeColumnar whether they could be brought into columns
   */
  SeparatePeople(List<Participant> participants, CreditColumns credits, boolean mayBeColumnar) {
    super(participants, credits);
    this.mayBeColumnar = mayBeColumnar;
    this.starts = IntStream.range(0, size())
        .map(i -> firstFrom(i, get(i).period().start()))
        .toArray();
  }

  @Override
  int start(int number) {
    return starts[number];
  }

  @Override
  long[] earlier(SoldColumn column, Cadence since) {
    return IntStream.range(0, size())
        .mapToLong(i ->
            column.sum(firstFrom(i, since.periodOf(get(i).period().start()).start()), start(i)))
        .toArray();
  }

  @Override
  int mostRows() {
    return IntStream.range(0, size())
        .map(i -> end(i) - credits().layout().start(i))
        .max()
        .orElse(0);
  }

  @Override
  Participant withCredits(int number) {
    return get(number);
  }

  @Override
  boolean isOfColumns() {
    return false;
  }

  @Override
  boolean mayBeColumnar() {
    return mayBeColumnar;
  }
}
