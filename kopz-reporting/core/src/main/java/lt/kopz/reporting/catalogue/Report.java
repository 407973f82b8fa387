package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.Requisites;

/**
 * How a report is put together: its title and its parts, each under a name, in reading order.
 *
 * <p>It is a value: every change gives a copy. So a report of kopz can be adapted, and one's own be put together from the same
 * parts.
 *
 * <pre>{@code
 * Document report = YearlyReport.standard()
 *         .without(YearlyReport.ACTS)
 *         .after(YearlyReport.SUMMARY, "greeting", greeting)
 *         .of(dossier);
 * }</pre>
 */
public final class Report extends NamedParts<Part, Report> {
    private final Function<ReportContext, Text> title;
    private final Requisites requisites;
    private final Layout layout;

    private Report(
            Function<ReportContext, Text> title,
            ImmutableMap<String, Part> parts,
            Requisites requisites,
            Layout layout) {
        super(parts);
        this.title = title;
        this.requisites = requisites;
        this.layout = layout;
    }

    /**
     * Begins a report.
     *
     * @param title gives the heading of level 1
     * @return a report without parts
     */
    public static Report titled(Function<ReportContext, Text> title) {
        return new Report(title, ImmutableMap.of(), Requisites.none(), Layout.USUAL);
    }

    /**
     * Copies this report with all parts of another one at its end.
     *
     * @param other the report whose parts follow, in their order
     * @return the copy, with the title of this report
     * @throws IllegalArgumentException if the two have a part of one name
     */
    public Report followedBy(Report other) {
        Report all = this;
        for (String name : other.parts()) {
            all = all.with(name, other.part(name));
        }
        return all;
    }

    @Override
    Report having(ImmutableMap<String, Part> value) {
        return new Report(title, value, requisites, layout);
    }

    /**
     * Copies this report with another title.
     *
     * @param value gives the heading of level 1
     * @return the copy
     */
    public Report withTitle(Function<ReportContext, Text> value) {
        return new Report(value, named(), requisites, layout);
    }

    /**
     * The requisites of the document.
     *
     * @return what is given of them; none by default
     */
    public Requisites requisites() {
        return requisites;
    }

    /**
     * Copies this report with the requisites of a document: who draws it up, its number and place, and who signs it.
     *
     * @param value the requisites; {@link Requisites#none()} for none
     * @return the copy
     */
    public Report withRequisites(Requisites value) {
        return new Report(title, named(), value, layout);
    }

    /**
     * Copies this report with a layout.
     *
     * @param value how closely it is set on paper
     * @return the copy
     */
    public Report withLayout(Layout value) {
        return new Report(title, named(), requisites, value);
    }

    /**
     * Writes the report as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @return the report
     */
    public Document of(Dossier dossier) {
        return of(dossier, dossier.knownUntil().value());
    }

    /**
     * Writes the report as of the end of a day. Its data are stated to be of that day, or of the dossier's horizon where that is
     * earlier.
     *
     * @param dossier the dossier
     * @param asOf the day
     * @return the report
     * @throws IllegalArgumentException if parts do not fit together, such as two with one identifier for what differs
     */
    public Document of(Dossier dossier, LocalDate asOf) {
        return of(ReportContext.of(dossier, asOf));
    }

    /**
     * Writes the report of a dossier of which others are written too; what they have in common is worked out once.
     *
     * <pre>{@code
     * ReportContext context = ReportContext.of(dossier, dossier.knownUntil().value());
     * Document toPublish = YearlyReport.publicReport().of(context);
     * Document evidence = YearlyReport.annex().of(context);
     * }</pre>
     *
     * @param context the dossier as of a day
     * @return the report, the same as without the others
     * @throws IllegalArgumentException if parts do not fit together, such as two with one identifier for what differs
     */
    public Document of(ReportContext context) {
        Dossier dossier = context.stated();
        List<Block> blocks = new ArrayList<>();
        ImmutableList<Part> all = named().values().asList();
        all.forEach(part ->
                blocks.addAll(part instanceof BesideOthers beside ? beside.write(context, all) : part.write(context)));
        return Document.of(
                DocumentMeta.of(title.apply(context), context.dataUntil())
                        .withSubtitle(dossier.municipality().name())
                        .withPeriod(dossier.reportingPeriod())
                        .withRequisites(requisites)
                        .withLayout(layout),
                ExplainedOnce.in(blocks));
    }
}
