package io.sdr.kpi.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.policy.PolicyRegistry;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VagueWordsTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(VagueWordsTest.class.getClassLoader());
  private static final VagueWords WORDS = VagueWords.in(
      List.of(REGISTRY.wording(Locale.ENGLISH), REGISTRY.wording(Locale.forLanguageTag("ru"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Improve sales",
        "Improve sales in 2026",
        "Raise revenue in Q3",
        "Improve sales of the 1st quarter",
        "Improve the sales of dept. 3",
        "Reduce overdue debts by 2026-10-31",
        "Lower the discounts",
        "Make more calls",
        "Be more efficient",
        "Повысить продажи в 1 квартале",
        "Повысить продажи в 2026 году",
        "Улучшить работу отдела № 3",
        "Снизить просрочку к 31.10.2026",
        "Сократить цикл сделки",
        "Ускорить сделки",
        "Поднять продажи",
        "Звонить активнее",
        "Работать эффективнее",
        "Стараться"
      })
  void aNumberThatSaysWhenOrWhichDoesNotSayHowMuch(String text) {
    assertThat(WORDS.foundIn(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Increase revenue to 2000 deals",
        "Increase revenue by 10 % in 2026",
        "Reduce overdue debts to 5 % by 2026-10-31",
        "Win thirty deals",
        "Hire developers for the CRM",
        "Повысить выручку на 2000 рублей",
        "Повысить конверсию до 25 % к 31.10.2026",
        "Старая база: возврат клиентов",
        "Обзвонить активных клиентов"
      })
  void whatSaysHowMuchOrNothingVagueIsNotVague(String text) {
    assertThat(WORDS.foundIn(text)).isEmpty();
  }
}
