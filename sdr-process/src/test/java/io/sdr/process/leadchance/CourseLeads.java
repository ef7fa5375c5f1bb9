package io.sdr.process.leadchance;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.Outcome;
import io.sdr.process.scoring.LeadProfile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leads of a seller of online courses. There are no dates, but numbers that were given one after the other; they stand for the time.
 */
public final class CourseLeads {
  public static final Path FOLDER = Path.of(System.getProperty("sdr.data", ""), "x-leads");

  /** What was known when the lead came in. */
  static final List<String> EARLY = List.of(
      "Lead Origin",
      "Lead Source",
      "Do Not Email",
      "Specialization",
      "What is your current occupation",
      "City",
      "A free copy of Mastering The Interview");

  /** What sellers wrote down while, or after, the lead was decided. */
  public static final List<String> LATE = List.of("Tags", "Lead Quality", "Last Notable Activity");

  static final String ACTIVITY = "Asymmetrique Activity Score";
  static final String PROFILE = "Asymmetrique Profile Score";

  private CourseLeads() {}

  public static ImmutableList<LeadProfile> read() throws IOException {
    try (Stream<String> rows = Files.lines(FOLDER.resolve("Leads.csv"))) {
      List<List<String>> cells = rows.map(CourseLeads::cells).toList();
      return cells.stream()
          .skip(1)
          .map(row -> lead(cells.get(0), row))
          .collect(ImmutableList.toImmutableList());
    }
  }

  private static LeadProfile lead(List<String> names, List<String> row) {
    LeadProfile.Builder lead = LeadProfile.builder();
    for (int i = 0; i < names.size(); i++) {
      String cell = row.get(i).strip();
      switch (names.get(i)) {
        case "Lead Number" ->
          lead.lead(LeadId.of(cell)).created(Instant.ofEpochSecond(Long.parseLong(cell)));
        case ACTIVITY, PROFILE -> {
          if (!cell.isEmpty()) {
            lead.putNumber(names.get(i), new BigDecimal(cell));
          }
        }
        case "Converted" -> lead.outcome(cell.equals("1") ? Outcome.WON : Outcome.LOST);
        default -> {
          if (!cell.isEmpty() && (EARLY.contains(names.get(i)) || LATE.contains(names.get(i)))) {
            lead.trait(names.get(i), cell);
          }
        }
      }
    }
    return lead.build();
  }

  /** The cells of a row, of which some hold commas within quotes. */
  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char letter : row.toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
