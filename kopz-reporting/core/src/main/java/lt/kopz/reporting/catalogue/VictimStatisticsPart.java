package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.privacy.Position;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.statistics.PublishedStatistic;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** Statistics on victims, with small counts hidden; they are linked to nothing else in the report. */
final class VictimStatisticsPart extends Writing {
    private final Suppression suppression;

    VictimStatisticsPart(ReportContext context, Suppression suppression) {
        super(context);
        this.suppression = suppression;
    }

    List<Section> write() {
        if (dossier.victimStatistics().isEmpty()) {
            return List.of();
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<VictimStatistic> statistics = sorted(
                context.dossier().victimStatistics(),
                Comparator.comparing((VictimStatistic each) -> each.period().start()));
        List<PublishedStatistic> published = VictimStatistic.publish(statistics, suppression);
        for (int i = 0; i < statistics.size(); i++) {
            blocks.add(
                    table(statistics.get(i).id(), published.get(i)),
                    Paragraph.of(published.get(i).note()));
        }
        return List.of(Section.of("victim-statistics", say(PartMessage.VICTIM_STATISTICS), blocks.build()));
    }

    private Table table(String id, PublishedStatistic published) {
        ImmutableList<Text> sources =
                published.sources().stream().map(context.explained()::source).collect(ImmutableList.toImmutableList());
        return new Rows<String>(published.heading())
                .words(PartMessage.COLUMN_CATEGORY, code -> name(published, code))
                .count(PartMessage.COLUMN_VICTIMS, code -> count(published, Position.ofRow(code)))
                .of(published.table().rows())
                .withTotal(
                        Cell.text(say(PartMessage.TOTAL))
                                .withNote(new Footnote("statistic-" + id, sources, ImmutableList.of())),
                        count(published, Position.total()));
    }

    private static Text name(PublishedStatistic published, String code) {
        LocalizedText name = published.names().get(code);
        return name == null ? new Literal(code) : name;
    }

    private static Cell count(PublishedStatistic published, Position position) {
        Headcount count = published.table().bounds(position);
        boolean isHidden = published.table().reason(position).isPresent();
        return isHidden && !count.isKnown() ? Cell.nothing(say(PartMessage.HIDDEN)) : Cell.count(count);
    }
}
