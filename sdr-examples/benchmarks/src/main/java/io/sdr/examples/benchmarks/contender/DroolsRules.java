package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Credits;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.conf.SequentialOption;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/**
 * A rule engine, in the form that suits it best: rules compiled to an executable model, one rule for each band, sequential
 * execution, the total before each credit told to it, and as many credits at once as are fastest: those of one month.
 */
final class DroolsRules implements Contender {
  private final Credits credits;
  private final int[] starts;
  private final long[] cents;
  private final StatelessKieSession session;

  DroolsRules(Credits unordered) {
    this.credits = unordered.grouped();
    this.starts = credits.groupStarts();
    this.cents = new long[credits.size()];
    this.session = new KieHelper()
        .addResource(
            KieServices.get().getResources().newClassPathResource("commission.drl", getClass()),
            ResourceType.DRL)
        .build(ExecutableModelProject.class, SequentialOption.YES)
        .newStatelessKieSession();
  }

  @Override
  public void compute() {
    for (int group = 0; group < credits.groups(); group++) {
      List<CreditLine> lines = lines(group);
      session.execute(lines);
      lines.forEach(line -> cents[line.index()] = line.cents());
    }
  }

  private List<CreditLine> lines(int group) {
    long quota = credits.quotas()[group / Credits.MONTHS];
    List<CreditLine> lines = new ArrayList<>();
    long sum = 0;
    for (int i = starts[group]; i < starts[group + 1]; i++) {
      lines.add(new CreditLine(i, sum, credits.amounts()[i], quota));
      sum += credits.amounts()[i];
    }
    return lines;
  }

  @Override
  public long[] cents() {
    return credits.byRow(cents);
  }
}
