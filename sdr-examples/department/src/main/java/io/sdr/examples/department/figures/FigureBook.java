package io.sdr.examples.department.figures;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.observation.RecurringChange;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.export.FactLine;
import io.sdr.examples.department.rules.FigureRules;
import io.sdr.examples.department.rules.LeadRules;
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
import io.sdr.kpi.staffing.StaffingFacts;
import io.sdr.kpi.staffing.StaffingMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Takes every kind of fact there is, and reads every metric of the department as a whole. Not thread-safe. */
public final class FigureBook {
  private final FigureRules rules;
  private final Period period;
  private final Department department;
  private final TallySheet.Collector sheet;
  private final PipelineFacts pipeline;
  private final Optional<LeadFacts> leads;
  private final List<Deal> won = new ArrayList<>();
  private final List<RecurringChange> changes = new ArrayList<>();
  private final List<Activity> done = new ArrayList<>();
  private final List<Lead> came = new ArrayList<>();

  /** A book without entries. */
  public FigureBook(
      FigureRules rules,
      Optional<LeadRules> leads,
      Department department,
      Period period,
      CurrencyUnit currency,
      ExchangeRates rates) {
    this.rules = rules;
    this.period = period;
    this.department = department;
    this.sheet = TallySheet.collecting(department, period, currency, rates);
    this.pipeline = new PipelineFacts(rules.staleAfter());
    this.leads = leads.map(agreed -> LeadFacts.of(
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

  /** Enters a deal. */
  public void add(Deal deal) {
    sheet.add(deal);
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
   * @throws io.sdr.core.value.Refusal if it is of nobody in the department
   */
  public void add(FactLine line) {
    line.activity().ifPresent(this::add);
    line.invoice().ifPresent(invoice -> sheet.add(invoice, line.owner().orElseThrow()));
    line.payment().ifPresent(payment -> sheet.add(payment, line.owner().orElseThrow()));
    line.lead().ifPresent(came::add);
    line.openDeal().ifPresent(deal -> pipeline.add(deal, sheet));
    line.openInvoice().ifPresent(invoice -> ClienteleFacts.add(invoice, sheet));
    line.sellingCost().ifPresent(cost -> ClienteleFacts.add(cost, sheet));
    line.recurringChange().ifPresent(changes::add);
    line.workScore().ifPresent(score -> ConductFacts.add(score, sheet));
    line.doubleReview().ifPresent(review -> ConductFacts.add(review, sheet));
    line.surveyAnswer().ifPresent(answer -> ConductFacts.add(answer, sheet));
    line.recordAudit().ifPresent(audit -> ConductFacts.add(audit, sheet));
    line.standardCheck().ifPresent(check -> ConductFacts.add(check, sheet));
    line.trainingDuty().ifPresent(duty -> ConductFacts.add(duty, sheet));
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
    Tally total = sheet.sheet().total();
    return new Figures(dictionary().entries().stream()
        .map(entry -> new Figures.Measurement(
            entry,
            Explained.of(
                "month.reading",
                Detail.FULL,
                trace -> entry.metric().over(period).read(total, trace))))
        .collect(ImmutableList.toImmutableList()));
  }
}
