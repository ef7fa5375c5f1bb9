package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;

/** What a choice looks at, by place: of candidates that were made as values, or of people as a run knows them. */
interface Standings {
  /** How many there are, by identifier. */
  int size();

  /** Who. */
  Seller seller(int place);

  /** The share of leads. */
  long weight(int place);

  /** How many leads are open. */
  long open(int place);

  /** The number of the last turn. */
  long turn(int place);

  /** What is owed, the share of this lead included. */
  long creditParts(int place);

  /** In how many parts a lead is counted. */
  long unit();

  /** Those of candidates. */
  static Standings of(ImmutableList<Candidate> candidates) {
    return new Standings() {
      @Override
      public int size() {
        return candidates.size();
      }

      @Override
      public Seller seller(int place) {
        return candidates.get(place).seller();
      }

      @Override
      public long weight(int place) {
        return candidates.get(place).weight();
      }

      @Override
      public long open(int place) {
        return candidates.get(place).workload().open();
      }

      @Override
      public long turn(int place) {
        return candidates.get(place).turn();
      }

      @Override
      public long creditParts(int place) {
        return candidates.get(place).creditParts();
      }

      @Override
      public long unit() {
        return candidates.get(0).unit();
      }
    };
  }
}
