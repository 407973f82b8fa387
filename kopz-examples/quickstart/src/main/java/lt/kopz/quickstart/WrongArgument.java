package lt.kopz.quickstart;

import lt.kopz.core.wording.Phrase;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What is wrong with a command line, and what is right, as sentences of any language. */
final class WrongArgument extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final transient Phrase wrong;
    private final transient Phrase right;

    WrongArgument(CommandLine commandLine, Phrase wrong, Phrase right) {
        super(commandLine, wrong.toString());
        this.wrong = wrong;
        this.right = right;
    }

    /** A choice that there is none of. */
    static WrongArgument choice(CommandLine commandLine, String option, String value, Iterable<String> choices) {
        return new WrongArgument(
                commandLine,
                CommandText.phrase("command.wrong.choice", "option", option, "value", value),
                CommandText.phrase("command.right.choices", "choices", String.join(", ", choices)));
    }

    Phrase wrong() {
        return wrong;
    }

    Phrase right() {
        return right;
    }
}
