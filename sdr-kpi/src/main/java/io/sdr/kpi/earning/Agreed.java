package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * A percentage or an amount as agreed: the same for everyone, or individually under a name. Never negative: nobody
 * agrees to be paid less than nothing for selling.
 *
 * <p>The text form is {@code 5%}, {@code USD 1500.00} or {@code term:commission}, and {@code
 * Agreed.parse(a.toString()).equals(a)}; JSON is that same text.
 */
public final class Agreed {
  private static final String TERM = "term:";
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) (.{1,64})");

  private final Optional<Figure> common;
  private final String term;

  private Agreed(Optional<Figure> common, String term) {
    this.common = common;
    this.term = term;
  }

  /**
   * The same percentage for everyone.
   *
   * @throws Refusal if it is negative
   */
  public static Agreed of(Percent percent) {
    return common(Figure.of(percent));
  }

  /**
   * The same amount for everyone.
   *
   * @throws Refusal if it is negative
   */
  public static Agreed of(Money amount) {
    return common(Figure.of(amount));
  }

  private static Agreed common(Figure figure) {
    Refusal.unless(!isNegative(figure), "agreed.must-not-be-negative", figure);
    return new Agreed(Optional.of(figure), "");
  }

  /**
   * Whatever was agreed with each person under a name.
   *
   * @throws Refusal if the name is not in lower case with hyphens
   */
  public static Agreed term(String name) {
    checkName(name);
    return new Agreed(Optional.empty(), name);
  }

  static void checkName(String name) {
    Refusal.unless(NAME.matcher(name).matches(), "term-name.must-be-lower-case-with-hyphens", name);
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws Refusal if the text has none of the three forms
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Agreed parse(String text) {
    if (text.startsWith(TERM)) {
      return term(text.substring(TERM.length()));
    }
    Matcher amount = AMOUNT.matcher(text);
    return amount.matches() ? of(money(amount)) : of(Percent.parse(text));
  }

  private static Money money(Matcher amount) {
    try {
      return Money.of(CurrencyUnit.of(amount.group(1)), Decimals.parse(amount.group(2)));
    } catch (IllegalCurrencyException | ArithmeticException malformed) {
      throw Refusal.because("money.must-be-well-formed", amount.group());
    }
  }

  /**
   * The percentage for a participant.
   *
   * @return undefined when nothing was agreed under the name ({@code no-individual-term}), or something that is no
   *     percentage ({@code term-of-another-kind}) or negative ({@code negative-term})
   */
  public Measured<Percent> percentFor(Participant participant) {
    return figureFor(participant)
        .flatMap(figure -> figure instanceof Figure.Share share
            ? Measured.of(share.percent())
            : Measured.undefined("term-of-another-kind"));
  }

  /**
   * The amount for a participant.
   *
   * @return undefined when nothing was agreed under the name ({@code no-individual-term}), or something that is no
   *     amount ({@code term-of-another-kind}), in another currency ({@code not-in-currency-of-scheme}) or negative ({@code
   *     negative-term})
   */
  public Measured<BigMoney> amountFor(Participant participant) {
    return figureFor(participant)
        .flatMap(figure -> figure instanceof Figure.Amount amount
            ? participant.inOwnCurrency(amount.money())
            : Measured.undefined("term-of-another-kind"));
  }

  /** Whether this can stand where a percentage belongs. */
  public boolean mayBePercent() {
    return common.isEmpty() || common.get() instanceof Figure.Share;
  }

  /** Whether this can stand where an amount belongs. */
  public boolean mayBeAmount() {
    return common.isEmpty() || common.get() instanceof Figure.Amount;
  }

  private Measured<Figure> figureFor(Participant participant) {
    return common
        .or(() -> Optional.ofNullable(participant.terms().get(term)))
        .map(figure ->
            isNegative(figure) ? Measured.<Figure>undefined("negative-term") : Measured.of(figure))
        .orElseGet(() -> Measured.undefined("no-individual-term"));
  }

  private static boolean isNegative(Figure figure) {
    return figure.number().filter(number -> number.signum() < 0).isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Agreed that && common.equals(that.common) && term.equals(that.term);
  }

  @Override
  public int hashCode() {
    return 31 * common.hashCode() + term.hashCode();
  }

  @Override
  @JsonValue
  public String toString() {
    return common.map(Agreed::text).orElse(TERM + term);
  }

  private static String text(Figure figure) {
    return figure instanceof Figure.Share share
        ? share.percent().toString()
        : ((Figure.Amount) figure).money().toString();
  }
}
