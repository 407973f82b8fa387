package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Figure;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;

/**
 * One figure, explained down to its sources.
 *
 * <pre>{@code
 * Document why = FigureReport.of(dossier, BudgetGaps.of(dossier, "plan-2019-2020").financing());
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
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        Explained explained = Explained.in(dossier);
        if (figure.explanation().isPresent()) {
            blocks.add(
                    Facts.of(
                            say(PartMessage.FIGURE_BASIS),
                            Cell.text(Phrase.of(SourceMessage.of(figure.basis().orElseThrow())))),
                    Paragraph.of(say(YearlyMessage.BASIS_EXPLAINED)),
                    Outlines.of(explained.outline(figure.explanation().get())));
        } else {
            blocks.add(Paragraph.of(explained.undetermined(figure)));
        }
        return Document.of(
                DocumentMeta.of(figure.name(), figure.asOf())
                        .withSubtitle(dossier.municipality().name()),
                blocks.build());
    }
}
