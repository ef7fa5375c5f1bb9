package io.sdr.kpi.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;

/** Where the setting of a goal stands. */
public enum Stage {
  /** It is known what the company wants. */
  @JsonProperty("set-out")
  SET_OUT {
    @Override
    ImmutableSet<Stage> next() {
      return ImmutableSet.of(ANALYSED, WITHDRAWN);
    }
  },
  /** It is known what the owner is able to. */
  @JsonProperty("analysed")
  ANALYSED {
    @Override
    ImmutableSet<Stage> next() {
      return ImmutableSet.of(PROPOSED, WITHDRAWN);
    }
  },
  /** A goal is under discussion; what comes of the discussion may be another proposal. */
  @JsonProperty("proposed")
  PROPOSED {
    @Override
    ImmutableSet<Stage> next() {
      return ImmutableSet.of(PROPOSED, AGREED, WITHDRAWN);
    }
  },
  /** Both stand by it, from a day on. */
  @JsonProperty("agreed")
  AGREED {
    @Override
    ImmutableSet<Stage> next() {
      return ImmutableSet.of(IN_FORCE, WITHDRAWN);
    }
  },
  /** It is worked for, and reviewed. */
  @JsonProperty("in-force")
  IN_FORCE {
    @Override
    ImmutableSet<Stage> next() {
      return ImmutableSet.of(CLOSED);
    }
  },
  /** Its time is over, or it is not worked for any more. */
  @JsonProperty("closed")
  CLOSED {
    @Override
    ImmutableSet<Stage> next() {
      return ImmutableSet.of();
    }
  },
  /** It was given up before it came into force. */
  @JsonProperty("withdrawn")
  WITHDRAWN {
    @Override
    ImmutableSet<Stage> next() {
      return ImmutableSet.of();
    }
  };

  /** The stages that may come after it. */
  abstract ImmutableSet<Stage> next();
}
