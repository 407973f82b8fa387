package lt.kopz.quickstart;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.catalogue.ReportContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints every finding; the exit code says whether one of them is a breach. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    /** The exit code of a dossier that was read and shows a breach. */
    static final int BREACH = 3;

    @Mixin
    private Shared shared = new Shared();

    @Mixin
    private Shared.AsOf asOf = new Shared.AsOf();

    @Parameters(paramLabel = "DOSSIER", descriptionKey = "DOSSIER")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Optional<Dossier> read = shared.read(file);
        if (read.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Dossier dossier = read.get();
        ReportContext context = Shared.context(dossier, asOf.of(dossier));
        new Screen(dossier, context, shared.wording(), true).checks().forEach(shared.out()::println);
        return context.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? BREACH
                : CommandLine.ExitCode.OK;
    }
}
