package org.reskontra.server.security;

import java.util.List;
import org.reskontra.server.security.store.SignInStore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs users in with name and password, for Spring Security. */
@Component
class SignIn implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final SignInStore store;

    SignIn(PasswordCheck passwords, SignInStore store) {
        this.passwords = passwords;
        this.store = store;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String text ? text : "";
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return passwords
                .accept(attempt.getName(), password, address)
                .map(this::signedIn)
                .orElseThrow(() -> new BadCredentialsException("name or password not accepted"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** What he may do is asked for each company and each time, so that a role taken away is gone at once. */
    private Authentication signedIn(String name) {
        UsernamePasswordAuthenticationToken session = UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(new SimpleGrantedAuthority("ROLE_USER")));
        PasswordSession.begin(session, store);
        return session;
    }
}
