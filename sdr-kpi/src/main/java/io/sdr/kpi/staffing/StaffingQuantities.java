package io.sdr.kpi.staffing;

import io.sdr.kpi.metric.Quantity.Count;
import io.sdr.kpi.metric.Quantity.Distinct;
import io.sdr.kpi.metric.Quantity.Spread;

/** What people, their coming and going, and their attainments add up to. */
public final class StaffingQuantities {
  /** People who were there. */
  public static final Distinct PEOPLE = new Distinct("people");

  /** Days that people were there, each person's added up. */
  public static final Count PERSON_DAYS = new Count("person-days");

  /** People who left. */
  public static final Count LEAVERS = new Count("leavers");

  /** People with a quota. */
  public static final Distinct QUOTA_CARRIERS = new Distinct("quota-carriers");

  /** Those of them who did not reach one. */
  public static final Distinct BELOW_QUOTA = new Distinct("below-quota");

  /** Days from joining to reaching a quota for the first time. */
  public static final Spread RAMP_DAYS = new Spread("ramp-days");

  private StaffingQuantities() {}
}
