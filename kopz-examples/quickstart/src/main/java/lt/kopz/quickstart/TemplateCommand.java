package lt.kopz.quickstart;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.Workbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty workbook to fill in. */
@Command(name = "template", mixinStandardHelpOptions = true, sortOptions = false)
final class TemplateCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "WORKBOOK")
    private Path file = Path.of("");

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Override
    public Integer call() {
        Wording wording = shared.wording();
        return shared.save(file, overwrite, out -> Workbook.template(wording, out))
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }
}
