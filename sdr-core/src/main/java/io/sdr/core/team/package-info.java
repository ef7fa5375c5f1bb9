/**
 * People, teams and roles: who was where, under whom, and when.
 *
 * <p>Start with {@link io.sdr.core.team.Department}: everyone's {@linkplain io.sdr.core.team.Placement placements} over
 * time, from which follow the reporting line of any day and the spans in which nothing about it changed. {@link
 * io.sdr.core.team.WorkingTimes} say when everybody works. Hiring, training and assessment are packages of their own.
 */
@NullMarked
@SdrStyle
package io.sdr.core.team;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
