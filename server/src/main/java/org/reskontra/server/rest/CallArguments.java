package org.reskontra.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.security.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link Actor}, {@link CommandCall} and {@link Window}. */
@Component
class CallArguments implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Caller caller;

    CallArguments(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Actor.class || type == CommandCall.class || type == Window.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == Window.class) {
            return new Window(request.getParameter("after"), limit(request.getParameter("limit")));
        }
        Actor actor = caller.of(request, parameter, isRead(request));
        if (type == Actor.class) {
            return actor;
        }
        boolean dryRun = dryRun(request.getParameter("dryRun"));
        if (dryRun && !parameter.hasMethodAnnotation(OffersDryRun.class)) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, List.of(Problem.of(RestProblem.DRY_RUN_NOT_OFFERED)));
        }
        return new CommandCall(
                actor,
                key(request.getHeader(IDEMPOTENCY_KEY)),
                dryRun,
                inBackground(request.getHeaderValues("Prefer")));
    }

    private static boolean isRead(NativeWebRequest request) {
        String method = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                .getMethod();
        return method.equals(HttpMethod.GET.name()) || method.equals(HttpMethod.HEAD.name());
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return Window.USUAL;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Window.MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of bounds
        }
        throw RequestRejected.invalidParameter("limit", text);
    }

    private static @Nullable String key(@Nullable String header) {
        if (header != null && (header.isBlank() || header.length() > LONGEST_KEY)) {
            throw RequestRejected.invalidParameter(IDEMPOTENCY_KEY, header);
        }
        return header;
    }

    private static boolean inBackground(String @Nullable [] preferences) {
        return preferences != null
                && Stream.of(preferences)
                        .flatMap(header -> Stream.of(header.split(",")))
                        .anyMatch(preference -> preference.strip().equalsIgnoreCase("respond-async"));
    }

    private static boolean dryRun(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw RequestRejected.invalidParameter("dryRun", text);
        };
    }
}
