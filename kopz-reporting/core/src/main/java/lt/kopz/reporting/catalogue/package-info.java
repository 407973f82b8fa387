/**
 * Reports: each makes a {@link lt.kopz.reporting.document.Document} from a dossier.
 *
 * <p>{@link lt.kopz.reporting.catalogue.YearlyReport} is the yearly report of a coordination group. A report knows no format and no
 * language; it never imports a renderer. {@link lt.kopz.reporting.catalogue.Explained} turns the explanation of a figure into a
 * footnote, for reports of one's own too.
 *
 * <p>Imports document and wording, and kopz-core.
 */
@NullMarked
package lt.kopz.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
