package io.sdr.examples.department.pay;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.payout.Payslip;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.Optional;

/**
 * What one person is paid.
 *
 * @param scheme what was agreed
 * @param participant all that it follows from
 * @param deals the deals that the person is credited with in the period
 * @param statement what was earned, and why
 * @param payslip what of it is paid now, and why; empty where there are no rules for that
 */
public record PersonPay(
    MotivationScheme scheme,
    Participant participant,
    ImmutableMap<DealId, Deal> deals,
    Explained<Statement> statement,
    Optional<Explained<Payslip>> payslip) {}
