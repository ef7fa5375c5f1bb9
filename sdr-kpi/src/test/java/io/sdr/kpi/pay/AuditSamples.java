package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.DealId;
import io.sdr.core.time.Period;
import io.sdr.kpi.audit.Finding;
import io.sdr.kpi.audit.LintReport;
import io.sdr.kpi.audit.PayProfile;
import io.sdr.kpi.audit.SchemeLint;
import io.sdr.kpi.audit.Selling;
import io.sdr.kpi.audit.TypicalSeller;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/** One of everything about sound schemes, for the tests that look at all there is. */
final class AuditSamples {
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
}
