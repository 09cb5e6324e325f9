package org.reskontra.server.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that heeds {@link CommandCall#dryRun()}. Any other refuses {@code ?dryRun=true}: who asks for no effect must never
 * get one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OffersDryRun {}
