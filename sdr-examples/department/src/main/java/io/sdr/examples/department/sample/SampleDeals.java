package io.sdr.examples.department.sample;

import com.google.common.base.Strings;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up deals one by one: each moves through the stages until it is decided or the export is taken. */
final class SampleDeals {
  static final LocalDate EXPORTED = LocalDate.of(2026, 10, 31);
  static final String[][] PRODUCTS = {
    {"Atlas Basic", "Atlas", "420.00"},
    {"Atlas Plus", "Atlas", "980.00"},
    {"Atlas Pro", "Atlas", "2450.00"},
    {"Borealis 200", "Borealis", "5200.00"},
    {"Borealis 500", "Borealis", "11900.00"},
    {"Service Pack", "Service", "150.00"}
  };

  private static final String[] SAID_EARLY = {"No budget", "No budget", "No answer", "Not now"};
  private static final String[] SAID_LATE = {
    "Price", "Price", "Price", "Competitor", "Competitor", "Not now", "too expensive"
  };
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 4);
  private static final int DAYS = 181;
  private static final int DEALS_TO_EACH_SHARED_ONE = 8;

  private final SplittableRandom random;
  private final List<SamplePerson> sellers;
  private final CsvWriter deals;
  private final CsvWriter returns;
  private final CsvWriter shares;
  private final SplittableRandom sharing;
  private final SplittableRandom why;
  private final List<SampleDeal> made = new ArrayList<>();
  private final boolean areKept;
  private long returned;

  SampleDeals(
      SampleSize size,
      List<SamplePerson> people,
      CsvWriter deals,
      CsvWriter returns,
      CsvWriter shares) {
    this.sharing = new SplittableRandom(~size.seed());
    this.why = new SplittableRandom(size.seed() + 2);
    this.areKept = size.paysSaleBySale();
    this.shares = shares;
    this.random = new SplittableRandom(size.seed());
    this.sellers =
        people.stream().filter(person -> person.role().equals("seller")).toList();
    this.deals = deals;
    this.returns = returns;
  }

  void write(long number) throws IOException {
    LocalDate created = FIRST_DAY.plusDays(random.nextInt(DAYS));
    LocalDate qualified = created.plusDays(random.nextInt(1, 9));
    LocalDate proposed = qualified.plusDays(random.nextInt(2, 21));
    LocalDate closed = proposed.plusDays(random.nextInt(3, 35));
    int fate = random.nextInt(100);
    int product = random.nextInt(PRODUCTS.length);
    long cents = price(product) * random.nextInt(1, 6) * (100 - random.nextInt(0, 21)) / 100;
    String currency = random.nextInt(5) == 0 ? "USD" : "EUR";
    String client = "C" + random.nextInt(1000, 1400);
    int seller = random.nextInt(sellers.size());
    int backAfter = random.nextInt(2, 25);
    int share = random.nextInt(0, 40);

    boolean isLostEarly = fate < 24;
    boolean isLost = fate < 55;
    LocalDate end = isLostEarly ? qualified.plusDays(backAfter) : closed;
    boolean isQualified = !qualified.isAfter(EXPORTED);
    boolean isProposed = !isLostEarly && !proposed.isAfter(EXPORTED);
    boolean isDecided = !end.isAfter(EXPORTED);
    SamplePerson owner = ownerOn(isDecided ? end : EXPORTED, created, seller);
    String stage = isDecided
        ? (isLost ? "Lost" : "Won")
        : isProposed ? "Proposal" : isQualified ? "Qualified" : "New";
    deals.writeRecord(
        numbered("D", 7, number),
        owner.id(),
        client,
        PRODUCTS[product][0],
        stage,
        created.toString(),
        isQualified ? qualified.toString() : "",
        isProposed ? proposed.toString() : "",
        isDecided ? end.toString() : "",
        decimal(cents),
        currency,
        isDecided && isLost ? lossReason(isLostEarly) : "");
    if (areKept) {
      made.add(new SampleDeal(
          numbered("D", 7, number),
          owner.id(),
          client,
          stage,
          created,
          isDecided ? end : isProposed ? proposed : isQualified ? qualified : created,
          cents,
          currency));
    }
    writeShares(numbered("D", 7, number), owner, created, isDecided ? end : EXPORTED);
    boolean isBack =
        share < 3 && isDecided && !isLost && !end.plusDays(backAfter).isAfter(EXPORTED);
    if (isBack) {
      returned++;
      returns.writeRecord(
          numbered("R", 7, returned),
          numbered("D", 7, number),
          owner.id(),
          PRODUCTS[product][0],
          decimal(share == 0 ? cents : cents / 2),
          currency,
          end.plusDays(backAfter).toString());
    }
  }

  /** The deals, in the order in which they were made up; none of a department too large to keep them. */
  List<SampleDeal> made() {
    return made;
  }

  /** One in five sellers says nothing; one word is none of the list. */
  private String lossReason(boolean isEarly) {
    String[] said = isEarly ? SAID_EARLY : SAID_LATE;
    return why.nextInt(5) == 0 ? "" : said[why.nextInt(said.length)];
  }

  /** Some deals are brought about by two: the owner has 60 percent, a colleague the rest. */
  private void writeShares(String deal, SamplePerson owner, LocalDate first, LocalDate last) {
    boolean isShared = sharing.nextInt(DEALS_TO_EACH_SHARED_ONE) == 0;
    SamplePerson colleague = ownerOn(last, first, sharing.nextInt(sellers.size()));
    if (isShared && !colleague.equals(owner)) {
      shares.writeRecord(deal, owner.id(), "60", "revenue");
      shares.writeRecord(deal, colleague.id(), "40", "revenue");
    }
  }

  /** A seller who was there from the first day of the deal to the last; the next one in turn where the first was not. */
  private SamplePerson ownerOn(LocalDate last, LocalDate first, int seller) {
    int owner = seller;
    while (!sellers.get(owner).isThere(first) || !sellers.get(owner).isThere(last)) {
      owner = (owner + 1) % sellers.size();
    }
    return sellers.get(owner);
  }

  /** A prefix and a number with leading zeros, the same in every language of the machine. */
  static String numbered(String prefix, int digits, long number) {
    return prefix + Strings.padStart(Long.toString(number), digits, '0');
  }

  private static long price(int product) {
    return Long.parseLong(PRODUCTS[product][2].replace(".", ""));
  }

  static String decimal(long cents) {
    return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }
}
