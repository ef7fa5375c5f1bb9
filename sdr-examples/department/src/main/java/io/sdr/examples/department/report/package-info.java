/**
 * Telling a month: as tables for a terminal, as JSON documents, and as one page for people.
 *
 * <p>Start with {@link io.sdr.examples.department.report.Results}. A page is a
 * template that loads nothing. Every sentence comes from a bundle; nothing is computed here.
 */
@NullMarked
package io.sdr.examples.department.report;

import org.jspecify.annotations.NullMarked;
