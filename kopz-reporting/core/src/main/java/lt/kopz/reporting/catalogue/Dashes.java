package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** Writing of what is not recorded: in a table a dash, which is explained once below it; elsewhere in words. */
final class Dashes {
    private static final Text DASH = say(PartMessage.NOT_RECORDED);

    private Dashes() {}

    /** A cell of what is not recorded. */
    static Cell cell() {
        return Cell.nothing(DASH);
    }

    /** The same blocks, with a legend below each table that has such cells. */
    static ImmutableList<Block> explained(List<? extends Block> blocks) {
        return blocks.stream().flatMap(Dashes::explained).collect(ImmutableList.toImmutableList());
    }

    private static Stream<Block> explained(Block block) {
        if (block instanceof Section section) {
            return Stream.of(Section.of(section.id(), section.title(), explained(section.blocks())));
        }
        if (block instanceof Facts facts) {
            return Stream.of(new Facts(facts.facts().stream()
                    .map(fact -> new Facts.Fact(
                            fact.term(),
                            isDash(fact.value()) ? Cell.nothing(say(ReportMessage.CHART_UNKNOWN)) : fact.value()))
                    .collect(ImmutableList.toImmutableList())));
        }
        return block instanceof Table table && hasDash(table)
                ? Stream.of(block, Paragraph.of(say(PartMessage.NOT_RECORDED_EXPLAINED)))
                : Stream.of(block);
    }

    private static boolean hasDash(Table table) {
        return Stream.concat(table.rows().stream(), table.total().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(Dashes::isDash);
    }

    private static boolean isDash(Cell cell) {
        return cell instanceof Cell.Nothing nothing && nothing.because().equals(DASH);
    }
}
