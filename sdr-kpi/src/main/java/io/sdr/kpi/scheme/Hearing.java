package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;

/**
 * That someone was heard on a proposal.
 *
 * @param person who
 * @param on when
 * @param remark what they said; empty where they had nothing to say
 */
@JsonPropertyOrder({"person", "on", "remark"})
public record Hearing(PersonId person, LocalDate on, String remark) {}
