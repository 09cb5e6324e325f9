package org.reskontra.server.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.database.Database;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.Texts;
import org.reskontra.server.verify.Law;
import org.reskontra.server.verify.Verdict;
import org.reskontra.server.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Proves the laws of the ledger; exit code 1 when one is broken. */
@Command(
        name = "verify",
        description = "Proves the laws of the stored ledger and says what breaks and where; exit code 1 then.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions databaseOptions;

    private final Texts texts = new Texts();

    @Override
    public Integer call() {
        try (Database database = databaseOptions.join()) {
            Terminal.tell("Verifying the ledger in " + databaseOptions.place() + " ...");
            List<Verdict> verdicts = Verification.run(database.access(), this::print);
            long broken = verdicts.stream().filter(verdict -> !verdict.holds()).count();
            System.out.println(
                    broken == 0
                            ? "All " + verdicts.size() + " laws hold."
                            : broken + " of " + verdicts.size() + " laws are broken.");
            return broken == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void print(Verdict verdict) {
        System.out.println((verdict.holds() ? "ok      " : "BROKEN  ") + title(verdict.law()));
        for (Problem problem : verdict.examples()) {
            System.out.println("          " + texts.sentence(Language.ENGLISH, problem));
        }
        long more = verdict.culprits() - verdict.examples().size();
        if (more > 0) {
            System.out.println("          and " + more + " more");
        }
    }

    private String title(Law law) {
        return texts.text(Language.ENGLISH, "law." + law.code());
    }
}
