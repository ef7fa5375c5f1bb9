package io.sdr.core.sales;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The latest statement of each fact, by its id. Stands before counting, for hosts that may be told a fact twice: what is told again
 * is there once, and a correction takes the place of what it corrects.
 *
 * <pre>{@code
 * LatestFacts<DealId, Deal> deals = LatestFacts.by(Deal::id);
 * feed.forEach(message -> deals.add(message.deal(), message.version()));
 * deals.facts().forEach(sheet::add);
 * }</pre>
 *
 * <p>Which of two statements is the later one is said by a revision, such as a version or the moment of writing, so that the order
 * of telling does not matter. Holds all facts in memory; may be split by id, not otherwise. Not thread-safe.
 *
 * @param <I> ids of facts
 * @param <F> facts of one kind
 */
public final class LatestFacts<I extends Comparable<? super I>, F> {
  private final Function<F, I> id;
  private final Map<I, Statement<F>> latest = new TreeMap<>();

  private LatestFacts(Function<F, I> id) {
    this.id = id;
  }

  /** Starts to collect facts that are told apart by an id. */
  public static <I extends Comparable<? super I>, F> LatestFacts<I, F> by(Function<F, I> id) {
    return new LatestFacts<>(id);
  }

  /**
   * Takes a fact that is never corrected, or not yet: its revision is zero.
   *
   * @throws Refusal if another one of the same id and revision was told
   */
  public LatestFacts<I, F> add(F fact) {
    return add(fact, 0);
  }

  /**
   * Takes a statement of a fact.
   *
   * @param revision which of the statements of the fact it is: a higher one corrects a lower one
   * @throws Refusal if another one of the same id and revision was told, and none that is later
   */
  public LatestFacts<I, F> add(F fact, long revision) {
    latest.merge(id.apply(fact), new Statement<>(fact, revision), Statement::later);
    return this;
  }

  /** The latest statement of each fact, in order of ids. */
  public ImmutableList<F> facts() {
    return latest.values().stream().map(Statement::fact).collect(ImmutableList.toImmutableList());
  }

  private record Statement<F>(F fact, long revision) {
    Statement<F> later(Statement<F> other) {
      Refusal.unless(
          revision != other.revision || fact.equals(other.fact),
          "fact.must-be-told-alike-in-one-revision",
          revision);
      return revision >= other.revision ? this : other;
    }
  }
}
