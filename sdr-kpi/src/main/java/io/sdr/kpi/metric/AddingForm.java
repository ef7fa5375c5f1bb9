package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;

/**
 * A form whose readings of several people add up.
 *
 * @param form how it is read
 */
record AddingForm(MetricForm form) implements MetricForm {
  @Override
  public Reading read(String rule, Tally tally, Trace trace) {
    return form.read(rule, tally, trace);
  }

  @Override
  public boolean addsUp() {
    return true;
  }
}
