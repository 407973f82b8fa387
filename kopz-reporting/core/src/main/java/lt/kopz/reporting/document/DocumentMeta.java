package lt.kopz.reporting.document;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Text;

/**
 * What is said about a document as a whole.
 *
 * <p>Nothing here is taken from a clock: the day a document was made is given by whoever makes it, or left out.
 *
 * @param title the heading of level 1
 * @param subtitle a line below the title; absent if there is none
 * @param asOf the day whose knowledge the figures show; what became known later is not in them
 * @param period the days the report is about, both ends inclusive; absent if it is about no particular span
 * @param author the organisation that answers for the report; absent if nobody is named
 * @param generatedOn the day the document was made, as the caller says; absent if not said
 * @param requisites what makes it a document of an office: its number, place and signatures; none by default
 * @param layout how closely it is set on paper
 */
public record DocumentMeta(
        Text title,
        Optional<Text> subtitle,
        LocalDate asOf,
        Optional<DateRange> period,
        Optional<Text> author,
        Optional<LocalDate> generatedOn,
        Requisites requisites,
        Layout layout) {

    /**
     * Checks the title.
     *
     * @param title the heading of level 1
     * @param subtitle a line below the title
     * @param asOf the day whose knowledge the figures show
     * @param period the days the report is about
     * @param author the organisation that answers for the report
     * @param generatedOn the day the document was made
     * @param requisites what makes it a document of an office
     * @param layout how closely it is set on paper
     * @throws IllegalArgumentException if the title has nothing that can be seen, such as control characters only
     */
    public DocumentMeta {
        Titles.check("title of a document", title);
    }

    /**
     * Makes the least a document needs.
     *
     * @param title the heading of level 1
     * @param asOf the day whose knowledge the figures show
     * @return meta without subtitle, period, author and day of making
     * @throws IllegalArgumentException if the title has nothing that can be seen, such as control characters only
     */
    public static DocumentMeta of(Text title, LocalDate asOf) {
        return new DocumentMeta(
                title,
                Optional.empty(),
                asOf,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Requisites.none(),
                Layout.USUAL);
    }

    /**
     * Copies this with a subtitle.
     *
     * @param value a line below the title
     * @return the copy
     */
    public DocumentMeta withSubtitle(Text value) {
        return new DocumentMeta(title, Optional.of(value), asOf, period, author, generatedOn, requisites, layout);
    }

    /**
     * Copies this with a reporting period.
     *
     * @param value the days the report is about, both ends inclusive
     * @return the copy
     */
    public DocumentMeta withPeriod(DateRange value) {
        return new DocumentMeta(title, subtitle, asOf, Optional.of(value), author, generatedOn, requisites, layout);
    }

    /**
     * Copies this with the organisation that answers for the report.
     *
     * @param value the organisation's name
     * @return the copy
     */
    public DocumentMeta withAuthor(Text value) {
        return new DocumentMeta(title, subtitle, asOf, period, Optional.of(value), generatedOn, requisites, layout);
    }

    /**
     * Copies this with the day it was made.
     *
     * @param value the day, as the caller says
     * @return the copy
     */
    public DocumentMeta withGeneratedOn(LocalDate value) {
        return new DocumentMeta(title, subtitle, asOf, period, author, Optional.of(value), requisites, layout);
    }

    /**
     * Copies these data with the requisites of a document.
     *
     * @param value who draws it up, its number and place, and who signs it
     * @return the copy
     */
    public DocumentMeta withRequisites(Requisites value) {
        return new DocumentMeta(title, subtitle, asOf, period, author, generatedOn, value, layout);
    }

    /**
     * Copies these data with a layout.
     *
     * @param value how closely the document is set on paper
     * @return the copy
     */
    public DocumentMeta withLayout(Layout value) {
        return new DocumentMeta(title, subtitle, asOf, period, author, generatedOn, requisites, value);
    }
}
