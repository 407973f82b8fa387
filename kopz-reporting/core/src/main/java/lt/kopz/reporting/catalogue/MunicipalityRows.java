package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Table;

/**
 * The rows of a table, each about one dossier and named by its municipality; where a municipality comes again, by the period too. Of a
 * dossier it keeps these and the values it is given.
 */
final class MunicipalityRows<V> {

    /** A row under the name it is shown by. */
    record Named<V>(Text name, V values) {}

    private record Kept<V>(String id, Text municipality, DateRange period, V values) {}

    private final List<Kept<V>> kept = new ArrayList<>();
    private final Multiset<String> municipalities = HashMultiset.create();

    void add(Dossier dossier, V values) {
        String id = dossier.municipality().id();
        municipalities.add(id);
        kept.add(new Kept<>(id, dossier.municipality().name(), dossier.reportingPeriod(), values));
    }

    /** Of different periods nothing is added. */
    boolean isOfOnePeriod() {
        return kept.stream().map(Kept::period).distinct().count() == 1;
    }

    Stream<V> values() {
        return kept.stream().map(Kept::values);
    }

    Stream<Named<V>> named() {
        return kept.stream().map(row -> new Named<>(name(row), row.values));
    }

    private Text name(Kept<V> row) {
        return municipalities.count(row.id) == 1
                ? row.municipality
                : say(PartMessage.ROLL_UP_ROW, "municipality", row.municipality, "period", row.period);
    }

    Table table(Text caption, UnaryOperator<Rows<Named<V>>> columns, V total) {
        Rows<Named<V>> rows =
                columns.apply(new Rows<Named<V>>(caption).words(PartMessage.COLUMN_MUNICIPALITY, Named::name));
        Table table = rows.of(named().toList());
        return isOfOnePeriod() ? table.withTotal(rows.cells(new Named<>(say(PartMessage.TOTAL), total))) : table;
    }
}
