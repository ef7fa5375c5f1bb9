package io.sdr.examples.department.month;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.examples.department.export.MasterData;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.examples.department.rules.GoalPlanning;
import io.sdr.examples.department.rules.LeadRules;
import io.sdr.examples.department.rules.OutlookRules;
import io.sdr.examples.department.rules.PayoutRules;
import io.sdr.examples.department.rules.SchemeOfRole;
import io.sdr.kpi.goal.Control;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ensures that whatever rules call by its name is there. A slip of the pen in a name would break nothing: it would pay, measure or
 * foresee something else.
 *
 * <p>Terms, products, clients and roles are looked for in the document, since the rules of schemes may be a vendor's own.
 */
final class NamesInRules {
  private static final String TERM = "term";
  private static final String TERM_OF = "term:";
  private static final ImmutableSet<String> PRODUCTS = ImmutableSet.of("products", "variants");
  private static final ImmutableSet<String> CLIENTS = ImmutableSet.of("clients");
  private static final ImmutableSet<String> ROLES = ImmutableSet.of("role", "roles");

  private final DepartmentRules rules;
  private final ExportMapping mapping;
  private final MasterData known;
  private final String file;
  private final ImmutableSortedSet<String> terms;
  private final ImmutableSet<RoleId> heldRoles;
  private final List<Diagnostic> found = new ArrayList<>();

  private NamesInRules(
      DepartmentRules rules, ExportMapping mapping, MasterData known, String file) {
    this.rules = rules;
    this.mapping = mapping;
    this.known = known;
    this.file = file;
    this.terms = terms();
    this.heldRoles = known.department().placements().stream()
        .map(Placement::role)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Every name that is not known, as an error, and a note on every role that is paid and that nobody has.
   *
   * @param document the rules as JSON
   * @param file what the file of the rules is called
   */
  static ImmutableList<Diagnostic> check(
      DepartmentRules rules,
      JsonNode document,
      ExportMapping mapping,
      MasterData known,
      String file) {
    return new NamesInRules(rules, mapping, known, file).check(document);
  }

  private ImmutableList<Diagnostic> check(JsonNode document) {
    document.fields().forEachRemaining(part -> {
      if (!part.getKey().equals("team")) {
        look(part.getValue(), "/" + part.getKey());
      }
    });
    rules
        .payout()
        .flatMap(PayoutRules::draw)
        .ifPresent(draw -> checkTerm(draw.term(), "/payout/draw/term"));
    rules.planning().ifPresent(this::checkPlanning);
    checkGoals();
    rules.leads().ifPresent(this::checkPriorities);
    rules.outlook().ifPresent(this::checkStages);
    noteRolesThatNobodyHas();
    return ImmutableList.copyOf(found);
  }

  private void look(JsonNode node, String pointer) {
    if (node.isTextual() && node.asText().startsWith(TERM_OF)) {
      checkTerm(node.asText().substring(TERM_OF.length()), pointer);
    }
    if (node.path("type").asText().equals(TERM)) {
      checkTerm(node.path(TERM).asText(), pointer + "/" + TERM);
    }
    for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
      look(node.get(i), pointer + "/" + i);
    }
    node.fields().forEachRemaining(field -> {
      String place = pointer + "/" + escaped(field.getKey());
      checkNames(field.getKey(), field.getValue(), place);
      look(field.getValue(), place);
    });
  }

  private void checkNames(String field, JsonNode names, String pointer) {
    if (names.isTextual()) {
      checkName(field, names.asText(), pointer);
    }
    for (int i = 0; i < (names.isArray() ? names.size() : 0); i++) {
      if (names.get(i).isTextual()) {
        checkName(field, names.get(i).asText(), pointer + "/" + i);
      }
    }
  }

  private void checkName(String field, String name, String pointer) {
    if (PRODUCTS.contains(field) && !mapping.products().isEmpty()) {
      expect(
          known.products().containsKey(ProductId.of(name)), "month.product-must-be-known", pointer);
    }
    if (CLIENTS.contains(field) && !mapping.clients().isEmpty()) {
      expect(known.clients().contains(ClientId.of(name)), "month.client-must-be-known", pointer);
    }
    if (ROLES.contains(field)) {
      expect(isRole(RoleId.of(name)), "month.role-must-be-known", pointer, roles());
    }
  }

  private void checkTerm(String term, String pointer) {
    expect(terms.contains(term), "month.term-must-be-known", pointer, terms);
  }

  private void checkPlanning(GoalPlanning planning) {
    checkPerson(planning.goal().person(), "/planning/goal/person");
    checkControl(planning.goal().control(), "/planning/goal");
    checkControl(planning.control(), "/planning");
  }

  private void checkGoals() {
    for (int i = 0; i < rules.goals().all().size(); i++) {
      expect(
          isThere(rules.goals().all().get(i).person()),
          "month.goal-must-be-of-known-person",
          "/goals/" + i);
      checkControl(rules.goals().all().get(i).control(), "/goals/" + i);
    }
  }

  private void checkControl(Optional<Control> control, String pointer) {
    control.ifPresent(how -> checkPerson(how.by(), pointer + "/control/by"));
  }

  private void checkPerson(PersonId person, String pointer) {
    expect(isThere(person), "month.person-must-be-known", pointer);
  }

  /** Where answers differ by priority these are the priorities; where they do not, any may be wanted. */
  private void checkPriorities(LeadRules leads) {
    ImmutableSet<String> priorities = leads.answer().targets().keySet();
    List<String> good = leads.good().asList();
    for (int i = 0; i < (priorities.size() > 1 ? good.size() : 0); i++) {
      expect(
          priorities.contains(good.get(i)),
          "month.priority-must-be-known",
          "/leads/good/" + i,
          priorities);
    }
  }

  private void checkStages(OutlookRules outlook) {
    for (StageId stage : outlook.stages().keySet()) {
      expect(
          rules.pipeline().openStages().contains(stage),
          "month.stage-must-be-open-in-pipeline",
          "/outlook/stages/" + escaped(stage.text()),
          rules.pipeline().openStages());
    }
  }

  private void noteRolesThatNobodyHas() {
    for (int i = 0; i < rules.paidBy().size(); i++) {
      RoleId role = rules.paidBy().get(i).role();
      if (!heldRoles.contains(role)) {
        found.add(Diagnostic.note("month.role-is-nobodys", place("/paidBy/" + i + "/role"))
            .with("role", role));
      }
    }
  }

  private ImmutableSortedSet<String> terms() {
    Stream<String> agreed =
        mapping.terms().stream().flatMap(table -> table.terms().keySet().stream());
    Stream<String> set = rules.contests().stream()
        .flatMap(contest -> Stream.of(contest.placeTerm(), contest.prizeTerm()))
        .flatMap(Optional::stream);
    return Stream.concat(agreed, set)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  private boolean isRole(RoleId role) {
    return heldRoles.contains(role)
        || rules.paidBy().stream().map(SchemeOfRole::role).anyMatch(role::equals);
  }

  private ImmutableSortedSet<String> roles() {
    return Stream.concat(heldRoles.stream(), rules.paidBy().stream().map(SchemeOfRole::role))
        .map(RoleId::text)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  private boolean isThere(PersonId person) {
    return known.department().find(person).isPresent();
  }

  private void expect(boolean isThere, String code, String pointer) {
    if (!isThere) {
      found.add(Diagnostic.error(code, place(pointer)));
    }
  }

  private void expect(boolean isThere, String code, String pointer, Collection<?> those) {
    if (!isThere) {
      found.add(Diagnostic.error(code, place(pointer))
          .with(
              "known",
              those.isEmpty()
                  ? "–"
                  : those.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }
  }

  private Location place(String pointer) {
    return Location.ofPointer(pointer).in(file);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
