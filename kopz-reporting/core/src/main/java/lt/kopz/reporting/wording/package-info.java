/**
 * The words of reports themselves, in Lithuanian and English.
 *
 * <p>The one idea: every sentence a report says on its own account is a
 * {@link lt.kopz.reporting.wording.ReportMessage} with a pattern in {@code messages_lt.properties} and {@code
 * messages_en.properties} beside this package.
 *
 * <p>A further language needs no change here: its {@link lt.kopz.core.wording.LanguagePack} brings the file of the catalogue {@code
 * reporting}, with the keys of the English one. What it leaves out is said in English, and pages mark those stretches as the other
 * language.
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
