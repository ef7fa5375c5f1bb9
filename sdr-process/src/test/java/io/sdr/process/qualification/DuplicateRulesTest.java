package io.sdr.process.qualification;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Contact;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DuplicateRulesTest {
  private static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");
  private static final PhonePlan RUSSIA = PhonePlan.russia();
  private static final DuplicateRules RULES = DuplicateRules.of(RUSSIA);

  @Example
  void knowsATelephoneNumberHoweverItIsWritten() {
    for (String written : List.of(
        "+7 912 345-67-89",
        "8 (912) 345 67 89",
        "89123456789",
        "9123456789",
        "007 912 345 67 89",
        "  +79123456789  ",
        "+7\u00a0(912)\u2007345\u201167\u201389",
        "+7 912 345\u221267\u201489",
        "\u202a+7 912 345-67-89\u202c",
        "+７９１２３４５６７８９",
        "tel:+7-912-345-67-89",
        "тел. 8 912 345-67-89",
        "Моб. тел.: 8 912 345-67-89",
        "т.89123456789",
        "79123456789",
        "810 7 912 345 67 89",
        "8~10 7 912 345-67-89",
        "89123456789 (Иван)")) {
      assertThat(RUSSIA.normal(written)).as(written).hasValue("79123456789");
    }
    assertThat(RUSSIA.normal("+49 30 1234567")).hasValue("49301234567");
    assertThat(RUSSIA.normal("+8 912 345 67 89")).hasValue("89123456789");
    for (String none : List.of(
        "",
        "n/a",
        "123456",
        "1234567",
        "111-11-11",
        "+1234567890123456",
        "ask 9123456789",
        "+7 111 111-11-11",
        "8 000 000 00 00",
        "89123456789/89110000000",
        "89123456789, 89110000000",
        "89123456789 or 89110000000",
        "+7 912 +345 67 89")) {
      assertThat(RUSSIA.normal(none)).as(none).isEmpty();
    }
  }

  @Example
  void tellsTheExtensionsOfASwitchboardApart() {
    for (String written : List.of(
        "+7 495 123-45-67 доб. 101",
        "+7 495 123-45-67, доб.101",
        "8 (495) 123-45-67 (добавочный 101)",
        "+7 495 123 45 67 ext 101",
        "84951234567x101",
        "84951234567х101",
        "+7 495 123-45-67 #101",
        "84951234567,101",
        "tel:+74951234567;ext=101")) {
      assertThat(RUSSIA.normal(written)).as(written).hasValue("74951234567x101");
    }
    assertThat(RUSSIA.normal("+7 495 123-45-67")).hasValue("74951234567");
  }

  @Example
  void knowsNumbersOfSeveralLengths() {
    PhonePlan germany =
        new PhonePlan("49", Optional.of("0"), 8, OptionalInt.of(11), Optional.empty());

    for (String written :
        List.of("+49 (0)30 1234567", "030 1234567", "+49 30 1234567", "0049301234567")) {
      assertThat(germany.normal(written)).as(written).hasValue("49301234567");
    }
    assertThat(germany.normal("0171 12345678")).hasValue("4917112345678");
    assertThat(germany.normal("1234567")).isEmpty();
  }

  /** Whatever stands between the digits, and whatever is dialled before them, the number is the same. */
  @Property(tries = 500)
  void formattingNeverChangesTheNumber(
      @ForAll("nationals") String national, @ForAll("separators") List<String> separators) {
    String plain = "7" + national;

    for (String prefix : List.of("+7", "8", "7", "", "007", "8107", "тел. +7", "tel:8")) {
      StringBuilder written = new StringBuilder(prefix);
      for (int i = 0; i < national.length(); i++) {
        written.append(separators.get(i)).append(national.charAt(i));
      }
      assertThat(RUSSIA.normal(written.toString())).as(written.toString()).hasValue(plain);
    }
  }

  @Property(tries = 500)
  void differentNumbersAreNeverTheSame(
      @ForAll("nationals") String one,
      @ForAll("nationals") String other,
      @ForAll("separators") List<String> separators) {
    StringBuilder written = new StringBuilder("8");
    for (int i = 0; i < other.length(); i++) {
      written.append(other.charAt(i)).append(separators.get(i));
    }

    assertThat(RUSSIA.normal("+7" + one).equals(RUSSIA.normal(written.toString())))
        .isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<String> nationals() {
    return Arbitraries.strings()
        .numeric()
        .ofLength(9)
        .map(rest -> "9" + rest)
        .filter(number -> number.chars().distinct().count() > 1);
  }

  @Provide
  Arbitrary<List<String>> separators() {
    return Arbitraries.of(
            "", "", " ", "-", ".", "(", ")", "/", "\u00a0", "\u2009", "\u2010", "\u2011", "\u2013",
            "\u2212", "\u200b", "\t", "\u3000")
        .list()
        .ofSize(10);
  }

  @Example
  void takesNoContactThatIsNobodysForSomethingInCommon() {
    DuplicateRules rules = DuplicateRules.builder()
        .from(RULES)
        .addNobodys("8 800 555-35-35", "Info@Acme.example")
        .build();
    Lead one = lead("a", 1, "", "info@acme.example", "+7 800 555 35 35");
    Lead other = lead("b", 2, "", "info@acme.example", "88005553535");

    assertThat(search(RULES, one, other).value().groups()).hasSize(1);
    assertThat(search(rules, one, other).value().groups()).isEmpty();
  }

  @Example
  void readsNamesInScriptsWithMarks() {
    Duplicates found = search(
            RULES,
            lead("a", 1, "सीता", "", ""),
            lead("b", 2, "सुता", "", ""),
            lead("c", 3, "सीता", "", ""))
        .value();

    assertThat(found.possible())
        .containsExactly(new SharedContact(MatchKind.NAME, leads("a", "c")));
  }

  @Example
  void knowsNumbersWithoutAPrefix() {
    PhonePlan spain = new PhonePlan("34", Optional.empty(), 9);

    assertThat(spain.normal("912 345 678")).isEqualTo(spain.normal("+34 912345678"));
    assertThat(spain.normal("0912345678")).isEmpty();
  }

  @Example
  void findsLeadsThatShareANumberOrAnAddress() {
    Duplicates found = search(
            RULES,
            lead("b", 2, "Ann Lee", "ann@x.org", "+7 912 345-67-89"),
            lead("a", 3, "A. Lee", "", "89123456789"),
            lead("c", 1, "", "ANN@X.ORG ", ""),
            lead("d", 0, "Ben", "ben@x.org", "+7 912 345-67-80"))
        .value();

    assertThat(found.groups())
        .containsExactly(new DuplicateGroup(
            LeadId.of("c"),
            leads("a", "b", "c"),
            ImmutableList.of(
                new SharedContact(MatchKind.PHONE, leads("a", "b")),
                new SharedContact(MatchKind.EMAIL, leads("b", "c")))));
    assertThat(found.possible()).isEmpty();
  }

  @Example
  void leavesPeopleOfOneNameToBeLookedAt() {
    Duplicates found = search(
            RULES,
            lead("a", 1, "Королёв Иван", "", ""),
            lead("b", 2, "иван  КОРОЛЕВ", "", ""),
            lead("c", 3, "Иван", "", ""))
        .value();

    assertThat(found.groups()).isEmpty();
    assertThat(found.possible())
        .containsExactly(new SharedContact(MatchKind.NAME, leads("a", "b")));
  }

  @Example
  void namesASharedNameAsOneMoreReasonOnlyWithinAGroup() {
    Duplicates found = search(
            RULES,
            lead("a", 1, "Ann Lee", "ann@x.org", ""),
            lead("b", 2, "Lee, Ann", "ann@x.org", ""),
            lead("c", 3, "Max", "m@x.org", ""),
            lead("d", 4, "Max", "", ""))
        .value();

    assertThat(found.groups()).hasSize(1);
    assertThat(found.groups().get(0).because())
        .extracting(SharedContact::kind)
        .containsExactly(MatchKind.EMAIL, MatchKind.NAME);
    assertThat(found.possible())
        .containsExactly(new SharedContact(MatchKind.NAME, leads("c", "d")));
  }

  @Example
  void leavesOutWordsThatSayNothingAndTagsOfAddressesWhereToldSo() {
    Lead one = lead("a", 1, "ООО «Ромашка»", "ann+fair@x.org", "");
    Lead other = lead("b", 2, "Ромашка", "ann@x.org", "");
    DuplicateRules rules = DuplicateRules.builder()
        .from(RULES)
        .addEmptyWords("ООО")
        .dropsEmailTags(true)
        .build();

    assertThat(search(RULES, one, other).value())
        .isEqualTo(new Duplicates(ImmutableList.of(), ImmutableList.of()));
    assertThat(search(rules, one, other).value().groups().get(0).because())
        .extracting(SharedContact::kind)
        .containsExactly(MatchKind.EMAIL, MatchKind.NAME);
  }

  @Example
  void takesNoNonsenseForSomethingInCommon() {
    Duplicates found = search(
            RULES, lead("a", 1, "-", "none", "n/a"), lead("b", 2, "!", "none", "n/a"))
        .value();

    assertThat(found.groups()).isEmpty();
    assertThat(found.possible()).isEmpty();
  }

  @Example
  void tellsWhatConnectsThem() {
    Explained<Duplicates> found = search(
        RULES,
        lead("a", 1, "Ann", "ann@x.org", "89123456789"),
        lead("b", 2, "Ann", "ann@x.org", "89123456789"),
        lead("c", 3, "Ann", "", ""));
    Explanation why = found.because().orElseThrow();

    assertThat(why.outcome()).hasValue(Figure.of(1));
    assertThat(why.steps())
        .extracting(Explanation::rule)
        .containsExactly("duplicates.group", "duplicates.name");
    assertThat(why.steps().get(0).steps())
        .extracting(Explanation::rule)
        .containsExactly("duplicates.phone", "duplicates.email");
    assertThat(why.steps().get(0).outcome()).hasValue(Figure.of(2));
    assertThat(why.steps().get(1).outcome()).hasValue(Figure.of(3));
    assertThat(Recalculation.contradictionsIn(why)).isEmpty();
    assertThat(why.toString()).doesNotContain("ann@x.org").doesNotContain("9123456789");
  }

  @Property(tries = 300)
  void groupsExactlyWhatIsConnectedInWhateverOrderLeadsCome(
      @ForAll("leads") List<Lead> leads, @ForAll Random random) {
    Duplicates found = RULES.search(leads, Detail.NONE).value();
    List<Lead> shuffled = new ArrayList<>(leads);
    Collections.shuffle(shuffled, random);

    assertThat(RULES.search(shuffled, Detail.NONE).value()).isEqualTo(found);
    assertThat(found.groups().stream().map(group -> Set.copyOf(group.leads())))
        .containsExactlyInAnyOrderElementsOf(connected(leads));
  }

  @Property(tries = 20)
  void isNotLostInAThousandLeadsOfOneNumber(@ForAll Random random) {
    List<Lead> leads = new ArrayList<>(IntStream.range(0, 1000)
        .mapToObj(i -> lead("l" + i, i, "", "", "89123456789"))
        .toList());
    Collections.shuffle(leads, random);

    Duplicates found = RULES.search(leads, Detail.NONE).value();

    assertThat(found.groups()).hasSize(1);
    assertThat(found.groups().get(0).first()).isEqualTo(LeadId.of("l0"));
    assertThat(found.groups().get(0).leads()).hasSize(1000);
  }

  @Provide
  Arbitrary<List<Lead>> leads() {
    Arbitrary<String> emails = Arbitraries.of("", "", "a@x", "b@x", "c@x", "d@x");
    Arbitrary<String> phones =
        Arbitraries.of("", "", "89120000001", "+79120000001", "89120000002", "89120000003");
    return Combinators.combine(emails, phones)
        .as(List::of)
        .list()
        .ofMaxSize(9)
        .map(contacts -> IntStream.range(0, contacts.size())
            .mapToObj(i ->
                lead("l" + i, i % 4, "", contacts.get(i).get(0), contacts.get(i).get(1)))
            .toList());
  }

  /** Grows every set of leads until nothing more is connected with it. */
  private static Set<Set<LeadId>> connected(List<Lead> leads) {
    Map<LeadId, Set<String>> contacts = new HashMap<>();
    leads.forEach(lead -> {
      Set<String> own = new HashSet<>();
      lead.contact().ifPresent(contact -> {
        own.addAll(contact.emails());
        contact.phones().forEach(phone -> own.add(phone.replace("+7", "8")));
      });
      contacts.put(lead.id(), own);
    });
    Set<Set<LeadId>> groups = new HashSet<>();
    for (Lead lead : leads) {
      Set<LeadId> group = new HashSet<>(Set.of(lead.id()));
      for (int size = 0; size < group.size(); ) {
        size = group.size();
        for (Lead other : leads) {
          boolean isConnected = group.stream()
              .anyMatch(
                  member -> !Collections.disjoint(contacts.get(member), contacts.get(other.id())));
          if (isConnected) {
            group.add(other.id());
          }
        }
      }
      if (group.size() > 1) {
        groups.add(group);
      }
    }
    return groups;
  }

  @Example
  void refusesWhatCannotBe() {
    Lead lead = lead("a", 1, "Ann", "", "");

    assertRefused("duplicates.must-have-each-lead-once", () -> search(RULES, lead, lead));
    assertRefused(
        "shared-contact.must-be-of-several-leads",
        () -> new SharedContact(MatchKind.NAME, leads("a")));
    assertRefused(
        "duplicate-group.must-be-of-several-leads",
        () -> new DuplicateGroup(LeadId.of("a"), leads("a"), ImmutableList.of()));
    assertRefused(
        "duplicate-group.must-be-of-several-leads",
        () -> new DuplicateGroup(LeadId.of("x"), leads("a", "b"), ImmutableList.of()));
    for (PhonePlanParts wrong : List.of(
        new PhonePlanParts("07", "8", 10),
        new PhonePlanParts("1234", "8", 10),
        new PhonePlanParts("7", "888", 10),
        new PhonePlanParts("7", "8", 6),
        new PhonePlanParts("7", "8", 15))) {
      assertRefused(
          "phone-plan.must-be-of-a-country",
          () -> new PhonePlan(wrong.country(), Optional.of(wrong.trunk()), wrong.digits()));
    }
    assertThat(new PhonePlan("7", Optional.of("8"), 14).digits()).isEqualTo(14);
    assertThat(new PhonePlan("7", Optional.of("8"), 7).digits()).isEqualTo(7);
    assertThat(MatchKind.PHONE.isCertain()).isTrue();
    assertThat(MatchKind.NAME.isCertain()).isFalse();
  }

  private record PhonePlanParts(String country, String trunk, int digits) {}

  private static Explained<Duplicates> search(DuplicateRules rules, Lead... leads) {
    return rules.search(List.of(leads), Detail.FULL);
  }

  private static ImmutableSortedSet<LeadId> leads(String... ids) {
    ImmutableSortedSet.Builder<LeadId> leads = ImmutableSortedSet.naturalOrder();
    for (String id : ids) {
      leads.add(LeadId.of(id));
    }
    return leads.build();
  }

  private static Lead lead(String id, int minute, String name, String email, String phone) {
    Lead.Builder lead = Lead.builder()
        .id(LeadId.of(id))
        .created(NOW.plusSeconds(60L * minute))
        .source(LeadSourceId.of("web"));
    if (!(name + email + phone).isEmpty()) {
      Contact.Builder contact = Contact.builder();
      if (!name.isEmpty()) {
        contact.name(name);
      }
      if (!email.isEmpty()) {
        contact.addEmails(email);
      }
      if (!phone.isEmpty()) {
        contact.addPhones(phone);
      }
      lead.contact(contact.build());
    }
    return lead.build();
  }
}
