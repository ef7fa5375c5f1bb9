package io.sdr.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;

/**
 * One of the things that a calculation mentions: an amount, a percentage, a number, a day, a word.
 *
 * <p>In JSON a figure is an object with one entry whose name says its kind: {@code {"money":"USD 110.00"}}.
 */
public sealed interface Figure {
  /** An amount of money, exact, perhaps finer than a cent. */
  static Figure of(BigMoneyProvider amount) {
    return new Amount(amount.toBigMoney());
  }

  /** A percentage. */
  static Figure of(Percent percent) {
    return new Share(percent);
  }

  /** A plain number: a count, days, units. */
  static Figure of(BigDecimal number) {
    return new Plain(number);
  }

  /** A plain whole number. */
  static Figure of(long number) {
    return new Plain(BigDecimal.valueOf(number));
  }

  /** A calendar day. */
  static Figure of(LocalDate day) {
    return new Day(day);
  }

  /** A name or another word. */
  static Figure of(String word) {
    return new Word(word);
  }

  /** The number in the figure: money without its currency, a percentage as a fraction; empty for days and words. */
  default Optional<BigDecimal> number() {
    return Optional.empty();
  }

  /**
   * A figure of the same kind, and for money of the same currency, with another number.
   *
   * @param number money without its currency, a percentage as a fraction
   * @throws Refusal if this figure has no number
   */
  default Figure withNumber(BigDecimal number) {
    throw Refusal.because("figure.must-have-a-number");
  }

  /** Whether the other figure is of the same kind, and for money of the same currency, so that the two compare. */
  default boolean isLike(Figure other) {
    return getClass() == other.getClass();
  }

  /** The figure as its JSON shape: kind and canonical text. */
  @JsonValue
  ImmutableMap<String, String> written();

  /**
   * Reads what {@link #written()} writes.
   *
   * @throws Refusal if there is not exactly one entry, of a known kind, with a text of that kind
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Figure read(Map<String, String> written) {
    Refusal.unless(written.size() == 1, "figure.must-be-one-kind", written.keySet());
    Map.Entry<String, String> entry = written.entrySet().iterator().next();
    String text = entry.getValue();
    Refusal.unless(text != null, "figure.must-be-well-formed", entry.getKey());
    return switch (entry.getKey()) {
      case "money" -> of(Decimals.parseMoney(text));
      case "percent" -> of(new Percent(Decimals.parseComputed(text)));
      case "number" -> of(Decimals.parseComputed(text));
      case "date" -> of(day(text));
      case "word" -> of(text);
      default -> throw Refusal.because("figure.must-be-of-known-kind", entry.getKey());
    };
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      throw Refusal.because("figure.must-be-well-formed", "date");
    }
  }

  /**
   * An amount of money.
   *
   * @param money the amount, normalised to at least the decimals of its currency
   */
  record Amount(BigMoney money) implements Figure {
    /** Makes an amount. */
    public Amount {
      money = Decimals.computed(money);
    }

    @Override
    public Optional<BigDecimal> number() {
      return Optional.of(money.getAmount());
    }

    @Override
    public Figure withNumber(BigDecimal number) {
      return Figure.of(BigMoney.of(money.getCurrencyUnit(), number));
    }

    @Override
    public boolean isLike(Figure other) {
      return other instanceof Amount that
          && money.getCurrencyUnit().equals(that.money.getCurrencyUnit());
    }

    @Override
    public ImmutableMap<String, String> written() {
      return ImmutableMap.of("money", money.toString());
    }
  }

  /**
   * A percentage.
   *
   * @param percent the percentage
   */
  record Share(Percent percent) implements Figure {
    @Override
    public Optional<BigDecimal> number() {
      return Optional.of(percent.fraction());
    }

    @Override
    public Figure withNumber(BigDecimal number) {
      return Figure.of(Percent.ofFraction(number));
    }

    @Override
    public ImmutableMap<String, String> written() {
      return ImmutableMap.of("percent", percent.points().toPlainString());
    }
  }

  /**
   * A plain number.
   *
   * @param value the number, without trailing zeros
   */
  record Plain(BigDecimal value) implements Figure {
    /** Makes a number. */
    public Plain {
      value = Decimals.computed(value);
    }

    @Override
    public Optional<BigDecimal> number() {
      return Optional.of(value);
    }

    @Override
    public Figure withNumber(BigDecimal number) {
      return Figure.of(number);
    }

    @Override
    public ImmutableMap<String, String> written() {
      return ImmutableMap.of("number", value.toPlainString());
    }
  }

  /**
   * A calendar day.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Figure {
    @Override
    public ImmutableMap<String, String> written() {
      return ImmutableMap.of("date", date.toString());
    }
  }

  /**
   * A name or another word.
   *
   * @param text the word
   */
  record Word(String text) implements Figure {
    @Override
    public ImmutableMap<String, String> written() {
      return ImmutableMap.of("word", text);
    }
  }
}
