/**
 * Documents as GitHub-flavoured Markdown: headings, lists, tables, footnotes.
 *
 * <p>Main type: {@link lt.kopz.reporting.markdown.MarkdownRenderer}.
 *
 * <p>The one idea: the text is readable as it is and says nothing that was not in the document; characters that Markdown
 * would take for markup are escaped.
 *
 * <p>May import: {@code lt.kopz.reporting.render} and below. Never another format.
 */
@NullMarked
package lt.kopz.reporting.markdown;

import org.jspecify.annotations.NullMarked;
