/**
 * Charts as markup that a page takes in.
 *
 * <p>Start with {@link io.sdr.examples.department.chart.BarChart}; {@link io.sdr.examples.department.chart.SvgMarkup} draws it.
 * Pictures the size of a word, {@link io.sdr.examples.department.chart.BulletChart} and {@link
 * io.sdr.examples.department.chart.Sparkline}, are drawn by {@link io.sdr.examples.department.chart.SmallSvg}.
 */
@NullMarked
package io.sdr.examples.department.chart;

import org.jspecify.annotations.NullMarked;
