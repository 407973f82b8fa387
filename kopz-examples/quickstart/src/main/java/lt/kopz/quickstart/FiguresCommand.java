package lt.kopz.quickstart;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.CodeTree;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.json.MeasureList;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what can be asked of a dossier, or asks one figure and prints how it comes about. */
@Command(name = "figures", mixinStandardHelpOptions = true, sortOptions = false)
final class FiguresCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Mixin
    private Shared.AsOf asOf = new Shared.AsOf();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DOSSIER", descriptionKey = "DOSSIER")
    @Nullable private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FIGURE", descriptionKey = "FIGURE")
    @Nullable private String code;

    @Option(names = "--of", paramLabel = "ID")
    @Nullable private String subject;

    @Option(names = "--period", paramLabel = "PERIOD")
    @Nullable private String period;

    @Option(names = "--source-kind", paramLabel = "KIND")
    @Nullable private String sourceKind;

    @Option(names = "--manager", paramLabel = "ID")
    @Nullable private String manager;

    @Option(names = "--economic-kind", paramLabel = "KIND")
    @Nullable private String economicKind;

    @Option(names = "--programme", paramLabel = "ID")
    @Nullable private String programme;

    @Option(names = "--source-code", paramLabel = "CODE")
    @Nullable private String sourceCode;

    @Option(names = "--place", paramLabel = "PLACE")
    @Nullable private String place;

    @Option(names = "--code", paramLabel = "SCHEME=CODE")
    private Map<String, String> codes = new LinkedHashMap<>();

    @Option(names = "--payer", paramLabel = "ID")
    @Nullable private String payer;

    @Option(names = "--edition", paramLabel = "ID")
    @Nullable private String edition;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        Optional<Measurable> asked = Optional.ofNullable(code).map(this::measure);
        Portion.Builder portion = portion();
        if (file == null) {
            list(Measures.all());
            return CommandLine.ExitCode.OK;
        }
        Optional<Dossier> read = shared.read(file);
        if (read.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Dossier dossier = read.get();
        if (asked.isEmpty()) {
            list(Measures.all().stream()
                    .filter(each -> each.isOfAll() || !each.subjects(dossier).isEmpty())
                    .collect(ImmutableList.toImmutableList()));
            return CommandLine.ExitCode.OK;
        }
        List<String> payers = Stream.concat(
                        Stream.of(dossier.municipality().id()),
                        dossier.organisations().stream().map(Organisation::id))
                .toList();
        portion.manager(oneOf("--manager", manager, payers)).payer(oneOf("--payer", payer, payers));
        portion.programme(oneOf(
                "--programme",
                programme,
                dossier.programmes().stream().map(Programme::id).toList()));
        portion.sourceCode(oneOf(
                        "--source-code",
                        sourceCode,
                        CodeTree.ofSources(dossier).codes().asList()))
                .place(oneOf(
                        "--place", place, CodeTree.ofPlaces(dossier).codes().asList()));
        codes.forEach((scheme, its) -> portion.code(
                oneOf("--code", its, CodeTree.ofScheme(dossier, scheme).codes().asList())
                        .map(each -> new Classification(scheme, each))));
        portion.edition(oneOf(
                "--edition", edition, dossier.acts().stream().map(LegalAct::id).toList()));
        Figure<?> figure = asked.get().of(dossier, subject(asked.get(), dossier), portion.build(), asOf.of(dossier));
        shared.out()
                .println(
                        json
                                ? new String(
                                        JsonForms.FIGURE.toBytes(ExplainedFigure.of(dossier, figure)),
                                        StandardCharsets.UTF_8)
                                : figure.explain(shared.wording()));
        return CommandLine.ExitCode.OK;
    }

    private Measurable measure(String asked) {
        try {
            return Measures.of(asked);
        } catch (RefusedException unknown) {
            Object nearest = unknown.arguments().get("nearest");
            throw WrongArgument.choice(
                    shared.commandLine(),
                    "FIGURE",
                    asked,
                    nearest == null
                            ? Iterables.transform(Measures.all(), Measurable::code)
                            : ImmutableList.of(nearest.toString()));
        }
    }

    /** What is named; else all together, or the only one there is of the first kind. */
    private Optional<String> subject(Measurable measure, Dossier dossier) {
        ImmutableList<Fact> subjects = measure.subjects(dossier);
        List<String> ids = subjects.stream().map(Fact::id).toList();
        Optional<String> named = oneOf("--of", subject, ids);
        if (named.isPresent() || measure.isOfAll()) {
            return named;
        }
        Class<?> first = measure.subjects().iterator().next();
        List<String> ofThat =
                subjects.stream().filter(first::isInstance).map(Fact::id).toList();
        if (ofThat.size() != 1) {
            throw new WrongArgument(
                    shared.commandLine(),
                    CommandText.phrase("command.wrong.missing", "argument", "--of"),
                    CommandText.phrase("command.right.choices", "choices", String.join(", ", ids)));
        }
        return Optional.of(ofThat.get(0));
    }

    private Optional<String> oneOf(String option, @Nullable String value, List<String> choices) {
        if (value != null && !choices.contains(value)) {
            throw WrongArgument.choice(shared.commandLine(), option, value, choices);
        }
        return Optional.ofNullable(value);
    }

    /** What can be shown without a dossier. */
    private Portion.Builder portion() {
        return Portion.builder()
                .period(Optional.ofNullable(period).map(this::period))
                .sourceKind(kind("--source-kind", sourceKind, FundingSourceKind::new, FundingSourceKind.COMMON))
                .economicKind(kind("--economic-kind", economicKind, EconomicKind::new, EconomicKind.COMMON));
    }

    /** A kind of any code, since a dossier may have its own; the common ones where it has not the form of one. */
    private <K> Optional<K> kind(String option, @Nullable String value, Function<String, K> of, List<K> common) {
        try {
            return Optional.ofNullable(value).map(of);
        } catch (IllegalArgumentException noCode) {
            throw WrongArgument.choice(
                    shared.commandLine(), option, String.valueOf(value), Iterables.transform(common, K::toString));
        }
    }

    private DateRange period(String written) {
        try {
            return PartialDate.parse(written) instanceof PartialDate.Unit unit
                    ? unit.period()
                    : DateRange.parse(written);
        } catch (IllegalArgumentException noPeriod) {
            throw shared.wrong(
                    CommandText.phrase("command.wrong.period", "option", "--period", "value", written),
                    CommandText.phrase("command.right.period"));
        }
    }

    // ---- the list

    private void list(ImmutableList<Measurable> measures) {
        Wording wording = shared.wording();
        if (json) {
            shared.out()
                    .println(new String(
                            JsonForms.MEASURES.toBytes(MeasureList.of(measures, wording)), StandardCharsets.UTF_8));
            return;
        }
        for (Measurable measure : measures) {
            shared.out().println(measure.code());
            shared.print(
                    "command.figure",
                    "name",
                    measure.name(),
                    "unit",
                    Phrase.of(measure.unit()),
                    "of",
                    Text.joined(", ", subjects(measure)));
            if (!measure.by().isEmpty()) {
                shared.print("command.figure.by", "options", options(measure));
            }
        }
    }

    private static List<Text> subjects(Measurable measure) {
        Text all = CommandText.phrase("command.figure.all");
        return Stream.concat(measure.kinds().values().stream(), measure.isOfAll() ? Stream.of(all) : Stream.of())
                .toList();
    }

    private static String options(Measurable measure) {
        return measure.by().stream()
                .map(by -> "--" + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, by.name()))
                .collect(Collectors.joining(", "));
    }
}
