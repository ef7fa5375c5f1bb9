package io.sdr.core.explain;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one language, and how figures are written in it.
 *
 * <p>A sentence is a template with named places, {@code {base}}; what fills a place is inserted once and never read
 * again. A place with forms, {@code {days:day|days}}, is filled with the form that goes with the number of that name: those
 * of one and of many in English; those of one, few, many and, unless it is that of few, of a fraction in Russian. Figures are
 * written by fixed patterns of this library, not by the platform's locale data, so that a statement looks the same on every
 * machine: {@code USD 1,234.50} and {@code 1 234,50 USD} with no-break spaces.
 */
public final class Wording {
  /** The languages that every sentence of the library exists in. */
  public static final ImmutableSet<Locale> LANGUAGES =
      ImmutableSet.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)(?::([^{}]*))?}");
  private static final Splitter FORMS = Splitter.on('|');
  private static final int SHOWN_DECIMALS = 4;
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final Locale language;
  private final ImmutableMap<String, String> sentences;

  private Wording(Locale language, ImmutableMap<String, String> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /**
   * The sentences of the given bundles.
   *
   * @throws Refusal if two bundles have the same key
   */
  public static Wording of(Locale language, List<ResourceBundle> bundles) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (ResourceBundle bundle : bundles) {
      for (Enumeration<String> keys = bundle.getKeys(); keys.hasMoreElements(); ) {
        String key = keys.nextElement();
        Refusal.unless(
            sentences.put(key, bundle.getString(key)) == null,
            "wording.must-have-each-key-once",
            key);
      }
    }
    return new Wording(language, ImmutableMap.copyOf(sentences));
  }

  /** The language. */
  public Locale language() {
    return language;
  }

  /** The keys of all sentences. */
  public ImmutableSet<String> keys() {
    return sentences.keySet();
  }

  /** The names of the places in a sentence; empty for an unknown key. */
  public ImmutableSet<String> placesIn(String key) {
    return PLACE
        .matcher(sentences.getOrDefault(key, ""))
        .results()
        .map(match -> match.group(1))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** A sentence without places; the key itself where there is no such sentence. */
  public String say(String key) {
    return say(key, ImmutableMap.of());
  }

  /**
   * A sentence with its places filled; a place without a figure stays empty. The key itself where there is no such
   * sentence.
   */
  public String say(String key, Map<String, Figure> figures) {
    return filled(key, figures, ImmutableMap.of());
  }

  private String filled(String key, Map<String, Figure> figures, Map<String, String> texts) {
    String sentence = sentences.get(key);
    return sentence == null
        ? key
        : PLACE
            .matcher(sentence)
            .replaceAll(place -> Matcher.quoteReplacement(filling(place, figures, texts)));
  }

  private String filling(
      MatchResult place, Map<String, Figure> figures, Map<String, String> texts) {
    Figure figure = figures.get(place.group(1));
    if (place.group(2) != null) {
      return form(FORMS.splitToList(place.group(2)), figure);
    }
    return figure == null ? texts.getOrDefault(place.group(1), "") : show(figure);
  }

  /** The form of a word that goes with a number as it is shown; the last one where there is no number. */
  private String form(List<String> forms, @Nullable Figure figure) {
    int last = forms.size() - 1;
    if (!(figure instanceof Figure.Plain plain)) {
      return forms.get(last);
    }
    BigDecimal number = shortened(plain.value(), 0).abs();
    return forms.get(Math.min(isRussian() ? russianForm(number, last) : englishForm(number), last));
  }

  private static int englishForm(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) == 0 ? 0 : 1;
  }

  private static int russianForm(BigDecimal number, int last) {
    if (number.scale() > 0) {
      return last > 2 ? 3 : 1;
    }
    int ofHundred = number.remainder(BigDecimal.valueOf(100)).intValueExact();
    int ofTen = ofHundred % 10;
    boolean isTeen = ofHundred > 10 && ofHundred < 20;
    if (isTeen || ofTen == 0 || ofTen > 4) {
      return 2;
    }
    return ofTen == 1 ? 0 : 1;
  }

  /** One step of an explanation in a sentence, without the steps under it. */
  public String say(Explanation step) {
    Map<String, Figure> figures = new LinkedHashMap<>(step.inputs());
    step.outcome().ifPresent(outcome -> figures.put("outcome", outcome));
    if (step.unmet().isEmpty()) {
      return say(step.rule(), figures);
    }
    Unmet unmet = step.unmet().get();
    unmet.actual().ifPresent(actual -> figures.put("actual", actual));
    unmet.required().ifPresent(required -> figures.put("required", required));
    figures.remove("why");
    Map<String, String> why = ImmutableMap.of("why", say("unmet." + unmet.condition(), figures));
    return sentences.containsKey(step.rule() + ".not-applied")
        ? filled(step.rule() + ".not-applied", figures, why)
        : filled("not-applied", figures, why);
  }

  /** A whole explanation: a line for each step, steps under steps indented by two blanks. */
  public String tell(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    tell(explanation, 0, text);
    return text.toString();
  }

  private void tell(Explanation step, int depth, StringBuilder text) {
    text.append("  ".repeat(depth)).append(say(step)).append('\n');
    step.steps().forEach(below -> tell(below, depth + 1, text));
  }

  /**
   * A figure as people of this language write it, for reading only. Long decimals are cut to four places, and of an amount that
   * four places do not hold, such as division leaves, to the digits of its currency; less than one unit, such as the price of a
   * click, keeps four.
   */
  public String show(Figure figure) {
    if (figure instanceof Figure.Amount amount) {
      BigDecimal money = amount.money().getAmount();
      int least = amount.money().getCurrencyUnit().getDecimalPlaces();
      String number = number(
          isLongerThanShown(money) && money.abs().compareTo(BigDecimal.ONE) >= 0
              ? money.setScale(least, RoundingMode.HALF_UP)
              : shortened(money, least));
      String code = amount.money().getCurrencyUnit().getCode();
      return isRussian() ? number + NO_BREAK_SPACE + code : code + NO_BREAK_SPACE + number;
    }
    if (figure instanceof Figure.Share share) {
      return show(share.percent());
    }
    if (figure instanceof Figure.Plain plain) {
      return number(shortened(plain.value(), 0));
    }
    if (figure instanceof Figure.Day day) {
      return show(day.date());
    }
    return say(((Figure.Word) figure).text());
  }

  /** A day: {@code 14 Jul 2017}, {@code 14.07.2017}. */
  public String show(LocalDate day) {
    return isRussian()
        ? String.format(
            Locale.ROOT, "%02d.%02d.%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
        : day.getDayOfMonth() + " " + say("month." + day.getMonthValue()) + " " + day.getYear();
  }

  private String show(Percent percent) {
    return number(shortened(percent.points(), 0)) + (isRussian() ? NO_BREAK_SPACE + "%" : "%");
  }

  private static boolean isLongerThanShown(BigDecimal value) {
    return value.scale() > SHOWN_DECIMALS && value.stripTrailingZeros().scale() > SHOWN_DECIMALS;
  }

  private static BigDecimal shortened(BigDecimal value, int least) {
    BigDecimal cut = value.setScale(
        Math.min(Math.max(value.scale(), least), SHOWN_DECIMALS), RoundingMode.HALF_UP);
    BigDecimal plain = cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
    return plain.scale() < least ? plain.setScale(least) : plain;
  }

  private String number(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(value.signum() < 0 ? "\u2212" : "");
    for (int i = 0; i < whole.length(); i++) {
      boolean newGroup = i > 0 && (whole.length() - i) % 3 == 0;
      text.append(newGroup ? (isRussian() ? String.valueOf(NO_BREAK_SPACE) : ",") : "")
          .append(whole.charAt(i));
    }
    return point < 0
        ? text.toString()
        : text.append(isRussian() ? ',' : '.')
            .append(plain, point + 1, plain.length())
            .toString();
  }

  private boolean isRussian() {
    return language.getLanguage().equals("ru");
  }
}
