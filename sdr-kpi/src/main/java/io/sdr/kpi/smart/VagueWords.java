package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Wording;
import io.sdr.core.value.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that sound like a goal and promise nothing: improve, better, as much as possible. Each is told by how it begins, so
 * that all its forms are found.
 *
 * <p>JSON is the list of beginnings in order.
 */
public final class VagueWords {
  private static final String KEY = "smart.vague-words";
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  /** Numbers that say when, or which, and not how much: days, years, quarters, ordinals. */
  private static final Pattern WHEN_OR_WHICH = Pattern.compile(
      "\\d{4}-\\d{2}(-\\d{2})?"
          + "|\\d{1,2}[./]\\d{1,2}([./]\\d{2,4})?(?!\\d)"
          + "|(?<!\\p{L})[qhwкп][1-4](?!\\d)"
          + "|(?<!\\p{L})(in|of|during|year|в|во|за|года?)\\s+(19|20)\\d{2}(?!\\d|\\s*%)"
          + "|\\d+\\s*-?\\s*(st|nd|rd|th|й|го|м|ом|ый)?\\s+(quarter|half|week|квартал|полугоди|недел)"
          + "|(quarter|half|week|квартал\\p{L}*|недел\\p{L}*)\\s+\\d+"
          + "|\\d{4}\\s*(г\\.|год|year)"
          + "|(№|#|(?<!\\p{L})(no|nr|dept|department|team|отдел|группа|команда)\\.?)\\s*\\d+",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final VagueWords NONE = new VagueWords(ImmutableSortedSet.of());

  private final ImmutableSortedSet<String> beginnings;

  private VagueWords(ImmutableSortedSet<String> beginnings) {
    this.beginnings = beginnings;
  }

  /**
   * The words, or turns of words, that begin like this.
   *
   * @throws Refusal if one of them has no letters
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static VagueWords of(Collection<String> beginnings) {
    ImmutableSortedSet<String> plain = beginnings.stream()
        .map(VagueWords::plain)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    Refusal.unless(!plain.contains(""), "vague-words.must-have-letters");
    return new VagueWords(plain);
  }

  /** The words that the wordings of some languages hold for vague. */
  public static VagueWords in(Collection<Wording> languages) {
    return of(languages.stream()
        .filter(wording -> wording.keys().contains(KEY))
        .flatMap(wording ->
            Splitter.on(',').trimResults().omitEmptyStrings().splitToStream(wording.say(KEY)))
        .toList());
  }

  /** No words. */
  public static VagueWords none() {
    return NONE;
  }

  /** The beginnings in order. */
  @JsonValue
  public ImmutableSortedSet<String> beginnings() {
    return beginnings;
  }

  /** The first vague word of a text as it begins; none where a number in it says how much. */
  public Optional<String> foundIn(String text) {
    if (saysHowMuch(text)) {
      return Optional.empty();
    }
    String words = " " + plain(text);
    return beginnings.stream()
        .filter(beginning -> words.contains(" " + beginning))
        .findFirst();
  }

  /** Whether there is a number in a text that is no day, period or name. */
  static boolean saysHowMuch(String text) {
    return DIGIT.matcher(WHEN_OR_WHICH.matcher(text).replaceAll(" ")).find();
  }

  /** In small letters, with one blank between words. */
  private static String plain(String text) {
    List<String> words = Splitter.on(NO_LETTERS)
        .omitEmptyStrings()
        .splitToList(text.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435'));
    return String.join(" ", words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VagueWords that && beginnings.equals(that.beginnings);
  }

  @Override
  public int hashCode() {
    return beginnings.hashCode();
  }

  @Override
  public String toString() {
    return beginnings.toString();
  }
}
