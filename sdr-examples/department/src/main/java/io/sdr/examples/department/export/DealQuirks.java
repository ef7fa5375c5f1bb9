package io.sdr.examples.department.export;

import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.examples.department.mapping.DealTable;
import java.time.LocalDate;
import java.util.Optional;

/** What is odd about deals and yet no reason to set them aside. */
final class DealQuirks {
  private final FactContext context;
  private final boolean hasClients;
  private final Quirk withoutClient;
  private final Quirk unknownClient;
  private final Quirk unknownProduct;
  private final Quirk closedWhileOpen;
  private final Quirk lostAtNothing;
  private final Quirk beforeJoining;
  private final Quirk ownerAway;

  DealQuirks(DealTable table, TableScan scan, FactContext context) {
    this.context = context;
    this.hasClients = table.client().isPresent();
    withoutClient = scan.quirk("export-deal.has-no-client", table.client());
    unknownClient = scan.quirk("export-deal.has-unlisted-client", table.client());
    unknownProduct = scan.quirk("export-deal.has-unlisted-product", table.product());
    closedWhileOpen =
        scan.quirk("export-deal.is-open-with-closing-day", Optional.of(table.closed()));
    lostAtNothing = scan.quirk("export-deal.was-lost-at-no-amount", Optional.of(table.amount()));
    beforeJoining = scan.quirk("export-deal.is-from-before-joining", Optional.of(table.owner()));
    ownerAway = scan.quirk("export-deal.is-from-while-owner-away", Optional.of(table.owner()));
  }

  void unknownClient() {
    unknownClient.again();
  }

  void unknownProduct() {
    unknownProduct.again();
  }

  void closedWhileOpen(long line) {
    closedWhileOpen.at(line);
  }

  void see(Deal deal, long line) {
    if (hasClients && deal.client().isEmpty()) {
      withoutClient.at(line);
    }
    if (deal.outcome() == Outcome.LOST
        && (deal.amount().isEmpty() || deal.amount().get().isZero())) {
      lostAtNothing.at(line);
    }
    Optional<LocalDate> day = deal.closed().isPresent() ? deal.closed() : deal.opened();
    day.ifPresent(known -> seeOwner(deal, known, line));
    context.grounds().see(deal, day);
  }

  private void seeOwner(Deal deal, LocalDate day, long line) {
    if (context.presence().isBeforeJoining(deal.owner(), day)) {
      beforeJoining.at(line);
    } else if (context.presence().isAway(deal.owner(), day)) {
      ownerAway.at(line);
    }
  }
}
