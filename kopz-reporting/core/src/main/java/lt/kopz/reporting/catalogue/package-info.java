/**
 * Reports: each makes a {@link lt.kopz.reporting.document.Document} from a dossier.
 *
 * <p>{@link lt.kopz.reporting.catalogue.YearlyReport} is the yearly report of a coordination group. {@link
 * lt.kopz.reporting.catalogue.SubjectReports} and {@link lt.kopz.reporting.catalogue.FigureReport} each answer one question, and {@link
 * lt.kopz.reporting.catalogue.RollUpReport} many municipalities at once. {@link lt.kopz.reporting.catalogue.CouncilSummary} is the page for a council, {@link
 * lt.kopz.reporting.catalogue.BeforeSigningReport} the sheet for the office before it signs, and {@link
 * lt.kopz.reporting.catalogue.YearOnYearReport} sets two years beside each other. A {@link lt.kopz.reporting.catalogue.Report} is put together from
 * named {@link lt.kopz.reporting.catalogue.Part}s, which can be left out, replaced and added; so is a {@link
 * lt.kopz.reporting.catalogue.Comparison}, which takes many dossiers one by one. A report knows no format and no
 * language; it never imports a renderer. {@link lt.kopz.reporting.catalogue.Explained} turns the explanation of a figure into a
 * footnote, for reports of one's own too.
 *
 * <p>Imports document and wording, and kopz-core.
 */
@NullMarked
package lt.kopz.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
