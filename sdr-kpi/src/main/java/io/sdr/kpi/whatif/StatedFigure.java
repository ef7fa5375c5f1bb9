package io.sdr.kpi.whatif;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;

/**
 * An amount, a percentage or a number that is written in a scheme.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the scheme
 * @param figure what is written there
 */
@JsonPropertyOrder({"pointer", "figure"})
public record StatedFigure(String pointer, Figure figure) {}
