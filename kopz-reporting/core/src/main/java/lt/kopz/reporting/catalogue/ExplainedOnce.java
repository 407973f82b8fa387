package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Explains each thing once among the footnotes: many figures rest on the same few sentences and sums. Where a quote comes again, its
 * place alone is named, and where a sum does, the footnote that explains it. Among the findings each place is quoted once, too, and a dash is
 * explained below the first table that has one; outside of a table what is not recorded is unknown.
 */
final class ExplainedOnce {

    private final Quotes amongFindings = new Quotes();
    private final Map<String, Footnote> footnotes = new HashMap<>();
    private boolean isDashExplained;

    private ExplainedOnce() {}

    /**
     * The same blocks, with quotes in the footnote of the lowest number and in the finding that comes first; footnotes of one identifier
     * are the same.
     *
     * @throws IllegalArgumentException if two footnotes that differ share an identifier
     */
    static ImmutableList<Block> in(List<Block> blocks) {
        ExplainedOnce once = new ExplainedOnce();
        Quotes quotes = new Quotes();
        Map<String, Footnote> written = new HashMap<>();
        for (Block block : blocks) {
            for (Footnote footnote : block.footnotes()) {
                Footnote known = written.putIfAbsent(footnote.id(), footnote);
                if (known == null) {
                    once.footnotes.put(footnote.id(), quotes.footnote(footnote));
                } else {
                    known.requireSame(footnote);
                }
            }
        }
        return once.blocks(blocks);
    }

    /** What has been quoted so far, and in which footnote. */
    private static final class Quotes {
        private final Map<Text, String> quotes = new HashMap<>();
        private final Map<Sum, String> sums = new HashMap<>();
        private String current = "";

        Footnote footnote(Footnote footnote) {
            current = footnote.id();
            Again again = new Again();
            ImmutableList<Text> lines = lines(footnote.lines(), again);
            return new Footnote(
                    footnote.id(),
                    lines,
                    Stream.concat(footnote.outlines().stream().map(this::outline), again.outlines())
                            .collect(ImmutableList.toImmutableList()));
        }

        /** The lines of a finding, of which those that were quoted before are named by their places. */
        ImmutableList<Text> lines(List<Text> lines) {
            Again again = new Again();
            return Stream.concat(lines(lines, again).stream(), again.outlines().map(Outline::label))
                    .collect(ImmutableList.toImmutableList());
        }

        private ImmutableList<Text> lines(List<Text> lines, Again again) {
            return lines.stream().filter(line -> !again.has(line)).collect(ImmutableList.toImmutableList());
        }

        private Outline outline(Outline node) {
            if (node.children().isEmpty()) {
                return node;
            }
            Optional<Sum> sum = Sum.of(node);
            Optional<String> before = sum.map(sums::get);
            if (before.isPresent()) {
                return Outline.explainedAt(node.label(), before.get());
            }
            sum.ifPresent(each -> sums.put(each, current));
            Again again = new Again();
            List<Outline> all = new ArrayList<>();
            for (Outline child : node.children()) {
                if (!again.has(child.label())) {
                    all.add(outline(child));
                }
            }
            return Outline.of(
                    node.label(), Iterables.concat(all, again.outlines().toList()));
        }

        /** The places of quotes that come again below one line, by the footnote in which each is quoted. */
        private final class Again {
            private final SetMultimap<String, Text> places =
                    MultimapBuilder.linkedHashKeys().linkedHashSetValues().build();

            /** Whether a text is a quote that has come before; if so, its place is kept. */
            boolean has(Text text) {
                Optional<Text> place = place(text);
                Optional<String> before = place.map(any -> quotes.putIfAbsent(text, current));
                before.ifPresent(footnote -> places.put(footnote, place.orElseThrow()));
                return before.isPresent();
            }

            Stream<Outline> outlines() {
                return places.asMap().entrySet().stream().map(each -> {
                    Text words = Text.joined(new Literal("; "), each.getValue());
                    return each.getKey().equals(current)
                            ? Outline.of(say(YearlyMessage.QUOTED_BEFORE, "places", words))
                            : Outline.explainedAt(words, each.getKey());
                });
            }
        }

        /**
         * A line of an explanation with all that lies below it, whatever sign it has.
         *
         * @param line the value and its name
         * @param below the parts
         */
        private record Sum(Text line, ImmutableList<Outline> below) {

            /** Empty of what has nothing below it but where it stands. */
            static Optional<Sum> of(Outline node) {
                for (Outline child : node.children()) {
                    if (!isQuote(child.label())) {
                        return Explained.line(node.label()).map(line -> new Sum(line, node.children()));
                    }
                }
                return Optional.empty();
            }
        }

        /** Where a quote stands; empty of a text that is no quote. */
        private static Optional<Text> place(Text text) {
            return isQuote(text)
                    ? Optional.of((Text)
                            Objects.requireNonNull(((Phrase) text).arguments().get("source")))
                    : Optional.empty();
        }

        private static boolean isQuote(Text text) {
            return text instanceof Phrase phrase && phrase.message().equals(YearlyMessage.SOURCE_QUOTE);
        }
    }

    private ImmutableList<Block> blocks(List<Block> blocks) {
        ImmutableList.Builder<Block> all = ImmutableList.builder();
        for (Block block : blocks) {
            all.add(block(block));
            if (!isDashExplained && block instanceof Table table && hasDash(table)) {
                isDashExplained = true;
                all.add(Paragraph.of(say(PartMessage.NOT_RECORDED_EXPLAINED)));
            }
        }
        return all.build();
    }

    private static boolean hasDash(Table table) {
        return Stream.concat(table.rows().stream(), table.total().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(Writing::isDash);
    }

    private Block block(Block block) {
        if (block instanceof Section section) {
            return Section.of(section.id(), section.title(), blocks(section.blocks()));
        } else if (block instanceof Paragraph paragraph) {
            return new Paragraph(content(paragraph.content()));
        } else if (block instanceof BulletList list) {
            return new BulletList(contents(list.items()));
        } else if (block instanceof NumberedList list) {
            return new NumberedList(contents(list.items()));
        } else if (block instanceof Facts facts) {
            return new Facts(facts.facts().stream()
                    .map(fact -> new Facts.Fact(
                            fact.term(),
                            Writing.isDash(fact.value())
                                    ? Cell.nothing(say(ReportMessage.CHART_UNKNOWN))
                                    : cell(fact.value())))
                    .collect(ImmutableList.toImmutableList()));
        } else if (block instanceof Table table) {
            return new Table(
                    table.caption(),
                    table.columns(),
                    table.rows().stream().map(this::row).collect(ImmutableList.toImmutableList()),
                    table.total().map(this::row),
                    table.rowHeader());
        } else if (block instanceof Findings findings) {
            return Findings.of(findings.notices().stream()
                    .map(notice -> new Notice(
                            notice.severity(),
                            notice.code(),
                            content(notice.text()),
                            notice.instances(),
                            amongFindings.lines(notice.evidence())))
                    .toList());
        }
        return block;
    }

    private ImmutableList<Content> contents(List<Content> contents) {
        return contents.stream().map(this::content).collect(ImmutableList.toImmutableList());
    }

    private Content content(Content content) {
        return content.footnotes().isEmpty()
                ? content
                : new Content(content.pieces().stream()
                        .map(piece -> piece instanceof Inline.FootnoteRef ref
                                ? Inline.note(Objects.requireNonNull(
                                        footnotes.get(ref.footnote().id())))
                                : piece)
                        .collect(ImmutableList.toImmutableList()));
    }

    private Row row(Row row) {
        return new Row(row.cells().stream().map(this::cell).collect(ImmutableList.toImmutableList()));
    }

    private Cell cell(Cell cell) {
        if (cell.footnotes().isEmpty()) {
            return cell;
        } else if (cell instanceof Cell.TextCell text) {
            return new Cell.TextCell(content(text.content()), text.depth());
        } else if (cell instanceof Cell.AmountCell amount) {
            return new Cell.AmountCell(amount.value(), amount.about(), notes(cell));
        } else if (cell instanceof Cell.CountCell count) {
            return new Cell.CountCell(count.value(), notes(cell));
        } else if (cell instanceof Cell.DateCell date) {
            return new Cell.DateCell(date.value(), notes(cell));
        } else if (cell instanceof Cell.Nothing nothing) {
            return new Cell.Nothing(nothing.because(), notes(cell));
        }
        throw new IllegalStateException("No form for a cell of " + cell.getClass());
    }

    private ImmutableList<Footnote> notes(Cell cell) {
        return cell.footnotes().stream()
                .map(footnote -> Objects.requireNonNull(footnotes.get(footnote.id())))
                .collect(ImmutableList.toImmutableList());
    }
}
