package io.sdr.examples.department.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDepartmentTest {
  @TempDir
  Path directory;

  @Test
  void theSampleThatTravelsWithTheProgramIsTheOneThatIsMadeUp() throws IOException {
    SampleDepartment.write(directory, SampleSize.SMALL);

    for (Path made : files()) {
      assertThat(made)
          .hasSameTextualContentAs(
              Path.of("src/main/resources/io/sdr/examples/department/sample/small")
                  .resolve(made.getFileName()));
    }
    assertThat(files()).hasSize(9);
  }

  @Test
  void theSeedDecides() throws IOException {
    SampleDepartment.write(directory, new SampleSize(10, 1, 2, 1, false));
    String one = Files.readString(directory.resolve("deals.csv"));
    SampleDepartment.write(directory, new SampleSize(10, 1, 2, 2, false));

    assertThat(directory.resolve("deals.csv")).content().isNotEqualTo(one);
  }

  @Test
  void aDepartmentWithoutDealsHasHeadingsOnly() throws IOException {
    SampleDepartment.write(directory, new SampleSize(0, 1, 2, 1, false));

    assertThat(Files.readAllLines(directory.resolve("deals.csv"))).hasSize(1);
  }

  @Test
  void everyDealIsOwnedBySomeoneWhoWasThere() throws IOException {
    SampleSize size = new SampleSize(500, 1, 3, 7, false);
    SampleDepartment.write(directory, size);
    List<SamplePerson> people = SamplePerson.department(size);

    assertThat(Files.readAllLines(directory.resolve("deals.csv")).stream().skip(1))
        .allSatisfy(line -> {
          String[] cells = line.split(",", -1);
          SamplePerson owner = people.stream()
              .filter(person -> person.id().equals(cells[1]))
              .findFirst()
              .orElseThrow();
          assertThat(owner.isThere(java.time.LocalDate.parse(cells[5]))).isTrue();
          assertThat(cells[8].isEmpty() || owner.isThere(java.time.LocalDate.parse(cells[8])))
              .isTrue();
        });
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void paysSaleBySaleUpToTwoHundredThousandDeals() {
    assertThat(SampleAgreements.of(new SampleSize(200_000, 2, 4, 1, false)))
        .isEqualTo(SampleAgreements.SALE_BY_SALE);
    assertThat(SampleAgreements.of(new SampleSize(200_001, 2, 4, 1, false)))
        .isEqualTo(SampleAgreements.BY_TOTALS);
  }
}
