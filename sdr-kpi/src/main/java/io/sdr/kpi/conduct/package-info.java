/**
 * How well work is done, by which rules, and with what skill: what clients, listeners, audits, logs and exams say of it.
 *
 * <p>Start with {@link io.sdr.kpi.conduct.ConductMetrics}. {@link io.sdr.kpi.conduct.ConductFacts} and {@link
 * io.sdr.kpi.conduct.SkillHistory} count what was observed into a {@link io.sdr.kpi.metric.TallySheet}, to the {@linkplain io.sdr.kpi.conduct.ConductQuantities quantities} that the
 * metrics read. Few answers say little: {@link io.sdr.kpi.metric.Metrics#withEnough} asks for a least sample.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.conduct;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
