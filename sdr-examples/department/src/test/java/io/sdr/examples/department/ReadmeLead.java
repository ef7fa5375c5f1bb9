package io.sdr.examples.department;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.WorkingHours;
import io.sdr.process.lead.Distribution;
import io.sdr.process.lead.DistributionRules;
import io.sdr.process.lead.DistributionState;
import io.sdr.process.lead.LeadDistributions;
import io.sdr.process.lead.Roster;
import io.sdr.process.lead.Seller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.threeten.extra.LocalDateRange;

/** The code of the README about a lead, run by a test. */
final class ReadmeLead {
  private ReadmeLead() {}

  static String explanation(Locale language) {
    WorkingHours berlin = WorkingHours.mondayToFriday(ZoneId.of("Europe/Berlin"), "09:00-18:00");
    Roster team = Roster.of(List.of(
        Seller.builder().person(PersonId.of("anna")).hours(berlin).build(),
        Seller.builder().person(PersonId.of("boris")).hours(berlin).parts(2).build(),
        Seller.builder()
            .person(PersonId.of("clara"))
            .hours(berlin)
            .addAbsences(LocalDateRange.of(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 19)))
            .build()));
    Instant at = Instant.parse("2026-10-14T10:00:00Z");
    Lead lead = Lead.builder()
        .id(LeadId.of("204"))
        .source(LeadSourceId.of("web"))
        .created(at)
        .build();
    DistributionRules rules = DistributionRules.of(LeadDistributions.smoothWeighted());
    Explained<Distribution> given =
        rules.give(lead, team, DistributionState.fresh(), at, Detail.FULL);
    return PolicyRegistry.discovered(ReadmeLead.class.getClassLoader())
        .wording(language)
        .tell(given.because().orElseThrow());
  }
}
