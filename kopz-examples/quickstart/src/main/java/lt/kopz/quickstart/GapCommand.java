package lt.kopz.quickstart;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.plan.ActionPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the budget gap of each plan with how it comes about. */
@Command(name = "gap", mixinStandardHelpOptions = true, sortOptions = false)
final class GapCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Mixin
    private Shared.AsOf asOf = new Shared.AsOf();

    @Parameters(paramLabel = "DOSSIER", descriptionKey = "DOSSIER")
    private Path file = Path.of("");

    @Option(names = "--plan", paramLabel = "ID")
    @Nullable private String plan;

    @Override
    public Integer call() {
        Optional<Dossier> read = shared.read(file);
        if (read.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Dossier dossier = read.get();
        if (plan != null && dossier.plans().stream().noneMatch(each -> each.id().equals(plan))) {
            throw WrongArgument.choice(
                    shared.commandLine(),
                    "--plan",
                    plan,
                    dossier.plans().stream().map(ActionPlan::id).toList());
        }
        new Screen(dossier, Shared.context(dossier, asOf.of(dossier)), shared.wording(), true)
                .gaps(each -> plan == null || each.id().equals(plan))
                .forEach(shared.out()::println);
        return CommandLine.ExitCode.OK;
    }
}
