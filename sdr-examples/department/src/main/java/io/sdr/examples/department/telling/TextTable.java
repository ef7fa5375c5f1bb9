package io.sdr.examples.department.telling;

import com.google.common.collect.ImmutableSet;
import io.sdr.examples.department.telling.Grid.Cell;
import io.sdr.examples.department.telling.Grid.Column;
import io.sdr.examples.department.telling.Grid.Kind;
import io.sdr.examples.department.telling.Grid.Row;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table for a terminal: columns as wide as their widest cell, words to the left and figures to the right. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final String INDENT = "  ";

  private static final ImmutableSet<UnicodeScript> WIDE = ImmutableSet.of(
      UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final int FULL_WIDTH_FORMS = 0xff01;
  private static final int HALF_WIDTH_FORMS = 0xff61;

  private final List<List<Cell>> lines;
  private final int[] widths;

  private TextTable(List<List<Cell>> lines) {
    this.lines = lines;
    this.widths = IntStream.range(0, lines.get(0).size())
        .map(column ->
            lines.stream().mapToInt(line -> width(line.get(column))).max().orElse(0))
        .toArray();
  }

  /** The table in lines of text. */
  public static String of(Grid grid) {
    Stream<List<Cell>> heading = Stream.of(grid.columns().stream()
        .map((Column column) -> new Cell(Legible.text(column.heading()), column.number()))
        .toList());
    return new TextTable(
            Stream.concat(heading, grid.rows().stream().map(TextTable::cells)).toList())
        .toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(line(lines.get(i)).stripTrailing()).append('\n');
      if (i == 0) {
        text.append(rule()).append('\n');
      }
    }
    return text.toString();
  }

  private static List<Cell> cells(Row row) {
    String name = (row.kind() == Kind.BELOW ? INDENT : "") + row.name();
    return Stream.concat(Stream.of(new Cell(name, false)), row.cells().stream())
        .map(cell -> new Cell(Legible.text(cell.text()), cell.number()))
        .toList();
  }

  private String line(List<Cell> cells) {
    List<String> padded = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      padded.add(padded(cells.get(column), column));
    }
    return String.join(GAP, padded);
  }

  private String padded(Cell cell, int column) {
    String blanks = " ".repeat(widths[column] - width(cell));
    return cell.number() ? blanks + cell.text() : cell.text() + blanks;
  }

  private String rule() {
    return "-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1));
  }

  private static int width(Cell cell) {
    return cell.text().codePoints().map(TextTable::placesOf).sum();
  }

  /** How many places a terminal gives a character: none to accents and joiners, two to ideographs and their like. */
  private static int placesOf(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    return Character.isIdeographic(point)
        || WIDE.contains(UnicodeScript.of(point))
        || (point >= FULL_WIDTH_FORMS && point < HALF_WIDTH_FORMS);
  }
}
