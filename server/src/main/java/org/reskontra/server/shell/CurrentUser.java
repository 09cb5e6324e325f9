package org.reskontra.server.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as far as the frame of the pages must know. Security has the bean that implements it. */
public interface CurrentUser {

    /** The name to show. */
    String name();

    /** The companies he may work in, in the order to show them; never empty for somebody signed in. */
    List<CompanyChoice> companies();

    /** The one he works in now; null where he may work in none. */
    @Nullable
    CompanyChoice company();

    /** Works in another company from now on. The page is loaded again afterwards. */
    void workIn(CompanyChoice company);

    /** Whether he has the permission in the company he works in now. */
    boolean may(Enum<?> permission);

    /** Ends the session and leads to the sign-in page. */
    void signOut();

    /**
     * A company to work in.
     *
     * @param code its name in URLs
     * @param name its name to show
     */
    record CompanyChoice(String code, String name) {}
}
