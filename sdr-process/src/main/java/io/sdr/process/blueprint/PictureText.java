package io.sdr.process.blueprint;

import java.util.function.IntFunction;

/** Writes labels so that the languages of pictures read nothing into them. */
final class PictureText {
  private static final String PLAIN_IN_MERMAID = " ,/%!?'";

  private PictureText() {}

  /**
   * Letters and digits as they are, lines broken, everything else by its number: also a full stop, a hyphen or a colon, because
   * Mermaid reads Markdown, such as a list or a link, into labels that begin or look like it.
   */
  static String mermaid(String label) {
    return written(
        label,
        "<br/>",
        sign -> PLAIN_IN_MERMAID.indexOf(sign) >= 0 || Character.isLetterOrDigit(sign)
            ? Character.toString(sign)
            : "#" + sign + ";");
  }

  static String dot(String label) {
    return written(
        label,
        "\\n",
        sign -> sign == '"' || sign == '\\' ? "\\" + (char) sign : Character.toString(sign));
  }

  private static String written(String label, String lineBreak, IntFunction<String> sign) {
    StringBuilder text = new StringBuilder();
    label
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(one -> text.append(
            one == '\n' || one == '\r'
                ? lineBreak
                : Character.isISOControl(one) || !Character.isDefined(one) || isHalf(one)
                    ? " "
                    : sign.apply(one)));
    return text.toString();
  }

  private static boolean isHalf(int sign) {
    return Character.getType(sign) == Character.SURROGATE;
  }
}
