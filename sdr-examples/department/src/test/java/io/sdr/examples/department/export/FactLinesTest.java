package io.sdr.examples.department.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.mapping.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactLinesTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(FactLinesTest.class.getClassLoader()));
  private static final FileName FILE = FileName.of("facts.jsonl");
  private static final String CALL =
      "{'activity':{'id':'A1','kind':'call','owner':'ann','date':'2024-03-01'}}";
  private static final String PAYMENT =
      "{'owner':'ann','payment':{'id':'P1','deal':'d','amount':'USD 5.00','date':'2024-03-01'}}";

  @TempDir
  Path directory;

  private final List<Diagnostic> setAside = new ArrayList<>();
  private final List<FactLine> taken = new ArrayList<>();

  private Checked<ImmutableList<RowCount>> read(String... lines) throws IOException {
    Files.writeString(directory.resolve(FILE.text()), String.join("\n", lines).replace('\'', '"'));
    return new FactLines(directory, JSON, setAside::add).read(List.of(FILE), taken::add);
  }

  @Test
  void takesOneFactOfALine() throws IOException {
    Checked<ImmutableList<RowCount>> counts = read(CALL, PAYMENT);
    assertThat(counts.value()).contains(ImmutableList.of(new RowCount("facts", FILE, 2, 2, 0)));
    assertThat(taken.get(0).activity()).isPresent();
    assertThat(taken.get(1).payment()).isPresent();
    assertThat(setAside).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | json.must-be-well-formed",
        "{} | fact-line.must-have-one-fact",
        "{'payment':{'id':'P','deal':'d','amount':'USD 5.00','date':'2024-03-01'}} | fact-line.must-have-owner-of-invoices-and-payments",
        "{'owner':'ann','activity':{'id':'A','kind':'call','owner':'ann','date':'2024-03-01'}} | fact-line.must-have-owner-of-invoices-and-payments",
        "{'gossip':{}} | json.must-have-known-fields-only",
        "{'payment':{'id':'P','deal':'d','amount':'USD 0.00','date':'2024-03-01'}} | payment.must-not-be-zero"
      })
  void setsAsideWhatCannotBeUsed(String line, String code) throws IOException {
    Checked<ImmutableList<RowCount>> counts = read(CALL, line, CALL);
    assertThat(counts.value()).contains(ImmutableList.of(new RowCount("facts", FILE, 3, 2, 1)));
    assertThat(setAside).extracting(Diagnostic::code).containsExactly(code);
    assertThat(setAside.get(0).location().line()).hasValue(2);
  }

  @Test
  void setsAsideLinesThatAreTooLongAndFactsThatAreRefused() throws IOException {
    assertThat(read("x".repeat(1_000_000), CALL, "").value())
        .contains(ImmutableList.of(new RowCount("facts", FILE, 2, 1, 1)));
    assertThat(taken).hasSize(1);
    assertThat(setAside).extracting(Diagnostic::code).containsOnly("fact-line.must-not-be-long");
    setAside.clear();
    Files.writeString(directory.resolve(FILE.text()), CALL.replace('\'', '"'));
    new FactLines(directory, JSON, setAside::add).read(List.of(FILE), fact -> {
      throw Refusal.because("tally.must-know-owner");
    });
    assertThat(setAside).extracting(Diagnostic::code).containsExactly("tally.must-know-owner");
  }

  @Test
  void doesNotTrustFilesThatAreMissingOrNoText() throws IOException {
    FactLines lines = new FactLines(directory, JSON, setAside::add);
    assertThat(lines.read(List.of(FILE), taken::add).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("export-file.must-exist");
    Files.write(directory.resolve(FILE.text()), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(lines.read(List.of(FILE), taken::add).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("export-file.must-be-in-declared-encoding");
  }
}
