package io.sdr.examples.department.sample;

import java.time.LocalDate;

/**
 * A deal of the made-up department, for those who make up what happened around it.
 *
 * @param id its identifier
 * @param owner whose it is
 * @param client with whom
 * @param stage where it stands
 * @param created the day it began
 * @param since the day it came there
 * @param cents what it is worth
 * @param currency in which currency
 */
record SampleDeal(
    String id,
    String owner,
    String client,
    String stage,
    LocalDate created,
    LocalDate since,
    long cents,
    String currency) {
  boolean isWon() {
    return stage.equals("Won");
  }

  boolean isOpen() {
    return !isWon() && !stage.equals("Lost");
  }

  String amount() {
    return currency + " " + SampleDeals.decimal(cents);
  }

  /** A part of what it is worth, so many in a hundred. */
  String part(int percent) {
    return currency + " " + SampleDeals.decimal(cents * percent / 100);
  }
}
