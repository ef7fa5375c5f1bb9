package io.sdr.process.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How telephone numbers are written in a country, so that the same number written in different ways is the same:
 * {@code 8 (912) 345-67-89}, {@code +7 912 3456789} and {@code 007 912 345 67 89} with the plan {@code 7}, {@code 8},
 * 10 digits.
 *
 * @param country the code of the country, without plus
 * @param trunk what is dialled before a number within the country
 * @param digits how many digits a number has within the country, without code or prefix
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PhonePlan(String country, Optional<String> trunk, int digits) {
  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern TRUNK = Pattern.compile("[0-9]{1,2}");
  private static final Pattern EXTENSION = Pattern.compile("(?i)[^0-9+() ./-].*$");
  private static final String ABROAD = "00";
  private static final int FEWEST = 7;
  private static final int MOST = 15;

  /** Makes a plan. */
  public PhonePlan {
    Refusal.unless(
        CODE.matcher(country).matches()
            && trunk.map(prefix -> TRUNK.matcher(prefix).matches()).orElse(true)
            && FEWEST <= digits
            && digits + country.length() <= MOST,
        "phone-plan.must-be-of-a-country",
        country,
        digits);
  }

  /** The number with the code of its country and nothing but digits; empty when it is no telephone number. */
  Optional<String> normal(String written) {
    String number = EXTENSION.matcher(written.strip()).replaceFirst("");
    String dialled = number.replaceAll("[^0-9]", "");
    return Optional.of(international(number.stripLeading().startsWith("+"), dialled))
        .filter(plain -> FEWEST <= plain.length() && plain.length() <= MOST);
  }

  private String international(boolean hasPlus, String dialled) {
    if (hasPlus) {
      return dialled;
    }
    if (dialled.startsWith(ABROAD)) {
      return dialled.substring(ABROAD.length());
    }
    String prefix = trunk.orElse("");
    if (dialled.length() == prefix.length() + digits && dialled.startsWith(prefix)) {
      return country + dialled.substring(prefix.length());
    }
    return dialled.length() == digits ? country + dialled : dialled;
  }
}
