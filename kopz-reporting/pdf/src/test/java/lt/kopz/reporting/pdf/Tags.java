package lt.kopz.reporting.pdf;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The tags of a PDF as a screen reader walks them: in the order of reading, and without what is only decoration. */
final class Tags {

    /** One element of structure: its type, how deep it lies, and what it says of itself; empty what it does not say. */
    record Tag(String type, int depth, String scope, String alternative, String language) {}

    /** Letters that follow each other at one go. */
    private record Piece(List<TextPosition> letters) {}

    private static final LoadingCache<byte[], Tags> READ =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(Tags::new));

    private final ImmutableList.Builder<Tag> all = ImmutableList.builder();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder withoutMarks = new StringBuilder();
    private final Map<COSBase, Map<Integer, Piece>> pieces = new HashMap<>();
    private @Nullable TextPosition last;

    private Tags(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                // a letter printed twice would be told twice; and to look for it, letter by letter, takes long
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                Map<Integer, Piece> marked = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, marked));
                pieces.put(page.getCOSObject(), marked);
            }
            kids(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), kid -> walk(kid, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pieces.clear();
    }

    /** Reads a PDF, each array of bytes once. */
    static Tags read(byte[] pdf) {
        return READ.getUnchecked(pdf);
    }

    private static void collect(PDMarkedContent content, Map<Integer, Piece> marked) {
        List<TextPosition> letters = new ArrayList<>();
        for (Object piece : content.getContents()) {
            if (piece instanceof TextPosition position) {
                letters.add(position);
            } else if (piece instanceof PDMarkedContent inner) {
                collect(inner, marked);
            }
        }
        if (content.getMCID() >= 0) {
            marked.put(content.getMCID(), new Piece(letters));
        }
    }

    private void walk(COSBase base, int depth) {
        if (!(base instanceof COSDictionary element) || element.getNameAsString(COSName.S) == null) {
            return;
        }
        COSBase attributes = element.getDictionaryObject(COSName.A);
        all.add(new Tag(
                element.getNameAsString(COSName.S),
                depth,
                attributes instanceof COSDictionary own ? own.getNameAsString("Scope", "") : "",
                element.getString(COSName.ALT, ""),
                element.getString(COSName.LANG, "")));
        if (element.getNameAsString(COSName.S).equals("Figure")) {
            append("\n" + element.getString(COSName.ALT, "") + "\n");
        }
        int start = withoutMarks.length();
        COSBase page = element.getDictionaryObject(COSName.PG);
        kids(element, kid -> {
            if (kid instanceof COSInteger id) {
                say(page, id.intValue());
            } else if (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
                COSBase where = reference.getDictionaryObject(COSName.PG);
                say(where == null ? page : where, reference.getInt(COSName.MCID));
            } else {
                walk(kid, depth + 1);
            }
        });
        if (element.getNameAsString(COSName.S).equals("Link")
                && withoutMarks.substring(start).matches("\\s*\\d+\\s*")) {
            withoutMarks.setLength(start);
        }
    }

    private void say(@Nullable COSBase page, int id) {
        for (TextPosition letter : pieces.getOrDefault(page, Map.of())
                .getOrDefault(id, new Piece(List.of()))
                .letters()) {
            if (last != null) {
                float gap = letter.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
                boolean sameLine = Math.abs(letter.getYDirAdj() - last.getYDirAdj()) < 6 && gap > -1;
                append(sameLine ? gap > 4 ? " " : "" : "\n");
            }
            append(letter.getUnicode());
            last = letter;
        }
    }

    private void append(String words) {
        text.append(words);
        withoutMarks.append(words);
    }

    static void kids(COSDictionary element, Consumer<COSBase> each) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            array.forEach(kid -> each.accept(kid instanceof COSObject object ? object.getObject() : kid));
        } else if (kids != null) {
            each.accept(kids);
        }
    }

    ImmutableList<Tag> all() {
        return all.build();
    }

    ImmutableList<Tag> all(String type) {
        return all().stream().filter(tag -> tag.type().equals(type)).collect(ImmutableList.toImmutableList());
    }

    String text() {
        return text.toString();
    }

    /** The text without the marks of footnotes, which are the links that say nothing but a number. */
    String textWithoutMarks() {
        return withoutMarks.toString();
    }

    List<String> alternatives(String type) {
        return all(type).stream().map(Tag::alternative).toList();
    }
}
