package lt.kopz.reporting.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * Makes the headings of a table that are repeated on its further pages decoration, as PDF/UA has it: the layout engine tags them
 * there again as the same cells, so that a screen reader would come to their words once for each page.
 */
final class RepeatedHeadings {

    /** The numbers of marked content, by page, that are no longer part of the structure. */
    private final Map<COSBase, Set<Integer>> repeated = new HashMap<>();

    private RepeatedHeadings() {}

    static void hide(PDDocument pdf) throws IOException {
        COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        RepeatedHeadings headings = new RepeatedHeadings();
        headings.find(root);
        if (headings.repeated.isEmpty()) {
            return;
        }
        for (PDPage page : pdf.getPages()) {
            Set<Integer> hidden = headings.repeated.get(page.getCOSObject());
            if (hidden != null) {
                rewrite(pdf, page, hidden);
                forget(root, page.getStructParents(), hidden);
            }
        }
    }

    private void find(COSDictionary element) {
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary child) {
                if ("THead".equals(child.getNameAsString(COSName.S))) {
                    kids(child).forEach(this::findInRow);
                } else {
                    find(child);
                }
            }
        }
    }

    /** Cells that head a row are not repeated; a tall one goes on on the next page. */
    private void findInRow(COSBase row) {
        if (row instanceof COSDictionary cells) {
            for (COSBase cell : kids(cells)) {
                if (cell instanceof COSDictionary heading) {
                    new Cell().keep(heading);
                }
            }
        }
    }

    /** One cell with headings, and the page where it stands first. */
    private final class Cell {
        private @Nullable COSBase first;

        /** Keeps what stands on the first page; false if nothing is left of the element. */
        boolean keep(COSDictionary element) {
            List<COSBase> kept = new ArrayList<>();
            for (COSBase kid : kids(element)) {
                if (kid instanceof COSInteger number) {
                    keep(element.getDictionaryObject(COSName.PG), number.intValue(), kid, kept);
                } else if (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
                    COSBase page = reference.getDictionaryObject(COSName.PG);
                    keep(
                            page == null ? element.getDictionaryObject(COSName.PG) : page,
                            reference.getInt(COSName.MCID),
                            kid,
                            kept);
                } else if (!(kid instanceof COSDictionary child) || keep(child)) {
                    kept.add(kid);
                }
            }
            element.setItem(COSName.K, new COSArray(kept));
            return !kept.isEmpty();
        }

        private void keep(@Nullable COSBase page, int number, COSBase kid, List<COSBase> kept) {
            first = first == null ? page : first;
            if (page == null || page == first) {
                kept.add(kid);
            } else {
                repeated.computeIfAbsent(page, any -> new HashSet<>()).add(number);
            }
        }
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            array.forEach(kid -> all.add(kid instanceof COSObject object ? object.getObject() : kid));
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }

    /** Turns the marks of the numbers into those of decoration that belongs to the pages. */
    private static void rewrite(PDDocument pdf, PDPage page, Set<Integer> hidden) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator
                    && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && hidden.contains(number(page, tokens.get(i - 1)))) {
                COSDictionary pagination = new COSDictionary();
                pagination.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
                tokens.set(i - 2, COSName.ARTIFACT);
                tokens.set(i - 1, pagination);
            }
        }
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    private static int number(PDPage page, Object properties) {
        if (properties instanceof COSName name) {
            PDPropertyList list = page.getResources().getProperties(name);
            return list == null ? -1 : list.getCOSObject().getInt(COSName.MCID);
        }
        return properties instanceof COSDictionary own ? own.getInt(COSName.MCID) : -1;
    }

    /** Takes the numbers out of the table that leads from a page to its elements. */
    private static void forget(COSDictionary root, int page, Set<Integer> hidden) {
        COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
        if (tree == null) {
            return;
        }
        for (COSDictionary leaf : leaves(tree)) {
            COSArray pairs = leaf.getCOSArray(COSName.NUMS);
            for (int i = 0; pairs != null && i + 1 < pairs.size(); i += 2) {
                if (pairs.getInt(i) == page && pairs.getObject(i + 1) instanceof COSArray elements) {
                    hidden.forEach(number -> elements.set(number, COSNull.NULL));
                }
            }
        }
    }

    private static List<COSDictionary> leaves(COSDictionary node) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return List.of(node);
        }
        List<COSDictionary> leaves = new ArrayList<>();
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary child) {
                leaves.addAll(leaves(child));
            }
        }
        return leaves;
    }
}
