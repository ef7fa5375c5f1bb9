package io.sdr.kpi.clientele;

import io.sdr.core.observation.ClientAssignment;
import io.sdr.core.observation.OpenInvoice;
import io.sdr.core.observation.SellingCost;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Counts debts, costs and assigned clients, each if its day is in the period of the sheet. */
public final class ClienteleFacts {
  private ClienteleFacts() {}

  /**
   * Says that what is owed of somebody's sales was looked at on a day, even where it was nothing. {@linkplain #add(OpenInvoice,
   * TallySheet.Collector) Unpaid invoices} say so themselves.
   */
  public static void addReceivablesSeen(PersonId owner, LocalDate day, TallySheet.Collector sheet) {
    sheet.count(
        owner, day, counter -> counter.add(ClienteleQuantities.RECEIVABLE_DAYS, day.toString()));
  }

  /** Counts what is owed on an invoice. */
  public static void add(OpenInvoice invoice, TallySheet.Collector sheet) {
    sheet.count(invoice.owner(), invoice.day(), counter -> {
      counter
          .add(ClienteleQuantities.RECEIVABLE_DAYS, invoice.day().toString())
          .add(ClienteleQuantities.OPEN_INVOICES)
          .add(ClienteleQuantities.RECEIVABLE, invoice.amount());
      if (invoice.daysLate() > 0) {
        BigDecimal owed = counter.converted(invoice.amount()).getAmount();
        counter
            .add(ClienteleQuantities.LATE_INVOICES)
            .add(ClienteleQuantities.OVERDUE, invoice.amount())
            .add(
                ClienteleQuantities.OVERDUE_TIMES_DAYS,
                owed.multiply(BigDecimal.valueOf(invoice.daysLate())));
      }
    });
  }

  /** Counts a cost. */
  public static void add(SellingCost cost, TallySheet.Collector sheet) {
    sheet.count(cost.owner(), cost.day(), counter -> {
      counter
          .add(ClienteleQuantities.SELLING_COSTS)
          .add(ClienteleQuantities.SELLING_COST, cost.amount());
      if (cost.forNewClients()) {
        counter
            .add(ClienteleQuantities.ACQUISITION_COSTS)
            .add(ClienteleQuantities.ACQUISITION_COST, cost.amount());
      }
    });
  }

  /** Counts a client to be looked after. */
  public static void add(ClientAssignment assignment, TallySheet.Collector sheet) {
    sheet.count(
        assignment.owner(),
        assignment.day(),
        counter -> counter.add(
            ClienteleQuantities.ASSIGNED_CLIENTS, assignment.client().text()));
  }
}
