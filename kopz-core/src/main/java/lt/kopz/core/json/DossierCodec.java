package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.JsonLines;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/** How the dossier as a whole stands in JSON. */
final class DossierCodec {
    /** From each older version of the form, how it becomes the next; there is none before the first. */
    private static final ImmutableMap<Integer, UnaryOperator<Map<String, Object>>> FROM_OLDER = ImmutableMap.of();

    private DossierCodec() {}

    private static final Codec<Attempt> ATTEMPT = Codec.object("dossier", Attempt::new)
            .describe(
                    "Everything one municipality holds about one coordination group, and up to which day it is known.")
            .version("schemaVersion", Dossiers.SCHEMA_VERSION, FROM_OLDER)
            .required("id", Values.ID, get(Dossier::id), set(Dossier.Builder::id))
            .describe("The id of the dossier, outside the name space of its facts.")
            .required("title", Values.LOCALIZED_TEXT, get(Dossier::title), set(Dossier.Builder::title))
            .describe("What the dossier is.")
            .required(
                    "municipality",
                    PartyCodecs.MUNICIPALITY,
                    get(Dossier::municipality),
                    set(Dossier.Builder::municipality))
            .describe("The municipality.")
            .required("currency", Values.CURRENCY, get(Dossier::currency), set(Dossier.Builder::currency))
            .describe("The currency of all amounts.")
            .list(
                    "otherCurrencies",
                    Values.CURRENCY,
                    get(Dossier::otherCurrencies),
                    set(Dossier.Builder::otherCurrencies))
            .describe("Further currencies in which money may be; figures count the first alone.")
            .required(
                    "reportingPeriod",
                    Values.PERIOD,
                    get(Dossier::reportingPeriod),
                    set(Dossier.Builder::reportingPeriod))
            .describe("The period the sources report on.")
            .required("knownUntil", Values.SOURCED_DATE, get(Dossier::knownUntil), set(Dossier.Builder::knownUntil))
            .describe(
                    "The horizon of knowledge: the last day up to whose end the facts are known. What is told as done without a day had happened by then; it is the default as-of day.")
            .list("documents", SourceCodecs.SOURCE_DOCUMENT, get(Dossier::documents), set(Dossier.Builder::documents))
            .describe("The documents the facts are taken from.")
            .list(
                    "organisations",
                    PartyCodecs.ORGANISATION,
                    get(Dossier::organisations),
                    set(Dossier.Builder::organisations))
            .describe("The organisations.")
            .list("people", PartyCodecs.PERSON, get(Dossier::people), set(Dossier.Builder::people))
            .describe("The people, each in an official role.")
            .list("acts", RegulationCodecs.LEGAL_ACT, get(Dossier::acts), set(Dossier.Builder::acts))
            .describe("The legal acts that are known one by one.")
            .list(
                    "unidentifiedActs",
                    RegulationCodecs.UNIDENTIFIED_ACTS,
                    get(Dossier::unidentifiedActs),
                    set(Dossier.Builder::unidentifiedActs))
            .describe("The acts of which only the number is known.")
            .list(
                    "numberSeries",
                    RegulationCodecs.NUMBER_SERIES,
                    get(Dossier::numberSeries),
                    set(Dossier.Builder::numberSeries))
            .describe("The municipality's series of act numbers.")
            .required("group", GroupCodecs.COORDINATION_GROUP, get(Dossier::group), set(Dossier.Builder::group))
            .describe("The coordination group.")
            .list(
                    "strategicPlans",
                    PlanCodecs.STRATEGIC_PLAN,
                    get(Dossier::strategicPlans),
                    set(Dossier.Builder::strategicPlans))
            .describe("The strategic plans.")
            .list("programmes", PlanCodecs.PROGRAMME, get(Dossier::programmes), set(Dossier.Builder::programmes))
            .describe("The programmes of the strategic plans.")
            .list(
                    "strategicMeasures",
                    PlanCodecs.STRATEGIC_MEASURE,
                    get(Dossier::strategicMeasures),
                    set(Dossier.Builder::strategicMeasures))
            .describe("The strategic measures, one for each code under which one is printed.")
            .list("plans", PlanCodecs.ACTION_PLAN, get(Dossier::plans), set(Dossier.Builder::plans))
            .describe("The action plans.")
            .list("series", AttendanceCodecs.EVENT_SERIES, get(Dossier::series), set(Dossier.Builder::series))
            .describe("The series of events.")
            .list("events", AttendanceCodecs.EVENT, get(Dossier::events), set(Dossier.Builder::events))
            .describe("The events, planned, held and cancelled.")
            .list(
                    "agreements",
                    AgreementCodecs.COOPERATION_AGREEMENT,
                    get(Dossier::agreements),
                    set(Dossier.Builder::agreements))
            .describe("The cooperation agreements.")
            .list("needs", FundingCodecs.NEED, get(Dossier::needs), set(Dossier.Builder::needs))
            .describe("The funding needs.")
            .list(
                    "appropriations",
                    FundingCodecs.APPROPRIATION,
                    get(Dossier::appropriations),
                    set(Dossier.Builder::appropriations))
            .describe("The appropriations.")
            .list("transfers", FundingCodecs.TRANSFER, get(Dossier::transfers), set(Dossier.Builder::transfers))
            .describe("The transfers.")
            .list(
                    "expenditures",
                    FundingCodecs.EXPENDITURE,
                    get(Dossier::expenditures),
                    set(Dossier.Builder::expenditures))
            .describe("The expenditures.")
            .list("claims", SourceCodecs.CLAIM, get(Dossier::claims), set(Dossier.Builder::claims))
            .describe("What the sources claim.")
            .list("decisions", SourceCodecs.DECISION, get(Dossier::decisions), set(Dossier.Builder::decisions))
            .describe("The recorded decisions.")
            .list(
                    "victimStatistics",
                    StatisticsCodecs.VICTIM_STATISTIC,
                    get(Dossier::victimStatistics),
                    set(Dossier.Builder::victimStatistics))
            .describe(
                    "Statistics on victims, linked to nothing else; published through suppression of small counts only.")
            .list("bookings", FundingCodecs.BOOKING, get(Dossier::bookings), set(Dossier.Builder::bookings))
            .describe("The entries of the books apart from appropriations, transfers onwards and costs.")
            .list("inactivity", InactivityCodecs.INACTIVITY, get(Dossier::inactivity), set(Dossier.Builder::inactivity))
            .describe("What the sources say was not there or not done.")
            .list(
                    "contradictions",
                    SourceCodecs.CONTRADICTION,
                    get(Dossier::contradictions),
                    set(Dossier.Builder::contradictions))
            .describe("The values that contradict each other, kept side by side.")
            .build(attempt -> attempt);

    /** Writes a dossier, and describes its form. */
    static final Codec<Dossier> CODEC = ATTEMPT.as(Attempt::build, Attempt::of);

    /** Reads a dossier; what only the whole of it shows to be wrong is located too. */
    static Reading<Dossier> read(byte[] json, Limits limits) {
        return check(ATTEMPT.readWithPlaces(json, limits));
    }

    /** Reads dossiers, one on each line; all of them share ids, dates and organisations. */
    static Stream<Dossier> readLines(InputStream json, Limits limits, Consumer<? super ImmutableList<Problem>> bad) {
        return JsonLines.read(json, ATTEMPT, DossierCodec::check, limits, bad);
    }

    private static Reading<Dossier> check(Reading<Attempt> read) {
        return read.flatMap(attempt -> {
            try {
                return Reading.of(attempt.build());
            } catch (InvalidDossierException invalid) {
                return Reading.failed(
                        invalid.problems().stream().map(read::locate).collect(ImmutableList.toImmutableList()));
            }
        });
    }

    private static <V> Function<Attempt, V> get(Function<Dossier, V> getter) {
        return attempt -> getter.apply(attempt.dossier());
    }

    private static <V> BiConsumer<Attempt, V> set(BiConsumer<Dossier.Builder, V> setter) {
        return (attempt, value) -> setter.accept(attempt.builder, value);
    }

    /** A dossier that is read and not yet checked as a whole, or one that is to be written. */
    private static final class Attempt {
        private final Dossier.Builder builder = Dossier.builder();
        private @Nullable Dossier dossier;

        static Attempt of(Dossier dossier) {
            Attempt attempt = new Attempt();
            attempt.dossier = dossier;
            return attempt;
        }

        Dossier dossier() {
            return Objects.requireNonNull(dossier, "dossier");
        }

        Dossier build() {
            return dossier == null ? builder.build() : dossier;
        }
    }
}
