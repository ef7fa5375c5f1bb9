package io.sdr.kpi.rule;

import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;

/**
 * One entry of a card of rates.
 *
 * @param of for which sales
 * @param rate a percentage of what the sale brought, or an amount for each unit
 */
public record CardRate(Criteria of, Agreed rate) {}
