package lt.kopz.reporting.html;

import com.google.common.collect.ImmutableList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.chart.SvgChart;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Identifiers;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.html.view.Page;
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.PlacedRequisites;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.wording.ReportMessage;

/** Turns a document into a page, in reading order; used once. */
final class PageBuilder {

    private static final int LONG = 60;
    private static final int SHORT = 3;

    private static final int NUMBER = 12;
    private static final int DEEPEST = 8;

    private final Narration narration;

    PageBuilder(Narration narration) {
        this.narration = narration;
    }

    Page page(Document document, RenderOptions options, String css) {
        DocumentMeta meta = document.meta();
        ImmutableList<Run> title = narration.say(meta.title());
        return new Page(
                narration.language(),
                Optional.of("rtl").filter(any -> narration.wording().isRightToLeft()),
                options.letterhead().map(this::letterhead),
                narration.plain(meta.title()),
                titleLanguage(title),
                title,
                meta.subtitle().map(narration::say).orElse(ImmutableList.of()),
                about(meta),
                meta.asOf().toString(),
                meta.period().map(period -> period.start() + "/" + period.end()),
                options.isListing(document)
                        ? entries(document.blocks(), options.isListingParts(document))
                        : ImmutableList.of(),
                blocks(document.blocks(), 2),
                PlacedRequisites.of(meta.requisites(), narration),
                footnotes(),
                labels(),
                css);
    }

    /** The window's title can have only one language: that of the whole title, if it has one. */
    private static Optional<String> titleLanguage(List<Run> title) {
        List<Optional<String>> languages = title.stream()
                .map(run -> run instanceof Run.Words words ? words.language() : Optional.<String>empty())
                .distinct()
                .toList();
        return languages.size() == 1 ? languages.get(0) : Optional.empty();
    }

    private ImmutableList<Page.Fact> about(DocumentMeta meta) {
        ImmutableList.Builder<Page.Fact> about = ImmutableList.builder();
        about.add(term(ReportMessage.AS_OF, day(meta.asOf())));
        meta.period().ifPresent(period -> about.add(term(ReportMessage.PERIOD, day(period))));
        meta.author().ifPresent(author -> about.add(term(ReportMessage.AUTHOR, author)));
        meta.generatedOn().ifPresent(made -> about.add(term(ReportMessage.GENERATED_ON, day(made))));
        return about.build();
    }

    private static Phrase day(Object day) {
        return Phrase.of(ReportMessage.DAY).with("day", day);
    }

    private Page.Fact term(ReportMessage term, Text value) {
        return new Page.Fact(narration.say(Phrase.of(term)), narration.say(value));
    }

    private Page.Labels labels() {
        return new Page.Labels(
                narration.plain(ReportMessage.CONTENTS),
                narration.plain(ReportMessage.SKIP),
                narration.plain(ReportMessage.FOOTNOTES),
                narration.plain(ReportMessage.EVIDENCE));
    }

    private ImmutableList<Page.Entry> entries(List<Block> blocks, boolean parts) {
        ImmutableList.Builder<Page.Entry> entries = ImmutableList.builder();
        for (Block block : blocks) {
            if (block instanceof Section section) {
                entries.add(new Page.Entry(
                        Identifiers.anchor(section.id()),
                        narration.say(section.title()),
                        parts ? entries(section.blocks(), true) : ImmutableList.of()));
            }
        }
        return entries.build();
    }

    private ImmutableList<Page.Block> blocks(List<Block> blocks, int level) {
        ImmutableList.Builder<Page.Block> all = ImmutableList.builder();
        for (Block block : blocks) {
            all.add(block(block, level));
            ImmutableList<Page.Evidence> evidence = evidence();
            if (!evidence.isEmpty()) {
                all.add(new Page.Opened(evidence));
            }
        }
        return all.build();
    }

    /** What the references in the block just written show. */
    private ImmutableList<Page.Evidence> evidence() {
        ImmutableList.Builder<Page.Evidence> all = ImmutableList.builder();
        narration
                .evidence()
                .forEach((number, evidence) -> all.add(new Page.Evidence(
                        number,
                        Narration.FIGURE + Identifiers.anchor(evidence.id()),
                        all(evidence.lines(), narration::say),
                        all(evidence.outlines(), this::tree))));
        return all.build();
    }

    private Page.Block block(Block block, int level) {
        if (block instanceof Section section) {
            return new Page.Section(
                    Identifiers.anchor(section.id()),
                    level,
                    narration.say(section.title()),
                    blocks(section.blocks(), level + 1));
        } else if (block instanceof Paragraph paragraph) {
            return new Page.Paragraph(narration.say(paragraph.content()));
        } else if (block instanceof BulletList list) {
            return new Page.Items(false, items(list.items()));
        } else if (block instanceof NumberedList list) {
            return new Page.Items(true, items(list.items()));
        } else if (block instanceof Facts facts) {
            return new Page.Facts(
                    all(facts.facts(), fact -> new Page.Fact(narration.say(fact.term()), narration.say(fact.value()))));
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof LongTable table) {
            return table(table.table());
        } else if (block instanceof Illustration illustration) {
            return figure(illustration);
        } else if (block instanceof Outlines outlines) {
            return new Page.Trees(all(outlines.roots(), this::tree));
        } else if (block instanceof Findings findings) {
            return findings(findings);
        }
        throw new IllegalStateException("The page has no form for a block of " + block.getClass());
    }

    private ImmutableList<ImmutableList<Run>> items(List<Content> items) {
        return all(items, narration::say);
    }

    private Page.Tree tree(Outline node) {
        return new Page.Tree(
                narration.say(narration.label(node)),
                all(node.children(), this::tree),
                node.explainedAt().map(narration::number));
    }

    private Page.Letterhead letterhead(Letterhead letterhead) {
        return new Page.Letterhead(
                all(letterhead.lines(), narration::say),
                letterhead
                        .logo()
                        .map(logo -> new Page.Logo(
                                "data:" + logo.mediaType() + ";base64,"
                                        + Base64.getEncoder().encodeToString(logo.bytes()),
                                narration.plain(logo.alternative()))));
    }

    private Page.Figure figure(Illustration illustration) {
        int number = narration.nextIllustration();
        return new Page.Figure(
                Identifiers.anchor(illustration.id()),
                narration.illustrationCaption(number, illustration.caption()),
                narration.plain(Phrase.of(ReportMessage.ILLUSTRATION_SCROLLS).with("number", number)),
                SvgChart.inPage(illustration, narration.wording()),
                SvgChart.inNarrowPage(illustration, narration.wording()),
                narration.plain(ReportMessage.ILLUSTRATION_SUMMARY),
                table(
                        ChartTable.of(illustration),
                        ImmutableList.of(),
                        narration.plain(Phrase.of(ReportMessage.ILLUSTRATION_VALUES)
                                .with("caption", narration.tidy(illustration.caption())))),
                !illustration.isWithValues());
    }

    private Page.Table table(Table table) {
        int number = narration.nextTable();
        return table(
                table,
                narration.tableCaption(number, table.caption()),
                narration.plain(Phrase.of(ReportMessage.TABLE_SCROLLS).with("number", number)));
    }

    private Page.Table table(Table table, ImmutableList<Run> caption, String scrolls) {
        ImmutableList<String> labels = all(table.columns(), column -> narration.plain(column.header()));
        return new Page.Table(
                caption,
                scrolls,
                all(
                        table.columns(),
                        column -> new Page.Cell(narration.say(column.header()), true, Optional.empty(), look(column))),
                all(table.rows(), row -> cells(row, table, labels)),
                table.total().map(row -> cells(row, table, labels)).orElse(ImmutableList.of()),
                table.rows().isEmpty() ? Optional.of(narration.plain(ReportMessage.TABLE_EMPTY)) : Optional.empty());
    }

    private ImmutableList<Page.Cell> cells(Row row, Table table, ImmutableList<String> labels) {
        ImmutableList.Builder<Page.Cell> cells = ImmutableList.builder();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            boolean heads = table.rowHeader().orElse(-1) == i;
            ImmutableList<Run> runs = narration.say(cell);
            cells.add(new Page.Cell(
                    runs,
                    heads,
                    Optional.of(labels.get(i)).filter(label -> !heads),
                    look(table.columns().get(i)) + measure(runs) + depth(cell)));
        }
        return cells.build();
    }

    private static String look(Column column) {
        return lower(column.kind().name()) + " " + lower(column.alignment().name());
    }

    /** How much room a cell asks for: a letter very little, a number one line, a sentence enough to be read. */
    private static String measure(ImmutableList<Run> runs) {
        int length = 0;
        for (Run run : runs) {
            length += run instanceof Run.Words words ? words.text().length() : 0;
        }
        if (length > LONG) {
            return " long";
        }
        return length <= SHORT ? " short" : length <= NUMBER ? " number" : "";
    }

    /** How far the words of a part are set in; what is deeper than the style sheet goes stands no deeper. */
    private static String depth(Cell cell) {
        return cell instanceof Cell.TextCell text && text.depth() > 0 ? " deep" + Math.min(text.depth(), DEEPEST) : "";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Page.Findings findings(Findings findings) {
        return new Page.Findings(
                all(findings.notices(), this::finding),
                findings.notices().isEmpty()
                        ? Optional.of(narration.plain(ReportMessage.FINDINGS_NONE))
                        : Optional.empty());
    }

    private Page.Finding finding(Notice notice) {
        ImmutableList<Page.Fact> rows = notice.instances().stream()
                .flatMap(instance -> instance.detail().stream()
                        .map(detail -> new Page.Fact(narration.say(instance.name()), narration.say(detail))))
                .collect(ImmutableList.toImmutableList());
        boolean isTable = rows.size() == notice.instances().size();
        return new Page.Finding(
                lower(notice.severity().name()),
                narration.severity(notice),
                notice.code(),
                narration.say(notice.text()),
                isTable ? rows : ImmutableList.of(),
                isTable
                        ? ImmutableList.of()
                        : all(notice.instances(), instance -> narration.say(narration.line(instance))),
                all(notice.evidence(), narration::say));
    }

    private ImmutableList<Page.Note> footnotes() {
        ImmutableList.Builder<Page.Note> notes = ImmutableList.builder();
        int number = 0;
        for (Footnote footnote : narration.footnotes()) {
            number++;
            ImmutableList.Builder<Page.Back> backs = ImmutableList.builder();
            int places = narration.places(footnote);
            for (int place = 1; place <= places; place++) {
                Phrase label = Phrase.of(ReportMessage.FOOTNOTE_BACK)
                        .with("number", number)
                        .with("place", place);
                backs.add(new Page.Back(place, places == 1 ? "" : Integer.toString(place), narration.plain(label)));
            }
            notes.add(new Page.Note(
                    number,
                    all(footnote.lines(), narration::say),
                    all(footnote.outlines(), this::tree),
                    backs.build()));
        }
        return notes.build();
    }

    private static <A, B> ImmutableList<B> all(List<A> items, Function<? super A, ? extends B> how) {
        ImmutableList.Builder<B> all = ImmutableList.builder();
        for (A item : items) {
            all.add(how.apply(item));
        }
        return all.build();
    }
}
