/**
 * The cells of a CSV file, read strictly and without a trace of garbage that can be avoided.
 *
 * <p>Start with {@link io.sdr.examples.department.csv.CsvFile}. It hands over one {@link
 * io.sdr.examples.department.csv.Row} after another, always the same object; {@link
 * io.sdr.examples.department.csv.Field} makes a value of a cell or refuses it with an {@link
 * io.sdr.examples.department.csv.Unusable}, which names the rule and the column and never the cell. What the columns
 * mean is not known here.
 */
@NullMarked
package io.sdr.examples.department.csv;

import org.jspecify.annotations.NullMarked;
