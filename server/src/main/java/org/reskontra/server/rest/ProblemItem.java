package org.reskontra.server.rest;

import java.util.Map;
import org.reskontra.core.problem.Place;

/**
 * A problem as the API tells it, everywhere alike.
 *
 * @param message the sentence in the caller's language, without the place
 */
public record ProblemItem(String code, String message, Map<String, Object> arguments, Place place) {}
