package lt.kopz.reporting.pdf;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** Documents of any shape: blocks in any order, sections in sections, texts of any length in two languages. */
final class RandomDocument {

    private static final ImmutableList<String> WORDS = ImmutableList.of(
            "savivaldybė",
            "KOPŽ",
            "„SOS“",
            "2550,00\u00a0Eur",
            "a<b>&c",
            "Жук",
            "\uD83D\uDE00",
            "–",
            "taryba",
            "(žr.)");

    private final Random random;
    private int ids;

    private RandomDocument(Random random) {
        this.random = random;
    }

    static Document of(Random random) {
        return new RandomDocument(random).document();
    }

    private Document document() {
        DocumentMeta meta = DocumentMeta.of(text(8), LocalDate.of(2019, 12, 10));
        meta = random.nextBoolean() ? meta.withSubtitle(text(5)) : meta;
        meta = random.nextBoolean() ? meta.withAuthor(text(3)) : meta;
        meta = random.nextBoolean() ? meta.withGeneratedOn(LocalDate.of(2020, 1, 1)) : meta;
        List<Block> blocks = new ArrayList<>(blocks(3, 2));
        if (random.nextInt(5) == 0) {
            blocks.addAll(SampleReport.document().blocks());
        }
        return Document.of(meta, blocks.toArray(Block[]::new));
    }

    private List<Block> blocks(int most, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            blocks.add(block());
        }
        for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
            blocks.add(Section.of("r" + ids++, text(6), blocks(most, depth - 1).toArray(Block[]::new)));
        }
        return blocks;
    }

    private Block block() {
        return switch (random.nextInt(7)) {
            case 0 ->
                Paragraph.of(
                        Inline.words(text(40)),
                        Inline.emphasis(text(3)),
                        Inline.note(Footnote.of("n" + ids++, text(9))
                                .plus(Outline.of(text(5), Outline.of(text(5), Outline.of(text(50)))))),
                        Inline.quote(LocalizedText.lithuanian("tarybos sprendimas")));
            case 1 -> BulletList.of(text(4), text(60));
            case 2 -> NumberedList.of(text(4), text(4));
            case 3 ->
                Facts.of(text(3), Cell.count(Headcount.atLeast(random.nextInt(500))))
                        .and(text(3), Cell.nothing(text(2)));
            case 4 -> Outlines.of(Outline.of(text(6), Outline.of(text(3))));
            case 5 ->
                random.nextBoolean()
                        ? Findings.of()
                        : Findings.of(Notice.of(Notice.Severity.ERROR, "CODE", text(20), text(4), text(4)));
            default -> table();
        };
    }

    private Table table() {
        Table table = Table.of(
                text(4), Column.text(text(2)), Column.date(text(2)), Column.count(text(2)), Column.amount(text(2)));
        table = random.nextBoolean() ? table.withRowHeader(0) : table;
        for (int i = random.nextInt(40); i > 0; i--) {
            table = table.plus(
                    Cell.text(text(12)),
                    Cell.date(PartialDate.of(LocalDate.of(2019, 1 + random.nextInt(12), 5))),
                    Cell.count(Headcount.exactly(random.nextInt(1000))),
                    random.nextBoolean() ? Cell.amount(Amounts.euro("1625.00")) : Cell.nothing(text(1)));
        }
        return random.nextBoolean()
                ? table
                : table.withTotal(
                        Cell.text(text(1)),
                        Cell.nothing(text(1)),
                        Cell.count(Headcount.exactly(1)),
                        Cell.amount(Amounts.euro("1.00")));
    }

    private Text text(int most) {
        StringBuilder text = new StringBuilder(WORDS.get(random.nextInt(2)));
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return random.nextBoolean() ? Literal.of(text.toString()) : LocalizedText.lithuanian(text.toString());
    }
}
