package org.reskontra.server.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reskontra.server.security.Permission;

/**
 * The permission without which a handler that takes an {@code Actor} answers 403. Without it GET needs {@code READ}; other
 * methods need nothing here, since each command checks for itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission value();
}
