package io.sdr.examples.department.csv;

import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads exact decimals, normalised. A number with groups has them everywhere before the decimals, each of three digits:
 * {@code 1,5} is no number where a comma stands between thousands.
 */
public final class NumberCells implements CellReader<BigDecimal> {
  private static final int DIGITS_OF_A_LONG = 18;

  private final char decimal;
  private final String grouping;
  private final Pattern grouped;

  private NumberCells(char decimal, String grouping) {
    this.decimal = decimal;
    this.grouping = grouping;
    this.grouped = Pattern.compile("[-+]?[0-9]{1,3}(" + anyOf(grouping) + "[0-9]{3})+("
        + Pattern.quote(String.valueOf(decimal)) + "[0-9]+)?");
  }

  /**
   * Numbers with the given character before the decimals, and any of {@code grouping} between thousands, or nothing
   * there.
   */
  public static NumberCells with(char decimal, String grouping) {
    return new NumberCells(decimal, grouping);
  }

  private static String anyOf(String characters) {
    return characters.isEmpty() ? "(?!)" : "[" + Pattern.quote(characters) + "]";
  }

  @Override
  public BigDecimal read(Cell cell) {
    BigDecimal simple = digits(cell);
    return simple == null ? Decimals.parse(plain(cell)) : simple;
  }

  /** The number, if it is a row of few digits with at most one decimal character: nearly all are. */
  private @Nullable BigDecimal digits(Cell cell) {
    int first = !cell.isEmpty() && (cell.charAt(0) == '-' || cell.charAt(0) == '+') ? 1 : 0;
    int point = cell.length();
    long unscaled = 0;
    for (int i = first; i < cell.length(); i++) {
      char character = cell.charAt(i);
      if (character >= '0' && character <= '9' && i - first < DIGITS_OF_A_LONG) {
        unscaled = 10 * unscaled + (character - '0');
      } else if (character == decimal && point == cell.length() && i > first) {
        point = i;
      } else {
        return null;
      }
    }
    boolean endsInDigit = cell.length() > first && point != cell.length() - 1;
    return endsInDigit
        ? normalised(cell.charAt(0) == '-' ? -unscaled : unscaled, decimalsAfter(point, cell))
        : null;
  }

  private static int decimalsAfter(int point, Cell cell) {
    return Math.max(0, cell.length() - point - 1);
  }

  private static BigDecimal normalised(long unscaled, int decimals) {
    long digits = unscaled;
    int scale = decimals;
    while (scale > 0 && digits % 10 == 0) {
      digits /= 10;
      scale--;
    }
    return BigDecimal.valueOf(digits, scale);
  }

  /** The same number as a computer writes it; what is no number stays none. */
  private String plain(Cell cell) {
    String text = cell.toString();
    if (text.length() <= DIGITS_OF_A_LONG * 4 && grouped.matcher(text).matches()) {
      for (int i = 0; i < grouping.length(); i++) {
        text = text.replace(grouping.substring(i, i + 1), "");
      }
    } else if (decimal != '.' && text.indexOf('.') >= 0) {
      throw Unusable.because("number.must-be-decimal");
    }
    return text.replace(decimal, '.');
  }
}
