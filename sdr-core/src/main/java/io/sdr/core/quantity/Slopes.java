package io.sdr.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function of a total that rises or falls in straight pieces and never jumps: {@code f(0) = 0}, and from each bound on
 * another slope holds. The first piece also runs below zero, and only
 * there if the second begins at zero too.
 *
 * <p>Much of what the trade agrees on has this shape: marginal rates (each slope is a rate), a hurdle (nothing, then
 * everything), a cap (everything, then nothing), a curve through points.
 */
public final class Slopes {
  private final ImmutableList<Piece> pieces;

  private Slopes(ImmutableList<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * The given pieces in rising order, the first from zero.
   *
   * @throws Refusal if there is none, the first does not begin at zero or bounds do not rise
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Slopes of(List<Piece> pieces) {
    Refusal.unless(
        !pieces.isEmpty() && pieces.get(0).from().signum() == 0, "slopes.must-begin-at-zero");
    for (int i = 1; i < pieces.size(); i++) {
      int rise = pieces.get(i).from().compareTo(pieces.get(i - 1).from());
      Refusal.unless(
          rise > 0 || (rise == 0 && i == 1), "slopes.must-rise", pieces.get(i).from());
    }
    return new Slopes(ImmutableList.copyOf(pieces));
  }

  /** Nothing up to a bound, and from there on everything. */
  public static Slopes above(BigDecimal hurdle) {
    return hurdle.signum() == 0
        ? of(List.of(new Piece(BigDecimal.ZERO, BigDecimal.ONE)))
        : of(List.of(
            new Piece(BigDecimal.ZERO, BigDecimal.ZERO), new Piece(hurdle, BigDecimal.ONE)));
  }

  /** Everything up to a bound, and from there on nothing. */
  public static Slopes upTo(BigDecimal cap) {
    return cap.signum() == 0
        ? of(List.of(new Piece(BigDecimal.ZERO, BigDecimal.ZERO)))
        : of(List.of(new Piece(BigDecimal.ZERO, BigDecimal.ONE), new Piece(cap, BigDecimal.ZERO)));
  }

  /** The same slope everywhere. */
  public static Slopes constant(BigDecimal slope) {
    return of(List.of(new Piece(BigDecimal.ZERO, slope)));
  }

  /**
   * This function of the value of another: {@code this(other(total))}.
   *
   * @param other of slopes 0 and 1 only, such as a hurdle or a cap
   * @throws Refusal if it has another slope
   */
  public Slopes after(Slopes other) {
    List<Piece> composed = new ArrayList<>();
    for (int i = 0; i < other.pieces.size(); i++) {
      Piece piece = other.pieces.get(i);
      Refusal.unless(
          piece.slope().signum() == 0 || piece.slope().compareTo(BigDecimal.ONE) == 0,
          "slopes.must-be-a-hurdle-or-a-cap",
          piece.slope());
      if (piece.slope().signum() == 0) {
        composed.add(piece);
      } else {
        addMoved(piece.from(), other.at(piece.from()), other.endOf(i), composed);
      }
    }
    return of(composed);
  }

  /** Adds the pieces from a total on, where the other function has a value, up to an end. */
  private void addMoved(
      BigDecimal from, BigDecimal value, Optional<BigDecimal> end, List<Piece> composed) {
    for (int i = 0; i < pieces.size(); i++) {
      BigDecimal start = from.add(pieces.get(i).from().subtract(value)).max(from);
      boolean isPassed = from.signum() > 0
          && endOf(i).filter(next -> next.compareTo(value) <= 0).isPresent();
      if (!isPassed && end.filter(last -> start.compareTo(last) >= 0).isEmpty()) {
        composed.add(new Piece(start, pieces.get(i).slope()));
      }
    }
  }

  private Optional<BigDecimal> endOf(int piece) {
    return piece + 1 == pieces.size()
        ? Optional.empty()
        : Optional.of(pieces.get(piece + 1).from());
  }

  /** The pieces in rising order. */
  @JsonValue
  public ImmutableList<Piece> pieces() {
    return pieces;
  }

  /** The value of the function at a total. */
  public BigDecimal at(BigDecimal total) {
    BigDecimal value = BigDecimal.ZERO;
    for (int i = 0; i < pieces.size(); i++) {
      BigDecimal from = pieces.get(i).from();
      boolean isLast =
          i + 1 == pieces.size() || total.compareTo(pieces.get(i + 1).from()) <= 0;
      BigDecimal to = isLast ? total : pieces.get(i + 1).from();
      value = value.add(to.subtract(from).multiply(pieces.get(i).slope()));
      if (isLast) {
        break;
      }
    }
    return value;
  }

  /** The digits after the point that no bound exceeds. */
  int decimalsOfBounds() {
    return pieces.stream().mapToInt(piece -> piece.from().scale()).max().orElse(0);
  }

  /** The digits after the point that no slope exceeds. */
  int decimalsOfSlopes() {
    return pieces.stream().mapToInt(piece -> piece.slope().scale()).max().orElse(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slopes that && pieces.equals(that.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  @Override
  public String toString() {
    return pieces.toString();
  }

  /**
   * One piece.
   *
   * @param from where it begins; it ends where the next begins
   * @param slope how much the function rises for each unit of the total
   */
  public record Piece(BigDecimal from, BigDecimal slope) {
    /** Makes a piece. */
    public Piece {
      from = Decimals.computed(from);
      slope = Decimals.computed(slope);
    }

    @JsonCreator
    static Piece read(@JsonProperty("from") String from, @JsonProperty("slope") String slope) {
      return new Piece(Decimals.parseComputed(from), Decimals.parseComputed(slope));
    }
  }
}
