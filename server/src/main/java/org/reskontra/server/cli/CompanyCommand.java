package org.reskontra.server.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.Texts;
import org.reskontra.server.startup.CreateCompany;
import org.reskontra.server.startup.CreateCompany.Created;
import org.reskontra.server.startup.NewCompany;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes companies, also the first one. */
@Command(
        name = "company",
        description = "Makes a company with the set-up of a country pack; also while the server runs.",
        mixinStandardHelpOptions = true)
final class CompanyCommand {

    @Mixin
    private DatabaseOptions databaseOptions;

    @Command(description = "Makes a company.", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "CODE", description = "Its name in addresses.") String code,
            @Option(names = "--name", paramLabel = "TEXT", required = true) String name,
            @Option(names = "--pack", paramLabel = "PACK", required = true, description = "se or neutral.") String pack,
            @Option(names = "--currency", paramLabel = "CODE", description = "Local currency, where the pack has none.")
                    @Nullable
                    String currency,
            @Option(names = "--bank-name", paramLabel = "TEXT") @Nullable String bankName,
            @Option(names = "--iban", paramLabel = "IBAN") @Nullable String iban,
            @Option(names = "--administrator", paramLabel = "USER", description = "Who administers it.") @Nullable
                    String administrator) {
        NewCompany wanted = new NewCompany(code, name, pack, currency, bankName, iban, null);
        return CommandBeans.with(databaseOptions.join(), beans -> switch (beans.getBean(CreateCompany.class)
                .create(Actor.operator(CompanyId.NONE), wanted, administrator, null)) {
            case Done<Created>(Created created) -> {
                System.out.println(created.code() + "\t" + created.name() + "\t" + created.localCurrency());
                yield ExitCode.OK;
            }
            case Rejected<Created>(List<Problem> problems) -> {
                Texts texts = new Texts();
                problems.forEach(problem -> Terminal.tell(texts.sentence(Language.ENGLISH, problem)));
                yield ExitCode.SOFTWARE;
            }
        });
    }
}
