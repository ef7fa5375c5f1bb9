package io.sdr.examples.department.sample;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.io.Writer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Makes up what sellers did in October, what clients paid and said, and what was observed of the work: one fact a line. What is
 * of a deal is of one of the deals that were made up before.
 */
final class SampleFacts {
  private static final LocalDate FIRST = SampleDeals.EXPORTED.withDayOfMonth(1);
  private static final String[] STANDARDS = {"Offer with a validity date", "Discount approved"};

  private final SplittableRandom random;
  private final List<SamplePerson> sellers;
  private final ListMultimap<String, SampleDeal> deals = ArrayListMultimap.create();
  private final Map<String, Deque<SampleDeal>> fresh = new HashMap<>();
  private final Map<String, String> lastLeads = new HashMap<>();
  private final Writer lines;
  private long number;

  SampleFacts(SampleSize size, List<SamplePerson> people, List<SampleDeal> made, Writer lines) {
    this.random = new SplittableRandom(size.seed() + 1);
    this.sellers =
        people.stream().filter(person -> person.role().equals("seller")).toList();
    this.lines = lines;
    made.forEach(deal -> deals.put(deal.owner(), deal));
    for (SamplePerson seller : sellers) {
      fresh.put(
          seller.id(),
          deals.get(seller.id()).stream()
              .filter(deal -> !deal.created().isBefore(FIRST))
              .sorted(Comparator.comparing(SampleDeal::created))
              .collect(Collectors.toCollection(ArrayDeque::new)));
    }
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
      meeting(seller, day);
    }
    if (random.nextInt(3) == 0) {
      activity("proposal", seller, day, "held", 30);
    }
    if (random.nextInt(5) == 0) {
      activity("demo", seller, day, "held", 40);
    }
    if (random.nextInt(5) > 0) {
      lead(seller, day);
    }
  }

  /** Every other meeting is with whom the last lead came from. */
  private void meeting(String seller, LocalDate day) throws IOException {
    String result = random.nextInt(6) > 0 ? "held" : "missed";
    String client = random.nextInt(2) == 0 ? lastLeads.getOrDefault(seller, client()) : client();
    activity("meeting", seller, client, day, result, 45);
  }

  /** One of the sellers gets more of the good ones than the others. A lead may be how a deal of that time began. */
  private void lead(String seller, LocalDate day) throws IOException {
    boolean isFavoured = seller.equals(sellers.get(0).id());
    int minute = random.nextInt(8 * 60, 15 * 60);
    int answered = minute + random.nextInt(5, 120);
    boolean isQualified = random.nextInt(3) > 0;
    Optional<SampleDeal> deal =
        isQualified && random.nextInt(2) == 0 ? begunSince(day, seller) : Optional.empty();
    String client = deal.map(SampleDeal::client).orElseGet(this::client);
    lastLeads.put(seller, client);
    line(
        "lead",
        id("L"),
        text("created", moment(day, minute)),
        text("source", random.nextInt(2) == 0 ? "web" : "fair"),
        text("client", client),
        text("priority", random.nextInt(100) < (isFavoured ? 75 : 25) ? "high" : "normal"),
        text("owner", seller),
        random.nextInt(8) > 0 ? text("firstTouch", moment(day, answered)) : "",
        isQualified ? text("verdict", "qualified") : "",
        deal.map(begun -> text("deal", begun.id())).orElse(""));
  }

  /** The next deal of a seller that began on a day or later, and that no lead has yet. */
  private Optional<SampleDeal> begunSince(LocalDate day, String seller) {
    Deque<SampleDeal> some = fresh.getOrDefault(seller, new ArrayDeque<>());
    while (!some.isEmpty() && some.peek().created().isBefore(day)) {
      some.poll();
    }
    return Optional.ofNullable(some.poll());
  }

  private String client() {
    return "C" + random.nextInt(1000, 1400);
  }

  private static String moment(LocalDate day, int minute) {
    return day + "T" + twoDigits(minute / 60) + ":" + twoDigits(minute % 60) + ":00Z";
  }

  private static String twoDigits(int number) {
    return SampleDeals.numbered("", 2, number);
  }

  private void activity(String kind, String seller, LocalDate day, String result, int minutes)
      throws IOException {
    activity(kind, seller, client(), day, result, minutes);
  }

  private void activity(
      String kind, String seller, String client, LocalDate day, String result, int minutes)
      throws IOException {
    line(
        "activity",
        id("A"),
        text("kind", kind),
        text("owner", seller),
        text("date", day.toString()),
        text("result", result),
        text("minutes", Integer.toString(minutes)),
        text("client", client));
  }

  private void writeMonth(String seller) throws IOException {
    for (SampleDeal deal : deals.get(seller)) {
      if (deal.isOpen()) {
        writeOpenDeal(deal);
      } else if (deal.isWon() && !deal.since().isBefore(FIRST.minusDays(14))) {
        writeMoney(deal);
      }
    }
    writeAudits(seller);
    for (int i = 0; i < 4; i++) {
      workScore(seller, "call", 60 + random.nextInt(40));
      survey(seller, "satisfaction", 2 + random.nextInt(4));
      survey(seller, "recommendation", 4 + random.nextInt(7));
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
    String client = client();
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

  /** Four records of a seller, each of another deal, are looked at. */
  private void writeAudits(String seller) throws IOException {
    List<SampleDeal> own = deals.get(seller);
    for (int i = 0; i < Math.min(4, own.size()); i++) {
      int filled = 6 + random.nextInt(4);
      line(
          "recordAudit",
          text("deal", own.get(own.size() - 1 - i).id()),
          text("owner", seller),
          day(),
          number("required", 9),
          number("filled", Math.min(9, filled)));
    }
  }

  /** The invoice of a deal, to be paid in two weeks; it is paid, paid in half, or still open at the end. */
  private void writeMoney(SampleDeal deal) throws IOException {
    LocalDate due = deal.since().plusDays(14);
    String invoice = number("I");
    ownedLine(
        deal.owner(),
        "invoice",
        text("id", invoice),
        text("deal", deal.id()),
        text("amount", deal.amount()),
        text("date", deal.since().toString()),
        text("due", due.toString()));
    int fate = due.isAfter(SampleDeals.EXPORTED) ? 0 : random.nextInt(4);
    if (fate > 0) {
      ownedLine(
          deal.owner(),
          "payment",
          text("id", number("P")),
          text("deal", deal.id()),
          text("invoice", invoice),
          text("amount", fate == 1 ? deal.part(50) : deal.amount()),
          text("date", due.minusDays(1).toString()));
    }
    if (fate < 2) {
      line(
          "openInvoice",
          text("invoice", invoice),
          text("owner", deal.owner()),
          text("client", deal.client()),
          text("day", SampleDeals.EXPORTED.toString()),
          text("amount", fate == 0 ? deal.amount() : deal.part(50)),
          text("due", due.toString()));
    }
  }

  private void writeOpenDeal(SampleDeal deal) throws IOException {
    int quiet = random.nextInt(0, 25);
    LocalDate last = SampleDeals.EXPORTED.minusDays(quiet);
    line(
        "openDeal",
        text("deal", deal.id()),
        text("owner", deal.owner()),
        text("day", SampleDeals.EXPORTED.toString()),
        text("stage", deal.stage()),
        text("amount", deal.amount()),
        text("probability", probability(deal.stage())),
        text("enteredStage", deal.since().toString()),
        text("lastActivity", (last.isBefore(deal.created()) ? deal.created() : last).toString()),
        random.nextInt(5) > 0
            ? text(
                "nextStep", SampleDeals.EXPORTED.plusDays(random.nextInt(1, 10)).toString())
            : "");
  }

  private static String probability(String stage) {
    return switch (stage) {
      case "Proposal" -> "50%";
      case "Qualified" -> "25%";
      default -> "10%";
    };
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
