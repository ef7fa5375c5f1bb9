package io.sdr.examples.department.pay;

import com.google.common.collect.ImmutableList;
import io.sdr.kpi.credit.Credit;
import org.joda.money.BigMoney;

/**
 * What was sold in a period, and to whom it was credited: what was sold less what came back is what people are credited with
 * directly and what the house keeps.
 *
 * @param sold what was sold
 * @param cameBack what came back, as a positive amount
 * @param credited what people are credited with directly, less what came back
 * @param house what the house keeps
 * @param credits all credits of the period
 */
public record SalesAccount(
    BigMoney sold,
    BigMoney cameBack,
    BigMoney credited,
    BigMoney house,
    ImmutableList<Credit> credits) {}
