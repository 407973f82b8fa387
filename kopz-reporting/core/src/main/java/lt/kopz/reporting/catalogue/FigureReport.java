package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/**
 * One figure, explained down to its sources: as a report, or as a part of another.
 *
 * <pre>{@code
 * Document why = FigureReport.of(dossier, BudgetGaps.of(dossier, "plan-2019-2020").financing());
 * Report report = YearlyReport.standard()
 *         .with("why", FigureReport.part("why", in -> BudgetGaps.of(in.dossier(), "plan-2019-2020").asOf(in.asOf()).financing()));
 * }</pre>
 */
public final class FigureReport {

    private FigureReport() {}

    /**
     * Explains a figure.
     *
     * @param dossier the dossier it was computed from, whose documents the sources name
     * @param figure the figure
     * @return the report; of an undetermined figure, what is missing
     */
    public static Document of(Dossier dossier, Figure<?> figure) {
        return Document.of(
                DocumentMeta.of(figure.name(), ReportContext.dataUntil(dossier, figure.asOf()))
                        .withSubtitle(dossier.municipality().name()),
                blocks(Explained.in(dossier), figure));
    }

    /**
     * The same as a part of a {@link Report}: a section with the name of the figure as its heading.
     *
     * @param id the identifier of the section, unique in the report
     * @param figure computes the figure from the dossier of the report
     * @return the part
     */
    public static Part part(String id, Function<ReportContext, ? extends Figure<?>> figure) {
        return context -> {
            Figure<?> explained = figure.apply(context);
            return ImmutableList.of(Section.of(id, explained.name(), blocks(context.explained(), explained)));
        };
    }

    private static ImmutableList<Block> blocks(Explained explained, Figure<?> figure) {
        if (figure.isUnexplained()) {
            return ImmutableList.of(Paragraph.of(explained.undetermined(figure)));
        }
        return ImmutableList.of(
                Facts.of(say(PartMessage.FIGURE_BASIS), Cell.text(Phrase.of(SourceMessage.of(figure.basis())))),
                Paragraph.of(say(YearlyMessage.BASIS_EXPLAINED)),
                Outlines.of(explained.outline(figure.explanation())));
    }
}
