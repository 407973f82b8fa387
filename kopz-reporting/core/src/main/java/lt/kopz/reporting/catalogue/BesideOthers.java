package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lt.kopz.reporting.document.Block;

/** A part that leaves to another part of the same report what that one says better. */
@FunctionalInterface
interface BesideOthers extends Part {

    /** Writes the part of a report that has these parts, itself among them. */
    List<? extends Block> write(ReportContext context, ImmutableList<Part> report);

    /** Writes all of it, where nothing is known of other parts. */
    @Override
    default List<? extends Block> write(ReportContext context) {
        return write(context, ImmutableList.of());
    }
}
