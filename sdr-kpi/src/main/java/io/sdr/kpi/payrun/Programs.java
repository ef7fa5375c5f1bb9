package io.sdr.kpi.payrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.UnitRounding;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the programs of all participants; people for whom the scheme comes to the same share one. */
final class Programs {
  private final MotivationScheme scheme;
  private final CreditColumns credits;
  private final People people;
  private final SoldColumns columns;
  private final Map<List<PayFormula>, ImmutableList<PartProgram>> known = new HashMap<>();

  Programs(MotivationScheme scheme, People people) {
    this.scheme = scheme;
    this.credits = people.credits();
    this.people = people;
    this.columns = new SoldColumns(people);
  }

  /** The program of each participant; empty where there is none. */
  ImmutableList<ImmutableList<PartProgram>> all() {
    ImmutableList.Builder<ImmutableList<PartProgram>> all = ImmutableList.builder();
    for (int i = 0; i < people.size(); i++) {
      all.add(people.mayBeColumnar() ? program(people.get(i)) : ImmutableList.of());
    }
    return all.build();
  }

  private ImmutableList<PartProgram> program(Participant participant) {
    List<PayFormula> formulas = new ArrayList<>();
    for (MotivationScheme.Part part : scheme.parts()) {
      part.rule().formulaFor(participant).map(this::asRounded).ifPresent(formulas::add);
    }
    return formulas.size() == scheme.parts().size()
        ? known.computeIfAbsent(formulas, this::program)
        : ImmutableList.of();
  }

  /** What is given for the period is rounded now where it is rounded by itself, however fine it is. */
  private PayFormula asRounded(PayFormula formula) {
    return formula instanceof PayFormula.Given given && scheme.roundedAt() != RoundingPlace.TOTAL
        ? new PayFormula.Given(scheme.rounding().round(given.amount()).toBigMoney())
        : formula;
  }

  private ImmutableList<PartProgram> program(List<PayFormula> formulas) {
    ImmutableList.Builder<PartProgram> program = ImmutableList.builder();
    for (PayFormula formula : formulas) {
      Optional<PartProgram> part = part(formula);
      if (part.isEmpty()) {
        return ImmutableList.of();
      }
      program.add(part.get());
    }
    return program.build();
  }

  private Optional<PartProgram> part(PayFormula formula) {
    int decimals = formula.read(new Fineness(credits.decimals()));
    return Translation.of(formula, credits, columns, decimals)
        .flatMap(step -> UnitRounding.of(
                scheme.rounding(), decimals, scheme.currency().getDecimalPlaces())
            .filter(rounding -> rounding.fits(step.width()))
            .map(rounding -> new PartProgram(step, decimals, rounding)));
  }
}
