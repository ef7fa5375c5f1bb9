/**
 * One command that turns a CRM export into explained pay, KPIs and the narrowest place of the funnel.
 *
 * <p>Start with {@link io.sdr.examples.department.Main}. What the export's columns mean and what was agreed are JSON
 * files; another CRM needs no change of code.
 */
@NullMarked
package io.sdr.examples.department;

import org.jspecify.annotations.NullMarked;
