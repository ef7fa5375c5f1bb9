package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.StageChange;
import io.sdr.examples.department.mapping.ExportMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** All that reading an export gives, kept. */
final class Collected implements Facts {
  static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(Collected.class.getClassLoader()));

  final List<Deal> deals = new ArrayList<>();
  final Map<DealId, ImmutableList<StageChange>> paths = new LinkedHashMap<>();
  final Map<DealId, String> lossReasons = new LinkedHashMap<>();
  final List<SalesReturn> returns = new ArrayList<>();
  final List<Diagnostic> problems = new ArrayList<>();
  final List<RowCount> rows = new ArrayList<>();
  Optional<MasterData> master = Optional.empty();
  Optional<Intake> intake = Optional.empty();

  static Collected from(Path directory, String mapping) {
    return from(directory, mapping, ExchangeRates.none());
  }

  static Collected from(Path directory, String mapping, ExchangeRates rates) {
    Checked<ExportMapping> written = JSON.read(mapping, ExportMapping.class);
    return from(directory, written.orRefuse(), rates);
  }

  static Collected from(Path directory, ExportMapping mapping, ExchangeRates rates) {
    Collected collected = new Collected();
    CrmExport export = CrmExport.of(directory, mapping, CurrencyUnit.USD, rates);
    Checked<MasterData> master = export.masterData(Progress.unheard());
    collected.problems.addAll(master.diagnostics());
    collected.master = master.value();
    master.value().ifPresent(known -> {
      collected.rows.addAll(known.rows());
      Checked<Intake> intake = export.facts(known, collected, Progress.unheard());
      collected.problems.addAll(intake.diagnostics());
      collected.intake = intake.value();
      intake.value().ifPresent(read -> collected.rows.addAll(read.rows()));
    });
    return collected;
  }

  /** The problems with a code. */
  List<Diagnostic> problems(String code) {
    return problems.stream().filter(problem -> problem.code().equals(code)).toList();
  }

  /** The facts of the problems with a code. */
  List<Map<String, String>> facts(String code) {
    List<Map<String, String>> facts = new ArrayList<>();
    problems(code).forEach(problem -> facts.add(problem.facts()));
    return facts;
  }

  @Override
  public void deal(ExportedDeal exported) {
    deals.add(exported.deal());
    paths.put(exported.deal().id(), exported.path());
    exported.lossReason().ifPresent(why -> lossReasons.put(exported.deal().id(), why));
  }

  @Override
  public void salesReturn(SalesReturn back) {
    returns.add(back);
  }

  @Override
  public void setAside(Diagnostic warning) {
    problems.add(warning);
  }
}
