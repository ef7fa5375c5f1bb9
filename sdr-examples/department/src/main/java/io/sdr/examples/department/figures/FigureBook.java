package io.sdr.examples.department.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.observation.OpenDeal;
import io.sdr.core.observation.OpenInvoice;
import io.sdr.core.observation.RecurringChange;
import io.sdr.core.observation.SellingCost;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.export.FactLine;
import io.sdr.examples.department.figures.Figures.Measurement;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.examples.department.rules.FigureRules;
import io.sdr.kpi.clientele.ClientOwners;
import io.sdr.kpi.clientele.ClienteleFacts;
import io.sdr.kpi.clientele.ClienteleMetrics;
import io.sdr.kpi.clientele.PurchaseHistory;
import io.sdr.kpi.clientele.RecurringHistory;
import io.sdr.kpi.conduct.ConductFacts;
import io.sdr.kpi.conduct.ConductMetrics;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.outlook.LeadFacts;
import io.sdr.kpi.outlook.OutlookMetrics;
import io.sdr.kpi.outlook.PipelineFacts;
import io.sdr.kpi.outlook.StageHistory;
import io.sdr.kpi.outlook.StagePair;
import io.sdr.kpi.outlook.StillOpen;
import io.sdr.kpi.staffing.StaffingFacts;
import io.sdr.kpi.staffing.StaffingMetrics;
import io.sdr.process.pipeline.Pipeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Takes every kind of fact there is, and reads every metric of the department as a whole. Not thread-safe. */
public final class FigureBook {
  private static final String BETWEEN_STAGES = "stage-conversion";

  private final FigureRules rules;
  private final Pipeline stages;
  private final ExchangeRates rates;
  private final Period period;
  private final Department department;
  private final CurrencyUnit currency;
  private final TallySheet.Collector sheet;
  private final PipelineFacts pipeline;
  private final Optional<LeadFacts> leads;
  private final List<Deal> deals = new ArrayList<>();
  private final List<StageChange> moves = new ArrayList<>();
  private final List<Deal> won = new ArrayList<>();
  private final List<RecurringChange> changes = new ArrayList<>();
  private final List<Activity> done = new ArrayList<>();
  private final List<Lead> came = new ArrayList<>();

  /**
   * A book without entries.
   *
   * @param rules must say what is meant by figures
   */
  public FigureBook(DepartmentRules rules, Department department, Period period) {
    this.rules = rules.figures().orElseThrow();
    this.stages = rules.pipeline();
    this.rates = rules.exchangeRates();
    this.currency = rules.currency();
    this.period = period;
    this.department = department;
    this.sheet = TallySheet.collecting(department, period, currency, rates);
    this.pipeline = new PipelineFacts(this.rules.staleAfter());
    this.leads = rules
        .leads()
        .map(agreed -> LeadFacts.of(
            agreed.hours(),
            agreed.answer(),
            period.end().atStartOfDay(agreed.hours().zone()).toInstant()));
  }

  /** Everything that can be measured. */
  public static MetricDictionary dictionary() {
    return Metrics.dictionary()
        .plus(OutlookMetrics.dictionary())
        .plus(ClienteleMetrics.dictionary())
        .plus(ConductMetrics.dictionary())
        .plus(StaffingMetrics.dictionary());
  }

  /** Enters a deal with the log of its stages. */
  public void add(Deal deal, List<StageChange> log) {
    sheet.add(deal);
    if (!log.isEmpty()) {
      deals.add(deal);
      moves.addAll(log);
    }
    if (deal.outcome() == Outcome.WON
        && deal.closed().filter(day -> day.isBefore(period.end())).isPresent()) {
      won.add(deal);
    }
  }

  /** Enters a return. */
  public void add(SalesReturn back) {
    sheet.add(back);
  }

  /**
   * Enters a fact of another kind.
   *
   * @throws Refusal if it is of nobody in the department, or an amount of it cannot be converted
   */
  public void add(FactLine line) {
    line.activity().ifPresent(this::add);
    line.invoice().ifPresent(invoice -> sheet.add(invoice, line.owner().orElseThrow()));
    line.payment().ifPresent(payment -> sheet.add(payment, line.owner().orElseThrow()));
    line.lead().ifPresent(came::add);
    line.openDeal().ifPresent(this::add);
    line.openInvoice().ifPresent(this::add);
    line.sellingCost().ifPresent(this::add);
    line.recurringChange().ifPresent(this::add);
    line.workScore().ifPresent(score -> ConductFacts.add(score, sheet));
    line.doubleReview().ifPresent(review -> ConductFacts.add(review, sheet));
    line.surveyAnswer().ifPresent(answer -> ConductFacts.add(answer, sheet));
    line.recordAudit().ifPresent(audit -> ConductFacts.add(audit, sheet));
    line.standardCheck().ifPresent(check -> ConductFacts.add(check, sheet));
    line.trainingDuty().ifPresent(duty -> ConductFacts.add(duty, sheet));
  }

  private void add(OpenDeal deal) {
    checkRates(deal.amount().stream(), deal.day());
    pipeline.add(deal, sheet);
  }

  private void add(OpenInvoice invoice) {
    checkRates(Stream.of(invoice.amount()), invoice.day());
    ClienteleFacts.add(invoice, sheet);
  }

  private void add(SellingCost cost) {
    checkRates(Stream.of(cost.amount()), cost.day());
    ClienteleFacts.add(cost, sheet);
  }

  private void add(RecurringChange change) {
    checkRates(Stream.of(change.before(), change.after()), period.start());
    changes.add(change);
  }

  /** A fact that cannot be counted whole must not be counted in part, nor be found when all others are counted. */
  private void checkRates(Stream<BigMoney> amounts, LocalDate day) {
    Refusal.unless(
        amounts.allMatch(amount -> rates.convert(amount, currency, day).isPresent()),
        "export-amount.must-have-exchange-rate");
  }

  private void add(Activity activity) {
    sheet.add(activity);
    done.add(activity);
  }

  /** Enters how far somebody kept the goal of the period. */
  public void addAttainment(PersonId person, Percent attainment) {
    StaffingFacts.addAttainment(person, period.start(), attainment, sheet);
  }

  /** Enters what somebody who leads nobody was to sell. */
  public void addPlan(PersonId person, BigMoney plan) {
    pipeline.addPlan(person, period.start(), plan, sheet);
  }

  /** Reads everything. */
  public Figures close() {
    ClientOwners owners = ClientOwners.in(department);
    PurchaseHistory.of(won, rules.silentMonths()).addTo(sheet, owners);
    RecurringHistory.of(changes).addTo(sheet, owners);
    leads
        .map(facts -> facts.knowing(done))
        .ifPresent(facts -> came.forEach(lead -> facts.add(lead, sheet)));
    StaffingFacts.add(department, sheet);
    ImmutableMap<String, StagePair> pairs = pairs();
    StageHistory history = StageHistory.of(moves, deals, period.lastDay());
    pairs.values().forEach(pair -> history.addTo(sheet, pair));
    Tally total = sheet.sheet().total();
    return new Figures(dictionary().entries().stream()
        .flatMap(entry -> entry.id().equals(BETWEEN_STAGES)
            ? pairs.entrySet().stream()
                .map(pair -> Measurement.between(
                    pair.getKey(), between(pair.getValue(), entry), period, total))
            : Stream.of(Measurement.of(entry, period, total)))
        .collect(ImmutableList.toImmutableList()));
  }

  /** Each open stage with those behind it, under what people call the step. */
  private ImmutableMap<String, StagePair> pairs() {
    ImmutableList<StageId> way = ImmutableList.<StageId>builder()
        .addAll(stages.openStages())
        .add(stages.wonStage())
        .build();
    ImmutableMap.Builder<String, StagePair> pairs = ImmutableMap.builder();
    for (int i = 1; i < way.size(); i++) {
      pairs.put(
          way.get(i - 1).text() + " → " + way.get(i).text(),
          new StagePair(
              "stage-" + i + "-to-" + (i + 1),
              way.get(i - 1),
              ImmutableSortedSet.copyOf(way.subList(i, way.size()))));
    }
    return pairs.buildOrThrow();
  }

  private static MetricDictionary.Entry between(StagePair pair, MetricDictionary.Entry entry) {
    return new MetricDictionary.Entry(
        entry.id(),
        OutlookMetrics.stageConversion(pair, StillOpen.UNDECIDED),
        entry.profile(),
        entry.unit(),
        entry.better(),
        entry.needs());
  }
}
