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
import org.junit.jupiter.params.provider.ValueSource;

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
    write(lines);
    return new FactLines(directory, JSON, setAside::add).read(List.of(FILE), taken::add);
  }

  private void write(String... lines) throws IOException {
    Files.writeString(directory.resolve(FILE.text()), String.join("\n", lines).replace('\'', '"'));
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
    Checked<ImmutableList<RowCount>> counts = read(CALL, line, PAYMENT);
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
    write(CALL, PAYMENT);
    new FactLines(directory, JSON, setAside::add).read(List.of(FILE), fact -> {
      if (fact.activity().isPresent()) {
        throw Refusal.because("tally.must-know-owner");
      }
    });
    assertThat(setAside).extracting(Diagnostic::code).containsExactly("tally.must-know-owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CALL,
        PAYMENT,
        "{'owner':'ann','invoice':{'id':'I','deal':'d','amount':'USD 5','date':'2024-03-01'}}",
        "{'lead':{'id':'L','created':'2024-03-01T09:30:00Z','source':'web'}}",
        "{'openDeal':{'deal':'d','owner':'ann','day':'2024-03-31','stage':'Talk'}}",
        "{'openInvoice':{'invoice':'I','owner':'ann','day':'2024-03-31','amount':'USD 5'}}",
        "{'recurringChange':{'client':'c','owner':'ann','day':'2024-03-01','before':'USD 0','after':'USD 5'}}",
        "{'recordAudit':{'deal':'d','owner':'ann','day':'2024-03-01','required':9,'filled':5}}",
        "{'trainingDuty':{'owner':'ann','day':'2024-03-31','course':'Negotiation'}}"
      })
  void countsAFactOnce(String line) throws IOException {
    assertThat(read(line, line).value())
        .contains(ImmutableList.of(new RowCount("facts", FILE, 2, 1, 1)));
    assertThat(taken).hasSize(1);
    assertThat(setAside).extracting(Diagnostic::code).containsExactly("fact-line.must-be-unique");
  }

  @Test
  void countsWhatHappenedTwiceAlikeTwice() throws IOException {
    String points =
        "{'workScore':{'owner':'ann','day':'2024-03-01','kind':'call','points':'80','outOf':'100'}}";
    read(points, points);
    assertThat(taken).hasSize(2);
  }

  @Test
  void aLineThatWasSetAsideTakesNoIdentifier() throws IOException {
    write(CALL, CALL);
    List<FactLine> offered = new ArrayList<>();
    new FactLines(directory, JSON, setAside::add).read(List.of(FILE), fact -> {
      offered.add(fact);
      Refusal.unless(offered.size() > 1, "tally.must-know-owner");
    });
    assertThat(offered).hasSize(2);
    assertThat(setAside).extracting(Diagnostic::code).containsExactly("tally.must-know-owner");
  }

  @Test
  void saysWhereInALineWhatIsWrong() throws IOException {
    read(CALL, CALL.replace("'id'", "'ident':'A2','id'"));
    assertThat(setAside.get(0).location().toString()).isEqualTo("facts.jsonl:2:/activity/ident");
    assertThat(setAside.get(0).facts().get("known")).contains("owner", "minutes");
  }

  @Test
  void aFileWithNothingToUseIsNotTrusted() throws IOException {
    assertThat(read("").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("export-file.must-not-be-empty");
    assertThat(read("deal,owner", "D1,P1").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("export-file.must-have-usable-row");
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
