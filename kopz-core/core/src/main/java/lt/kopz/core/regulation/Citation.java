package lt.kopz.core.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * A reference to an act as a text prints it. What is not understood is kept as it is, never rejected.
 *
 * <pre>{@code
 * Citation citation = Citation.parse(
 *         "Kaišiadorių rajono savivaldybės tarybos 2018 m. kovo 29 d. sprendimu Nr. V17-66", Wording.LITHUANIAN);
 * citation.print(Wording.LITHUANIAN);   // the same again, with no-break blanks inside the date
 * }</pre>
 */
public sealed interface Citation {

    /**
     * A reference that is understood.
     *
     * @param issuer the issuer as printed: in Lithuanian in the genitive, such as "Kaišiadorių rajono savivaldybės tarybos"
     * @param adopted the day of adoption
     * @param kind the kind of act
     * @param numbers the numbers, at least one, without blanks
     * @param point the number of the point that is meant, such as {@code 1.2}; empty for the act as a whole
     * @param grammaticalCase the case in which the kind of act stands, or the word for the point where one is meant
     */
    record Structured(
            String issuer,
            LocalDate adopted,
            ActKind kind,
            ImmutableList<String> numbers,
            Optional<String> point,
            GrammaticalCase grammaticalCase)
            implements Citation {
        /**
         * Refuses parts that no citation can be printed with and understood again.
         *
         * @param issuer the issuer as printed
         * @param adopted the day of adoption
         * @param kind the kind of act
         * @param numbers the numbers
         * @param point the point
         * @param grammaticalCase the case
         * @throws IllegalArgumentException if the issuer is blank, if there is no number, one holds a blank or ends in a comma, or the
         *     point is no number
         */
        public Structured {
            if (!issuer.equals(issuer.strip()) || issuer.isEmpty()) {
                throw new RefusedException(
                        ProblemKind.WRONG_FORM,
                        "Citation.issuer must be words without blanks at the ends, but was \"" + issuer + "\"; name it",
                        "what",
                        Word.ISSUER,
                        "found",
                        issuer,
                        "example",
                        "Kaišiadorių rajono savivaldybės tarybos");
            }
            if (numbers.isEmpty()) {
                throw new RefusedException(
                        ProblemKind.NONE_GIVEN,
                        "Citation.numbers must be one or more numbers, but there is none; keep a text that has no number as"
                                + " opaque",
                        "what",
                        Word.ACT_NUMBERS);
            }
            for (String number : numbers) {
                if (!NUMBER.matcher(number).matches()) {
                    throw new RefusedException(
                            ProblemKind.WRONG_FORM,
                            "Citation.numbers must be numbers without blanks, but were " + numbers
                                    + "; leave blanks out",
                            "what",
                            Word.ACT_NUMBER,
                            "found",
                            number,
                            "example",
                            "V17-66");
                }
            }
            if (point.filter(number -> !POINT.matcher(number).matches()).isPresent()) {
                throw new RefusedException(
                        ProblemKind.WRONG_FORM,
                        "Citation.point must be a number, but was \"" + point.get() + "\"; write it like \"1.2\"",
                        "what",
                        Word.POINT_NUMBER,
                        "found",
                        point.get(),
                        "example",
                        "1.2");
            }
        }

        /**
         * A reference to an act as a whole.
         *
         * @param issuer the issuer as printed
         * @param adopted the day of adoption
         * @param kind the kind of act
         * @param numbers the numbers
         * @param grammaticalCase the case
         * @throws IllegalArgumentException if the issuer is blank, if there is no number, or one holds a blank or ends in a comma
         */
        public Structured(
                String issuer,
                LocalDate adopted,
                ActKind kind,
                ImmutableList<String> numbers,
                GrammaticalCase grammaticalCase) {
            this(issuer, adopted, kind, numbers, Optional.empty(), grammaticalCase);
        }

        /**
         * The same reference, to one point of the act.
         *
         * @param number the number of the point, such as {@code 1.2}
         * @return a copy
         * @throws IllegalArgumentException if the point is no number
         */
        public Structured at(String number) {
            return new Structured(issuer, adopted, kind, numbers, Optional.of(number), grammaticalCase);
        }

        /**
         * The same reference in another case.
         *
         * @param wanted the case
         * @return a copy
         */
        public Structured in(GrammaticalCase wanted) {
            return new Structured(issuer, adopted, kind, numbers, point, wanted);
        }

        @Override
        public String print(Wording wording) {
            ImmutableList<Text> all = numbers.stream()
                    .map(number -> (Text) Phrase.of(RegulationMessage.NUMBER).with("number", number))
                    .collect(ImmutableList.toImmutableList());
            Phrase act = Phrase.of(RegulationMessage.CITATION)
                    .with("issuer", issuer)
                    .with("date", adopted)
                    .with("kind", Phrase.of(RegulationMessage.of(kind)))
                    .with("numbers", new Joined(all, Literal.of(", ")));
            return wording.say(
                    point.map(number -> Phrase.of(RegulationMessage.CITATION_POINT)
                                    .with("act", act)
                                    .with("point", number)
                                    .with("word", Phrase.of(RegulationMessage.ofPoint(number))))
                            .orElse(act),
                    grammaticalCase);
        }
    }

    /**
     * A reference that is not understood, kept as it is.
     *
     * @param text the text
     */
    record Opaque(String text) implements Citation {
        @Override
        public String print(Wording wording) {
            return text;
        }
    }

    /** A number of an act as a citation can hold it. */
    Pattern NUMBER = Pattern.compile("[^\\s\\u00a0,]*[^\\s\\u00a0,.;]");

    /** The number of a point. */
    Pattern POINT = Pattern.compile(ActPoint.PATTERN);

    /** The kinds of act whose words are known. */
    ImmutableList<ActKind> KINDS = ImmutableList.of(
            ActKind.DECISION, ActKind.ORDINANCE, ActKind.ORDER, ActKind.RESOLUTION, ActKind.LETTER, ActKind.MINUTES);

    /**
     * The reference in words.
     *
     * @param wording the language the issuer is given in; an opaque reference is printed as it is
     * @return the text
     */
    String print(Wording wording);

    /**
     * Understands a reference, if it has the form of its language: "… tarybos 2018 m. kovo 29 d. sprendimas Nr. V17-66", in any
     * case, "… sprendimo Nr. V17-66 1.2 papunktis", or "Decision No V17-66 of the Council of … of 29 March 2018", "Subpoint 1.2 of Decision
     * No …". Blanks of any kind are the same.
     *
     * @param text the text
     * @param wording Lithuanian or English
     * @return the reference; opaque where it is not understood or the language is another
     */
    static Citation parse(String text, Wording wording) {
        String plain = text.replace('\u00a0', ' ').strip().replaceAll(" +", " ");
        Optional<Structured> found = switch (wording.language()) {
            case "lt" -> lithuanian(plain, wording).or(() -> lithuanianPoint(plain, wording));
            case "en" -> english(plain, wording).or(() -> englishPoint(plain, wording));
            default -> Optional.empty();
        };
        return found.<Citation>map(structured -> structured).orElseGet(() -> new Opaque(text));
    }

    private static Optional<Structured> lithuanian(String text, Wording wording) {
        Pattern form = Pattern.compile(
                "(?<issuer>.+?) (?<year>\\d{4}) m\\. (?<month>\\p{L}+) (?<day>\\d{1,2}) d\\. (?<kind>\\p{L}+) (?<numbers>Nr\\. .+)");
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? structured(matcher, "Nr. ", wording) : Optional.empty();
    }

    private static Optional<Structured> english(String text, Wording wording) {
        Pattern form = Pattern.compile(
                "(?<kind>\\p{L}+) (?<numbers>No [^ ]+(?:, No [^ ]+)*) of (?<issuer>.+) of (?<day>\\d{1,2}) (?<month>\\p{L}+) (?<year>\\d{4})");
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? structured(matcher, "No ", wording) : Optional.empty();
    }

    private static Optional<Structured> lithuanianPoint(String text, Wording wording) {
        Matcher matcher = Pattern.compile("(?<act>.+) (?<point>" + ActPoint.PATTERN + ") (?<word>\\p{L}+)")
                .matcher(text);
        return matcher.matches()
                ? lithuanian(matcher.group("act"), wording)
                        .filter(act -> act.grammaticalCase() == GrammaticalCase.GENITIVE)
                        .flatMap(act -> atPoint(act, matcher, wording))
                : Optional.empty();
    }

    private static Optional<Structured> englishPoint(String text, Wording wording) {
        Matcher matcher = Pattern.compile("(?<word>\\p{L}+) (?<point>" + ActPoint.PATTERN + ") of (?<act>.+)")
                .matcher(text);
        return matcher.matches()
                ? english(matcher.group("act"), wording).flatMap(act -> atPoint(act, matcher, wording))
                : Optional.empty();
    }

    private static Optional<Structured> atPoint(Structured act, Matcher matcher, Wording wording) {
        String point = matcher.group("point");
        return caseOf(RegulationMessage.ofPoint(point), matcher.group("word"), wording)
                .map(found -> act.at(point).in(found));
    }

    /** The first case in which a message is said as a word. */
    private static Optional<GrammaticalCase> caseOf(RegulationMessage message, String word, Wording wording) {
        return Arrays.stream(GrammaticalCase.values())
                .filter(each -> wording.say(Phrase.of(message), each).equalsIgnoreCase(word))
                .findFirst();
    }

    private static Optional<Structured> structured(Matcher matcher, String before, Wording wording) {
        ImmutableList.Builder<String> numbers = ImmutableList.builder();
        for (String number : matcher.group("numbers").split(", ", -1)) {
            if (!number.startsWith(before)
                    || !NUMBER.matcher(number.substring(before.length())).matches()) {
                return Optional.empty();
            }
            numbers.add(number.substring(before.length()));
        }
        Optional<LocalDate> day = day(matcher, wording);
        for (ActKind kind : KINDS) {
            Optional<GrammaticalCase> found = caseOf(RegulationMessage.of(kind), matcher.group("kind"), wording);
            if (found.isPresent() && day.isPresent()) {
                return Optional.of(
                        new Structured(matcher.group("issuer"), day.get(), kind, numbers.build(), found.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher, Wording wording) {
        ImmutableMap.Builder<String, Integer> months = ImmutableMap.builder();
        for (int month = 1; month <= 12; month++) {
            String said = wording.date(LocalDate.of(2001, month, 1)).replace('\u00a0', ' ');
            for (String word : said.split(" ", -1)) {
                if (word.length() > 2 && word.codePoints().allMatch(Character::isLetter)) {
                    months.put(word, month);
                }
            }
        }
        Integer month = months.buildKeepingLast().get(matcher.group("month"));
        if (month == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group("year")), month, Integer.parseInt(matcher.group("day"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
