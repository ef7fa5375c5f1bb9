/**
 * How things are told whoever shows them: words of one language, tables, steps of an explanation.
 *
 * <p>Start with {@link io.sdr.examples.department.telling.Tongue}. A table is a {@code Grid}, on a terminal or on a page.
 */
@NullMarked
package io.sdr.examples.department.telling;

import org.jspecify.annotations.NullMarked;
