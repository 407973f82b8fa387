package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.wording.Text;

/**
 * What makes a report a document of an office, beside its title: who draws it up, what kind of document it is, its day, number and place,
 * whom it is for, by what it was approved and who signs it.
 *
 * <p>It is a value: every change gives a copy. What is not given is not printed, and no name is made up; a signatory of whom nothing is
 * known is a line to sign on.
 *
 * <pre>{@code
 * Requisites requisites = Requisites.none()
 *         .withBody(LocalizedText.lithuanian("Kaišiadorių rajono savivaldybės administracija"))
 *         .withKind(LocalizedText.lithuanian("Ataskaita"))
 *         .withDate(LocalDate.of(2019, 12, 10))
 *         .withNumber(Literal.of("KOPŽ-2"))
 *         .withPlace(Literal.of("Kaišiadorys"))
 *         .signedBy(Signatory.of(LocalizedText.lithuanian("Darbo grupės pirmininkas")));
 * Document report = YearlyReport.standard().withRequisites(requisites).of(dossier);
 * }</pre>
 *
 * @param body who draws the document up; absent if not given
 * @param kind what kind of document it is, such as a report or minutes; absent if not given
 * @param date the day of the document, not that of its data; absent if not given
 * @param number the number under which it is registered; absent if not given
 * @param place where it is drawn up; absent if not given
 * @param addressee whom it is for, line by line; empty if not given
 * @param approval by what it was approved, line by line, as it stands below the word "approved"; empty if it is not approved
 * @param draft whether it is marked as a draft
 * @param signatories who signs it, in the order of the signatures; empty if there is no place for a signature
 * @param arrangement where each of these stands; absent for the usual one of the language it is written in
 */
public record Requisites(
        Optional<Text> body,
        Optional<Text> kind,
        Optional<LocalDate> date,
        Optional<Text> number,
        Optional<Text> place,
        ImmutableList<Text> addressee,
        ImmutableList<Text> approval,
        boolean draft,
        ImmutableList<Signatory> signatories,
        Optional<Arrangement> arrangement) {
    private static final Requisites NONE = new Requisites(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of(),
            ImmutableList.of(),
            false,
            ImmutableList.of(),
            Optional.empty());

    /** Where the requisites stand on the page. */
    public enum Arrangement {
        /**
         * As the rules of document drafting of Lithuania have it: the mark of a draft in the upper right corner, that of approval at the
         * right, the body and the kind in capitals in the middle, below the title the day with the number, and the place.
         */
        LITHUANIAN,
        /** For other countries: everything at the side where lines begin, the mark of a draft in the other corner, that of approval at the other side. */
        GENERAL
    }

    /**
     * One who signs.
     *
     * @param position the position; absent if not given
     * @param name given name and surname; absent if not given
     */
    public record Signatory(Optional<Text> position, Optional<Text> name) {
        /** Nobody in particular: a line to sign on. */
        public static final Signatory UNNAMED = new Signatory(Optional.empty(), Optional.empty());

        /**
         * One of whom the position is known.
         *
         * @param position the position, such as "Mayor"
         * @return the signatory, without a name
         */
        public static Signatory of(Text position) {
            return new Signatory(Optional.of(position), Optional.empty());
        }

        /**
         * Copies this signatory with a name.
         *
         * @param value given name and surname
         * @return the copy
         */
        public Signatory named(Text value) {
            return new Signatory(position, Optional.of(value));
        }
    }

    /**
     * Gives no requisites: nothing of them is printed.
     *
     * @return the same value every time
     */
    public static Requisites none() {
        return NONE;
    }

    /**
     * Whether nothing of them is printed.
     *
     * @return true if nothing is given, whatever the arrangement
     */
    public boolean isNone() {
        return new Requisites(
                        body, kind, date, number, place, addressee, approval, draft, signatories, Optional.empty())
                .equals(NONE);
    }

    /**
     * Copies these requisites with who draws the document up.
     *
     * @param value the name of the body
     * @return the copy
     */
    public Requisites withBody(Text value) {
        return new Requisites(
                Optional.of(value), kind, date, number, place, addressee, approval, draft, signatories, arrangement);
    }

    /**
     * Copies these requisites with a kind of document.
     *
     * @param value the kind, such as "Report"
     * @return the copy
     */
    public Requisites withKind(Text value) {
        return new Requisites(
                body, Optional.of(value), date, number, place, addressee, approval, draft, signatories, arrangement);
    }

    /**
     * Copies these requisites with the day of the document.
     *
     * @param value the day
     * @return the copy
     */
    public Requisites withDate(LocalDate value) {
        return new Requisites(
                body, kind, Optional.of(value), number, place, addressee, approval, draft, signatories, arrangement);
    }

    /**
     * Copies these requisites with the number of registration.
     *
     * @param value the number, without the word for it, such as "V17-253"
     * @return the copy
     */
    public Requisites withNumber(Text value) {
        return new Requisites(
                body, kind, date, Optional.of(value), place, addressee, approval, draft, signatories, arrangement);
    }

    /**
     * Copies these requisites with the place of drafting.
     *
     * @param value the name of the place
     * @return the copy
     */
    public Requisites withPlace(Text value) {
        return new Requisites(
                body, kind, date, number, Optional.of(value), addressee, approval, draft, signatories, arrangement);
    }

    /**
     * Copies these requisites with whom the document is for.
     *
     * @param lines the lines in reading order
     * @return the copy
     */
    public Requisites withAddressee(Text... lines) {
        return new Requisites(
                body,
                kind,
                date,
                number,
                place,
                ImmutableList.copyOf(lines),
                approval,
                draft,
                signatories,
                arrangement);
    }

    /**
     * Copies these requisites with the stamp of approval.
     *
     * @param lines by what it was approved, as it stands below the word "approved", such as "by the decision of the council of 24 October
     *     2019 No V17-253"
     * @return the copy
     */
    public Requisites approvedBy(Text... lines) {
        return new Requisites(
                body,
                kind,
                date,
                number,
                place,
                addressee,
                ImmutableList.copyOf(lines),
                draft,
                signatories,
                arrangement);
    }

    /**
     * Copies these requisites with the mark of a draft.
     *
     * @return the copy
     */
    public Requisites asDraft() {
        return new Requisites(body, kind, date, number, place, addressee, approval, true, signatories, arrangement);
    }

    /**
     * Copies these requisites with other signatories.
     *
     * @param values who signs, in the order of the signatures
     * @return the copy
     */
    public Requisites signedBy(Signatory... values) {
        return new Requisites(
                body, kind, date, number, place, addressee, approval, draft, ImmutableList.copyOf(values), arrangement);
    }

    /**
     * Copies these requisites with an arrangement of a country, whatever the language.
     *
     * @param value where each of them stands
     * @return the copy
     */
    public Requisites arranged(Arrangement value) {
        return new Requisites(
                body, kind, date, number, place, addressee, approval, draft, signatories, Optional.of(value));
    }
}
