package io.sdr.examples.department.sample;

import java.io.IOException;
import java.io.Writer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up what sellers did in October, what clients paid and said, and what was observed of the work: one fact a line. */
final class SampleFacts {
  private static final LocalDate FIRST = SampleDeals.EXPORTED.withDayOfMonth(1);
  private static final String[] STANDARDS = {"Offer with a validity date", "Discount approved"};

  private final SplittableRandom random;
  private final List<SamplePerson> sellers;
  private final Writer lines;
  private long number;

  SampleFacts(SampleSize size, List<SamplePerson> people, Writer lines) {
    this.random = new SplittableRandom(size.seed() + 1);
    this.sellers =
        people.stream().filter(person -> person.role().equals("seller")).toList();
    this.lines = lines;
  }

  void write() throws IOException {
    for (LocalDate day = FIRST; !day.isAfter(SampleDeals.EXPORTED); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        for (SamplePerson seller : sellers) {
          if (seller.isThere(day)) {
            writeDay(seller.id(), day);
          }
        }
      }
    }
    for (SamplePerson seller : sellers) {
      writeMonth(seller.id());
    }
    for (SamplePerson seller : sellers) {
      writeReviews(seller.id());
    }
  }

  /** Two listen to the same calls; they seldom disagree, and nearly all passes. */
  private void writeReviews(String seller) throws IOException {
    for (int i = 0; i < 3; i++) {
      boolean passed = random.nextInt(8) > 0;
      line(
          "doubleReview",
          text("owner", seller),
          day(),
          "\"passedFirst\":" + passed,
          "\"passedSecond\":" + (random.nextInt(10) > 0 ? passed : !passed));
    }
  }

  private void writeDay(String seller, LocalDate day) throws IOException {
    for (int call = 0; call < 5; call++) {
      activity(
          "call", seller, day, random.nextInt(3) > 0 ? "held" : "missed", 2 + random.nextInt(9));
    }
    if (random.nextInt(2) == 0) {
      activity("meeting", seller, day, random.nextInt(6) > 0 ? "held" : "missed", 45);
    }
    if (random.nextInt(3) == 0) {
      activity("proposal", seller, day, "held", 30);
    }
    if (random.nextInt(5) == 0) {
      activity("demo", seller, day, "held", 40);
    }
    if (random.nextInt(2) == 0) {
      lead(seller, day);
    }
  }

  /** One of the sellers gets more of the good ones than the others. */
  private void lead(String seller, LocalDate day) throws IOException {
    boolean isFavoured = seller.equals(sellers.get(0).id());
    int minute = random.nextInt(8 * 60, 15 * 60);
    int answered = minute + random.nextInt(5, 120);
    boolean isQualified = random.nextInt(3) > 0;
    line(
        "lead",
        id("L"),
        text("created", moment(day, minute)),
        text("source", random.nextInt(2) == 0 ? "web" : "fair"),
        text("priority", random.nextInt(100) < (isFavoured ? 75 : 25) ? "high" : "normal"),
        text("owner", seller),
        random.nextInt(8) > 0 ? text("firstTouch", moment(day, answered)) : "",
        isQualified ? text("verdict", "qualified") : "",
        isQualified && random.nextInt(2) == 0 ? text("deal", number("D")) : "");
  }

  private static String moment(LocalDate day, int minute) {
    return day + "T" + twoDigits(minute / 60) + ":" + twoDigits(minute % 60) + ":00Z";
  }

  private static String twoDigits(int number) {
    return SampleDeals.numbered("", 2, number);
  }

  private void activity(String kind, String seller, LocalDate day, String result, int minutes)
      throws IOException {
    line(
        "activity",
        id("A"),
        text("kind", kind),
        text("owner", seller),
        text("date", day.toString()),
        text("result", result),
        text("minutes", Integer.toString(minutes)),
        text("client", "C" + random.nextInt(1000, 1400)));
  }

  private void writeMonth(String seller) throws IOException {
    for (int i = 0; i < 6; i++) {
      writeMoney(seller);
    }
    for (int i = 0; i < 4; i++) {
      writeOpenDeal(seller);
      workScore(seller, "call", 60 + random.nextInt(40));
      survey(seller, "satisfaction", 2 + random.nextInt(4));
      survey(seller, "recommendation", 4 + random.nextInt(7));
      int filled = 6 + random.nextInt(4);
      line(
          "recordAudit",
          text("deal", "D" + random.nextInt(1, 300)),
          text("owner", seller),
          day(),
          number("required", 9),
          number("filled", Math.min(9, filled)));
      line(
          "standardCheck",
          text("owner", seller),
          day(),
          text("standard", "First answer within the hour"),
          "\"deadline\":true",
          "\"kept\":" + (random.nextInt(6) > 0));
      line(
          "standardCheck",
          text("owner", seller),
          day(),
          text("standard", STANDARDS[random.nextInt(STANDARDS.length)]),
          "\"deadline\":false",
          "\"kept\":" + (random.nextInt(12) > 0));
    }
    workScore(seller, "exam", 55 + random.nextInt(45));
    line(
        "trainingDuty",
        text("owner", seller),
        text("day", SampleDeals.EXPORTED.toString()),
        text("course", "Negotiation"),
        random.nextInt(4) > 0 ? text("done", day(random.nextInt(1, 29)).toString()) : "");
    line(
        "sellingCost",
        text("owner", seller),
        text("day", SampleDeals.EXPORTED.toString()),
        money("amount", 320_000 + random.nextInt(90_000)),
        "\"forNewClients\":" + (random.nextInt(3) == 0));
    int before = random.nextInt(300, 900) * 100;
    String client = "C" + random.nextInt(1000, 1400);
    change(client, seller, FIRST.minusDays(40), 0, before);
    change(client, seller, day(random.nextInt(1, 29)), before, after(before));
  }

  private int after(int before) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> before - 10_000;
      default -> before + 15_000;
    };
  }

  private void change(String client, String seller, LocalDate day, int before, int after)
      throws IOException {
    line(
        "recurringChange",
        text("client", client),
        text("owner", seller),
        text("day", day.toString()),
        money("before", before),
        money("after", after));
  }

  /** An invoice that falls due in the month, and is paid, paid in part, or still open at its end. */
  private void writeMoney(String seller) throws IOException {
    LocalDate due = day(random.nextInt(1, 29));
    int cents = random.nextInt(500, 9000) * 100;
    String invoice = number("I");
    String deal = text("deal", "D" + random.nextInt(1, 300));
    ownedLine(
        seller,
        "invoice",
        text("id", invoice),
        deal,
        money("amount", cents),
        text("date", due.minusDays(14).toString()),
        text("due", due.toString()));
    int fate = random.nextInt(4);
    if (fate > 0) {
      ownedLine(
          seller,
          "payment",
          text("id", number("P")),
          deal,
          text("invoice", invoice),
          money("amount", fate == 1 ? cents / 2 : cents),
          text("date", due.minusDays(1).toString()));
    }
    if (fate < 2) {
      line(
          "openInvoice",
          text("invoice", invoice),
          text("owner", seller),
          text("day", SampleDeals.EXPORTED.toString()),
          money("amount", fate == 0 ? cents : cents - cents / 2),
          text("due", due.toString()));
    }
  }

  private void writeOpenDeal(String seller) throws IOException {
    boolean isProposed = random.nextInt(2) == 0;
    line(
        "openDeal",
        text("deal", number("O")),
        text("owner", seller),
        text("day", SampleDeals.EXPORTED.toString()),
        text("stage", isProposed ? "Proposal" : "Qualified"),
        money("amount", random.nextInt(900, 14_000) * 100),
        text("probability", isProposed ? "50%" : "25%"),
        text(
            "enteredStage",
            SampleDeals.EXPORTED.minusDays(random.nextInt(2, 45)).toString()),
        text(
            "lastActivity",
            SampleDeals.EXPORTED.minusDays(random.nextInt(0, 25)).toString()),
        random.nextInt(5) > 0
            ? text(
                "nextStep", SampleDeals.EXPORTED.plusDays(random.nextInt(1, 10)).toString())
            : "");
  }

  private void workScore(String seller, String kind, int points) throws IOException {
    line(
        "workScore",
        text("owner", seller),
        day(),
        text("kind", kind),
        text("points", Integer.toString(points)),
        text("outOf", "100"));
  }

  private void survey(String seller, String question, int score) throws IOException {
    line(
        "surveyAnswer",
        text("owner", seller),
        day(),
        text("question", question),
        number("score", score));
  }

  private void line(String fact, String... fields) throws IOException {
    lines.write("{\"" + fact + "\":{" + joined(fields) + "}}\n");
  }

  private void ownedLine(String owner, String fact, String... fields) throws IOException {
    lines.write("{" + text("owner", owner) + ",\"" + fact + "\":{" + joined(fields) + "}}\n");
  }

  private static String joined(String... fields) {
    return String.join(
        ",", List.of(fields).stream().filter(field -> !field.isEmpty()).toList());
  }

  private String id(String prefix) {
    return text("id", number(prefix));
  }

  private String number(String prefix) {
    return SampleDeals.numbered(prefix, 6, ++number);
  }

  private String day() {
    return text("day", day(random.nextInt(1, 29)).toString());
  }

  private static LocalDate day(int ofMonth) {
    return FIRST.withDayOfMonth(ofMonth);
  }

  private static String text(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }

  private static String number(String name, int value) {
    return "\"" + name + "\":" + value;
  }

  private static String money(String name, int cents) {
    return text(name, "EUR " + cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100);
  }
}
