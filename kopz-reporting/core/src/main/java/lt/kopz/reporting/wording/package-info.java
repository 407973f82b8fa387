/**
 * The words of reports themselves, in Lithuanian and English.
 *
 * <p>The one idea: every sentence a report says on its own account is a
 * {@link lt.kopz.reporting.wording.ReportMessage} with a pattern in {@code messages_lt.properties} and {@code
 * messages_en.properties} beside this package.
 *
 * <p>A further language needs no change here. Its messages stand in a file of one's own, under the keys of the two files (and of
 * those beside {@code lt.kopz.core.wording}, for numbers, amounts and dates); what it leaves out is said by its fallback, and pages
 * mark those stretches as the other language:
 *
 * <pre>{@code
 * # messages_pl.properties, in UTF-8
 * document.contents=Spis treści
 * table.caption=Tabela {number}. {caption}
 * document.day={day}
 *
 * Wording polish = Wording.builder("pl")
 *         .plurals(PluralRule.of(3, n -> n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2))
 *         .patterns(Bundle.of(language -> MyReports.class.getResourceAsStream("messages_" + language + ".properties")))
 *         .fallback(Wording.ENGLISH)
 *         .build();
 * Renderers.forFormat("html").render(report, polish, out);
 * }</pre>
 *
 * <p>Bear in mind: a phrase that falls back says its values in the language of the fallback, so {@code document.day} is worth its
 * line; the labels that a page says by itself (the link to the content, the names of severities) are not marked where they fall
 * back.
 *
 * <p>May import: {@code lt.kopz.core.wording}. Nothing of reporting.
 */
@NullMarked
package lt.kopz.reporting.wording;

import org.jspecify.annotations.NullMarked;
