package org.reskontra.server.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs an action in the engine and tells what came of it, in the words of the cases. */
@FunctionalInterface
interface CaseAction {

    Map<String, @Nullable Object> run(AcceptanceCase acceptanceCase);
}
