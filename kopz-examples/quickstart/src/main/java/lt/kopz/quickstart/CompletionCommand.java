package lt.kopz.quickstart;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what a shell needs to complete commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true, sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    /** The name under which the launcher is called. */
    private static final String LAUNCHER = "kopz";

    @Mixin
    private Shared shared = new Shared();

    @Override
    public Integer call() {
        shared.out().println("# " + shared.say(Help.key("completion")));
        shared.out().print(AutoComplete.bash(LAUNCHER, shared.commandLine().getParent()));
        return CommandLine.ExitCode.OK;
    }
}
