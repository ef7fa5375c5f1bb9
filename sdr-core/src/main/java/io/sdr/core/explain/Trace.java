package io.sdr.core.explain;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * One step of a calculation while it happens: told what goes in, what comes out, and which steps it is made of.
 *
 * <p>Every outcome passes through: {@code return trace.given("base", base).given("rate", rate).yields(PRODUCT, pay)}. So
 * the number that is returned is the number that is explained. The {@linkplain #silent() silent} trace hears nothing
 * and costs nothing.
 */
public abstract class Trace {
  private static final Trace SILENT = new Silent();

  Trace() {}

  /** A trace that nobody reads. */
  public static Trace silent() {
    return SILENT;
  }

  /** Begins a step under this one. */
  public abstract Trace step(String rule);

  /** Whether anyone reads it: a loop over many facts need not tell each of them to nobody. */
  public abstract boolean isHeard();

  /** Says that an amount goes into this step. */
  public final Trace given(String name, BigMoney amount) {
    return given(name, amount, Figure::of);
  }

  /** Says that an amount goes into this step. */
  public final Trace given(String name, Money amount) {
    return given(name, amount, Figure::of);
  }

  /** Says that a percentage goes into this step. */
  public final Trace given(String name, Percent percent) {
    return given(name, percent, Figure::of);
  }

  /** Says that a number goes into this step. */
  public final Trace given(String name, BigDecimal number) {
    return given(name, number, Figure::of);
  }

  /** Says that a whole number goes into this step. */
  public final Trace given(String name, long number) {
    return given(name, number, Figure::of);
  }

  /** Says that a day goes into this step. */
  public final Trace given(String name, LocalDate day) {
    return given(name, day, Figure::of);
  }

  /** Says that a name goes into this step. */
  public final Trace given(String name, String word) {
    return given(name, word, Figure::of);
  }

  /** Says that a figure goes into this step. */
  public final Trace given(String name, Figure figure) {
    return given(name, figure, Function.identity());
  }

  /** Says what comes out, and returns it. */
  public final BigMoney yields(Operation operation, BigMoney outcome) {
    return yields(operation, outcome, Figure::of);
  }

  /** Says what comes out, and returns it. */
  public final Money yields(Operation operation, Money outcome) {
    return yields(operation, outcome, Figure::of);
  }

  /** Says what comes out, and returns it. */
  public final Percent yields(Operation operation, Percent outcome) {
    return yields(operation, outcome, Figure::of);
  }

  /** Says what comes out, and returns it. */
  public final BigDecimal yields(Operation operation, BigDecimal outcome) {
    return yields(operation, outcome, Figure::of);
  }

  /** Says what comes out, and returns it. */
  public final Figure yields(Operation operation, Figure outcome) {
    return yields(operation, outcome, Function.identity());
  }

  /** Says what was measured, or why it could not be, and returns it. */
  public final Measured<Figure> yields(Operation operation, Measured<Figure> outcome) {
    outcome.value().ifPresent(figure -> yields(operation, figure));
    outcome.undefined().ifPresent(this::fails);
    return outcome;
  }

  /** Says that the rule does not apply because something is missing. The first condition that failed stays. */
  public abstract void fails(String condition);

  /** Says that the rule does not apply because a figure is not as required. The first condition that failed stays. */
  public abstract void fails(String condition, Figure actual, Figure required);

  abstract <T> Trace given(String name, T input, Function<T, Figure> figure);

  abstract <T> T yields(Operation operation, T outcome, Function<T, Figure> figure);

  private static final class Silent extends Trace {
    @Override
    public Trace step(String rule) {
      return this;
    }

    @Override
    public boolean isHeard() {
      return false;
    }

    @Override
    public void fails(String condition) {}

    @Override
    public void fails(String condition, Figure actual, Figure required) {}

    @Override
    <T> Trace given(String name, T input, Function<T, Figure> figure) {
      return this;
    }

    @Override
    <T> T yields(Operation operation, T outcome, Function<T, Figure> figure) {
      return outcome;
    }
  }
}
