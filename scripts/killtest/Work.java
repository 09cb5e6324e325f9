package killtest;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import killtest.Api.Answer;

/**
 * What a caller asks of the server for one statement: import it, apply its lines, move what is left of them to the account for
 * unidentified receipts, post. It keeps each answer, may break off anywhere, and be asked again from the start; then each answer
 * must be the one that was given before.
 */
final class Work {

    private final Statement statement;
    private final String key;
    private final Map<Phase, Answer> answers = new EnumMap<>(Phase.class);
    private long journal;

    /** What to move, once it is known: a repeated request is the same request. */
    private String transfer;

    /** @param key begins the idempotency keys of its requests */
    Work(Statement statement, String key) {
        this.statement = statement;
        this.key = key;
    }

    private String key(Phase phase) {
        return key + "-" + phase.name().toLowerCase();
    }

    long journal() {
        return journal;
    }

    /** Whether the caller was told that this is done. */
    boolean isAnswered(Phase phase) {
        return answers.containsKey(phase);
    }

    /** @throws IOException where the server dies meanwhile */
    void ask(Api api, Phase phase) throws IOException, InterruptedException {
        Answer answer =
                switch (phase) {
                    case IMPORT -> imported(api);
                    case APPLY -> api.postJson(path("apply-automatically"), key(phase), "{\"overwrite\":false}");
                    case TRANSFER -> transferred(api);
                    case POST -> api.postJson(path("post"), key(phase), "{\"mode\":\"POST_AND_RECONCILE\"}");
                };
        answer.requireDone(phase.text);
        Answer before = answers.putIfAbsent(phase, answer);
        if (before != null && !before.equals(answer)) {
            throw new Violation(phase.text + " was answered with " + before + ", and repeated with " + answer);
        }
    }

    private Answer imported(Api api) throws IOException, InterruptedException {
        Answer answer =
                api.postFile("/bank-files?name=" + statement.fileName(), key(Phase.IMPORT), statement.camt053());
        if (answer.isDone()) {
            Map<String, Object> imported = Json.object(answer.body());
            List<?> journals = (List<?>) imported.get("journals");
            long lines = Json.number(imported.get("lines"));
            if (journals.size() != 1 || lines != statement.payments().size()) {
                throw new Violation(
                        "a statement of " + statement.payments().size() + " payments becomes " + answer.body());
            }
            journal = Json.number(journals.getFirst());
        }
        return answer;
    }

    /** Always the same body, which names the versions of the lines as they were seen first. */
    private Answer transferred(Api api) throws IOException, InterruptedException {
        if (transfer == null) {
            transfer = api.lines(journal).stream()
                    .filter(Work::hasDifference)
                    .map(line -> "{\"lineNo\":%s,\"version\":%s}".formatted(line.get("lineNo"), line.get("version")))
                    .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
        }
        return api.postJson(path("to-unidentified"), key(Phase.TRANSFER), transfer);
    }

    private static boolean hasDifference(Map<String, Object> line) {
        return Json.minor(line.get("amount")) != Json.minor(line.get("applied"));
    }

    private String path(String command) {
        return "/payment-journals/" + journal + "/" + command;
    }
}
