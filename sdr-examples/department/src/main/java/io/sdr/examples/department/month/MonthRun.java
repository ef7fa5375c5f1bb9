package io.sdr.examples.department.month;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.json.JsonLimits;
import io.sdr.core.json.SdrJson;
import io.sdr.core.sales.Product;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.audit.SchemeAudit;
import io.sdr.examples.department.export.CrmExport;
import io.sdr.examples.department.export.ExportedDeal;
import io.sdr.examples.department.export.FactLines;
import io.sdr.examples.department.export.Facts;
import io.sdr.examples.department.export.Intake;
import io.sdr.examples.department.export.MasterData;
import io.sdr.examples.department.export.Progress;
import io.sdr.examples.department.export.RowCount;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.scheme.MotivationScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The way from the files of an export, its mapping and the rules to the results of a period. */
public final class MonthRun {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final ImmutableSet<String> WRONG_AT_LINE =
      ImmutableSet.of("json.must-be-well-formed", "json.must-end-after-document");

  private final SdrJson json;
  private final Period period;
  private final Progress progress;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private MonthRun(SdrJson json, Period period, Progress progress) {
    this.json = json;
    this.period = period;
    this.progress = progress;
  }

  /**
   * Runs a period.
   *
   * @param input where the files are
   * @param period the period
   * @param json reads mapping and rules, knowing the policies they may name
   * @param progress hears how far the reading is
   * @return the results with everything that was found; no results if something cannot be trusted
   * @throws IOException if a file that is there cannot be read
   */
  public static Checked<Outcome> of(
      MonthInput input, Period period, SdrJson json, Progress progress) throws IOException {
    return new MonthRun(json, period, progress).run(input);
  }

  private Checked<Outcome> run(MonthInput input) throws IOException {
    Checked<ExportMapping> mapping = read(input.mapping(), ExportMapping.class);
    Checked<DepartmentRules> rules = read(input.rules(), DepartmentRules.class);
    ImmutableList<Diagnostic> wrong = ImmutableList.<Diagnostic>builder()
        .addAll(mapping.diagnostics())
        .addAll(rules.diagnostics())
        .build();
    return mapping.value().isPresent() && rules.value().isPresent()
        ? run(input, mapping.value().get(), rules.value().get())
        : Checked.failed(wrong);
  }

  private Checked<Outcome> run(MonthInput input, ExportMapping mapping, DepartmentRules rules) {
    ImmutableList<Diagnostic> contradictions = Contradictions.between(mapping, rules, input);
    if (!contradictions.isEmpty()) {
      return Checked.failed(contradictions);
    }
    CrmExport tables = CrmExport.of(input.data(), mapping, rules.currency(), rules.exchangeRates());
    CrmExport export = rules.team().map(tables::withPeople).orElse(tables);
    FactLines lines = new FactLines(input.data(), json, diagnostics::add);
    return export
        .masterData(progress)
        .then(known -> settle(
            new Sources(export, lines, mapping), known, rules, MonthInput.nameOf(input.rules())));
  }

  private Checked<Outcome> settle(
      Sources export, MasterData known, DepartmentRules rules, String rulesFile) {
    ImmutableList<Diagnostic> names = NamesInRules.check(
        rules, json.mapper().valueToTree(rules), export.mapping, known, rulesFile);
    if (names.stream().anyMatch(name -> name.severity() == Severity.ERROR)) {
      return Checked.failed(names);
    }
    diagnostics.addAll(names);
    try {
      return settle(export, known, rules);
    } catch (Refusal refusal) {
      return failed(refusal.code(), rulesFile);
    }
  }

  private Checked<Outcome> settle(Sources sources, MasterData known, DepartmentRules rules) {
    MonthBook book = MonthBook.open(agreements(known, rules, sources.mapping), period);
    Checked<Intake> intake = sources.export.facts(known, new Bookkeeper(book), progress);
    diagnostics.addAll(intake.diagnostics());
    Checked<ImmutableList<RowCount>> lines = sources.lines.read(sources.mapping.facts(), book::add);
    diagnostics.addAll(lines.diagnostics());
    return intake.value().isEmpty() || lines.value().isEmpty()
        ? Checked.failed(diagnostics)
        : outcome(
            book.close(),
            known,
            rules,
            intake.value().get().rows(),
            lines.value().get());
  }

  private Checked<Outcome> outcome(
      MonthResult month,
      MasterData known,
      DepartmentRules rules,
      List<RowCount> tables,
      List<RowCount> lines) {
    diagnostics.addAll(month.diagnostics());
    ImmutableList<RowCount> rows = ImmutableList.<RowCount>builder()
        .addAll(known.rows())
        .addAll(tables)
        .addAll(lines)
        .build();
    Goals goals = together(known.goals(), rules.goals());
    Checked<ImmutableList<SchemeAudit>> audits = Checked.of(ImmutableList.of());
    for (MotivationScheme scheme : rules.schemes()) {
      ImmutableList<Participant> paid = month.paidBy(scheme);
      if (rules.crediting().isPresent() && !paid.isEmpty()) {
        audits = audits.then(others -> SchemeAudit.of(scheme, rules, paid, goals, json)
            .then(one -> Checked.of(
                ImmutableList.<SchemeAudit>builder().addAll(others).add(one).build())));
      }
    }
    return audits.then(looked -> Checked.of(new Outcome(month, rows, looked), diagnostics));
  }

  private static Agreements agreements(
      MasterData known, DepartmentRules rules, ExportMapping mapping) {
    Agreements.Builder agreements = Agreements.builder()
        .rules(rules)
        .department(known.department())
        .goals(together(known.goals(), rules.goals()))
        .terms(known.terms())
        .balances(known.balances())
        .saysWhyDealsAreLost(
            mapping.deals().stream().anyMatch(table -> table.lossReason().isPresent()));
    for (Product product : known.products().values()) {
      product.listPrice().ifPresent(price -> agreements.putListPrice(product.id(), price));
    }
    return agreements.build();
  }

  private static Goals together(Goals exported, Goals agreed) {
    return Goals.of(ImmutableList.<Goal>builder()
        .addAll(exported.all())
        .addAll(agreed.all())
        .build());
  }

  private <T> Checked<T> read(Path file, Class<T> type) throws IOException {
    String name = MonthInput.nameOf(file);
    if (!Files.isRegularFile(file)) {
      return failed(
          Files.isDirectory(file) ? "input-file.must-be-no-directory" : "input-file.must-exist",
          name);
    }
    return Files.size(file) > JsonLimits.RULES.documentLength()
        ? failed("input-file.must-stay-within-limits", name)
        : located(json.read(withoutMark(Files.readAllBytes(file)), type), name);
  }

  /** Some editors begin a file in UTF-8 with a mark that says so. */
  private static byte[] withoutMark(byte[] text) {
    return text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length)
        ? Arrays.copyOfRange(text, MARK.length, text.length)
        : text;
  }

  private static <T> Checked<T> located(Checked<T> checked, String file) {
    return new Checked<>(
        checked.value(),
        checked.diagnostics().stream()
            .map(diagnostic -> Diagnostic.builder()
                .from(diagnostic)
                .location(
                    isOfWhole(diagnostic)
                        ? Location.ofSource(file)
                        : diagnostic.location().in(file))
                .build())
            .collect(ImmutableList.toImmutableList()));
  }

  /** Where a document as a whole breaks a rule, the line at which its reading ended is not to blame. */
  private static boolean isOfWhole(Diagnostic diagnostic) {
    return diagnostic.location().pointer().orElse("").isEmpty()
        && !WRONG_AT_LINE.contains(diagnostic.code());
  }

  private static <T> Checked<T> failed(String code, String file) {
    return Checked.failed(List.of(Diagnostic.error(code, Location.ofSource(file))));
  }

  /**
   * The results of a period and what became of every row.
   *
   * @param month the results
   * @param rows what became of the rows, table by table
   * @param audits what is to be thought of the schemes; none where sales are not credited to people
   */
  public record Outcome(
      MonthResult month, ImmutableList<RowCount> rows, ImmutableList<SchemeAudit> audits) {}

  /** Where facts come from: tables, and lines of some files. */
  private record Sources(CrmExport export, FactLines lines, ExportMapping mapping) {}

  private final class Bookkeeper implements Facts {
    private final MonthBook book;

    Bookkeeper(MonthBook book) {
      this.book = book;
    }

    @Override
    public void deal(ExportedDeal deal) {
      book.add(deal);
    }

    @Override
    public void salesReturn(SalesReturn back) {
      book.add(back);
    }

    @Override
    public void setAside(Diagnostic warning) {
      diagnostics.add(warning);
    }
  }
}
