package io.sdr.examples.department.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Someone of the made-up department; days that are not known are the ends of time. */
record SamplePerson(
    String id,
    String name,
    String manager,
    String team,
    String role,
    LocalDate joined,
    LocalDate lastDay) {
  private static final String[] FIRST = {
    "Anna", "Boris", "Clara", "David", "Elena", "Felix", "Greta", "Henrik", "Irina", "Jonas",
    "Katya", "Leon", "Marta", "Nikita", "Olga", "Pavel", "Rosa", "Stefan", "Tanya", "Viktor"
  };
  private static final String[] LAST = {
    "Adler", "Berg", "Conrad", "Dorn", "Egorova", "Falk", "Gromov", "Hahn", "Ivanova", "Jansen",
    "Koval", "Lang", "Meyer", "Novak", "Orlova", "Petrov", "Richter", "Sommer", "Titova", "Wolf",
    "Zimin"
  };
  private static final String[] TEAMS = {"North", "South", "East", "West"};
  private static final int TURN = 8;
  private static final LocalDate JOINED = LocalDate.of(2026, 10, 12);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 20);

  /** The head, the managers, and their sellers; one seller of the first team leaves mid-month, one of the last joins. */
  static List<SamplePerson> department(SampleSize size) {
    List<SamplePerson> people = new ArrayList<>();
    people.add(person(0, "", "Head office", "head"));
    for (int team = 0; team < size.teams(); team++) {
      people.add(person(people.size(), people.get(0).id(), teamName(team), "manager"));
      SamplePerson manager = people.get(people.size() - 1);
      for (int seller = 0; seller < size.sellers(); seller++) {
        SamplePerson always = person(people.size(), manager.id(), teamName(team), "seller");
        boolean isLast = seller == size.sellers() - 1;
        people.add(
            isLast && team == 0
                ? always.until(LAST_DAY)
                : isLast && team == size.teams() - 1 ? always.since(JOINED) : always);
      }
    }
    return people;
  }

  boolean isThere(LocalDate day) {
    return !day.isBefore(joined) && !day.isAfter(lastDay);
  }

  /** What earlier payslips of the person left open. */
  History history() {
    return switch (role().equals("seller") ? number() % TURN : 0) {
      case 1 -> History.ADVANCED;
      case 3 -> History.HELD;
      case 7 -> History.OVERPAID;
      default -> History.NONE;
    };
  }

  /** The advance that was agreed: with who joins, and with who still owes an earlier one. */
  String draw() {
    return joined.equals(JOINED) ? "2400.00" : history() == History.ADVANCED ? "2000.00" : "";
  }

  private int number() {
    return Integer.parseInt(id.substring(1));
  }

  /** What earlier payslips left open. */
  enum History {
    /** Nothing. */
    NONE,
    /** Something was held and is due now. */
    HELD,
    /** More was paid than stands. */
    OVERPAID,
    /** An advance is still owed. */
    ADVANCED
  }

  private static SamplePerson person(int number, String manager, String team, String role) {
    String name = FIRST[number % FIRST.length] + " " + LAST[number % LAST.length]
        + (number < FIRST.length ? "" : " " + (number / FIRST.length + 1));
    return new SamplePerson(
        SampleDeals.numbered("P", 4, number),
        name,
        manager,
        team,
        role,
        LocalDate.MIN,
        LocalDate.MAX);
  }

  private static String teamName(int team) {
    return team < TEAMS.length ? TEAMS[team] : "Team " + (team + 1);
  }

  private SamplePerson until(LocalDate day) {
    return new SamplePerson(id, name, manager, team, role, joined, day);
  }

  private SamplePerson since(LocalDate day) {
    return new SamplePerson(id, name, manager, team, role, day, lastDay);
  }
}
