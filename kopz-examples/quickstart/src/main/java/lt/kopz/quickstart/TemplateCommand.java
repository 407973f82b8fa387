package lt.kopz.quickstart;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.Theme;
import lt.kopz.sheets.Workbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty workbook to fill in, of all themes or of some. */
@Command(name = "template", mixinStandardHelpOptions = true, sortOptions = false)
final class TemplateCommand implements Callable<Integer> {
    private static final String FIRST_YEAR = "first-year";

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "WORKBOOK")
    private Path file = Path.of("");

    @Option(names = "--theme", paramLabel = "THEME", split = ",")
    private List<String> themes = List.of();

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Override
    public Integer call() {
        Wording wording = shared.wording();
        ImmutableSet<Theme> about = themes.isEmpty()
                ? ImmutableSet.copyOf(Theme.values())
                : themes.stream().flatMap(this::themes).collect(ImmutableSet.toImmutableSet());
        return shared.save(file, overwrite, out -> Workbook.template(about, wording, out))
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    private Stream<Theme> themes(String name) {
        if (name.equals(FIRST_YEAR)) {
            return Theme.FIRST_YEAR.stream();
        }
        return Stream.of(Arrays.stream(Theme.values())
                .filter(theme -> name(theme).equals(name))
                .findFirst()
                .orElseThrow(() -> WrongArgument.choice(
                        shared.commandLine(),
                        "--theme",
                        name,
                        Stream.concat(
                                        Stream.of(FIRST_YEAR),
                                        Arrays.stream(Theme.values()).map(TemplateCommand::name))
                                .toList())));
    }

    private static String name(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
