/**
 * Reading the export of a CRM.
 *
 * <p>Start with {@link io.sdr.examples.department.export.CrmExport}. What there is little of, people, goals, price list,
 * comes as a value, {@link io.sdr.examples.department.export.MasterData}; what there may be millions of, deals and
 * returns, is handed one by one to {@link io.sdr.examples.department.export.Facts}. Every row is either used or set aside
 * with its place and the rule it breaks, and the counts say so. Nothing is computed and no currency converted here.
 */
@NullMarked
@SdrStyle
package io.sdr.examples.department.export;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
