package io.sdr.process.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.value.Refusal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How telephone numbers are written in a country, so that the same number written in different ways is the same:
 * {@code 8 (912) 345-67-89}, {@code +7 912 3456789}, {@code 8~10 7 912 345 67 89} and {@code тел. 007 912 345 67 89} with the
 * plan {@code 7}, {@code 8}, 10 digits, {@code 810}. What follows {@code доб.}, {@code ext}, {@code x}, {@code #}, a comma or a
 * semicolon is an extension: those of one switchboard are different numbers. A number without the code of its country is one of
 * this country, and must be as long as those are: without its area a number says nothing. One digit repeated is nobody's number.
 *
 * @param country the code of the country, without plus
 * @param trunk what is dialled before a number within the country
 * @param digits how many digits a number has within the country, without code or prefix
 * @param mostDigits how many it can have where not all have the same
 * @param abroad what is dialled here before the code of a country; {@code 00} always works too
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PhonePlan(
    String country,
    Optional<String> trunk,
    int digits,
    OptionalInt mostDigits,
    Optional<String> abroad) {
  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern TRUNK = Pattern.compile("[0-9]{1,2}");
  private static final Pattern ABROAD = Pattern.compile("[0-9]{2,4}");

  private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Pd}\\p{Cf}\\s\\u2212~]");
  private static final Pattern SIGNS = Pattern.compile("[()./]");
  private static final Pattern LABEL = Pattern.compile(
      "(?iu)^(?:(?:tel(?:ephone)?|phone|mob(?:ile)?|cell|тел(?:ефон)?|моб(?:ильный)?|т)(?!\\p{L})[.:]*+)++");
  private static final Pattern PARTS = Pattern.compile("(?iu)([^\\p{L},;#]++)"
      + "(?:(?:(?:[,;#]|доб\\p{L}*+|вн\\p{L}*+|ext\\p{L}*+|[xх])[.:=]*+)++([0-9]{1,7}))?[^0-9]*+");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");
  private static final Pattern REPEATED = Pattern.compile("(.)\\1*");

  private static final String ZEROS = "00";
  private static final int FEWEST = 7;
  private static final int MOST = 15;

  /** Makes a plan. */
  public PhonePlan {
    Refusal.unless(
        CODE.matcher(country).matches()
            && trunk.map(prefix -> TRUNK.matcher(prefix).matches()).orElse(true)
            && abroad.map(prefix -> ABROAD.matcher(prefix).matches()).orElse(true)
            && FEWEST <= digits
            && digits <= mostDigits.orElse(digits)
            && mostDigits.orElse(digits) + country.length() <= MOST,
        "phone-plan.must-be-of-a-country",
        country,
        digits);
  }

  /** A plan in which all numbers have the same length. */
  public PhonePlan(String country, Optional<String> trunk, int digits) {
    this(country, trunk, digits, OptionalInt.empty(), Optional.empty());
  }

  /** The plan of Russia: 7, 8 before ten digits, and 8, 10 before the code of a country. */
  public static PhonePlan russia() {
    return new PhonePlan("7", Optional.of("8"), 10, OptionalInt.empty(), Optional.of("810"));
  }

  /**
   * The number with the code of its country and nothing but digits, and behind an {@code x} its extension; empty when it is no
   * telephone number.
   */
  Optional<String> normal(String written) {
    Matcher parts = PARTS.matcher(LABEL.matcher(compact(written)).replaceFirst(""));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String extension =
        Optional.ofNullable(parts.group(2)).map(digits -> "x" + digits).orElse("");
    return international(SIGNS.matcher(withoutTrunk(parts.group(1))).replaceAll(""))
        .filter(number -> FEWEST <= number.length() && number.length() <= MOST)
        .map(number -> number + extension);
  }

  private static String compact(String written) {
    String plain =
        BLANK.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("");
    StringBuilder digits = new StringBuilder();
    plain
        .codePoints()
        .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  /** Without the {@code (0)} of {@code +49 (0)30}. */
  private String withoutTrunk(String number) {
    String code = "+" + country;
    String prefix = trunk.map(digit -> "(" + digit + ")").orElse("");
    return number.startsWith(code + prefix)
        ? code + number.substring(code.length() + prefix.length())
        : number;
  }

  private Optional<String> international(String dialled) {
    if (!NUMBER.matcher(dialled).matches()) {
      return Optional.empty();
    }
    if (dialled.startsWith("+")) {
      return abroad(dialled.substring(1));
    }
    if (dialled.startsWith(ZEROS)) {
      return abroad(dialled.substring(ZEROS.length()));
    }
    String prefix = trunk.orElse("");
    if (dialled.startsWith(prefix) && isOfThisCountry(dialled.substring(prefix.length()))) {
      return national(dialled.substring(prefix.length()));
    }
    if (isOfThisCountry(dialled)) {
      return national(dialled);
    }
    if (dialled.startsWith(country) && isOfThisCountry(dialled.substring(country.length()))) {
      return national(dialled.substring(country.length()));
    }
    return abroad
        .filter(dialled::startsWith)
        .flatMap(before -> abroad(dialled.substring(before.length())));
  }

  private boolean isOfThisCountry(String number) {
    return digits <= number.length() && number.length() <= mostDigits.orElse(digits);
  }

  private Optional<String> national(String number) {
    return Optional.of(country + number)
        .filter(plain -> !REPEATED.matcher(number).matches());
  }

  private Optional<String> abroad(String number) {
    return number.startsWith(country)
        ? national(number.substring(country.length()))
        : Optional.of(number).filter(plain -> !REPEATED.matcher(number).matches());
  }
}
