package lt.kopz.quickstart;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** States in two lines what is wrong with a command line and what is right; who wants the whole usage asks for it. */
final class WrongCommandLine implements IParameterExceptionHandler {
    private final Wording wording;

    WrongCommandLine(Wording wording) {
        this.wording = wording;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        ParameterException told = unknownCommand(wrong);
        err.println(wording.say(wrong(told)));
        err.println(wording.say(right(told)));
        return CommandLine.ExitCode.USAGE;
    }

    /** Where the first argument is no command, those that follow are of none. */
    private static ParameterException unknownCommand(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException
                        && wrong.getCommandLine().getCommand() instanceof Quickstart program
                ? program.unknownCommand(wrong.getCommandLine())
                        .<ParameterException>map(unknown -> unknown)
                        .orElse(wrong)
                : wrong;
    }

    private static Phrase wrong(ParameterException wrong) {
        if (wrong instanceof WrongArgument argument) {
            return argument.wrong();
        } else if (wrong instanceof UnmatchedArgumentException unmatched) {
            return CommandText.phrase(
                    unmatched.isUnknownOption() ? "command.wrong.option" : "command.wrong.argument",
                    "argument",
                    unmatched.getUnmatched().get(0));
        } else if (wrong instanceof MissingParameterException missing) {
            return CommandText.phrase(
                    "command.wrong.missing",
                    "argument",
                    name(missing.getMissing().get(0)));
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return CommandText.phrase(
                    "command.wrong." + form(wrong), "option", name(wrong.getArgSpec()), "value", wrong.getValue());
        }
        return CommandText.phrase("command.wrong.other", "detail", String.valueOf(wrong.getMessage()));
    }

    private static Phrase right(ParameterException wrong) {
        if (wrong instanceof WrongArgument argument) {
            return argument.right();
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return CommandText.phrase(
                    "command.right." + form(wrong), "label", wrong.getArgSpec().paramLabel());
        } else if (wrong instanceof MissingParameterException missing) {
            ArgSpec about = missing.getMissing().get(0);
            return CommandText.phrase(
                    "command.right.value",
                    "option",
                    name(about),
                    "label",
                    about.isOption() ? " " + about.paramLabel() : "",
                    "description",
                    String.join(" ", about.description()));
        } else if (wrong instanceof UnmatchedArgumentException unmatched
                && unmatched.isUnknownOption()
                && !unmatched.getSuggestions().isEmpty()) {
            return CommandText.phrase(
                    "command.right.suggestion", "suggestions", String.join(", ", unmatched.getSuggestions()));
        }
        return CommandText.phrase("command.right.help");
    }

    /** In which form a value should be that is in another one. */
    private static String form(ParameterException wrong) {
        Class<?> type = wrong.getArgSpec().type();
        return type == LocalDate.class ? "day" : type == Map.class ? "pair" : type == boolean.class ? "flag" : "file";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
