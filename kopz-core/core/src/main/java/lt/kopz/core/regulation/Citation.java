package lt.kopz.core.regulation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Phrase;
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
     * @param issuer the issuer as printed: in Lithuanian in the genitive, such as "Kaišiadorių rajono savivaldybės tarybos"; empty where
     *     none is named
     * @param adopted the day of adoption; empty where none is named, as of laws that go by their number
     * @param kind the kind of act
     * @param numbers the numbers, at least one, without blanks
     * @param point the number of the point that is meant, such as {@code 1.2}; empty for the act as a whole
     * @param grammaticalCase the case in which the kind of act stands, or the word for the point where one is meant
     */
    record Structured(
            Optional<String> issuer,
            Optional<LocalDate> adopted,
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
            if (issuer.filter(name -> !name.equals(name.strip()) || name.isEmpty())
                    .isPresent()) {
                throw RefusedException.wrongForm(Word.ISSUER, issuer.get(), "Kaišiadorių rajono savivaldybės tarybos");
            }
            RefusedException.requireSome(numbers, Word.ACT_NUMBERS);
            numbers.forEach(number -> RefusedException.requireForm(NUMBER, number, Word.ACT_NUMBER, "V17-66"));
            point.ifPresent(number -> RefusedException.requireForm(POINT, number, Word.POINT_NUMBER, "1.2"));
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
            this(Optional.of(issuer), Optional.of(adopted), kind, numbers, Optional.empty(), grammaticalCase);
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
            Phrase act = RegulationMessage.citation(RegulationMessage.of(kind), issuer, adopted, numbers);
            return wording.say(
                    point.map(number -> RegulationMessage.citation(act, number)).orElse(act), grammaticalCase);
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

    /**
     * The reference in words.
     *
     * @param wording the language the issuer is given in; an opaque reference is printed as it is
     * @return the text
     */
    String print(Wording wording);

    /**
     * Understands a reference, if it has the form in which the wording prints it: "… tarybos 2018 m. kovo 29 d. sprendimas Nr. V17-66", in
     * any case, "… sprendimo Nr. V17-66 1.2 papunktis", or "Decision No V17-66 of the Council of … of 29 March 2018", "Subpoint 1.2 of
     * Decision No …". The issuer, the day or both may be left out, the day may be written {@code 2018-03-29}, and the sign of a number with
     * a full stop or without one, or as №. Blanks of any kind are the same.
     *
     * @param text the text
     * @param wording the language, with whatever words it has for acts
     * @return the reference; opaque where it is not understood
     */
    static Citation parse(String text, Wording wording) {
        return new CitationReader(wording)
                .read(text)
                .<Citation>map(structured -> structured)
                .orElseGet(() -> new Opaque(text));
    }
}
