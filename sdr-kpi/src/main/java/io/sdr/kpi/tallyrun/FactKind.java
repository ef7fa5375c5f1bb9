package io.sdr.kpi.tallyrun;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Quantity;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * To which quantities every fact of a kind adds, and from which column of its row.
 *
 * <p>A fact that speaks of two amounts, or two numbers, is two rows, or stands in two tables that share columns.
 *
 * @param each counted once for each fact
 * @param ofAmount what its amount adds to: amounts, spreads, and splits under its name
 * @param ofNumber what its number adds to: sums, spreads, and counts of so many things at once
 * @param ofName where its name is counted once however often
 * @param amounts what its amount may be
 * @param numbers what its number may be; that of things is not less than zero in any case
 * @param needsName whether it must have a name
 */
public record FactKind(
    ImmutableSet<Quantity.Count> each,
    ImmutableSet<Quantity> ofAmount,
    ImmutableSet<Quantity> ofNumber,
    ImmutableSet<Quantity.Distinct> ofName,
    FigureBounds amounts,
    FigureBounds numbers,
    boolean needsName) {
  private static final FactKind NOTHING = new FactKind(
      ImmutableSet.of(),
      ImmutableSet.of(),
      ImmutableSet.of(),
      ImmutableSet.of(),
      FigureBounds.ANY,
      FigureBounds.ANY,
      false);

  /**
   * Makes a kind.
   *
   * @throws Refusal if an amount or a number would add to a quantity of another nature
   */
  public FactKind {
    ofAmount.forEach(quantity -> Refusal.unless(
        quantity instanceof Quantity.Amount
            || quantity instanceof Quantity.Spread
            || quantity instanceof Quantity.Split,
        "fact-kind.must-add-amounts-to-money",
        quantity.name()));
    ofNumber.forEach(quantity -> Refusal.unless(
        quantity instanceof Quantity.Sum
            || quantity instanceof Quantity.Spread
            || quantity instanceof Quantity.Count,
        "fact-kind.must-add-numbers-to-numbers",
        quantity.name()));
    numbers = ofKind(ofNumber, Quantity.Count.class).findAny().isPresent()
        ? numbers.and(FigureBounds.NOT_NEGATIVE_IF_KNOWN)
        : numbers;
  }

  /** Facts that are counted, each once. */
  public static FactKind counting(Quantity.Count... quantities) {
    return new FactKind(
        ImmutableSet.copyOf(quantities),
        NOTHING.ofAmount,
        NOTHING.ofNumber,
        NOTHING.ofName,
        NOTHING.amounts,
        NOTHING.numbers,
        NOTHING.needsName);
  }

  /** Facts that add to one quantity and nothing else, in the plainest way; a spread is of numbers. */
  public static FactKind adding(Quantity quantity) {
    if (quantity instanceof Quantity.Count count) {
      return counting(count);
    }
    if (quantity instanceof Quantity.Distinct distinct) {
      return NOTHING.withName(distinct);
    }
    return quantity instanceof Quantity.Amount || quantity instanceof Quantity.Split
        ? NOTHING.withAmount(quantity)
        : NOTHING.withNumber(quantity);
  }

  /** Facts whose amount adds to these quantities as well. */
  public FactKind withAmount(Quantity... quantities) {
    return new FactKind(
        each, and(ofAmount, quantities), ofNumber, ofName, amounts, numbers, needsName);
  }

  /** Facts whose number adds to these quantities as well. */
  public FactKind withNumber(Quantity... quantities) {
    return new FactKind(
        each, ofAmount, and(ofNumber, quantities), ofName, amounts, numbers, needsName);
  }

  /** Facts whose name is counted there as well. */
  public FactKind withName(Quantity.Distinct... quantities) {
    return new FactKind(
        each, ofAmount, ofNumber, and(ofName, quantities), amounts, numbers, needsName);
  }

  /** Facts whose amount is within these bounds as well. */
  public FactKind boundingAmount(FigureBounds bounds) {
    return new FactKind(each, ofAmount, ofNumber, ofName, amounts.and(bounds), numbers, needsName);
  }

  /** Facts whose number is within these bounds as well. */
  public FactKind boundingNumber(FigureBounds bounds) {
    return new FactKind(each, ofAmount, ofNumber, ofName, amounts, numbers.and(bounds), needsName);
  }

  /** Facts that must have a name. */
  public FactKind needingName() {
    return new FactKind(each, ofAmount, ofNumber, ofName, amounts, numbers, true);
  }

  /** Facts that are of both kinds at once, within the bounds of both. */
  public FactKind plus(FactKind other) {
    return new FactKind(
        ImmutableSet.<Quantity.Count>builder().addAll(each).addAll(other.each).build(),
        ImmutableSet.<Quantity>builder().addAll(ofAmount).addAll(other.ofAmount).build(),
        ImmutableSet.<Quantity>builder().addAll(ofNumber).addAll(other.ofNumber).build(),
        ImmutableSet.<Quantity.Distinct>builder()
            .addAll(ofName)
            .addAll(other.ofName)
            .build(),
        amounts.and(other.amounts),
        numbers.and(other.numbers),
        needsName || other.needsName);
  }

  @SafeVarargs
  private static <Q> ImmutableSet<Q> and(ImmutableSet<Q> some, Q... more) {
    return Stream.concat(some.stream(), Arrays.stream(more)).collect(ImmutableSet.toImmutableSet());
  }

  boolean takesName() {
    return needsName || !ofName.isEmpty() || splits().findAny().isPresent();
  }

  Stream<Quantity.Split> splits() {
    return ofKind(ofAmount, Quantity.Split.class);
  }

  static <Q> Stream<Q> ofKind(ImmutableSet<Quantity> quantities, Class<Q> kind) {
    return quantities.stream().filter(kind::isInstance).map(kind::cast);
  }
}
