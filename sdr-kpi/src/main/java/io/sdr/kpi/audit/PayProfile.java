package io.sdr.kpi.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * Pay as a function of what is sold, part by part and in all: pieces that are straight, and the steps between them.
 *
 * @param selling in which way more is sold
 * @param unit by how much what is sold grows at least
 * @param complete whether every place where the pay turns was narrowed down to one unit; otherwise some pieces are open
 * @param lines a line for each part in the order of the scheme, and at last one for all together
 */
@JsonPropertyOrder({"selling", "unit", "complete", "lines"})
public record PayProfile(
    Selling selling, BigMoney unit, boolean complete, ImmutableList<Line> lines) {
  /** Makes a profile. */
  public PayProfile {
    unit = Decimals.computed(unit);
  }

  /**
   * The pay of one part, or of all.
   *
   * @param part the name of the part; absent for all together
   * @param pieces from nothing sold upwards, one after another
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({"part", "pieces"})
  public record Line(Optional<String> part, ImmutableList<Piece> pieces) {}

  /**
   * A piece of a line.
   *
   * @param from what is sold at its beginning
   * @param to what is sold at its end
   * @param earnedFrom what is earned at its beginning, exactly
   * @param earnedTo what is earned at its end, exactly
   * @param shape what is between
   * @param unmet why nothing is earned all along it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({"from", "to", "earnedFrom", "earnedTo", "shape", "unmet"})
  public record Piece(
      BigMoney from,
      BigMoney to,
      BigMoney earnedFrom,
      BigMoney earnedTo,
      Shape shape,
      Optional<String> unmet) {
    /** Makes a piece. */
    public Piece {
      from = Decimals.computed(from);
      to = Decimals.computed(to);
      earnedFrom = Decimals.computed(earnedFrom);
      earnedTo = Decimals.computed(earnedTo);
    }
  }

  /** What a piece looks like. */
  public enum Shape {
    /** Pay changes by the same rate all along. */
    @JsonProperty("straight")
    STRAIGHT,
    /** Within one unit pay changes by more than on either side of it. */
    @JsonProperty("step")
    STEP,
    /** Pay turns somewhere within, and the search was given up before it was found where. */
    @JsonProperty("open")
    OPEN
  }
}
