package io.sdr.kpi.recognition;

import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Recognitions, told by the least that a test needs to say. */
final class Recognitions {
  static final PersonId HEAD = PersonId.of("head");
  static final PersonId ANNA = PersonId.of("anna");
  static final PersonId BORIS = PersonId.of("boris");

  private Recognitions() {}

  /** Thanks of the head, which cost nothing. */
  static Recognition.Builder thanks(String id, String day, PersonId... receivers) {
    return Recognition.builder()
        .id(RecognitionId.of(id))
        .kind(Recognition.Kind.THANKS)
        .title("Thank you")
        .receivers(List.of(receivers))
        .ground(Ground.ofEvent("call 17", "A client who wanted to leave has stayed"))
        .grantor(Grantor.person(HEAD))
        .visibility(Recognition.Visibility.DEPARTMENT)
        .cost(Money.parse("USD 0.00"))
        .grantedOn(LocalDate.parse(day));
  }

  static Recognition gift(String id, String day, String cost) {
    return thanks(id, day, ANNA)
        .kind(Recognition.Kind.GIFT)
        .cost(Money.parse(cost))
        .build();
  }

  static RecognitionLog log(Recognition... granted) {
    return RecognitionLog.builder().granted(List.of(granted)).build();
  }

  static PersonId[] people(int count) {
    return Stream.iterate(1, i -> i + 1)
        .limit(count)
        .map(i -> PersonId.of("p" + i))
        .toArray(PersonId[]::new);
  }
}
