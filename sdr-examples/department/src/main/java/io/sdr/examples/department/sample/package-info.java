/**
 * A made-up department and its CRM export, so that the command has something to show and something large to bear.
 *
 * <p>Start with {@link io.sdr.examples.department.sample.SampleDepartment}. The same size and seed give the same bytes.
 */
@NullMarked
package io.sdr.examples.department.sample;

import org.jspecify.annotations.NullMarked;
