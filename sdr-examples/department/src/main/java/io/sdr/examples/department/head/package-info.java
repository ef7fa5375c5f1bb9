/**
 * What the head of a department wants to know beside the figures: how sales were credited, how contests ended, what is to be
 * thought of the schemes.
 *
 * <p>Start with {@link io.sdr.examples.department.head.HeadPage}.
 */
@NullMarked
package io.sdr.examples.department.head;

import org.jspecify.annotations.NullMarked;
