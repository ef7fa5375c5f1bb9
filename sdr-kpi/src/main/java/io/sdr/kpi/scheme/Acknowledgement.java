package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;

/**
 * That someone knows a version: read it and signed.
 *
 * @param person who
 * @param on when
 */
@JsonPropertyOrder({"person", "on"})
public record Acknowledgement(PersonId person, LocalDate on) {}
