/**
 * Writing results: documents as JSON, all or nothing.
 *
 * <p>Start with {@link io.sdr.examples.department.output.OutputDirectory}.
 */
@NullMarked
package io.sdr.examples.department.output;

import org.jspecify.annotations.NullMarked;
