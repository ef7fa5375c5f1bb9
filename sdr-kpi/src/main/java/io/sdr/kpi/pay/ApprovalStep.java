package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;

/**
 * A step on the way of a statement.
 *
 * @param to where it led
 * @param by who took it
 * @param on when
 */
@JsonPropertyOrder({"to", "by", "on"})
public record ApprovalStep(ApprovalState to, PersonId by, LocalDate on) {}
