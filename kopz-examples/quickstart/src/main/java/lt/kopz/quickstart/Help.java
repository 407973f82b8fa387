package lt.kopz.quickstart;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What picocli prints of a command, in the language of the user: its description, its options, and the headings between them. */
final class Help extends ResourceBundle {
    private static final ImmutableList<String> HEADINGS = ImmutableList.of(
            "usage.description",
            "usage.synopsisHeading",
            "usage.commandListHeading",
            "usage.exitCodeListHeading",
            "mixinStandardHelpOptions.help",
            "mixinStandardHelpOptions.version");

    private final String command;
    private final Wording wording;

    Help(String command, Wording wording) {
        this.command = command;
        this.wording = wording;
    }

    /** The key of the description of a command. */
    static String key(String command) {
        return "help.command." + command;
    }

    /**
     * The key of the description of an option, by its longest name without dashes, or of an argument, by its label; where a command means
     * something else by it, the command stands before.
     */
    static String option(String name) {
        return "help.option." + name;
    }

    private Optional<String> said(String key) {
        return Optional.of(new CommandText(key))
                .filter(CommandText::exists)
                .map(text -> wording.say(CommandText.phrase(text.key())));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return switch (key) {
            case "usage.description" -> said(key(command)).orElse(null);
            case "usage.synopsisHeading" -> said("help.usage").map(Help::before).orElse(null);
            case "usage.commandListHeading" ->
                said("help.commands").map(Help::line).orElse(null);
            case "usage.exitCodeListHeading" ->
                said("help.exitCodes").map(Help::line).orElse(null);
            case "mixinStandardHelpOptions.help" -> said(option("help")).orElse(null);
            case "mixinStandardHelpOptions.version" -> said(option("version")).orElse(null);
            default ->
                said(option(command + "." + key)).or(() -> said(option(key))).orElse(null);
        };
    }

    private static String before(String heading) {
        return heading + " ";
    }

    private static String line(String heading) {
        return heading + "%n";
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Stream.concat(
                        HEADINGS.stream(),
                        ScreenMessage.PATTERNS.keys("en").stream()
                                .filter(key -> key.startsWith(option("")))
                                .map(key -> key.substring(option("").length()).replaceFirst("^" + command + "[.]", "")))
                .distinct()
                .filter(key -> handleGetObject(key) != null)
                .toList());
    }
}
