/**
 * Who buys, who stays, what they owe, and what it cost to win them.
 *
 * <p>Start with {@link io.sdr.kpi.clientele.ClienteleMetrics}. {@link io.sdr.kpi.clientele.PurchaseHistory} and {@link
 * io.sdr.kpi.clientele.RecurringHistory} know who was a client before the period, and {@link
 * io.sdr.kpi.clientele.ClientOwners} who looks after them; they, and {@link
 * io.sdr.kpi.clientele.ClienteleFacts} for unpaid invoices, costs and assigned clients, count into a {@link
 * io.sdr.kpi.metric.TallySheet}, to the {@linkplain io.sdr.kpi.clientele.ClienteleQuantities quantities} that the metrics
 * read.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.clientele;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
