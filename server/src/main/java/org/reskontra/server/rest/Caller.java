package org.reskontra.server.rest;

import java.util.List;
import java.util.Map;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandProblem;
import org.reskontra.server.company.Companies;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Actors;
import org.reskontra.server.security.Permission;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Finds who asks: the signed-in user or token, in the company that the path names. */
@Component
class Caller {

    private final Companies companies;
    private final Actors actors;

    Caller(Companies companies, Actors actors) {
        this.companies = companies;
        this.actors = actors;
    }

    /** The actor; a company that he is no member of is not found, like one that does not exist. */
    Actor of(NativeWebRequest request, MethodParameter parameter, boolean read) {
        Actor actor =
                companies.find(companyCode(request)).flatMap(actors::current).orElseThrow(RequestRejected::notFound);
        Needs needs = parameter.getMethodAnnotation(Needs.class);
        if (needs != null) {
            require(actor, needs.value());
        } else if (read) {
            require(actor, Permission.READ);
        }
        return actor;
    }

    private static void require(Actor actor, Permission permission) {
        if (!actor.may(permission)) {
            throw new RequestRejected(
                    HttpStatus.FORBIDDEN,
                    List.of(Problem.of(CommandProblem.PERMISSION_MISSING).with("permission", permission)));
        }
    }

    private static String companyCode(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> map && map.get("company") instanceof String code) {
            return code;
        }
        throw new IllegalStateException("a handler with an Actor has {company} in its path");
    }
}
