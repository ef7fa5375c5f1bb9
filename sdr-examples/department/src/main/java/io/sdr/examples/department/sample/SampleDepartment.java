package io.sdr.examples.department.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes the export of a made-up department: people, products, deals, their
 * shares, returns, goals, individual terms and what earlier payslips left open. */
public final class SampleDepartment {
  private static final String[][] FLAWED_DEALS = {
    {
      "D9000001",
      "P0002",
      "C1001",
      "Atlas Pro",
      "Won",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "31.10.2026",
      "2450.00",
      "EUR",
      ""
    },
    {
      "D9000002",
      "P0002",
      "C1002",
      "Atlas Pro",
      "Won",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "2026-10-06",
      "2 4S0",
      "EUR",
      ""
    },
    {
      "D9000003",
      "P0003",
      "C1003",
      "Atlas Max",
      "Won",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "2026-10-07",
      "980.00",
      "EUR",
      ""
    },
    {
      "D9000004",
      "P9999",
      "C1004",
      "Atlas Plus",
      "Won",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "2026-10-08",
      "980.00",
      "EUR",
      ""
    },
    {
      "D9000005",
      "P0003",
      "C1005",
      "Atlas Plus",
      "Signed",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "2026-10-09",
      "980.00",
      "EUR",
      ""
    },
    {
      "D9000006",
      "P0004",
      "C1006",
      "Borealis 200",
      "Won",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "2026-10-12",
      "780000",
      "JPY",
      ""
    },
    {
      "D9000007",
      "P0004",
      "C1007",
      "Borealis 200",
      "Won",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "2026-10-13",
      "1e1000000000",
      "EUR",
      ""
    },
    {
      "D9000008",
      "P0004",
      "C1008",
      "Borealis 200",
      "Won",
      "2026-10-20",
      "2026-10-21",
      "2026-10-22",
      "2026-10-14",
      "5200.00",
      "EUR",
      ""
    },
    {
      "D0000001",
      "P0004",
      "C1009",
      "Atlas Basic",
      "Won",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "2026-10-15",
      "420.00",
      "EUR",
      ""
    },
    {
      "D9000009",
      "P0004",
      "C1010",
      "Service Pack",
      "Won",
      "2026-09-01",
      "2026-09-03",
      "2026-09-10",
      "",
      "150.00",
      "EUR",
      ""
    }
  };

  private SampleDepartment() {}

  /**
   * Writes all files into a directory that exists.
   *
   * @throws IOException if a file cannot be written
   */
  public static void write(Path directory, SampleSize size) throws IOException {
    List<SamplePerson> people = SamplePerson.department(size);
    writePeople(directory, people);
    writeProducts(directory);
    writeGoals(directory, people);
    writeBalances(directory, people);
    List<SampleDeal> deals = writeDeals(directory, size, people);
    if (size.paysSaleBySale()) {
      writeFacts(directory, size, people, deals);
    }
  }

  private static void writeFacts(
      Path directory, SampleSize size, List<SamplePerson> people, List<SampleDeal> deals)
      throws IOException {
    try (Writer lines = Files.newBufferedWriter(directory.resolve("facts.jsonl"))) {
      new SampleFacts(size, people, deals, lines).write();
    }
  }

  private static void writePeople(Path directory, List<SamplePerson> people) throws IOException {
    try (CsvWriter csv = csv(directory, "people.csv")) {
      csv.writeRecord(
          "id",
          "name",
          "manager",
          "team",
          "role",
          "joined",
          "last_day",
          "salary",
          "commission_percent",
          "draw");
      for (SamplePerson person : people) {
        csv.writeRecord(
            person.id(),
            person.name(),
            person.manager(),
            person.team(),
            person.role(),
            person.joined().equals(LocalDate.MIN) ? "" : person.joined().toString(),
            person.lastDay().equals(LocalDate.MAX) ? "" : person.lastDay().toString(),
            salaryOf(person),
            person.role().equals("seller") ? "1.5" : "",
            person.draw());
      }
    }
  }

  private static String salaryOf(SamplePerson person) {
    return switch (person.role()) {
      case "head" -> "4200.00";
      case "manager" -> "2900.00";
      default -> "1850.00";
    };
  }

  private static void writeProducts(Path directory) throws IOException {
    try (CsvWriter csv = csv(directory, "products.csv")) {
      csv.writeRecord("product", "series", "list_price");
      for (String[] product : SampleDeals.PRODUCTS) {
        csv.writeRecord(product);
      }
    }
  }

  private static void writeGoals(Path directory, List<SamplePerson> people) throws IOException {
    try (CsvWriter own = csv(directory, "goals.csv");
        CsvWriter team = csv(directory, "team_goals.csv")) {
      own.writeRecord("person", "period", "revenue");
      team.writeRecord("person", "period", "revenue");
      for (SamplePerson person : people) {
        switch (person.role()) {
          case "seller" -> own.writeRecord(person.id(), "2026-10", "32000.00");
          case "manager" -> team.writeRecord(person.id(), "2026-10", "120000.00");
          default -> team.writeRecord(person.id(), "2026-10", "250000.00");
        }
      }
    }
  }

  /** What September left open: something held that is due now, something overpaid, an advance still owed. */
  private static void writeBalances(Path directory, List<SamplePerson> people) throws IOException {
    try (CsvWriter csv = csv(directory, "balances.csv")) {
      csv.writeRecord("person", "overpaid", "due", "owed", "advances");
      for (SamplePerson person : people) {
        switch (person.history()) {
          case HELD -> csv.writeRecord(person.id(), "", "46.50", "", "");
          case OVERPAID -> csv.writeRecord(person.id(), "85.00", "", "", "");
          case ADVANCED -> csv.writeRecord(person.id(), "", "", "300.00", "2");
          case NONE -> {}
        }
      }
    }
  }

  private static List<SampleDeal> writeDeals(
      Path directory, SampleSize size, List<SamplePerson> people) throws IOException {
    try (CsvWriter deals = csv(directory, "deals.csv");
        CsvWriter returns = csv(directory, "returns.csv");
        CsvWriter shares = csv(directory, "shares.csv")) {
      deals.writeRecord(
          "deal",
          "owner",
          "client",
          "product",
          "stage",
          "created",
          "qualified",
          "proposed",
          "closed",
          "amount",
          "currency",
          "loss_reason");
      returns.writeRecord("return", "deal", "owner", "product", "amount", "currency", "date");
      shares.writeRecord("deal", "person", "percent", "kind");
      SampleDeals made = new SampleDeals(size, people, deals, returns, shares);
      for (long number = 1; number <= size.deals(); number++) {
        made.write(number);
      }
      if (size.flawed()) {
        for (String[] flawed : FLAWED_DEALS) {
          deals.writeRecord(flawed);
        }
      }
      return made.made();
    }
  }

  private static CsvWriter csv(Path directory, String file) throws IOException {
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.LF)
        .build(Files.newBufferedWriter(directory.resolve(file)));
  }
}
