package org.reskontra.server.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses this server may be made to call: those of the public Internet, over HTTPS, so that nobody reaches through it what
 * he could not reach himself. {@code reskontra.webhooks.allow-private} opens the own network, and HTTP.
 */
@Component
class CallableAddress {

    private static final int LONGEST = 500;

    private final boolean allowPrivate;

    CallableAddress(@Value("${reskontra.webhooks.allow-private:false}") boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** Why the address may not be called; checked when it is given, and again before each call. */
    Optional<Problem> problem(String url) {
        Optional<String> host = host(url);
        if (host.isEmpty()) {
            return Optional.of(Problem.of(WebhookProblem.WEBHOOK_URL_INVALID)
                    .with("url", url.length() <= LONGEST ? url : url.substring(0, LONGEST))
                    .at(Place.field("url")));
        }
        return allowPrivate || isPublic(host.get())
                ? Optional.empty()
                : Optional.of(Problem.of(WebhookProblem.WEBHOOK_HOST_NOT_PUBLIC)
                        .with("host", host.get())
                        .at(Place.field("url")));
    }

    private Optional<String> host(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isSafe = scheme.equals("https") || (allowPrivate && scheme.equals("http"));
            return isSafe && url.length() <= LONGEST && uri.getRawUserInfo() == null && uri.getRawFragment() == null
                    ? Optional.ofNullable(uri.getHost())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPublic(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(CallableAddress::isPublic);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (address instanceof Inet4Address
                        ? isPublicV4(address.getAddress())
                        : isPublicV6(address.getAddress()));
    }

    /** Without this network (0/8), carriers' (100.64/10), protocol assignments (192.0.0/24), benchmarks (198.18/15), reserved (240/4). */
    private static boolean isPublicV4(byte[] address) {
        int first = address[0] & 0xFF;
        int second = address[1] & 0xFF;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && address[2] == 0)
                && !(first == 198 && (second == 18 || second == 19))
                && first < 240;
    }

    /** Global unicast (2000::/3), without what leads into IPv4 networks: 6to4 (2002::/16) and Teredo (2001::/32). */
    private static boolean isPublicV6(byte[] address) {
        boolean isGlobal = (address[0] & 0xE0) == 0x20;
        boolean is6to4 = address[0] == 0x20 && address[1] == 0x02;
        boolean isTeredo = address[0] == 0x20 && address[1] == 0x01 && address[2] == 0 && address[3] == 0;
        return isGlobal && !is6to4 && !isTeredo;
    }
}
