package lt.kopz.core.problem;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;

/**
 * Something that is wrong with what was handed in: what it is, where it is, and what to do about it, in every language.
 *
 * <pre>{@code
 * problem.kind();                        // DANGLING_REFERENCE
 * problem.place();                       // line 3, column 5, /needs/0/act
 * problem.argument("nearest");           // Optional[act-1]
 * problem.explain(Wording.ENGLISH);      // line 3, column 5, /needs/0/act: nothing in the dossier has the id 'act-l'. Did you mean 'act-1'?
 * problem.explain(Wording.LITHUANIAN);   // 3 eilutė, 5 ženklas, /needs/0/act: …
 * }</pre>
 *
 * <p>Of each kind there is a sentence that says what is wrong and one that says what to do. A sentence may have forms of its own for a manner
 * of place and for an argument that is there: of {@code DANGLING_REFERENCE.fix.nearest}, {@code DANGLING_REFERENCE.fix.cell} and
 * {@code DANGLING_REFERENCE.fix} the first that fits is taken.
 *
 * @param kind what is wrong
 * @param place where it is wrong: a place in JSON, or a cell
 * @param arguments what the sentences name: the values by name, as {@link ProblemKind} lists them for the kind
 */
public record Problem(ProblemKind kind, Place place, ImmutableMap<String, Object> arguments) {
    /**
     * A problem.
     *
     * @param kind what is wrong
     * @param place where
     * @param arguments names and values in turn, as {@link ProblemKind} lists them for the kind: what a {@link Phrase} takes, a {@link Word}, a
     *     list of strings, or a {@link Place}. Strings come from outside: on being said they are cut to 40 characters on one line
     * @return the problem
     * @throws IllegalArgumentException if a name is no string, is given twice or has no value
     */
    public static Problem of(ProblemKind kind, Place place, Object... arguments) {
        return new Problem(kind, place, RefusedException.named(arguments));
    }

    /**
     * What a constructor refused.
     *
     * @param thrown the refusal, or another exception, whose words are the detail of a value that is not possible
     * @param place where the value is
     * @return the problem
     */
    public static Problem of(RuntimeException thrown, Place place) {
        return thrown instanceof RefusedException refused
                ? new Problem(refused.kind(), place, refused.arguments())
                : of(
                        ProblemKind.INVALID_VALUE,
                        place,
                        "detail",
                        ProblemMessage.literal(String.valueOf(thrown.getMessage())));
    }

    /**
     * The same problem elsewhere.
     *
     * @param other where
     * @return the problem at that place
     */
    public Problem at(Place other) {
        return new Problem(kind, other, arguments);
    }

    /**
     * A value that the sentences name.
     *
     * @param name the name, such as {@code nearest}
     * @return the value, or empty if this problem has none of that name
     */
    public Optional<Object> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /**
     * The JSON Pointer of the place.
     *
     * @return the pointer; empty for the whole, and for a place that is not in JSON
     */
    public String pointer() {
        return place instanceof JsonPlace json ? json.pointer() : "";
    }

    /**
     * The line of the place.
     *
     * @return the line, counted from 1; 0 for a place that is not in a text of JSON
     */
    public int line() {
        return place instanceof JsonPlace json ? json.line() : 0;
    }

    /**
     * The column of the place.
     *
     * @return the column in characters, counted from 1; 0 for a place that is not in a text of JSON
     */
    public int column() {
        return place instanceof JsonPlace json ? json.column() : 0;
    }

    /**
     * What is wrong, in English.
     *
     * @return part of a sentence, without the place
     */
    public String message() {
        return message(Wording.ENGLISH);
    }

    /**
     * What is wrong, in a language.
     *
     * @param wording the language
     * @return part of a sentence, without the place
     */
    public String message(Wording wording) {
        return wording.say(sentence("message"));
    }

    /**
     * What to do about it, in English.
     *
     * @return part of a sentence
     */
    public String fix() {
        return fix(Wording.ENGLISH);
    }

    /**
     * What to do about it, in a language.
     *
     * @param wording the language
     * @return part of a sentence
     */
    public String fix(Wording wording) {
        return wording.say(sentence("fix"));
    }

    /**
     * Where it is, what is wrong and what to do, in a language.
     *
     * @param wording the language
     * @return two sentences on one line
     */
    public String explain(Wording wording) {
        Phrase line = Phrase.of(new ProblemMessage(place.text().isPresent() ? "line" : "whole"))
                .with("message", sentence("message"))
                .with("fix", sentence("fix"));
        String said = wording.say(place.text().map(at -> line.with("at", at)).orElse(line));
        return said.endsWith("?") ? said : said + ".";
    }

    /**
     * Several problems in one line: their number, and the first of them.
     *
     * @param problems the problems in their order, at least one
     * @param wording the language
     * @return such as {@code 3 problems; the first: line 12, column 5, /acts/0/kind: …}; a single one as {@link #explain(Wording)} says it
     */
    public static String explain(List<Problem> problems, Wording wording) {
        String first = problems.get(0).explain(wording);
        return problems.size() == 1
                ? first
                : wording.say(Phrase.of(new ProblemMessage("several"))
                        .with("number", problems.size())
                        .with("first", Literal.of(first)));
    }

    private Phrase sentence(String part) {
        Phrase phrase = Phrase.of(pattern(part));
        for (Map.Entry<String, Object> each : place.arguments().entrySet()) {
            phrase = phrase.with(each.getKey(), shown(each.getValue()));
        }
        for (Map.Entry<String, Object> each : arguments.entrySet()) {
            phrase = phrase.with(each.getKey(), shown(each.getValue()));
        }
        return phrase;
    }

    /** The sentence made for an argument that is there, in this manner of place, or in any. */
    private Message pattern(String part) {
        String key = kind.name() + "." + part;
        for (String base : List.of(key + "." + place.manner(), key)) {
            for (String argument : arguments.keySet()) {
                ProblemMessage special = new ProblemMessage(base + "." + argument);
                if (special.exists()) {
                    return special;
                }
            }
            ProblemMessage plain = new ProblemMessage(base);
            if (plain.exists()) {
                return plain;
            }
        }
        throw new IllegalStateException("No file of messages has " + key + "; write it there");
    }

    private static Object shown(Object value) {
        if (value instanceof String text) {
            return ProblemMessage.cut(text);
        }
        if (value instanceof Place other) {
            return other.text().orElse(Literal.of(""));
        }
        if (value instanceof Word word) {
            return Phrase.of(ProblemMessage.of(word));
        }
        return value instanceof Collection<?> names
                ? ProblemMessage.quoted(names.stream().map(String.class::cast).toList())
                : value;
    }

    /** {@code line 3, column 5, /needs/0/act: what is wrong (KIND). Fix: what to do}. */
    @Override
    public String toString() {
        String where = place.toString();
        return (where.isEmpty() ? "" : where + ": ") + message() + " (" + kind + "). Fix: " + fix();
    }
}
