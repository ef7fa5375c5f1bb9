package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The spreadsheet that is everywhere, a row for each credit, sorted by person and month. Its numbers are binary
 * fractions; they are exact here because all of them are whole cents.
 */
final class SpreadsheetFormulas implements Contender {
  private static final int GROUP = 0;
  private static final int PERSON = 1;
  private static final int AMOUNT = 2;
  private static final int SOLD = 3;
  private static final int QUOTA = 4;
  private static final int TOTAL = 5;
  private static final int COMMISSION = 6;

  private final Credits credits;
  private final Workbook workbook = new HSSFWorkbook();
  private final Sheet sheet = workbook.createSheet("credits");
  private final FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
  private final long[] cents;

  SpreadsheetFormulas(Credits unordered) {
    this.credits = unordered.grouped();
    this.cents = new long[credits.size()];
    Sheet quotas = workbook.createSheet("quotas");
    for (int person = 0; person < credits.quotas().length; person++) {
      quotas.createRow(person).createCell(0).setCellValue(credits.quotas()[person]);
    }
    sheet.createRow(0).createCell(GROUP).setCellValue(-1);
    for (int i = 0; i < cents.length; i++) {
      fill(sheet.createRow(i + 1), i);
    }
  }

  private void fill(Row row, int index) {
    int here = index + 2;
    int above = index + 1;
    row.createCell(GROUP).setCellValue(credits.group(index));
    row.createCell(PERSON).setCellValue(credits.people()[index]);
    row.createCell(AMOUNT).setCellValue(credits.amounts()[index]);
    row.createCell(SOLD).setCellFormula("IF(A%2$d=A%1$d,D%2$d,0)+C%1$d".formatted(here, above));
    row.createCell(QUOTA).setCellFormula("INDEX(quotas!A:A,B%d+1)".formatted(here));
    row.createCell(TOTAL).setCellFormula(total(here));
    row.createCell(COMMISSION)
        .setCellFormula(
            "ROUND((F%1$d-IF(A%2$d=A%1$d,F%2$d,0))/%3$d,0)".formatted(here, above, Bands.WHOLE));
  }

  /** The product of rate and cents for all that was sold in the month so far. */
  private static String total(int row) {
    StringBuilder formula = new StringBuilder("%d*D%d".formatted(Bands.rate(0), row));
    for (int band = 1; band < Bands.COUNT; band++) {
      int rise = Bands.rate(band) - Bands.rate(band - 1);
      formula.append(
          "+%d*MAX(0,D%2$d-E%2$d*%3$d/100)".formatted(rise, row, Bands.fromPercent(band)));
    }
    return formula.toString();
  }

  @Override
  public void compute() {
    evaluator.clearAllCachedResultValues();
    for (int i = 0; i < cents.length; i++) {
      double value = evaluator.evaluate(sheet.getRow(i + 1).getCell(COMMISSION)).getNumberValue();
      cents[i] = Math.round(value);
    }
  }

  @Override
  public long[] cents() {
    return credits.byRow(cents);
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
