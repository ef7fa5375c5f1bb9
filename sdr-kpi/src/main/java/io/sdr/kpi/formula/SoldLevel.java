package io.sdr.kpi.formula;

import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What is held against a threshold: what was sold to date, as it is or as a share of a goal.
 *
 * @param sold which sales
 * @param goal of which goal a share is meant; empty where the amount is
 */
public record SoldLevel(Sold sold, Optional<BigMoney> goal) {}
