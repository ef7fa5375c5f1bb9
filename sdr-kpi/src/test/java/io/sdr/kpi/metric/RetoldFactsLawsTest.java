package io.sdr.kpi.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityId;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.sales.LatestFacts;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.Payment;
import io.sdr.core.sales.PaymentId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.time.Period;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import io.sdr.kpi.outlook.LeadFacts;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Facts that are told again, in any order and with corrections, count as if each had been told once, as it was corrected last. */
class RetoldFactsLawsTest {
  private static final LocalDate DAY = LocalDate.parse("2011-05-10");

  private static BigMoney usd(int amount) {
    return BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(amount + 1));
  }

  private static Deal deal(int id, int revision) {
    return Scenario.deal(
            Scenario.SELLER, revision % 3 == 2 ? Outcome.LOST : Outcome.WON, DAY.toString())
        .id(DealId.of("d" + id))
        .amount(usd(10 * id + revision))
        .client(ClientId.of("c" + revision))
        .build();
  }

  private static SalesReturn back(int id, int revision) {
    return SalesReturn.builder()
        .id(ReturnId.of("r" + id))
        .owner(Scenario.SELLER)
        .amount(usd(10 * id + revision))
        .date(DAY)
        .build();
  }

  private static Activity activity(int id, int revision) {
    return Activity.builder()
        .id(ActivityId.of("a" + id))
        .kind(ActivityKind.CALL)
        .owner(Scenario.SELLER)
        .date(DAY)
        .result(Activity.Result.values()[revision % 3])
        .client(ClientId.of("c" + id))
        .build();
  }

  private static Invoice invoice(int id, int revision) {
    return Invoice.builder()
        .id(InvoiceId.of("i" + id))
        .deal(DealId.of("d"))
        .amount(usd(10 * id + revision))
        .date(DAY)
        .due(DAY.plusDays(revision))
        .build();
  }

  private static Payment payment(int id, int revision) {
    return Payment.builder()
        .id(PaymentId.of("p" + id))
        .deal(DealId.of("d"))
        .amount(usd(10 * id + revision))
        .date(DAY)
        .build();
  }

  private static Lead lead(int id, int revision) {
    return Lead.builder()
        .id(LeadId.of("l" + id))
        .created(Instant.parse("2011-05-10T10:00:00Z"))
        .firstTouch(Instant.parse("2011-05-10T10:00:00Z").plusSeconds(60L * revision))
        .source(LeadSourceId.of("web"))
        .owner(Scenario.SELLER)
        .build();
  }

  private static void add(Lead lead, TallySheet.Collector sheet) {
    LeadFacts.of(
            WorkingHours.always(),
            ServiceLevel.within(Duration.ofHours(1)),
            Instant.parse("2011-06-01T00:00:00Z"))
        .add(lead, sheet);
  }

  @Property(tries = 100)
  void factsOfEveryKindCountOnce(@ForAll long seed) {
    Random random = new Random(seed);
    assertCountsOnce(random, RetoldFactsLawsTest::deal, Deal::id, (deal, sheet) -> sheet.add(deal));
    assertCountsOnce(
        random, RetoldFactsLawsTest::back, SalesReturn::id, (back, sheet) -> sheet.add(back));
    assertCountsOnce(
        random, RetoldFactsLawsTest::activity, Activity::id, (done, sheet) -> sheet.add(done));
    assertCountsOnce(
        random,
        RetoldFactsLawsTest::invoice,
        Invoice::id,
        (invoice, sheet) -> sheet.add(invoice, Scenario.SELLER));
    assertCountsOnce(
        random,
        RetoldFactsLawsTest::payment,
        Payment::id,
        (payment, sheet) -> sheet.add(payment, Scenario.SELLER));
    assertCountsOnce(random, RetoldFactsLawsTest::lead, Lead::id, RetoldFactsLawsTest::add);
  }

  private static <I extends Comparable<? super I>, F> void assertCountsOnce(
      Random random,
      BiFunction<Integer, Integer, F> fact,
      Function<F, I> id,
      BiConsumer<F, TallySheet.Collector> telling) {
    List<F> once = new ArrayList<>();
    List<int[]> told = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      int last = random.nextInt(4);
      once.add(fact.apply(i, last));
      for (int revision = 0; revision <= last; revision++) {
        told.addAll(Collections.nCopies(1 + random.nextInt(2), new int[] {i, revision}));
      }
    }
    Collections.shuffle(told, random);
    LatestFacts<I, F> latest = LatestFacts.by(id);
    told.forEach(row -> latest.add(fact.apply(row[0], row[1]), row[1]));
    assertThat(latest.facts()).containsExactlyInAnyOrderElementsOf(once);
    assertThat(tally(latest.facts(), telling)).isEqualTo(tally(once, telling));
  }

  private static <F> Tally tally(List<F> facts, BiConsumer<F, TallySheet.Collector> telling) {
    TallySheet.Collector sheet = TallySheet.collecting(
        Department.builder().addPerson(Person.of(Scenario.SELLER, "Seller")).build(),
        Period.parse("2011-05"),
        CurrencyUnit.USD,
        ExchangeRates.none());
    facts.forEach(fact -> telling.accept(fact, sheet));
    return sheet.sheet().total();
  }
}
