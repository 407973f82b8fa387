package lt.kopz.reporting.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * Puts the caption of a table where it is read first, inside the table: the layout engine leaves it beside the table and
 * behind it, so that a screen reader would come to it last.
 */
final class Captions {

    private Captions() {}

    static void takeIn(PDStructureNode node) {
        List<PDStructureElement> children = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement child) {
                children.add(child);
            }
        }
        children.forEach(Captions::takeIn);
        Optional<PDStructureElement> table = one(children, "Table");
        Optional<PDStructureElement> caption = one(children, "Caption");
        if (table.isPresent() && caption.isPresent()) {
            node.removeKid(caption.get());
            List<Object> rows = table.get().getKids();
            table.get().setKids(new ArrayList<>());
            table.get().appendKid(caption.get());
            rows.forEach(row -> table.get().appendKid((PDStructureElement) row));
        }
    }

    private static Optional<PDStructureElement> one(List<PDStructureElement> children, String type) {
        return children.stream()
                .filter(child -> type.equals(child.getStructureType()))
                .findFirst();
    }
}
