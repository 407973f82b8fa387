package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;

/**
 * A rule by its code: what it finds in each group and in the dossier, and which of that has one cause.
 *
 * <p>Where there are several groups, what is found in one of them names it.
 *
 * @param code the code
 * @param ofGroup what it finds in one group
 * @param ofNoGroup what it finds that concerns no group
 * @param together puts together what has one cause
 */
record CodedRule(
        String code,
        BiFunction<Search, CoordinationGroup, Stream<Finding>> ofGroup,
        Function<Search, Stream<Finding>> ofNoGroup,
        UnaryOperator<Stream<Finding>> together)
        implements Rule {
    static CodedRule of(String code, Function<Search, Stream<Finding>> finder) {
        return new CodedRule(code, (search, group) -> Stream.empty(), finder, findings -> findings);
    }

    static CodedRule ofGroups(String code, BiFunction<Search, CoordinationGroup, Stream<Finding>> finder) {
        return new CodedRule(code, finder, search -> Stream.empty(), findings -> findings);
    }

    /** The same rule, which also looks for what concerns no group. */
    CodedRule andOfNoGroup(Function<Search, Stream<Finding>> finder) {
        return new CodedRule(code, ofGroup, finder, together);
    }

    CodedRule together(Message many) {
        return together(severity -> many);
    }

    CodedRule together(Function<Severity, Message> many) {
        return new CodedRule(code, ofGroup, ofNoGroup, findings -> Search.together(findings, Finding::severity, many));
    }

    CodedRule together(Message many, ListKind list) {
        return new CodedRule(code, ofGroup, ofNoGroup, findings -> Search.together(findings, many, list));
    }

    /** The same rule over what is {@linkplain Search#asStated stated}. */
    CodedRule asStated() {
        return new CodedRule(code, ofGroup, search -> ofNoGroup.apply(search.asStated()), together);
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Search search = new Search(code, dossier, asOf);
        return Stream.concat(
                        Search.byId(dossier.groups()).stream()
                                .flatMap(group -> together.apply(ofGroup.apply(search, group))
                                        .map(finding -> named(dossier, group, finding))),
                        together.apply(ofNoGroup.apply(search)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding named(Dossier dossier, CoordinationGroup group, Finding finding) {
        return dossier.groups().size() == 1
                ? finding
                : finding.as(
                        finding.severity(),
                        Phrase.of(CheckMessage.OF_GROUP)
                                .with("finding", finding.message())
                                .with("group", group.name()));
    }
}
