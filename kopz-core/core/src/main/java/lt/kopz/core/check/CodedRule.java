package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook.RuleText;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.wording.Phrase;

/**
 * A rule by its code: what it finds in each group and in the dossier, and which of that has one cause.
 *
 * <p>Where there are several groups, what is found in one of them names it.
 *
 * @param code the code
 * @param about what it goes by: what sources state differently of anything else changes nothing that it finds
 * @param ofGroup what it finds in one group
 * @param ofNoGroup what it finds that concerns no group
 * @param causes puts together what has one cause
 */
record CodedRule(
        String code,
        About about,
        BiFunction<Search, CoordinationGroup, Stream<Finding>> ofGroup,
        Function<Search, Stream<Finding>> ofNoGroup,
        BiFunction<Search, Stream<Finding>, Stream<Finding>> causes)
        implements Rule {
    static CodedRule of(String code, Function<Search, Stream<Finding>> finder) {
        return of(code, About.ALL, finder);
    }

    /** What is found in money, and in plans and what is done by them. */
    static CodedRule ofMoney(String code, Function<Search, Stream<Finding>> finder) {
        return of(code, About.MONEY, finder);
    }

    private static CodedRule of(String code, About about, Function<Search, Stream<Finding>> finder) {
        return new CodedRule(code, about, (search, group) -> Stream.empty(), finder, (in, findings) -> findings);
    }

    /** What is found in groups, and in acts about them. */
    static CodedRule ofGroups(String code, BiFunction<Search, CoordinationGroup, Stream<Finding>> finder) {
        return new CodedRule(code, About.GROUPS, finder, search -> Stream.empty(), (in, findings) -> findings);
    }

    /** What is found of the duties of each group, and of those that concern none. */
    static CodedRule ofDuties(String code, BiFunction<Search, ImmutableList<DutyCadence>, Stream<Finding>> finder) {
        return new CodedRule(
                code,
                About.ALL,
                (in, group) -> finder.apply(in, DutyCadence.of(in.dossier(), group.id(), in.asOf())),
                in -> finder.apply(in, DutyCadence.ofNoGroup(in.dossier(), in.asOf())),
                (in, findings) -> findings);
    }

    /** The same rule, which says once what it finds of one severity. */
    CodedRule together() {
        return together(Search::together);
    }

    /** The same in other words for each severity. */
    CodedRule togetherBySeverity() {
        return together((in, findings) ->
                Search.together(findings, Finding::severity, severity -> RuleText.several(code, severity)));
    }

    /** The same where a list may leave out what refutes what is no more than information. */
    CodedRule together(ListKind list) {
        return together((in, findings) -> in.together(findings, list));
    }

    private CodedRule together(BiFunction<Search, Stream<Finding>, Stream<Finding>> put) {
        return new CodedRule(code, about, ofGroup, ofNoGroup, put);
    }

    /** The same rule over what is {@linkplain Search#asStated stated}. */
    CodedRule asStated() {
        return new CodedRule(code, about, ofGroup, search -> ofNoGroup.apply(search.asStated()), causes);
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Search search = new Search(code, dossier, asOf);
        return Stream.concat(
                        Search.byId(dossier.groups()).stream()
                                .flatMap(group -> causes.apply(search, ofGroup.apply(search, group))
                                        .map(finding -> named(dossier, group, finding))),
                        causes.apply(search, ofNoGroup.apply(search)))
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
