package io.sdr.kpi.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Something that a scheme tempts people to do, with an example worked out. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"severity", "code", "parts", "found", "before", "after", "size", "because"})
public abstract class Finding {
  Finding() {}

  static Builder builder() {
    return new Builder();
  }

  /** A warning where someone is harmed or tempted to harm, a note where it is worth knowing. */
  public abstract Severity severity();

  /** What was found; a stable dotted name whose sentence stands in the wording. */
  public abstract String code();

  /** The names of the parts of the scheme it is about; none where it is about all together. */
  public abstract ImmutableList<String> parts();

  /** How sure the place is. */
  public abstract Found found();

  /** One side of the example: less sold, or what people are meant to do. */
  public abstract Optional<Example> before();

  /** The other side: more sold, or what people are tempted to do. */
  public abstract Optional<Example> after();

  /** How much it is about: by how much the sides differ, or how much is sold for nothing, say. */
  public abstract Figure size();

  /** The same as data that can be told in words and added up again. */
  public abstract Explanation because();

  /**
   * One side of an example.
   *
   * @param sold what is sold in all
   * @param pays what that pays in all, or in the part
   */
  @JsonPropertyOrder({"sold", "pays"})
  public record Example(BigMoney sold, Money pays) {
    /** Makes a side. */
    public Example {
      sold = Decimals.computed(sold);
    }
  }

  static final class Builder extends ImmutableFinding.Builder {
    Builder() {}
  }
}
