package io.sdr.examples.department.payslip;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealShare;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.pay.PersonPay;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.pay.SalePay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a person is credited with: own sales one by one, with the part in them and what they earned; those of people below by
 * levels, as they are listed with the people.
 */
final class SalesTable {
  private static final int ROWS = 60;

  private final PersonPay pay;
  private final MonthResult month;
  private final Tongue tongue;
  private final CurrencyUnit currency;
  private final ImmutableList<Credit> credits;
  private final Map<SaleKey, Money> earned = new LinkedHashMap<>();

  SalesTable(PersonPay pay, MonthResult month, Tongue tongue) {
    this.pay = pay;
    this.month = month;
    this.tongue = tongue;
    this.currency = month.currency();
    this.credits = pay.participant().creditsOfPeriod().all();
    pay.statement().value().lines().stream()
        .flatMap(line -> line.sales().stream())
        .forEach(sale -> earned.merge(SaleKey.of(sale), sale.amount(), Money::plus));
  }

  Grid grid() {
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("sales.what"))
        .words(tongue.say("sales.day"))
        .words(tongue.say("product"))
        .figures(tongue.say("sales.worth"))
        .figures(tongue.say("sales.part"))
        .figures(tongue.say("sales.credited"))
        .figures(tongue.say("sales.earned"));
    own().stream().limit(ROWS).forEach(credit -> grid.item(row(credit)));
    if (own().size() > ROWS) {
      grid.item(sum(
          tongue.say("sales.more", ImmutableMap.of("count", Figure.of(own().size() - ROWS))),
          own().subList(ROWS, own().size())));
    }
    below()
        .forEach((level, rolledUp) -> grid.item(sum(
            tongue.say(
                "sales.below",
                ImmutableMap.of(
                    "level", Figure.of(level),
                    "sales",
                        Figure.of(rolledUp.stream().map(Credit::deal).distinct().count()))),
            rolledUp)));
    return grid.total(sum(tongue.say("total"), credits)).build();
  }

  /** With whom deals were shared, and what came back. */
  ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    own().stream()
        .filter(credit -> credit.takesBack().isEmpty())
        .map(Credit::deal)
        .distinct()
        .limit(ROWS)
        .map(this::deal)
        .filter(deal -> !deal.shares().isEmpty())
        .forEach(deal -> notes.add(sharedNote(deal)));
    return notes.build();
  }

  private ImmutableList<Credit> own() {
    return credits.stream()
        .filter(credit -> credit.kind() != CreditKind.ROLL_UP)
        .collect(ImmutableList.toImmutableList());
  }

  private Map<Integer, List<Credit>> below() {
    return credits.stream()
        .filter(credit -> credit.kind() == CreditKind.ROLL_UP)
        .collect(Collectors.groupingBy(Credit::level, TreeMap::new, Collectors.toList()));
  }

  private List<String> row(Credit credit) {
    Deal deal = deal(credit.deal());
    return List.of(
        credit
            .takesBack()
            .map(back -> tongue.say(
                "sales.came-back", ImmutableMap.of("deal", Figure.of(deal.id().text()))))
            .orElse(deal.id().text()),
        tongue.show(credit.day()),
        credit.product().map(ProductId::text).orElse(""),
        worth(credit, deal),
        partIn(deal, credit.kind()),
        tongue.show(credit.amount()),
        tongue.show(
            Optional.ofNullable(earned.get(SaleKey.of(credit))).orElse(Money.zero(currency))));
  }

  private String worth(Credit credit, Deal deal) {
    return credit.takesBack().isPresent() ? "" : deal.amount().map(tongue::show).orElse("");
  }

  private String partIn(Deal deal, CreditKind kind) {
    DealShare.Kind wanted =
        kind == CreditKind.OVERLAY ? DealShare.Kind.OVERLAY : DealShare.Kind.REVENUE;
    return deal.shares().stream()
        .filter(share -> share.kind() == wanted)
        .filter(share -> share.person().equals(pay.participant().person()))
        .findFirst()
        .map(share -> tongue.show(Figure.of(share.share())))
        .orElse("");
  }

  private List<String> sum(String name, List<Credit> some) {
    BigMoney amount =
        some.stream().map(Credit::amount).reduce(BigMoney.zero(currency), BigMoney::plus);
    Money paid = some.stream()
        .map(SaleKey::of)
        .distinct()
        .map(key -> earned.getOrDefault(key, Money.zero(currency)))
        .reduce(Money.zero(currency), Money::plus);
    return List.of(name, "", "", "", "", tongue.show(amount), tongue.show(paid));
  }

  private String sharedNote(Deal deal) {
    String others = deal.shares().stream()
        .filter(share -> !share.person().equals(pay.participant().person()))
        .map(share -> nameOf(share.person()) + " " + tongue.show(Figure.of(share.share())))
        .collect(Collectors.joining(", "));
    return tongue.say(
        "sales.shared",
        ImmutableMap.of("deal", Figure.of(deal.id().text()), "others", Figure.of(others)));
  }

  private String nameOf(PersonId person) {
    return month.people().stream()
        .map(PersonResult::person)
        .filter(one -> one.id().equals(person))
        .findFirst()
        .map(one -> one.name())
        .orElse(person.text());
  }

  private Deal deal(DealId id) {
    return Optional.ofNullable(pay.deals().get(id)).orElseThrow();
  }

  /** What a statement tells sales apart by. */
  private record SaleKey(DealId deal, int line, Optional<ReturnId> takesBack) {
    static SaleKey of(Credit credit) {
      return new SaleKey(credit.deal(), credit.line(), credit.takesBack());
    }

    static SaleKey of(SalePay sale) {
      return new SaleKey(sale.deal(), sale.line(), sale.takesBack());
    }
  }
}
