package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command with every argument wrong in every way, one at a time. */
class WrongArgumentsTest {
    /** What is wrong for each kind of value. A name that begins with @ is of a file in the folder of the test. */
    private static final ImmutableMap<String, List<String>> WRONG = ImmutableMap.<String, List<String>>builder()
            .put(
                    "DOSSIER",
                    List.of("", "\0", "@nowhere.json", "@", "@bad.json", "@bad.xlsx", "@bad.zip", "@bad.xml", "-"))
            .put(
                    "INPUT",
                    List.of("", "\0", "@nowhere.json", "@", "@bad.json", "@bad.xlsx", "@bad.zip", "@bad.xml", "-"))
            .put("CSV", List.of("", "\0", "@nowhere.csv", "@", "@bad.json", "@bad.xlsx", "-"))
            .put("OUTPUT", List.of("", "\0", "@bad.json", "@", "@bad.json/in.json"))
            .put("WORKBOOK", List.of("", "\0", "@bad.xlsx", "@", "@bad.json/in.xlsx"))
            .put("JOURNAL", List.of("", "\0", "@bad.json", "@"))
            .put("FOLDER", List.of("", "\0", "@bad.json", "@bad.json/in"))
            .put("LANGUAGE", List.of("", "xx", "lt_LT", "\0"))
            .put("DAY", List.of("", "2019-02-30", "spring", "2019"))
            .put("PERIOD", List.of("", "spring", "2019-13", "2020/2019"))
            .put("FIGURE", List.of("", "finacing-gap", "NEED"))
            .put("FORM", List.of("", "word", "JSON"))
            .put("FORMAT", List.of("", "wps", "html,,pdf"))
            .put("REPORT", List.of("", "weekly"))
            .put("WHICH", List.of("", "some"))
            .put("ID", List.of("", "nobody"))
            .put("KIND", List.of("", "no kind", "wages"))
            .put("IDENTIFIER", List.of("", "two words"))
            .put("LICENCE", List.of("", "a/b"))
            .put("EARLIER=LATER", List.of("", "x", "=", "x=", "x=y"))
            .put("SCHEME=CODE", List.of("", "x", "=", "x=y"))
            .put("COLUMN", List.of("", "nowhere"))
            .put("WORD=KIND", List.of("", "x", "=", "x=y"))
            .put("PATTERN", List.of("", "D", "dd.MM"))
            .put("CODE", List.of("", "XYZ", "pln", "€"))
            .put("SIGN", List.of("", "two", "a", "\""))
            .put("THEME", List.of("", "plans", "plan,,money"))
            .put("COLUMN=KIND", List.of("", "x", "=", "x=y", "amount=NEED"))
            .put("ENCODING", List.of("", "no encoding", "UTF-9"))
            .put("MARK", List.of("", "dot", "point"))
            .buildOrThrow();

    /** What a document is given to print, of which nothing is wrong. */
    private static final ImmutableList<String> FREE = ImmutableList.of("NAME", "NUMBER", "PLACE", "ACT", "POSITION");

    /** A command line of each command that is right. */
    private static final ImmutableMap<String, List<String>> RIGHT = ImmutableMap.of(
            "report", List.of("@dossier.json", "--out=@out", "--format=text", "--kind=council"),
            "gap", List.of("@dossier.json"),
            "figures", List.of("@dossier.json", "need"),
            "check", List.of("@dossier.json"),
            "template", List.of("@empty.xlsx"),
            "convert", List.of("@dossier.json", "@out.json", "--to=json"),
            "compare", List.of("@dossier.json", "@dossier.json"),
            "ledger", List.of("@books.csv", "--day=day", "--amount=amount", "--kind=kind", "--account=account"),
            "completion", List.of());

    /** What an option is about, where that is not what a command does otherwise. */
    private static final ImmutableMap<String, List<String>> WITH = ImmutableMap.of(
            "convert --publisher", List.of("--to=iati"),
            "convert --licence", List.of("--to=fiscal"),
            "convert --into", List.of("--from=popolo"),
            "report --earlier", List.of("--kind=year-on-year"),
            "report --measure", List.of("--kind=year-on-year", "--earlier=@earlier.json"));

    @TempDir
    Path folder;

    private final CommandLine program =
            Quickstart.commandLine(InputStream.nullInputStream(), OutputStream.nullOutputStream());

    private final List<String> failed = new ArrayList<>();

    @BeforeEach
    void writeFiles() throws IOException {
        String dossier = QuickstartTest.EARLIER.formatted("town");
        Files.writeString(folder.resolve("earlier.json"), dossier);
        Files.writeString(folder.resolve("dossier.json"), dossier.replace("2018", "2019"));
        Files.writeString(folder.resolve("books.csv"), "day,amount,kind,account\n2019-02-01,1.00,NEED,a\n");
        for (String bad : List.of("bad.json", "bad.xlsx", "bad.zip", "bad.xml")) {
            Files.writeString(folder.resolve(bad), "no \"such thing\n");
        }
    }

    @Test
    @Tag("thorough")
    void no_wrong_argument_of_any_command_is_taken_or_ends_in_a_stack_trace() {
        program.getSubcommands().forEach((name, command) -> {
            List<String> right = Objects.requireNonNull(RIGHT.get(name), name);
            refused(name, right, List.of("--no-such-option"));
            refused(name, right, List.of("one", "argument", "more"));
            command.getCommandSpec().options().forEach(option -> wrong(name, right, option));
            command.getCommandSpec().positionalParameters().forEach(argument -> wrong(name, right, argument));
        });
        assertThat(failed).isEmpty();
    }

    private void wrong(String command, List<String> right, OptionSpec option) {
        String name = option.longestName();
        if (option.arity().max() == 0) {
            if (!option.usageHelp() && !option.versionHelp()) {
                refused(command, right, List.of(name + "=perhaps"));
            }
            return;
        }
        List<String> others = new ArrayList<>(right);
        List<String> with = WITH.getOrDefault(command + " " + name, List.of());
        with.forEach(each -> others.removeIf(other -> other.startsWith(each.split("=")[0] + "=")));
        others.addAll(with);
        others.removeIf(other -> other.startsWith(name + "="));
        refused(command, others, List.of(name));
        if (!FREE.contains(option.paramLabel()) && !(command.equals("report") && name.equals("--document"))) {
            Objects.requireNonNull(WRONG.get(option.paramLabel()), option.paramLabel())
                    .forEach(value -> refused(command, others, List.of(name + "=" + value)));
        }
    }

    private void wrong(String command, List<String> right, PositionalParamSpec argument) {
        for (String value : Objects.requireNonNull(WRONG.get(argument.paramLabel()), argument.paramLabel())) {
            List<String> others = new ArrayList<>(right);
            others.set(argument.index().min(), value);
            refused(command, others, List.of());
        }
    }

    private void refused(String command, List<String> others, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(others);
        arguments.addAll(more);
        arguments.replaceAll(each -> each.replace("@", folder + "/"));
        StringWriter told = new StringWriter();
        int exitCode = program.setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(told, true))
                .execute(arguments.toArray(String[]::new));
        if (exitCode < 1
                || exitCode > 2
                || told.toString().isBlank()
                || told.toString().matches("(?s).*(Exception|java[.]|lt[.]kopz).*")) {
            failed.add(exitCode + " " + command + " " + others.toString().replace(folder + "/", "") + " " + more + ": "
                    + told);
        }
    }
}
