package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.render.ColumnWidths;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.PlacedRequisites;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.render.Run.Tone;
import lt.kopz.reporting.render.Typography;
import lt.kopz.reporting.wording.ReportMessage;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes one document; used once. */
final class DocxWriter {

    /** A table of no more lines stays on one page. */
    private static final int KEPT_TOGETHER = 12;

    private static final String TABLE = "TableText";
    private static final String TABLE_HEADING = "TableHeading";

    /** Room to sign, in twentieths of a point. */
    private static final int SIGNATURE_SPACE = 720;

    private final Narration narration;
    private final XWPFDocument docx;
    private final WordNotes notes;
    private final Layout layout;
    private int bookmarks;
    private int numberings;

    DocxWriter(Document document, Wording wording, XWPFDocument docx) {
        this.narration = Narration.of(document, wording);
        this.docx = docx;
        this.layout = document.meta().layout();
        this.notes = new WordNotes(docx, narration);
    }

    void write(Document document, RenderOptions options) throws IOException {
        PlacedRequisites requisites = PlacedRequisites.of(document.meta().requisites(), narration);
        boolean headed = !requisites.corner().isEmpty() || options.letterhead().isPresent();
        if (headed) {
            header(requisites.corner(), options.letterhead());
        }
        requisites(requisites.above());
        meta(document.meta(), requisites);
        List<Entry> entries = new ArrayList<>();
        collect(document.blocks(), 1, entries);
        if (notes.atEnd()) {
            entries.add(new Entry(narration.say(Phrase.of(ReportMessage.FOOTNOTES)), 1));
        }
        if (options.isListing(document) && !entries.isEmpty()) {
            contents(entries, options.isListingParts(document));
        }
        blocks(document.blocks(), 1);
        for (PlacedRequisites.Signature signature : requisites.signatures()) {
            XWPFParagraph line = docx.createParagraph();
            line.setSpacingBefore(SIGNATURE_SPACE);
            line.setKeepNext(false);
            runs(line, signature.inOneLine());
        }
        if (notes.atEnd()) {
            heading(narration.say(Phrase.of(ReportMessage.FOOTNOTES)), 1);
        }
        pageNumbers(headed);
        notes.close();
    }

    /**
     * A line of the table of contents.
     *
     * @param title the heading
     * @param level its level, from 1
     */
    private record Entry(ImmutableList<Run> title, int level) {}

    /** What stands at the top of the first page: the mark of a draft, and below it whose letter it is. */
    private void header(List<PlacedRequisites.Line> corner, Optional<Letterhead> letterhead) throws IOException {
        XWPFHeader header = docx.createHeader(HeaderFooterType.FIRST);
        corner.forEach(line -> requisite(styled(header.createParagraph(), "Header"), line));
        Optional<Logo> logo = letterhead.flatMap(Letterhead::logo);
        if (logo.isPresent()) {
            WordPictures.logo(
                    styled(header.createParagraph(), "Header"),
                    logo.get(),
                    narration.plain(logo.get().alternative()));
        }
        letterhead.ifPresent(head ->
                head.lines().forEach(line -> runs(styled(header.createParagraph(), "Header"), narration.say(line))));
    }

    private void pageNumbers(boolean firstIsOther) {
        pageNumber(docx.createFooter(HeaderFooterType.DEFAULT));
        if (firstIsOther) {
            pageNumber(docx.createFooter(HeaderFooterType.FIRST));
        }
    }

    private static void pageNumber(XWPFFooter footer) {
        XWPFParagraph paragraph = styled(footer.createParagraph(), "Footer");
        field(paragraph.getCTP(), "PAGE");
        paragraph.createRun().setText(" / ");
        field(paragraph.getCTP(), "NUMPAGES");
    }

    private static void field(CTP paragraph, String instruction) {
        CTSimpleField field = paragraph.addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void requisites(List<PlacedRequisites.Line> lines) {
        lines.forEach(line -> requisite(docx.createParagraph(), line));
    }

    private void requisite(XWPFParagraph paragraph, PlacedRequisites.Line line) {
        place(paragraph, line.side());
        runs(paragraph, line.runs());
        paragraph.getRuns().forEach(run -> run.setBold(line.strong()));
    }

    /** At the side, in the middle, in the farther half of the page or at its end. */
    private static void place(XWPFParagraph paragraph, PlacedRequisites.Side side) {
        switch (side) {
            case START -> {}
            case CENTER -> paragraph.setAlignment(ParagraphAlignment.CENTER);
            case END -> paragraph.setIndentationLeft(WordStyles.TEXT_WIDTH * 55 / 100);
            case CORNER -> paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
    }

    private void meta(DocumentMeta meta, PlacedRequisites requisites) {
        title("Title", meta.title(), requisites.ofTitle());
        requisites(requisites.below());
        meta.subtitle().ifPresent(subtitle -> title("Subtitle", subtitle, requisites.ofTitle()));
        List<Term> terms = new ArrayList<>();
        terms.add(term(ReportMessage.AS_OF, day(meta.asOf())));
        meta.period().ifPresent(period -> terms.add(term(ReportMessage.PERIOD, day(period))));
        meta.author().ifPresent(author -> terms.add(term(ReportMessage.AUTHOR, author)));
        meta.generatedOn().ifPresent(made -> terms.add(term(ReportMessage.GENERATED_ON, day(made))));
        terms(terms);
    }

    private void title(String style, Text words, PlacedRequisites.Side side) {
        place(paragraph(style), side);
        runs(docx.getLastParagraph(), narration.say(words));
    }

    private static Phrase day(Object day) {
        return Phrase.of(ReportMessage.DAY).with("day", day);
    }

    /**
     * A term and its value.
     *
     * @param name the term
     * @param value what is said
     */
    private record Term(ImmutableList<Run> name, ImmutableList<Run> value) {}

    private Term term(ReportMessage name, Text value) {
        return new Term(narration.say(Phrase.of(name)), narration.say(value));
    }

    private void terms(List<Term> terms) {
        XWPFTable table = table(terms.size(), 2, "FactTable", List.of(3400L, WordStyles.TEXT_WIDTH - 3400L), false);
        for (int i = 0; i < terms.size(); i++) {
            rowStaysWhole(table, i);
            cell(table, i, 0, terms.get(i).name(), TABLE_HEADING, Column.Alignment.START);
            cell(table, i, 1, terms.get(i).value(), TABLE, Column.Alignment.START);
            keepWithNext(table, i, i < terms.size() - 1 && (i == 0 || terms.size() <= KEPT_TOGETHER / 2));
        }
        paragraph("AfterTable");
    }

    private void collect(List<Block> blocks, int level, List<Entry> entries) {
        for (Block block : blocks) {
            if (block instanceof Section section) {
                entries.add(new Entry(narration.say(section.title()), level));
                collect(section.blocks(), level + 1, entries);
            }
        }
    }

    /** Entries that lead to the headings. The number of a page is a field, which programs reckon when they open the document. */
    private void contents(List<Entry> entries, boolean parts) {
        runs(paragraph("TOCHeading"), narration.say(Phrase.of(ReportMessage.CONTENTS)));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).level() > 1 && !parts) {
                continue;
            }
            CTP paragraph = paragraph("TOC" + entries.get(i).level()).getCTP();
            CTHyperlink link = paragraph.addNewHyperlink();
            link.setAnchor(heading(i + 1));
            link.setHistory(true);
            for (Run run : entries.get(i).title()) {
                CTR written = link.addNewR();
                written.addNewRPr().addNewRStyle().setVal("Hyperlink");
                ((Run.Words) run)
                        .language()
                        .ifPresent(language -> written.getRPr().addNewLang().setVal(OfficeProperties.tag(language)));
                written.addNewT().setStringValue(Typography.kept(((Run.Words) run).text()));
                written.getTArray(0).setSpace(SpaceAttribute.Space.PRESERVE);
            }
            paragraph.addNewR().addNewTab();
            CTFldChar page = paragraph.addNewR().addNewFldChar();
            page.setFldCharType(STFldCharType.BEGIN);
            page.setDirty(true);
            paragraph.addNewR().addNewInstrText().setStringValue("PAGEREF " + heading(i + 1) + " \\h");
            paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
            paragraph.addNewR().addNewT().setStringValue("…");
            paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
        }
    }

    private static String heading(int number) {
        return "_Toc" + (1_000_000 + number);
    }

    private void heading(List<Run> title, int level) {
        XWPFParagraph paragraph = paragraph("Heading" + level);
        bookmarks++;
        BigInteger id = BigInteger.valueOf(bookmarks);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(heading(bookmarks));
        runs(paragraph, title);
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private void blocks(List<Block> blocks, int level) throws IOException {
        for (Block block : blocks) {
            if (block instanceof Section section) {
                heading(narration.say(section.title()), level);
                blocks(section.blocks(), level + 1);
            } else {
                block(block);
            }
        }
    }

    private void block(Block block) throws IOException {
        if (block instanceof Paragraph paragraph) {
            runs(paragraph("Normal"), narration.say(paragraph.content()));
        } else if (block instanceof BulletList list) {
            items(list.items(), "ListBullet", Optional.empty());
        } else if (block instanceof NumberedList list) {
            items(list.items(), "ListNumber", Optional.of(numbering()));
        } else if (block instanceof Facts facts) {
            List<Term> terms = new ArrayList<>();
            facts.facts().forEach(fact -> terms.add(new Term(narration.say(fact.term()), narration.say(fact.value()))));
            terms(terms);
        } else if (block instanceof Table table) {
            caption(narration.tableCaption(narration.nextTable(), table.caption()));
            grid(table, TABLE, TABLE_HEADING);
        } else if (block instanceof LongTable table) {
            caption(narration.tableCaption(narration.nextTable(), table.caption()));
            grid(table.table(), TABLE, TABLE_HEADING);
        } else if (block instanceof Illustration illustration) {
            boolean shown = picture(illustration);
            int number = narration.nextIllustration();
            if (shown && layout == Layout.ONE_SHEET) {
                return;
            }
            XWPFParagraph below = caption(narration.illustrationCaption(number, illustration.caption()));
            if (illustration.isWithValues()) {
                grid(ChartTable.of(illustration), "ValueText", "ValueHeading");
            } else {
                below.setKeepNext(false); // it belongs to the picture above it
                below.setSpacingBefore(80);
                below.setSpacingAfter(200);
            }
        } else if (block instanceof Outlines outlines) {
            outlines.roots().forEach(root -> {
                runs(paragraph("Normal"), narration.say(narration.label(root)));
                root.children().forEach(child -> tree(child, 0));
            });
        } else if (block instanceof Findings findings) {
            findings(findings);
        }
    }

    /** A chart says what it shows to whoever cannot see it; if it is too long for a page, it says so to all. */
    private boolean picture(Illustration illustration) throws IOException {
        ChartImage image = ChartImage.of(illustration, narration.wording());
        boolean legible = WordPictures.isLegible(image);
        if (legible) {
            WordPictures.chart(
                    paragraph("Picture"),
                    image,
                    illustration.isWithValues(),
                    narration.plain(illustration.caption()),
                    narration.plain(illustration.alternative()));
        } else {
            runs(paragraph("Normal"), narration.say(illustration.alternative()));
        }
        return legible;
    }

    private XWPFParagraph caption(List<Run> caption) {
        XWPFParagraph paragraph = paragraph("Caption");
        runs(paragraph, caption);
        return paragraph;
    }

    /** An instance of the numbered list that counts from 1. */
    private BigInteger numbering() {
        numberings++;
        CTNum list = CTNum.Factory.newInstance();
        list.setNumId(BigInteger.valueOf(WordStyles.NUMBERED.longValue() + numberings));
        list.addNewAbstractNumId().setVal(WordStyles.NUMBERED);
        CTNumLvl level = list.addNewLvlOverride();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStartOverride().setVal(BigInteger.ONE);
        docx.getNumbering().addNum(new XWPFNum(list));
        return list.getNumId();
    }

    private void items(List<Content> items, String style, Optional<BigInteger> numbering) {
        for (Content item : items) {
            XWPFParagraph paragraph = paragraph(style);
            if (numbering.isPresent()) {
                paragraph.setNumID(numbering.get());
                paragraph.setNumILvl(BigInteger.ZERO);
            }
            runs(paragraph, narration.say(item));
        }
    }

    private void tree(Outline node, int depth) {
        WordNotes.tree(paragraph("Tree"), depth);
        runs(docx.getLastParagraph(), narration.say(narration.label(node)));
        node.children().forEach(child -> tree(child, depth + 1));
    }

    private void findings(Findings findings) {
        if (findings.notices().isEmpty()) {
            runs(paragraph("Normal"), narration.say(Phrase.of(ReportMessage.FINDINGS_NONE)));
        }
        for (Notice notice : findings.notices()) {
            XWPFParagraph paragraph = paragraph("Finding");
            WordRuns.write(paragraph, new Run.Words(narration.severity(notice), Optional.empty(), Tone.EMPHASIS));
            WordRuns.write(paragraph, new Run.Words(" (" + notice.code() + "). ", Optional.empty(), Tone.PLAIN));
            runs(paragraph, narration.say(notice.text()));
            notice.instances()
                    .forEach(instance -> runs(paragraph("Evidence"), narration.say(narration.line(instance))));
            for (Text evidence : notice.evidence()) {
                XWPFParagraph line = paragraph("Evidence");
                WordRuns.write(
                        line,
                        new Run.Words(narration.plain(ReportMessage.EVIDENCE) + ": ", Optional.empty(), Tone.PLAIN));
                runs(line, narration.say(evidence));
            }
            if (notice.evidence().isEmpty() && notice.instances().isEmpty()) {
                paragraph.setKeepNext(false);
            }
        }
    }

    private void grid(Table table, String text, String heading) {
        List<List<ImmutableList<Run>>> said = new ArrayList<>();
        said.add(table.columns().stream()
                .map(column -> narration.say(column.header()))
                .toList());
        for (Row row : table.rows()) {
            said.add(say(row));
        }
        table.total().ifPresent(total -> said.add(say(total)));
        int rows = said.size();
        int columns = table.columns().size();
        ColumnWidths measured =
                new ColumnWidths(columns, WordStyles.TEXT_WIDTH, WordStyles.CELL_PADDING, WordStyles.TABLE_LETTERS);
        for (int r = 0; r < rows; r++) {
            List<String> cells = text(said.get(r));
            if (r > 0 && r <= table.rows().size()) {
                cells = setIn(cells, table.rows().get(r - 1));
            }
            measured.row(cells, r == 0 || (table.total().isPresent() && r == rows - 1));
        }
        ImmutableList<Long> shared = measured.shared();
        boolean together = measured.lines(shared) <= KEPT_TOGETHER;
        XWPFTable grid = table(rows, columns, "ReportTable", shared, true);
        CTTrPr head = rowStaysWhole(grid, 0);
        head.addNewTblHeader();
        for (int r = 0; r < rows; r++) {
            boolean total = table.total().isPresent() && r == rows - 1;
            for (int c = 0; c < columns; c++) {
                cell(
                        grid,
                        r,
                        c,
                        said.get(r).get(c),
                        r == 0 || total ? heading : text,
                        table.columns().get(c).alignment());
                if (r > 0 && r <= table.rows().size()) {
                    setIn(
                            row(grid, r).getCell(c),
                            table.rows().get(r - 1).cells().get(c));
                }
            }
            if (r > 0) {
                rowStaysWhole(grid, r);
            }
            keepWithNext(grid, r, r == 0 || (r < rows - 1 && (together || r == rows - 2)));
        }
        if (table.rows().isEmpty()) {
            runs(paragraph(text), narration.say(Phrase.of(ReportMessage.TABLE_EMPTY)));
        }
        paragraph("AfterTable");
    }

    private List<ImmutableList<Run>> say(Row row) {
        List<ImmutableList<Run>> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
            cells.add(narration.say(cell));
        }
        return cells;
    }

    /** The words of a row, before those of a part as many blanks that do not break as take the room by which it is set in. */
    private static List<String> setIn(List<String> words, Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            cells.add(WordStyles.STEP_AS_BLANKS.repeat(depth(row.cells().get(i))) + words.get(i));
        }
        return cells;
    }

    private static int depth(Cell cell) {
        return cell instanceof Cell.TextCell text ? text.steps() : 0;
    }

    /** What stands in the cells, the numbers of marks included. */
    private static List<String> text(List<ImmutableList<Run>> row) {
        List<String> cells = new ArrayList<>();
        for (List<Run> runs : row) {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> text.append(
                    run instanceof Run.Words words ? words.text() : Integer.toString(((Run.Mark) run).number())));
            cells.add(Typography.kept(text.toString()));
        }
        return cells;
    }

    private XWPFTable table(int rows, int columns, String style, List<Long> widths, boolean headed) {
        XWPFTable table = docx.createTable(rows, columns);
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID(style);
        if (narration.wording().isRightToLeft()) {
            properties.addNewBidiVisual();
        }
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WordStyles.TEXT_WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.addNewTblLook();
        look.setFirstRow(headed);
        look.setLastRow(false);
        look.setFirstColumn(!headed);
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int i = 0; i < columns; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths.get(i)));
            for (int r = 0; r < rows; r++) {
                CTTcPr cell = row(table, r).getCell(i).getCTTc().addNewTcPr();
                CTTblWidth cellWidth = cell.addNewTcW();
                cellWidth.setType(STTblWidth.DXA);
                cellWidth.setW(BigInteger.valueOf(widths.get(i)));
            }
        }
        return table;
    }

    /** A row; a table that is asked for one by its number counts all of them first. */
    private static XWPFTableRow row(XWPFTable table, int row) {
        return table.getRows().get(row);
    }

    private static CTTrPr rowStaysWhole(XWPFTable table, int row) {
        CTTrPr properties = row(table, row).getCtRow().addNewTrPr();
        properties.addNewCantSplit();
        return properties;
    }

    private static void keepWithNext(XWPFTable table, int row, boolean keep) {
        for (XWPFTableCell cell : row(table, row).getTableCells()) {
            cell.getParagraphArray(0).setKeepNext(keep);
        }
    }

    private void cell(XWPFTable table, int row, int column, List<Run> said, String style, Column.Alignment alignment) {
        XWPFParagraph paragraph = styled(row(table, row).getCell(column).getParagraphArray(0), style);
        if (alignment != Column.Alignment.START) {
            paragraph.setAlignment(
                    alignment == Column.Alignment.END ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER);
        }
        runs(paragraph, said);
    }

    /** Sets the words of a part in by a step for each row that it is a part of. */
    private static void setIn(XWPFTableCell place, Cell cell) {
        if (depth(cell) > 0) {
            place.getParagraphArray(0).setIndentationLeft(depth(cell) * WordStyles.STEP);
        }
    }

    private XWPFParagraph paragraph(String style) {
        return styled(docx.createParagraph(), style);
    }

    private static XWPFParagraph styled(XWPFParagraph paragraph, String style) {
        paragraph.setStyle(style);
        return paragraph;
    }

    private void runs(XWPFParagraph paragraph, List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Words words) {
                WordRuns.write(paragraph, words);
            } else {
                notes.mark(paragraph, (Run.Mark) run);
            }
        }
    }
}
