package lt.kopz.quickstart;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import lt.kopz.core.logic.Answer;
import lt.kopz.reporting.html.HtmlPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how much of what a plan needs is not yet appropriated, on the console and as a page of HTML. */
@Command(
        name = "kopz-quickstart",
        mixinStandardHelpOptions = true,
        description = "Says how much of what a plan needs is not yet appropriated.")
public final class Quickstart implements Callable<Integer> {
    /** Held here because the level of a logger that nobody holds is forgotten. */
    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta");

    @Spec
    @Nullable private CommandSpec spec;

    @Option(
            names = "--need",
            defaultValue = "3250.00",
            description = "What the plan needs, in euros (default: ${DEFAULT-VALUE}, Kaišiadorys 2019).")
    private BigDecimal need = BigDecimal.ZERO;

    @Option(
            names = "--appropriated",
            defaultValue = "700.00",
            description = "What is appropriated for it, in euros (default: ${DEFAULT-VALUE}, Kaišiadorys 2019).")
    private BigDecimal appropriated = BigDecimal.ZERO;

    @Option(names = "--html", paramLabel = "FILE", description = "Also writes the answer as a page of HTML.")
    @Nullable private Path html;

    private Quickstart() {}

    /**
     * Runs the program and ends the process with its exit code.
     *
     * @param arguments the command line; {@code --help} explains it
     */
    public static void main(String[] arguments) {
        MONETA.setLevel(Level.WARNING); // at its start it tells its precision, which is no news to the user
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, not yet run. */
    static CommandLine commandLine() {
        return new CommandLine(new Quickstart());
    }

    @Override
    public Integer call() throws IOException {
        MonetaryAmount gap = euros(need).subtract(euros(appropriated));
        Answer covered = Answer.of(!gap.isPositive());
        ImmutableList<String> lines = ImmutableList.of(
                "Need: " + text(euros(need)),
                "Appropriated: " + text(euros(appropriated)),
                "Gap: " + text(gap),
                "Is the need covered? " + covered);
        if (html != null) {
            Files.writeString(html, new HtmlPage(Locale.ENGLISH, "Financing gap", lines).toHtml());
        }
        PrintWriter out = spec().commandLine().getOut();
        lines.forEach(out::println);
        return CommandLine.ExitCode.OK;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("The command has no specification: run it through commandLine()");
        }
        return spec;
    }

    private static MonetaryAmount euros(BigDecimal number) {
        return Monetary.getDefaultAmountFactory()
                .setCurrency("EUR")
                .setNumber(number)
                .create();
    }

    private static String text(MonetaryAmount amount) {
        BigDecimal number = amount.getNumber().numberValueExact(BigDecimal.class);
        int digits = amount.getCurrency().getDefaultFractionDigits();
        return number.setScale(Math.max(digits, number.scale())).toPlainString() + " "
                + amount.getCurrency().getCurrencyCode();
    }
}
