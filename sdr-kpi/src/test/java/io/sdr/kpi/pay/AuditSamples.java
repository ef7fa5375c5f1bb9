package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.DealId;
import io.sdr.core.time.Period;
import io.sdr.kpi.audit.Finding;
import io.sdr.kpi.audit.LintReport;
import io.sdr.kpi.audit.OverrideAudit;
import io.sdr.kpi.audit.OverrideLimits;
import io.sdr.kpi.audit.PayProfile;
import io.sdr.kpi.audit.SchemeLint;
import io.sdr.kpi.audit.Selling;
import io.sdr.kpi.audit.TypicalSeller;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One of everything about sound schemes, for the tests that look at all there is. */
final class AuditSamples {
  private static final List<OverrideAudit.Decision> DECISIONS = List.of(
      new OverrideAudit.Decision(1, Optional.of(Scenario.HEAD)),
      new OverrideAudit.Decision(2, Optional.empty()));

  private AuditSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    SdrJson json = SdrJson.with(PolicyRegistry.discovered(AuditSamples.class.getClassLoader()));
    LintReport report = SchemeLint.usual()
        .examine(
            scheme(),
            seller(),
            List.of(Scenario.in("2011-05").credited("70000").participant()),
            json);
    PayProfile profile = SchemeLint.usual().profile(scheme(), seller(), Selling.ONE_SALE, json);
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.put(LintReport.class, report);
    samples.putAll(LintReport.Unknown.class, report.unknown());
    samples.putAll(Finding.class, report.findings());
    report.findings().stream()
        .map(Finding::before)
        .flatMap(Optional::stream)
        .forEach(example -> samples.put(Finding.Example.class, example));
    samples.put(PayProfile.class, profile);
    samples.putAll(PayProfile.Line.class, profile.lines());
    profile.lines().forEach(line -> samples.putAll(PayProfile.Piece.class, line.pieces()));
    samples.put(OverrideLimits.class, OverrideLimits.usual());
    samples.putAll(OverrideAudit.Decision.class, DECISIONS);
    samples.put(OverrideAudit.class, overrides());
    samples.putAll(OverrideAudit.Line.class, overrides().groups());
    return samples.build();
  }

  private static TypicalSeller seller() {
    return TypicalSeller.builder()
        .period(Period.parse("2011-05"))
        .sale(Credit.builder()
            .person(Scenario.SELLER)
            .deal(DealId.of("d"))
            .day(Period.parse("2011-05").start())
            .amount(BigMoney.parse("USD 1000"))
            .build())
        .build();
  }

  private static MotivationScheme scheme() {
    return MotivationScheme.builder()
        .from(WhatIfSamples.scheme("5%"))
        .addPart(
            "Capped",
            PayRules.capped(
                Agreed.parse("USD 500.00"),
                CapPer.PERIOD,
                PayRules.commission(PayBases.credited(), Agreed.parse("7%"))))
        .addPart("Mentoring", PayRules.bonus(Agreed.term("mentoring")))
        .build();
  }

  private static OverrideAudit overrides() {
    Period may = Period.parse("2011-05");
    Ledger ledger = Ledger.empty(CurrencyUnit.USD);
    for (String amount : List.of("USD 5.00", "USD -7.00")) {
      ledger = ledger.post(
          Scenario.SELLER,
          may,
          may,
          EntryKind.ADJUSTMENT,
          Subject.ofPeriod("Commission"),
          Money.parse(amount),
          "An error");
    }
    return OverrideAudit.of(
        ledger, may, DECISIONS, Map.of(Scenario.SELLER, "North"), OverrideLimits.usual());
  }
}
