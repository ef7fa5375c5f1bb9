package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What keeps the few leads of a rare value from saying more than they can. A value that was never seen says nothing. */
public enum SmallCounts {
  /**
   * Leads are added to each value, won and lost as those are that had any value of the trait: the share that was won of a value is
   * drawn towards that of the trait, all the more the rarer the value is. The chance before anything is known is drawn towards
   * even by one lead won and one lost.
   *
   * <p>Source: Cestnik, <em>Estimating probabilities: a crucial task in machine learning</em> (1990), and for the chance before
   * anything is known Laplace's rule of succession.
   */
  @JsonProperty("drawn")
  DRAWN,
  /**
   * The same is added to each count that there is of won leads and of lost ones, team by team. Known to go wrong: where few leads
   * are won, a value that was seen once looks as if half of its leads were. For hosts that must agree with Odoo.
   */
  @JsonProperty("added")
  ADDED
}
