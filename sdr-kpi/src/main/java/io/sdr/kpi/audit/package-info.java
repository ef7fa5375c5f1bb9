/**
 * Whether a scheme of pay is sound: what it tempts people to do, asked before anyone is paid by it.
 *
 * <p>A {@link io.sdr.kpi.audit.SchemeLint} pays a {@link io.sdr.kpi.audit.TypicalSeller} for sales that were never made, more and
 * more of them, and looks at the pay: where selling more pays less, or nothing more; where a cent more jumps; which sale is better
 * held back, split or given up. It never computes pay itself, so the rules of vendors are looked at like built-in ones. The {@link
 * io.sdr.kpi.audit.LintReport} lists {@linkplain io.sdr.kpi.audit.Finding findings} with an example worked out on both sides, and
 * what could not be looked at; a {@link io.sdr.kpi.audit.PayProfile} is the pay as a function of what is sold.
 *
 * <p>Start with {@link io.sdr.kpi.audit.SchemeLint}. What a change costs on past facts is asked in {@code io.sdr.kpi.whatif}; whether
 * pay is fair, and what was put right by hand, in {@code io.sdr.kpi.fairness}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.audit;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
