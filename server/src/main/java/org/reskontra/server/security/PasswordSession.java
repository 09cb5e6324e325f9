package org.reskontra.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.reskontra.server.security.store.SignInStore;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a browser session whose user has another password than the one it began with, or was disabled. */
final class PasswordSession extends OncePerRequestFilter {

    private final SignInStore store;

    PasswordSession(SignInStore store) {
        this.store = store;
    }

    /** Which of the user's passwords a session began with. */
    private record BegunWith(Optional<Integer> passwordNo) {}

    /** Lets a session go on with the password that its user has now: when it begins, and when he changes the password in it. */
    static void begin(UsernamePasswordAuthenticationToken session, SignInStore store) {
        session.setDetails(new BegunWith(store.passwordNo(session.getName())));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && session.getDetails() instanceof BegunWith(var passwordNo)
                && !store.passwordNo(session.getName()).equals(passwordNo)) {
            new SecurityContextLogoutHandler().logout(request, response, session);
        }
        chain.doFilter(request, response);
    }
}
