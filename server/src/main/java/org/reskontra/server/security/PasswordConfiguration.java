package org.reskontra.server.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept (docs/adr/0003-bcrypt-for-passwords.md). */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** Each step doubles the time of a guess; 11 takes about a tenth of a second of one core. */
    private static final int BCRYPT_STRENGTH = 11;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }
}
