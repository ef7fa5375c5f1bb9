/**
 * Bar charts as markup that a page takes in.
 *
 * <p>Start with {@link io.sdr.examples.department.chart.BarChart}; {@link io.sdr.examples.department.chart.SvgMarkup} draws it.
 */
@NullMarked
package io.sdr.examples.department.chart;

import org.jspecify.annotations.NullMarked;
