package lt.kopz.quickstart;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** States in two lines what is wrong with a command line and what is right; who wants the whole usage asks for it. */
final class WrongCommandLine implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        List<String> lines = String.valueOf(wrong.getMessage())
                .replaceFirst("^Invalid value for option '([^']+)'[^:]*: ", "$1: ")
                .lines()
                .toList();
        CommandLine commandLine = wrong.getCommandLine();
        commandLine.getErr().println(lines.get(0));
        commandLine.getErr().println(lines.size() > 1 ? lines.get(1) : right(wrong));
        return CommandLine.ExitCode.USAGE;
    }

    private static String right(ParameterException wrong) {
        ArgSpec about = wrong instanceof MissingParameterException missing
                ? missing.getMissing().get(0)
                : wrong.getArgSpec();
        if (about instanceof OptionSpec option) {
            return option.longestName() + " " + option.paramLabel() + ": " + String.join(" ", option.description());
        }
        if (wrong instanceof UnmatchedArgumentException unmatched
                && unmatched.isUnknownOption()
                && !unmatched.getSuggestions().isEmpty()) {
            return "did you mean " + String.join(" or ", unmatched.getSuggestions()) + "? --help lists all options";
        }
        return "--help lists all options";
    }
}
