package io.sdr.core.json;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.rules.AcmePolicies;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.explain.Contradiction;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.ExplanationDiff;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Unmet;
import io.sdr.core.observation.ClientAssignment;
import io.sdr.core.observation.DealForecast;
import io.sdr.core.observation.DoubleReview;
import io.sdr.core.observation.ForecastMade;
import io.sdr.core.observation.OpenDeal;
import io.sdr.core.observation.OpenInvoice;
import io.sdr.core.observation.RecordAudit;
import io.sdr.core.observation.RecurringChange;
import io.sdr.core.observation.SellingCost;
import io.sdr.core.observation.SkillCheck;
import io.sdr.core.observation.StandardCheck;
import io.sdr.core.observation.SurveyAnswer;
import io.sdr.core.observation.TrainingDuty;
import io.sdr.core.observation.WorkScore;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.sales.Acquaintance;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityId;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Contact;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.DealShare;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.Payment;
import io.sdr.core.sales.PaymentId;
import io.sdr.core.sales.Product;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.Shipment;
import io.sdr.core.sales.ShipmentId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.statistics.Correlation;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.statistics.IntervalMethod;
import io.sdr.core.statistics.QuantileMethod;
import io.sdr.core.statistics.RaterTable;
import io.sdr.core.statistics.Regression;
import io.sdr.core.statistics.ShareBelief;
import io.sdr.core.statistics.ShareDifference;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.SkillId;
import io.sdr.core.team.TeamId;
import io.sdr.core.team.Territories;
import io.sdr.core.team.TerritoryHolding;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.team.WorkingTimes;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Deadline;
import io.sdr.core.time.HoursSpan;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.time.Proration;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.SpecialHours;
import io.sdr.core.time.Spell;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.time.WorkingHours;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** Every public value of the core survives JSON; a value without a sample here fails. */
class JsonRoundTripTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final Instant MOMENT = Instant.parse("2024-02-29T09:30:00.5Z");
  private static final Percent THIRD =
      Percent.ofFraction(Decimals.quotient(BigDecimal.ONE, new BigDecimal("3")));
  private static final PersonId ANN = PersonId.of("Анна \"Ann\" \ud83d\ude00");
  private static final PersonId HEAD = PersonId.of("head");

  /** How to read, not what is read. */
  private static final ImmutableSet<String> NOT_DATA = ImmutableSet.of(JsonLimits.class.getName());

  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.builder().add(new AcmePolicies()).build());

  @Test
  void hasASampleOfEveryPublicValue() {
    ImmutableSet<String> values = valuesOfTheCore();
    ImmutableSet<String> sampled =
        samples().map(sample -> sample.type().getName()).collect(ImmutableSet.toImmutableSet());

    assertThat(values).hasSizeGreaterThan(35).contains(Deal.class.getName());
    assertThat(sampled).containsAll(values);
  }

  @ParameterizedTest
  @MethodSource("samples")
  <T> void survivesJsonByteForByte(Sample<T> sample) {
    String written = JSON.write(sample.value());
    T read = JSON.read(written, sample.reference()).orRefuse();

    assertThat(read).isEqualTo(sample.value());
    assertThat(JSON.write(read)).isEqualTo(written).endsWith("\n").doesNotContain("\r");
  }

  static Stream<Sample<?>> samples() {
    return Stream.of(
            enums(
                Cadence.class,
                Deadline.Status.class,
                Proration.class,
                DealShare.Kind.class,
                Detail.class,
                LeadVerdict.class,
                Operation.class,
                Outcome.class,
                Severity.class,
                SurveyAnswer.Question.class,
                WorkScore.Kind.class,
                IntervalMethod.class,
                QuantileMethod.class,
                Territories.Ground.class),
            identifiers(),
            quantities(),
            statistics(),
            times(),
            problems(),
            explanations(),
            teams(),
            sales(),
            observations())
        .flatMap(List::stream);
  }

  private static List<Sample<?>> enums(Class<?>... types) {
    return Arrays.stream(types)
        .flatMap(type -> Arrays.stream(type.getEnumConstants())
            .map(constant -> new Sample<>(type, constant, typeOf(type))))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Sample<?>> identifiers() {
    return List.of(
        of(ANN),
        of(ClientId.of("c/1~")),
        of(DealId.of(" d 1 ")),
        of(CampaignId.of("spring")),
        of(LeadId.of("l")),
        of(LeadSourceId.of("fair")),
        of(SkillId.of("drills")),
        of(ProductId.of("GTX")),
        of(ReturnId.of("1e5")),
        of(RoleId.of("null")),
        of(StageId.of("won")),
        of(Category.of("Tools/Drills")),
        of(ActivityId.of("a")),
        of(ActivityKind.MEETING),
        of(DealKind.of("new")),
        of(InvoiceId.of("i")),
        of(PaymentId.of("p")),
        of(ReturnReason.of("refund")),
        of(ShipmentId.of("s")),
        of(TeamId.of("true")),
        of(TerritoryId.of("\u0000\u2028")));
  }

  private static List<Sample<?>> quantities() {
    ExchangeRate rate =
        new ExchangeRate(CurrencyUnit.USD, CurrencyUnit.JPY, new BigDecimal("141.50"), LEAP_DAY);
    return List.of(
        of(Percent.ZERO),
        of(THIRD),
        of(Percent.of("-12.50")),
        of(Proportion.of(0, 0)),
        of(Proportion.of(3, Long.MAX_VALUE)),
        of(Proportion.of(3, 10).interval().value().orElseThrow()),
        of(Rounding.of(-2, RoundingMode.HALF_EVEN)),
        of(new Slopes.Piece(BigDecimal.ZERO, new BigDecimal("0.050"))),
        of(new Slopes.Piece(new BigDecimal("1e25"), THIRD.fraction())),
        of(Slopes.above(BigDecimal.TEN)),
        of(rate),
        of(ExchangeRates.none()),
        of(ExchangeRates.of(List.of(rate))),
        as(Figure.class, Figure.of(BigMoney.parse("JPY 33.3333"))),
        as(Figure.class, Figure.of(THIRD)),
        as(Figure.class, Figure.of(-7)),
        as(Figure.class, Figure.of(LEAP_DAY)),
        as(Figure.class, Figure.of("{base}\\$1\"")),
        kind(new Figure.Amount(BigMoney.parse("BHD 1.5"))),
        kind(new Figure.Share(THIRD)),
        kind(new Figure.Plain(new BigDecimal("0.50"))),
        kind(new Figure.Day(LEAP_DAY)),
        kind(new Figure.Word("")),
        new Sample<>(
            Measured.class, Measured.of(Figure.of(1)), new TypeReference<Measured<Figure>>() {}),
        new Sample<>(
            Measured.class,
            Measured.undefined("no-sample"),
            new TypeReference<Measured<Figure>>() {}));
  }

  private static List<Sample<?>> statistics() {
    Percent level = Percent.of("95");
    List<BigDecimal> numbers =
        List.of(new BigDecimal("1.50"), BigDecimal.TEN, BigDecimal.ZERO, new BigDecimal("7"));
    io.sdr.core.statistics.Sample sample = io.sdr.core.statistics.Sample.of(numbers);
    return List.of(
        of(sample),
        of(Estimate.ofMean(sample, level).value().orElseThrow()),
        of(Estimate.ofShares(List.of(Proportion.of(1, 2)), List.of(Proportion.of(2, 3)), level)
            .value()
            .orElseThrow()),
        of(Correlation.spearman(numbers, numbers).value().orElseThrow()),
        of(RaterTable.ofVerdicts(118, 5, 2, 0)),
        of(RaterTable.Distance.QUADRATIC),
        of(ShareBelief.of(Percent.of("20"), 20).after(Proportion.of(3, 4))),
        of(ShareDifference.newcombe(Proportion.of(56, 70), Proportion.of(48, 80), level)
            .value()
            .orElseThrow()),
        of(Significance.twoProportionZ(Proportion.of(48, 255), Proportion.of(52, 395))
            .value()
            .orElseThrow()),
        of(new Significance(
            "x", 1, Optional.empty(), BigDecimal.ZERO, Optional.of(BigDecimal.ONE))),
        of(Regression.leastSquares(numbers, ImmutableMap.of("b", numbers), level)
            .value()
            .orElseThrow()));
  }

  private static List<Sample<?>> times() {
    return List.of(
        of(Period.parse("2020-W53")),
        of(Period.parse("2024-01-31/2024-02-29")),
        of(PeriodSequence.of(Cadence.QUARTER, Period.parse("2024"))),
        of(WorkingCalendar.builder().build()),
        of(WorkingCalendar.builder()
            .from(WorkingCalendar.mondayToFriday())
            .addHolidays(LEAP_DAY, LEAP_DAY.minusDays(1))
            .addWorkedInstead(LEAP_DAY.plusDays(2))
            .build()),
        of(HoursSpan.parse("22:00-06:30")),
        of(HoursSpan.parse("00:00-24:00")),
        of(SpecialHours.off(LEAP_DAY, LEAP_DAY)),
        of(SpecialHours.on(LEAP_DAY, "09:00-13:00")),
        of(WorkingHours.always()),
        of(WorkingHours.builder()
            .from(WorkingHours.mondayToFriday(ZoneId.of("Europe/Berlin"), "09:00-13:00"))
            .putWeekly(DayOfWeek.FRIDAY, ImmutableList.of(HoursSpan.parse("09:00-12:00")))
            .addSpecial(SpecialHours.off(LEAP_DAY, LEAP_DAY.plusDays(1)))
            .build()),
        of(new Deadline(MOMENT)),
        of(new Spell(true, MOMENT)),
        of(ServiceLevel.within(Duration.ZERO)),
        of(ServiceLevel.builder()
            .putTarget("high", Duration.ofMinutes(90))
            .putTarget("low", Duration.ofDays(2))
            .usual("low")
            .build()));
  }

  private static List<Sample<?>> problems() {
    Diagnostic problem = Diagnostic.error(
            "a.must-be-b",
            Location.builder().source("x.csv").line(3).column("c").build())
        .with("limit", 3);
    TypeReference<Checked<PersonId>> checked = new TypeReference<>() {};
    return List.of(
        of(Location.unknown()),
        of(Location.ofPointer("")),
        of(problem),
        of(Diagnostic.note("a.must-be-b", Location.unknown())),
        new Sample<>(Checked.class, Checked.of(HEAD), checked),
        new Sample<>(Checked.class, Checked.failed(List.of(problem)), checked));
  }

  private static List<Sample<?>> explanations() {
    Unmet unmet = new Unmet("below-threshold", Optional.of(Figure.of(3)), Optional.empty());
    Explanation failed = Explanation.builder()
        .rule("bonus")
        .operation(Operation.NOT_APPLIED)
        .unmet(unmet)
        .build();
    Explanation pay = Explanation.builder()
        .rule("pay")
        .putInput("z", Figure.of(1))
        .putInput("a", Figure.of(2))
        .operation(Operation.QUOTIENT)
        .outcome(Figure.of(new BigDecimal("0.5")))
        .addStep(failed)
        .build();
    TypeReference<Explained<Percent>> explained = new TypeReference<>() {};
    return List.of(
        of(unmet),
        of(failed),
        of(pay),
        of(new Contradiction("/steps/0", "pay", Optional.empty(), Optional.of(Figure.of(1)))),
        of(new ExplanationDiff.Change("/rule", Optional.of(Figure.of("a")), Optional.empty())),
        new Sample<>(Explained.class, new Explained<>(THIRD, Optional.of(pay)), explained),
        new Sample<>(Explained.class, new Explained<>(THIRD, Optional.empty()), explained));
  }

  private static List<Sample<?>> teams() {
    Placement placement = Placement.builder()
        .person(ANN)
        .team(TeamId.of("t"))
        .role(RoleId.of("r"))
        .build();
    Placement until = Placement.builder()
        .from(placement)
        .manager(HEAD)
        .dates(LocalDateRange.ofUnboundedStart(LEAP_DAY))
        .build();
    Placement since = Placement.builder()
        .from(placement)
        .dates(LocalDateRange.ofUnboundedEnd(LEAP_DAY))
        .build();
    TerritoryHolding holding = new TerritoryHolding(
        ANN, TerritoryId.of("north"), LocalDateRange.of(LEAP_DAY, LEAP_DAY.plusDays(1)));
    return List.of(
        of(Person.of(ANN, "Анна")),
        of(WorkingTimes.builder()
            .usual(WorkingHours.always())
            .putTeam(TeamId.of("t"), WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-17:00"))
            .putPerson(ANN, WorkingHours.always())
            .putException(ANN, ImmutableList.of(SpecialHours.off(LEAP_DAY, LEAP_DAY)))
            .build()),
        of(placement),
        of(until),
        of(since),
        of(Department.builder().build()),
        of(Department.builder()
            .addPeople(Person.of(ANN, "Анна"), Person.of(HEAD, "Head"))
            .addPlacements(since, until)
            .build()),
        of(holding),
        of(Territories.of(List.of())),
        of(Territories.of(List.of(holding))));
  }

  private static List<Sample<?>> observations() {
    OpenDeal.Builder open = OpenDeal.builder()
        .deal(DealId.of("d1"))
        .owner(ANN)
        .day(LEAP_DAY)
        .stage(StageId.of("offer"));
    return List.of(
        of(open.build()),
        of(open.amount(BigMoney.parse("USD 5"))
            .probability(Percent.of("40"))
            .qualified(false)
            .enteredStage(LEAP_DAY)
            .lastActivity(LEAP_DAY)
            .nextStep(LEAP_DAY.plusDays(1))
            .expectedClose(LEAP_DAY.plusDays(9))
            .build()),
        of(DealForecast.builder()
            .deal(DealId.of("d1"))
            .owner(ANN)
            .made(LEAP_DAY)
            .expected(LEAP_DAY)
            .became(LEAP_DAY.plusDays(30))
            .build()),
        of(ForecastMade.builder()
            .owner(ANN)
            .period(Period.of(LEAP_DAY, LEAP_DAY.plusDays(31)))
            .made(LEAP_DAY)
            .amount(BigMoney.parse("USD 5"))
            .build()),
        of(OpenInvoice.builder()
            .invoice(InvoiceId.of("i1"))
            .owner(ANN)
            .client(ClientId.of("c1"))
            .day(LEAP_DAY)
            .amount(BigMoney.parse("USD 5"))
            .due(LEAP_DAY)
            .build()),
        of(RecurringChange.builder()
            .client(ClientId.of("c1"))
            .owner(ANN)
            .day(LEAP_DAY)
            .before(BigMoney.parse("USD 5"))
            .after(BigMoney.parse("USD 0"))
            .build()),
        of(SellingCost.builder()
            .owner(ANN)
            .day(LEAP_DAY)
            .amount(BigMoney.parse("USD 5"))
            .forNewClients(true)
            .campaign(CampaignId.of("spring"))
            .build()),
        of(SurveyAnswer.builder()
            .owner(ANN)
            .client(ClientId.of("c1"))
            .day(LEAP_DAY)
            .question(SurveyAnswer.Question.RECOMMENDATION)
            .score(10)
            .build()),
        of(RecordAudit.builder()
            .deal(DealId.of("d1"))
            .owner(ANN)
            .day(LEAP_DAY)
            .required(5)
            .filled(4)
            .build()),
        of(WorkScore.builder()
            .owner(ANN)
            .day(LEAP_DAY)
            .kind(WorkScore.Kind.CALL)
            .points(new BigDecimal("7.5"))
            .outOf(BigDecimal.TEN)
            .failedCritical(true)
            .build()),
        of(DoubleReview.builder()
            .owner(ANN)
            .day(LEAP_DAY)
            .passedFirst(true)
            .passedSecond(false)
            .build()),
        of(StandardCheck.builder()
            .owner(ANN)
            .day(LEAP_DAY)
            .standard("answer a lead")
            .deadline(true)
            .kept(false)
            .build()),
        of(TrainingDuty.builder()
            .owner(ANN)
            .day(LEAP_DAY)
            .course("price list")
            .done(LEAP_DAY)
            .build()),
        of(SkillCheck.builder()
            .owner(ANN)
            .day(LEAP_DAY)
            .skill(SkillId.of("drills"))
            .need(3)
            .have(1)
            .build()),
        of(ClientAssignment.builder()
            .client(ClientId.of("c1"))
            .owner(ANN)
            .day(LEAP_DAY)
            .build()));
  }

  private static List<Sample<?>> sales() {
    Deal.Builder open = Deal.builder()
        .id(DealId.of("d1"))
        .owner(ANN)
        .stage(StageId.of("offer"))
        .outcome(Outcome.OPEN);
    Lead.Builder lead =
        Lead.builder().id(LeadId.of("l1")).created(MOMENT).source(LeadSourceId.of("fair"));
    Contact contact =
        Contact.builder().name("Анна").addEmails("a@b").addPhones("1").build();
    return List.of(
        of(contact),
        of(new Acquaintance(ANN, MOMENT)),
        of(lead.build()),
        of(lead.campaign(CampaignId.of("spring"))
            .client(ClientId.of("c1"))
            .contact(contact)
            .addTerritories(TerritoryId.of("town"), TerritoryId.of("country"))
            .language("pt-BR")
            .putNeed(SkillId.of("drills"), 2)
            .priority("high")
            .amount(BigMoney.parse("EUR 5"))
            .addKnownTo(new Acquaintance(ANN, MOMENT))
            .owner(ANN)
            .answerBy(MOMENT)
            .firstTouch(MOMENT.plusSeconds(1))
            .verdict(LeadVerdict.REJECTED)
            .rejectedFor("competitor")
            .deal(DealId.of("d1"))
            .build()),
        of(open.build()),
        of(open.outcome(Outcome.WON)
            .client(ClientId.of("c1"))
            .product(ProductId.of("p1"))
            .territory(TerritoryId.of("north"))
            .amount(BigMoney.parse("BHD 1234567.0005"))
            .opened(LEAP_DAY)
            .closed(LEAP_DAY)
            .build()),
        of(open.kind(DealKind.of("renewal"))
            .product(Optional.empty())
            .amount(BigMoney.parse("BHD 12"))
            .addLine(
                DealLine.builder().number(1).amount(BigMoney.parse("BHD 7")).build())
            .addLine(line())
            .addShare(new DealShare(ANN, THIRD, DealShare.Kind.OVERLAY))
            .addShare(new DealShare(HEAD, Percent.HUNDRED, DealShare.Kind.REVENUE))
            .build()),
        of(line()),
        of(new DealShare(ANN, THIRD, DealShare.Kind.OVERLAY)),
        of(Invoice.builder()
            .id(InvoiceId.of("i1"))
            .deal(DealId.of("d1"))
            .amount(BigMoney.parse("USD 5"))
            .date(LEAP_DAY)
            .due(LEAP_DAY)
            .build()),
        of(Activity.builder()
            .id(ActivityId.of("a1"))
            .kind(ActivityKind.CALL)
            .owner(PersonId.of("p"))
            .date(LocalDate.parse("2016-02-29"))
            .build()),
        of(Activity.builder()
            .id(ActivityId.of("a2"))
            .kind(ActivityKind.of("visit"))
            .owner(PersonId.of("p"))
            .date(LocalDate.parse("2016-02-29"))
            .result(Activity.Result.MISSED)
            .minutes(new BigDecimal("12.5"))
            .client(ClientId.of("c"))
            .deal(DealId.of("d"))
            .build()),
        of(Activity.Result.CANCELLED),
        of(Payment.builder()
            .id(PaymentId.of("p1"))
            .deal(DealId.of("d1"))
            .invoice(InvoiceId.of("i1"))
            .amount(BigMoney.parse("USD -5"))
            .date(LEAP_DAY)
            .build()),
        of(Shipment.builder()
            .id(ShipmentId.of("s1"))
            .deal(DealId.of("d1"))
            .amount(BigMoney.parse("USD 5"))
            .date(LEAP_DAY)
            .build()),
        of(SalesReturn.builder()
            .id(ReturnId.of("r2"))
            .deal(DealId.of("d1"))
            .line(2)
            .reason(ReturnReason.of("never paid"))
            .owner(ANN)
            .amount(BigMoney.parse("JPY 1"))
            .date(LEAP_DAY)
            .build()),
        of(SalesReturn.builder()
            .id(ReturnId.of("r1"))
            .owner(ANN)
            .amount(BigMoney.parse("JPY 1"))
            .date(LEAP_DAY)
            .build()),
        of(Product.builder().id(ProductId.of("p1")).build()),
        of(Product.builder()
            .id(ProductId.of("p1"))
            .series("")
            .listPrice(BigMoney.parse("USD 0"))
            .build()),
        of(StageChange.builder()
            .deal(DealId.of("d1"))
            .entered(StageId.of("call"))
            .date(LEAP_DAY)
            .sequence(2)
            .build()));
  }

  private static DealLine line() {
    return DealLine.builder()
        .number(2)
        .product(ProductId.of("p1"))
        .variant(ProductId.of("p1/red"))
        .category(Category.of("Tools/Drills"))
        .quantity(new BigDecimal("2.50"))
        .amount(BigMoney.parse("BHD 5"))
        .list(BigMoney.parse("BHD 6"))
        .cost(BigMoney.parse("BHD 0"))
        .recurring(BigMoney.parse("BHD 5"))
        .build();
  }

  private static ImmutableSet<String> valuesOfTheCore() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sdr.core")
            .stream()
            .filter(type -> type.getModifiers().contains(PUBLIC) && isValue(type))
            .map(JavaClass::getName)
            .filter(name -> !NOT_DATA.contains(name))
            .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(JsonValue.class))
        || type.getSubclasses().stream()
            .anyMatch(it -> it.getSimpleName().equals("Immutable" + type.getSimpleName()));
  }

  @SuppressWarnings("unchecked")
  private static <T> Sample<T> of(T value) {
    Class<?> type = value.getClass();
    Class<?> declared = type.getSimpleName().startsWith("Immutable") ? type.getSuperclass() : type;
    return as((Class<T>) declared, value);
  }

  /** The kinds of a figure are written and read as figures. */
  private static Sample<Figure> kind(Figure figure) {
    return new Sample<>(figure.getClass(), figure, typeOf(Figure.class));
  }

  private static <T> Sample<T> as(Class<T> type, T value) {
    return new Sample<>(type, value, typeOf(type));
  }

  private static <T> TypeReference<T> typeOf(Class<?> type) {
    return new TypeReference<>() {
      @Override
      public Type getType() {
        return type;
      }
    };
  }

  record Sample<T>(Class<?> type, T value, TypeReference<? extends T> reference) {}
}
