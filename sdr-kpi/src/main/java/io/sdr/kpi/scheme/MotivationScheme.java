package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.PayRule;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/** What was agreed to be paid: named parts, the currency, and where and how amounts are rounded. */
@Value.Immutable
@JsonPropertyOrder({"name", "currency", "rounding", "roundedAt", "terms", "caps", "parts"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class MotivationScheme {
  MotivationScheme() {}

  /** Starts a scheme. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name that people use. */
  public abstract String name();

  /** The currency in which everything is earned and paid. */
  public abstract CurrencyUnit currency();

  /** How amounts are rounded; not finer than the currency's smallest unit. */
  public abstract Rounding rounding();

  /** Where amounts are rounded. */
  public abstract RoundingPlace roundedAt();

  /** The parts, in the order of the statement's lines; names are unique. */
  public abstract ImmutableList<Part> parts();

  /** Within which bounds conditions may be agreed with single people. */
  public abstract ImmutableList<TermBounds> terms();

  /** The most that parts pay within spans of the calendar; settled in the ledger. */
  public abstract ImmutableList<PayCap> caps();

  @Value.Check
  void check() {
    Refusal.unless(
        terms().stream().map(TermBounds::name).distinct().count() == terms().size(),
        "scheme.must-declare-each-term-once");
    Refusal.unless(!name().isBlank(), "scheme.must-have-a-name");
    Refusal.unless(!parts().isEmpty(), "scheme.must-have-parts");
    Refusal.unless(
        parts().stream().map(Part::name).distinct().count() == parts().size(),
        "scheme.must-have-each-part-once");
    Refusal.unless(
        rounding().decimals() <= currency().getDecimalPlaces(),
        "rounding.must-not-be-finer-than-currency",
        rounding().decimals());
    checkCaps();
  }

  private void checkCaps() {
    ImmutableSet<String> names =
        parts().stream().map(Part::name).collect(ImmutableSet.toImmutableSet());
    Refusal.unless(
        caps().stream().noneMatch(cap -> names.contains(cap.name())),
        "scheme.must-name-caps-unlike-parts");
    PayCap.checkTogether(caps());
    for (PayCap cap : caps()) {
      Refusal.unless(names.containsAll(cap.parts()), "scheme.must-have-parts-of-cap", cap.name());
      Refusal.unless(
          cap.amount().getCurrencyUnit().equals(currency()),
          "scheme.must-have-caps-in-own-currency",
          cap.name());
    }
  }

  /**
   * One part of a scheme, one line of a statement.
   *
   * @param name the name printed on the line
   * @param rule what is earned
   */
  public record Part(String name, PayRule rule) {
    /** Makes a part. */
    public Part {
      Refusal.unless(!name.isBlank(), "scheme-part.must-have-a-name");
    }
  }

  /** Builds a scheme. */
  public static final class Builder extends ImmutableMotivationScheme.Builder {
    Builder() {}

    /** Adds a part. */
    public final Builder addPart(String name, PayRule rule) {
      addPart(new Part(name, rule));
      return this;
    }
  }
}
