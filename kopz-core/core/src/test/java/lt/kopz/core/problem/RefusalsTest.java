package lt.kopz.core.problem;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.LibraryClasses;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a constructor refuses explains itself in both languages, to people who never saw a class of it. */
class RefusalsTest {
    private static final ImmutableList<Wording> LANGUAGES = ImmutableList.of(Wording.LITHUANIAN, Wording.ENGLISH);

    /** What no value can be: the last part of the list of kinds. */
    private static final EnumSet<ProblemKind> IMPOSSIBLE =
            EnumSet.range(ProblemKind.BLANK_TEXT, ProblemKind.values()[ProblemKind.values().length - 1]);

    /** What only the written form, or a whole dossier, can have, so that no constructor of a value refuses it. */
    private static final EnumSet<ProblemKind> WRITTEN_ONLY = EnumSet.of(
            ProblemKind.MINUTES_OF_CLOCK_HOURS,
            ProblemKind.DIRECTION_MISSING,
            ProblemKind.DIFFERENT_NUMBERS,
            ProblemKind.YEAR_MISSING);

    /** What is said otherwise of a row of a CSV file, whose days, amounts and kinds have a form that its reader stated. */
    private static final ImmutableList<String> IN_A_FILE = ImmutableList.of(
            "NOT_A_DATE.fix.csv",
            "NOT_AN_AMOUNT.fix.csv",
            "AMOUNT_TOO_FINE.fix.csv",
            "ENTRY_WITHOUT_KIND.message.csv",
            "ENTRY_WITHOUT_KIND.fix.csv");

    private static final Pattern JAVA =
            Pattern.compile("\\b[A-Z][a-z]+\\.[a-z]+|\\b[a-z]+[A-Z][A-Za-z]*|[A-Z]+_[A-Z]+|\\{[a-z]");

    private static final Pattern IN_A_CASE = Pattern.compile("\\{([a-z]+):([a-z]+)}");

    static ImmutableList<Refusals.Broken> broken() {
        return Refusals.all();
    }

    private static RefusedException refused(Refusals.Broken broken) {
        return catchThrowableOfType(RefusedException.class, broken.making());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_refused_is_of_its_kind(Refusals.Broken broken) {
        assertThat(refused(broken)).isNotNull();
        assertThat(refused(broken).kind()).isEqualTo(broken.kind());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_refused_is_explained_with_its_values_and_without_java(Refusals.Broken broken) {
        RefusedException refused = refused(broken);
        Problem problem = Problem.of(refused, JsonPlace.of(""));
        assertThat(refused).hasMessage(problem.explain(Wording.ENGLISH));
        for (Wording wording : LANGUAGES) {
            String said = problem.explain(wording);
            assertThat(said).doesNotContainPattern(JAVA).doesNotContain("  ").endsWith(".");
            refused.arguments()
                    .forEach((name, value) -> assertThat(ways(value, wording))
                            .as("{%s} in: %s", name, said)
                            .anyMatch(way -> said.toLowerCase(Locale.ROOT).contains(way.toLowerCase(Locale.ROOT))));
        }
    }

    /** As where jars are packed into one, and the files of their services are not put together. */
    @Test
    void without_the_services_of_kopz_a_message_names_the_kind_and_the_values() throws Exception {
        URL[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toUri())
                .map(RefusalsTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader withoutServices = new URLClassLoader(path, ClassLoader.getPlatformClassLoader()) {
            @Override
            public Enumeration<URL> findResources(String name) throws IOException {
                return name.startsWith("META-INF/services/lt.kopz")
                        ? Collections.emptyEnumeration()
                        : super.findResources(name);
            }
        }) {
            Method range = withoutServices
                    .loadClass("lt.kopz.core.time.DateRange")
                    .getMethod("of", LocalDate.class, LocalDate.class);

            assertThatThrownBy(() -> range.invoke(null, LocalDate.of(2020, 1, 1), LocalDate.of(2019, 12, 31)))
                    .cause()
                    .hasMessage("PERIOD_REVERSED {from=2020-01-01, until=2019-12-31}");
        }
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_message_outlasts_the_arguments() throws Exception {
        RefusedException refused = new RefusedException(ProblemKind.NOT_AN_ID, "id", "a b");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            RefusedException read = (RefusedException) in.readObject();
            assertThat(read.arguments()).isEmpty();
            assertThat(read).hasMessageStartingWith("'a b' is no id.");
        }
    }

    /** How a value may be said: a word in any of its cases. */
    private static ImmutableList<String> ways(Object value, Wording wording) {
        if (value instanceof Word word) {
            ProblemMessage message = ProblemMessage.of(word);
            return Stream.concat(
                            message.pattern(wording.language()).stream(),
                            Arrays.stream(GrammaticalCase.values())
                                    .flatMap(each -> message.pattern(wording.language(), each).stream()))
                    .collect(ImmutableList.toImmutableList());
        }
        return ImmutableList.of(wording.say(Phrase.of(new Alone()).with("value", value)));
    }

    private record Alone() implements Message {
        @Override
        public String key() {
            return "alone";
        }

        @Override
        public Optional<String> pattern(String language) {
            return Optional.of("{value}");
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void words_have_the_cases_that_sentences_ask_for(Refusals.Broken broken) {
        for (String part : List.of("message", "fix")) {
            String pattern =
                    new ProblemMessage(broken.kind() + "." + part).pattern("lt").orElseThrow();
            Matcher asked = IN_A_CASE.matcher(pattern);
            while (asked.find()) {
                Word word = (Word) refused(broken).arguments().get(asked.group(1));
                assertThat(ProblemMessage.of(word)
                                .pattern(
                                        "lt",
                                        GrammaticalCase.find(asked.group(2)).orElseThrow()))
                        .as("%s of %s", asked.group(2), word)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MINUTES_OF_CLOCK_HOURS", "DIRECTION_MISSING", "DIFFERENT_NUMBERS", "YEAR_MISSING"})
    void what_only_the_written_form_can_have_is_explained_too(ProblemKind kind) {
        for (Wording wording : LANGUAGES) {
            assertThat(Problem.of(kind, JsonPlace.of("")).explain(wording)).doesNotContainPattern(JAVA);
        }
    }

    @Test
    void every_kind_has_an_example_of_what_is_refused() {
        EnumSet<ProblemKind> shown = EnumSet.noneOf(ProblemKind.class);
        broken().forEach(each -> shown.add(each.kind()));
        assertThat(shown).isEqualTo(Sets.difference(IMPOSSIBLE, WRITTEN_ONLY));
    }

    @Test
    void every_word_is_said_of_something() {
        EnumSet<Word> said = EnumSet.noneOf(Word.class);
        broken().forEach(each -> refused(each).arguments().values().stream()
                .filter(Word.class::isInstance)
                .map(Word.class::cast)
                .forEach(said::add));
        said.add(Word.DAY_OF_YEAR); // the written form alone
        assertThat(said).isEqualTo(EnumSet.allOf(Word.class));
    }

    @Test
    void every_sentence_and_word_stands_in_both_languages_and_none_is_left_over() {
        List<Message> messages = new ArrayList<>();
        IMPOSSIBLE.forEach(kind -> {
            messages.add(new ProblemMessage(kind + ".message"));
            messages.add(new ProblemMessage(kind + ".fix"));
            Stream.of(".message.id", ".message.cell", ".fix.cell", ".fix.cell.nearest")
                    .map(form -> new ProblemMessage(kind + form))
                    .filter(form -> form.pattern("en").isPresent())
                    .forEach(messages::add);
        });
        IN_A_FILE.forEach(key -> messages.add(new ProblemMessage(key)));
        EnumSet.allOf(Word.class).forEach(word -> messages.add(ProblemMessage.of(word)));
        MessagesContract.of(messages)
                .withKeys(
                        ProblemMessage.BUNDLE::keys,
                        Stream.concat(
                                        IMPOSSIBLE.stream().map(kind -> kind + "."),
                                        EnumSet.allOf(Word.class).stream().map(word -> "word." + word))
                                .toArray(String[]::new))
                .verify();
    }

    @Test
    void only_calculations_on_values_throw_what_users_could_not_read() {
        Set<String> packages = Stream.of(
                        "agreement",
                        "attendance",
                        "figure",
                        "funding",
                        "group",
                        "ledger",
                        "party",
                        "plan",
                        "regulation",
                        "source",
                        "statistics",
                        "testimony")
                .map(name -> LibraryClasses.LIBRARY + "." + name)
                .collect(toSet());
        List<JavaClass> library = LibraryClasses.ALL.stream()
                .filter(type -> packages.contains(type.getPackageName()))
                .toList();
        assertThat(library).extracting(JavaClass::getPackageName).containsAll(packages);
        Set<String> throwing = new TreeSet<>();
        library.forEach(type -> type.getConstructorCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(IllegalArgumentException.class))
                .forEach(call -> throwing.add(type.getSimpleName() + "."
                        + call.getOrigin().getName().replaceAll("lambda\\$(.*)\\$\\d+", "$1"))));
        assertThat(throwing).containsExactly("LedgerEntry.standingAlone", "Quotients.requireSomething");
    }
}
