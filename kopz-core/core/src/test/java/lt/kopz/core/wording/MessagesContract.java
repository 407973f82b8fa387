package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The check that messages and property files belong together. A test of any package runs it over its own messages:
 *
 * <pre>{@code
 * MessagesContract.of(GroupMessage.values()).withKeys(CoreMessages::keys, "group.").verify();
 * }</pre>
 *
 * <p>Every message has a readable pattern in every language, with the same arguments and as many forms by number as the
 * language has; no two messages share a key; no key is unused.
 */
public final class MessagesContract {
    private final ImmutableList<Message> messages;
    private final ImmutableList<Wording> wordings;
    private final Function<String, ? extends Set<String>> keys;
    private final ImmutableList<String> prefixes;

    private MessagesContract(
            ImmutableList<Message> messages,
            ImmutableList<Wording> wordings,
            Function<String, ? extends Set<String>> keys,
            ImmutableList<String> prefixes) {
        this.messages = messages;
        this.wordings = wordings;
        this.keys = keys;
        this.prefixes = prefixes;
    }

    /** The contract of these messages, in Lithuanian and English. */
    public static MessagesContract of(Message... messages) {
        return of(Arrays.asList(messages));
    }

    /** The contract of these messages, in Lithuanian and English. */
    public static MessagesContract of(Iterable<? extends Message> messages) {
        return new MessagesContract(
                ImmutableList.copyOf(messages),
                ImmutableList.of(Wording.LITHUANIAN, Wording.ENGLISH),
                language -> ImmutableSet.of(),
                ImmutableList.of());
    }

    /** The same in other languages; the first is the one that the others are compared with. */
    public MessagesContract in(Wording... languages) {
        return new MessagesContract(messages, ImmutableList.copyOf(languages), keys, prefixes);
    }

    /** Also checks that every key of the files that starts with one of the prefixes belongs to one of the messages. */
    public MessagesContract withKeys(Function<String, ? extends Set<String>> keysOfLanguage, String... startingWith) {
        return new MessagesContract(messages, wordings, keysOfLanguage, ImmutableList.copyOf(startingWith));
    }

    /** Fails with all problems at once, if there are any. */
    public void verify() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    "Messages and patterns do not belong together:\n  " + String.join("\n  ", problems));
        }
    }

    /** What is wrong, each in one line. */
    public List<String> problems() {
        Set<String> problems = new LinkedHashSet<>();
        Set<String> seen = new TreeSet<>();
        for (Message message : messages) {
            if (!seen.add(message.key())) {
                problems.add(message.key() + ": two messages have this key");
            }
            checkPatterns(message, problems);
        }
        for (Wording wording : wordings) {
            checkUnused(wording, problems);
        }
        return new ArrayList<>(problems);
    }

    private void checkPatterns(Message message, Set<String> problems) {
        Optional<ImmutableSortedSet<String>> arguments = Optional.empty();
        for (Wording wording : wordings) {
            String where = message.key() + " [" + wording.language() + "]: ";
            Optional<String> pattern = wording.pattern(message, Optional.empty());
            if (pattern.isEmpty()) {
                problems.add(where + "has no pattern");
                continue;
            }
            Optional<Template> template = parse(pattern.get(), where, problems);
            if (template.isEmpty()) {
                continue;
            }
            checkForms(template.get(), wording, where, problems);
            checkBlanks(pattern.get(), where, problems);
            checkCases(message, template.get(), wording, problems);
            ImmutableSortedSet<String> here = template.get().arguments();
            if (arguments.isPresent() && !arguments.get().equals(here)) {
                problems.add(where + "names the arguments " + here + ", but another language names " + arguments.get());
            }
            arguments = arguments.or(() -> Optional.of(here));
        }
    }

    private static void checkCases(Message message, Template base, Wording wording, Set<String> problems) {
        for (GrammaticalCase each : GrammaticalCase.values()) {
            Optional<String> inCase =
                    each == GrammaticalCase.NOMINATIVE ? Optional.empty() : message.pattern(wording.language(), each);
            String where = message.key() + "." + each.word() + " [" + wording.language() + "]: ";
            inCase.flatMap(pattern -> parse(pattern, where, problems)).ifPresent(template -> {
                if (!template.arguments().equals(base.arguments())) {
                    problems.add(where + "names the arguments " + template.arguments() + ", but the nominative "
                            + base.arguments());
                }
                checkForms(template, wording, where, problems);
            });
        }
    }

    private static Optional<Template> parse(String pattern, String where, Set<String> problems) {
        try {
            return Optional.of(Template.parse(pattern));
        } catch (IllegalArgumentException e) {
            problems.add(where + e.getMessage());
            return Optional.empty();
        }
    }

    private static void checkForms(Template template, Wording wording, String where, Set<String> problems) {
        int forms = wording.plurals().forms();
        for (Template.Part part : template.allParts()) {
            if (part instanceof Template.Choice choice
                    && (choice.forms().size() < forms || choice.forms().size() > forms + 1)) {
                problems.add(where + "gives " + choice.forms().size() + " forms for {" + choice.name()
                        + "}, but the language has " + forms + ", or " + (forms + 1) + " with that of fractions");
            }
        }
    }

    private static void checkBlanks(String pattern, String where, Set<String> problems) {
        if (pattern.contains("  ") || (pattern.length() > 1 && !pattern.equals(pattern.strip()))) {
            problems.add(where + "has two blanks in a row, or one at an end");
        }
    }

    private void checkUnused(Wording wording, Set<String> problems) {
        Set<String> used = new TreeSet<>();
        for (Message message : messages) {
            used.add(message.key());
            for (GrammaticalCase each : GrammaticalCase.values()) {
                if (message.pattern(wording.language(), each).isPresent()) {
                    used.add(message.key() + "." + each.word());
                }
            }
        }
        for (String key : keys.apply(wording.language())) {
            if (prefixes.stream().anyMatch(key::startsWith) && !used.contains(key)) {
                problems.add(key + " [" + wording.language() + "]: no message uses this key");
            }
        }
    }
}
