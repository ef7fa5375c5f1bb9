/**
 * Finding policies by name.
 *
 * <p>A policy is an interface with one method; a {@link io.sdr.core.policy.PolicyBundle} brings named implementations of
 * such interfaces and the sentences that explain them; a {@link io.sdr.core.policy.PolicyRegistry} is the collection
 * that a program works with, an ordinary value. What comes with the library enters by the same door as what a vendor
 * adds.
 */
@NullMarked
package io.sdr.core.policy;

import org.jspecify.annotations.NullMarked;
