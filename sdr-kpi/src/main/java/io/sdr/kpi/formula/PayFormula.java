package io.sdr.kpi.formula;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.rate.LevelSlopes;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** What is earned, as a function of what is sold, with everything else filled in. */
public sealed interface PayFormula {
  /** What does not depend on what is sold: an amount, or nothing for a reason. */
  static PayFormula given(Measured<BigMoney> earned) {
    return earned
        .value()
        .<PayFormula>map(Given::new)
        .orElseGet(() -> new Unmet(earned.undefined().orElseThrow()));
  }

  /** Lets a reader tell the forms apart. */
  <R> R read(Reader<R> reader);

  /**
   * Nothing.
   *
   * @param reason the first condition that failed
   */
  record Unmet(String reason) implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.unmet(this);
    }
  }

  /**
   * An amount for the period as a whole.
   *
   * @param amount how much
   */
  record Given(BigMoney amount) implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.given(this);
    }
  }

  /**
   * Each sale earns what slopes rise by with the running total.
   *
   * @param sold which sales add up
   * @param slopes by the level that all of them together arrive at
   */
  record Along(Sold sold, LevelSlopes slopes) implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.along(this);
    }
  }

  /**
   * Each sale earns a share by what it is.
   *
   * @param sold which sales
   * @param shares the first whose criteria the credit fits; a credit that fits none earns nothing
   */
  record ByKind(Sold sold, ImmutableList<Share> shares) implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.byKind(this);
    }
  }

  /**
   * The share of a kind of sales.
   *
   * @param of which credits
   * @param share the fraction of their figure
   */
  record Share(Criteria of, BigDecimal share) {}

  /**
   * Another formula where what was sold to date reaches a threshold.
   *
   * @param sold which sales add up
   * @param threshold how much they must be
   * @param orMore whether the threshold itself is enough
   * @param otherwise the reason for which nothing is earned where they are not
   * @param then what is earned where they are
   */
  record When(Sold sold, BigDecimal threshold, boolean orMore, String otherwise, PayFormula then)
      implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.when(this);
    }
  }

  /**
   * Another formula up to a cap. What the period earned as a whole fills the cap first, then sale by sale.
   *
   * @param cap at most so much for the period
   * @param of what is capped
   */
  record UpTo(BigMoney cap, PayFormula of) implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.upTo(this);
    }
  }

  /**
   * Another formula, made up to a guarantee by the period as a whole.
   *
   * @param floor at least so much, also where nothing is earned for a reason
   * @param of what is guaranteed
   */
  record AtLeast(BigMoney floor, PayFormula of) implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.atLeast(this);
    }
  }

  /**
   * Another formula multiplied.
   *
   * @param factor by how much
   * @param of what is multiplied
   */
  record Times(BigDecimal factor, PayFormula of) implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.times(this);
    }
  }

  /**
   * Several formulas together; nothing for a reason only where all are.
   *
   * @param all the formulas
   */
  record Together(ImmutableList<PayFormula> all) implements PayFormula {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.together(this);
    }
  }

  /**
   * Makes something of a formula, form by form.
   *
   * @param <R> what is made
   */
  interface Reader<R> {
    /** Reads one form. */
    R unmet(Unmet formula);

    /** Reads one form. */
    R given(Given formula);

    /** Reads one form. */
    R along(Along formula);

    /** Reads one form. */
    R byKind(ByKind formula);

    /** Reads one form. */
    R when(When formula);

    /** Reads one form. */
    R upTo(UpTo formula);

    /** Reads one form. */
    R atLeast(AtLeast formula);

    /** Reads one form. */
    R times(Times formula);

    /** Reads one form. */
    R together(Together formula);
  }
}
