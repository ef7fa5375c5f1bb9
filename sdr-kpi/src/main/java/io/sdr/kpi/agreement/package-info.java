/**
 * How a goal comes to be agreed: from what the company wants, by way of what someone is able to, to what both stand by.
 *
 * <p>Start with {@link io.sdr.kpi.agreement.GoalVersion}. It is set out by a strategic goal, the owner's abilities are looked
 * at, a goal is proposed, the owner is heard and objections are answered, it is agreed, comes into force and is reviewed; each
 * step has a day, a person and a reason, and none can be left out. A goal in force is never changed: a correction begins
 * another version in a {@link io.sdr.kpi.agreement.GoalHistory}, and the earlier one holds until that is in force.
 *
 * <p>Whether the goal is a sound one is judged elsewhere.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.agreement;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
