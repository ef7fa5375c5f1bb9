package io.sdr.examples.department.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.sales.Deal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class CrmExportLawsTest {
  private static final String HEADINGS =
      "id,owner,client,product,region,stage,opened,closed,amount,currency";
  private static final String SOUND = "s1,ann,Acme,Drill,East,Won,2017-01-10,2017-03-01,240.00,USD";
  private static final List<Integer> BACKWARD = List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0);

  private Path directory = Path.of("");

  @BeforeTry
  void makeDirectory() throws IOException {
    directory = Files.createTempDirectory("export");
  }

  @AfterTry
  void removeDirectory() throws IOException {
    MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyRowIsEitherUsedOrSetAside(@ForAll("dirtyRows") List<String> dirty) {
    List<String> rows = withASoundOne(dirty);
    Collected read = deals(HEADINGS, rows);

    List<Diagnostic> warnings = warnings(read);
    RowCount count = read.rows.get(read.rows.size() - 2);
    assertThat(count.table()).isEqualTo("deals");
    assertThat(count.rows()).isEqualTo(rows.size());
    assertThat(count.used()).isEqualTo(read.deals.size());
    assertThat(count.setAside()).isEqualTo(warnings.size());
    assertThat(warnings).extracting(Diagnostic::location).doesNotHaveDuplicates();
    assertThat(read.deals).extracting(Deal::id).doesNotHaveDuplicates();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheRowsDoesNotMatter(
      @ForAll("dirtyRows") List<String> dirty, @ForAll Random random) {
    List<String> rows = numbered(withASoundOne(dirty));
    Collected read = deals(HEADINGS, rows);
    Collections.shuffle(rows, random);
    Collected again = deals(HEADINGS, rows);

    assertThat(new HashSet<>(again.deals)).isEqualTo(new HashSet<>(read.deals));
    assertThat(again.paths).isEqualTo(read.paths);
    assertThat(codes(again)).containsExactlyInAnyOrderElementsOf(codes(read));
    assertThat(again.intake).isEqualTo(read.intake);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfThePeopleDoesNotMatter(@ForAll Random random) {
    List<String> lines = new ArrayList<>(Fixture.PEOPLE.lines().skip(1).toList());
    lines.add("bob,Bob Jones,zoe,South,Seller,2018-01-01,");
    lines.add("tom,,max,South,Seller,2017-01-01,");
    Collections.shuffle(lines, random);
    Collected read = new Fixture(directory)
        .with("people.csv", "id,name,boss,team,role,joined,left\n" + String.join("\n", lines))
        .mapping(
            "\"left\": \"left\"", "\"left\": \"left\", \"unlistedManagers\": {\"role\": \"Head\"}")
        .read();

    assertThat(read.master.orElseThrow().department().people())
        .extracting(person -> person.id().text())
        .containsExactly("ann", "bob", "max", "tom", "zoe");
    assertThat(read.master.orElseThrow().department().placements())
        .extracting(placement -> placement.person() + " " + placement.team())
        .containsExactly(
            "ann North", "bob North", "bob South", "max South", "tom South", "zoe North");
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheColumnsDoesNotMatter(@ForAll("dirtyRows") List<String> dirty) {
    List<String> rows = withASoundOne(dirty);
    Collected read = deals(HEADINGS, rows);
    Collected again =
        deals(backward(HEADINGS), rows.stream().map(CrmExportLawsTest::backward).toList());

    assertThat(again.deals).isEqualTo(read.deals);
    assertThat(again.paths).isEqualTo(read.paths);
    assertThat(again.problems).isEqualTo(read.problems);
    assertThat(again.rows).isEqualTo(read.rows);
  }

  @Provide
  Arbitrary<List<String>> dirtyRows() {
    Arbitrary<String> ids = Arbitraries.of("d1", "d2", "d3", "d4", "d5", "d6", "");
    Arbitrary<String> owners = mostly(List.of("ann", "bob"), "nobody", "");
    Arbitrary<String> clients = mostly(List.of("Acme", ""), "Nobody");
    Arbitrary<String> stages = mostly(List.of("Talk", "Won", "Lost"), "Maybe");
    Arbitrary<String> opened = mostly(List.of("2017-01-10", "2017-02-28", ""), "2017-02-29");
    Arbitrary<String> closed = mostly(List.of("2017-03-01", "2017-02-01", ""), "soon");
    Arbitrary<String> amounts = mostly(List.of("10", "0.5", ""), "-1", "1e1000000000", "ten");
    Arbitrary<String> currencies = mostly(List.of("", "USD", "EUR"), "GBP", "?");
    return Combinators.combine(ids, owners, clients, stages, opened, closed, amounts, currencies)
        .as((id, owner, client, stage, open, close, amount, currency) -> String.join(
            ",", id, owner, client, "Saw", "East", stage, open, close, amount, currency))
        .list()
        .ofMaxSize(25);
  }

  private static Arbitrary<String> mostly(List<String> often, String... rarely) {
    return Arbitraries.oneOf(Stream.<Arbitrary<String>>concat(
            Stream.generate(() -> Arbitraries.of(often)).limit(9),
            Stream.of(Arbitraries.of(rarely)))
        .toList());
  }

  private Collected deals(String headings, List<String> rows) {
    return new Fixture(directory)
        .with("deals.csv", headings + "\n" + String.join("\n", rows) + "\n")
        .mapping(
            "\"currency\": \"currency\"",
            "\"currency\": \"currency\", \"entered\": {\"Talk\": \"opened\"}")
        .read();
  }

  private static List<String> withASoundOne(List<String> rows) {
    List<String> all = new ArrayList<>(rows);
    all.add(SOUND);
    return all;
  }

  /** Without doubles, of which only the first is used. */
  private static List<String> numbered(List<String> rows) {
    List<String> numbered = new ArrayList<>();
    rows.forEach(row -> numbered.add(row.startsWith(",") ? row : numbered.size() + row));
    return numbered;
  }

  private static String backward(String row) {
    String[] cells = row.split(",", -1);
    return BACKWARD.stream().map(i -> cells[i]).collect(Collectors.joining(","));
  }

  private static List<String> codes(Collected read) {
    return warnings(read).stream().map(Diagnostic::code).toList();
  }

  private static List<Diagnostic> warnings(Collected read) {
    return read.problems.stream()
        .filter(problem -> problem.severity() == Severity.WARNING)
        .toList();
  }
}
