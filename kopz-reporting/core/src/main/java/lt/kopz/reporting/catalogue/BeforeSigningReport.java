package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.KindName;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Signatory;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/**
 * A sheet for the office alone, before a report is signed: claims of the documents that do not hold or say more than is known, each with a
 * wording that holds; findings that a signatory may be asked about; and what is still missing.
 *
 * <p>The wordings are made from the figures: where it is written that 522 took part, and of some lectures only the least number is known,
 * it says "at least 522, of which at least 364 by 10 December 2019".
 *
 * <pre>{@code
 * Document sheet = BeforeSigningReport.of(dossier);
 * Document other = BeforeSigningReport.of(Requisites.none().withPlace(Literal.of("Kaišiadorys"))).of(dossier);
 * }</pre>
 */
public final class BeforeSigningReport {
    /** The part that says for whom the sheet is. */
    public static final String INTRODUCTION = "introduction";

    /** The part about claims that do not hold or say more than is known, where there are claims. */
    public static final String CLAIMS = "claims";

    /** The part about what does not agree. */
    public static final String FINDINGS = "findings";

    /** The part about what is missing. */
    public static final String MISSING = "missing";

    private BeforeSigningReport() {}

    /**
     * The sheet on a report that is to be signed.
     *
     * @param toSign the requisites of that report; the sheet lists which of them are not given, and has none itself
     * @return the report with the parts named above, in that order
     */
    public static Report of(Requisites toSign) {
        return Report.titled(context -> say(
                        OfficeMessage.SIGNING_TITLE, "period", context.dossier().reportingPeriod()))
                .with(INTRODUCTION, context -> new SigningPart(context).introduction())
                .with(CLAIMS, SigningPart.CLAIMS)
                .with(FINDINGS, SigningPart.FINDINGS)
                .with(MISSING, context -> new SigningPart(context).missing(toSign));
    }

    /**
     * The sheet as of the dossier's horizon, on a report without requisites.
     *
     * @param dossier the dossier
     * @return the sheet
     */
    public static Document of(Dossier dossier) {
        return of(Requisites.none()).of(dossier);
    }

    /**
     * The sheet as of the end of a day, on a report without requisites.
     *
     * @param dossier the dossier
     * @param asOf the day
     * @return the sheet
     */
    public static Document of(Dossier dossier, LocalDate asOf) {
        return of(Requisites.none()).of(dossier, asOf);
    }

    /** What an office should know before a report is signed. */
    private static final class SigningPart extends Writing {
        static final Part FINDINGS = context -> new SigningPart(context).findings();
        static final BesideOthers CLAIMS =
                (context, report) -> new SigningPart(context).claims(report.contains(FINDINGS));

        /** What was held and what is planned are told apart. */
        private static final ImmutableMap<String, OfficeMessage> IN_ALL = ImmutableMap.of(
                "participations-in-all",
                OfficeMessage.INSTEAD_PARTICIPATIONS,
                "events-in-all",
                OfficeMessage.INSTEAD_EVENTS);

        /** In so many places a finding may show to be told with them: the sheet has two pages. */
        private static final int FEW = 5;

        private final ImmutableList<ClaimCheck> checks;

        /** But for those on claims, which stand in the table of claims. */
        private final ImmutableList<Finding> findings;

        SigningPart(ReportContext context) {
            super(context);
            this.checks = context.claims();
            ImmutableSet<String> claims =
                    checks.stream().map(check -> check.claim().id()).collect(ImmutableSet.toImmutableSet());
            this.findings = context.findings().stream()
                    .filter(finding -> finding.subjects().isEmpty() || !claims.containsAll(finding.subjects()))
                    .collect(ImmutableList.toImmutableList());
        }

        List<Paragraph> introduction() {
            return List.of(Paragraph.of(say(OfficeMessage.SIGNING_INTRODUCTION)));
        }

        // ---- claims

        private List<Section> claims(boolean isBesideFindings) {
            if (checks.isEmpty()) {
                return List.of();
            }
            List<ClaimCheck> unsafe = checks.stream()
                    .filter(check -> check.precisionLost() || check.verdict() != ClaimVerdict.CONFIRMED)
                    .toList();
            ImmutableMap<ClaimCheck, Finding> explained = isBesideFindings ? explained(unsafe) : ImmutableMap.of();
            Table table = new Rows<ClaimCheck>(OfficeMessage.SIGNING_CLAIMS_TABLE)
                    .text(OfficeMessage.COLUMN_WRITTEN, check -> Cell.text(FindingsPart.written(context, check)))
                    .words(
                            OfficeMessage.COLUMN_WHY_NOT,
                            check -> whyNot(check, Optional.ofNullable(explained.get(check))))
                    .words(OfficeMessage.COLUMN_INSTEAD, this::instead)
                    .of(unsafe);
            List<ClaimCheck> open = unsafe.stream()
                    .filter(check -> !explained.containsKey(check))
                    .toList();
            return List.of(Section.of(
                    BeforeSigningReport.CLAIMS,
                    say(OfficeMessage.SIGNING_CLAIMS),
                    ImmutableList.<Block>builder()
                            .add(unsafe.isEmpty() ? Paragraph.of(say(OfficeMessage.SIGNING_CLAIMS_HOLD)) : table)
                            .addAll(FindingsPart.readings(context, open))
                            .build()));
        }

        /** Claims whose readings a finding lists, which says of each why it holds or does not. */
        private ImmutableMap<ClaimCheck, Finding> explained(List<ClaimCheck> unsafe) {
            ImmutableMap.Builder<ClaimCheck, Finding> explained = ImmutableMap.builder();
            for (ClaimCheck check : unsafe) {
                toAskAbout()
                        .filter(finding -> finding.instances().size() > 1
                                && finding.instances().stream()
                                        .allMatch(each -> each.subjects()
                                                .contains(check.claim().id())))
                        .findFirst()
                        .ifPresent(finding -> explained.put(check, finding));
            }
            return explained.buildOrThrow();
        }

        private static Text whyNot(ClaimCheck check, Optional<Finding> explained) {
            Text whyNot = say(OfficeMessage.WHY_NOT, "verdict", Phrase.of(check.verdict()), "claim", check.lead());
            return explained
                    .map(finding -> Text.joined(
                            " ",
                            List.of(whyNot, say(OfficeMessage.READINGS_BELOW, "code", Literal.of(finding.code())))))
                    .orElse(whyNot);
        }

        /** What can be written instead: made of the figures the claim was compared with, so that it says no more than they do. */
        private Text instead(ClaimCheck check) {
            Assertion assertion = check.claim().assertion();
            Optional<ActionPlan> done = planOfMeasuresDone(assertion);
            if (done.isPresent()) {
                return Phrase.of(OfficeMessage.INSTEAD_MEASURES)
                        .with("day", context.asOf())
                        .with("states", context.states().counted(done.get()));
            }
            if (assertion instanceof Assertion.RuleObserved observed) {
                return meetings(observed);
            }
            if (assertion instanceof FigureStated stated
                    && IN_ALL.containsKey(stated.question().measure())
                    && !check.figures().isEmpty()) {
                return inAll(
                        IN_ALL.get(stated.question().measure()), check.figures().get(0));
            }
            ImmutableList<Text> figures = check.figures().stream()
                    .distinct()
                    .filter(figure -> !figure.isUnexplained())
                    .flatMap(figure -> figure(figure.name(), figure.value(), figure.asOf()).stream())
                    .collect(ImmutableList.toImmutableList());
            return figures.isEmpty() ? say(OfficeMessage.INSTEAD_NOTHING) : Text.joined(" ", figures);
        }

        private Optional<ActionPlan> planOfMeasuresDone(Assertion assertion) {
            return assertion instanceof FigureStated stated
                            && stated.question().measure().startsWith("measures-done")
                    ? stated.question()
                            .subject()
                            .flatMap(of -> dossier.planOf(of)
                                    .or(() -> dossier.fact(of)
                                            .filter(ActionPlan.class::isInstance)
                                            .map(ActionPlan.class::cast)))
                    : Optional.empty();
        }

        /** What is held apart, unless it is all that is known. */
        private Text inAll(OfficeMessage sentence, Figure<Quantity> all) {
            Explanation held = all.explanation().parts().stream().findFirst().orElseGet(all::explanation);
            return held.value().equals(all.value())
                    ? figure(held.label(), held.value(), all.asOf()).orElseGet(() -> say(OfficeMessage.INSTEAD_NOTHING))
                    : Phrase.of(sentence)
                            .with("all", all.value().asCount())
                            .with("held", held.value().asCount())
                            .with("day", context.asOf());
        }

        private Text meetings(Assertion.RuleObserved observed) {
            return dossier.groups().stream()
                    .filter(group -> group.rules()
                            .filter(rules -> rules.id().equals(observed.rules()))
                            .isPresent())
                    .findFirst()
                    .flatMap(context::meetingsInShort)
                    .<Text>map(meetings ->
                            say(OfficeMessage.INSTEAD_MEETINGS, "day", context.asOf(), "meetings", meetings))
                    .orElseGet(() -> say(OfficeMessage.INSTEAD_NOTHING));
        }

        /** A share is written by its part and its whole, which are figures of their own. */
        private static Optional<Text> figure(Text name, Quantity quantity, LocalDate day) {
            Optional<?> known = Optional.empty();
            if (quantity instanceof Quantity.OfAmount of) {
                if (of.amount().isZero() == Answer.YES
                        && name instanceof Phrase phrase
                        && phrase.message() == GapMessage.SPENT) {
                    return Optional.of(say(OfficeMessage.INSTEAD_NO_SPENDING, "day", day));
                }
                known = Optional.of(of.amount()).filter(AmountRange::isKnown);
            } else if (quantity instanceof Quantity.OfCount of) {
                known = Optional.of(of.count()).filter(Headcount::isKnown);
            }
            return known.map(value -> say(OfficeMessage.INSTEAD_FIGURE, "figure", name, "value", value)
                    .with("day", day));
        }

        // ---- findings

        private Stream<Finding> toAskAbout() {
            return findings.stream().filter(finding -> finding.severity() != Severity.INFO);
        }

        private List<Section> findings() {
            List<Notice> notices = toAskAbout()
                    .map(finding -> FindingsPart.notice(finding, ImmutableList.of()))
                    .toList();
            return section(
                    BeforeSigningReport.FINDINGS,
                    say(OfficeMessage.SIGNING_FINDINGS),
                    notices.isEmpty() ? List.of() : List.of(Findings.of(notices)));
        }

        // ---- what is missing

        List<Section> missing(Requisites toSign) {
            List<Content> items = Stream.of(
                            listed(OfficeMessage.MISSING_REQUISITES, notGiven(toSign)),
                            findings.stream()
                                    .filter(finding -> finding.severity() == Severity.INFO)
                                    .map(SigningPart::inShort),
                            listed(OfficeMessage.MISSING_KINDS, unnamedKinds()),
                            listed(
                                    OfficeMessage.MISSING_LISTS,
                                    Arrays.stream(ListKind.values())
                                            .filter(kind -> context.isUnknown(ImmutableSet.of(kind)))
                                            .map(Unrecorded::name)))
                    .flatMap(each -> each)
                    .map(Content::of)
                    .toList();
            return section(BeforeSigningReport.MISSING, say(OfficeMessage.SIGNING_MISSING), bullets(items));
        }

        private static Stream<Text> listed(OfficeMessage sentence, Stream<Text> names) {
            List<Text> what = names.toList();
            return what.isEmpty() ? Stream.of() : Stream.of(say(sentence, "what", Text.joined(", ", what)));
        }

        /** Kinds of the town's own whose name no source gives and no wording has, so that their codes would be read as words, or a general word stand for them. */
        private Stream<Text> unnamedKinds() {
            List<CoordinationGroup> groups = dossier.groups();
            return Stream.<Stream<? extends KindCode>>of(
                            dossier.acts().stream().map(LegalAct::kind),
                            dossier.acts().stream()
                                    .flatMap(act -> act.issuers().stream())
                                    .map(Issuer::role)
                                    .filter(role -> !IssuerRole.COMMON.contains(role)),
                            groups.stream().map(CoordinationGroup::kind),
                            groups.stream()
                                    .flatMap(group -> group.sectors().stream())
                                    .flatMap(sector -> sector.kind().stream()),
                            dossier.organisations().stream().flatMap(organisation -> organisation.legalForm().stream()),
                            dossier.events().stream().map(Event::kind),
                            dossier.revenues().stream().map(Revenue::kind),
                            marks(Marked::sourceKind).stream(),
                            marks(Marked::economicKind).stream())
                    .flatMap(each -> each)
                    .filter(this::isByCode)
                    .map(KindCode::code)
                    .distinct()
                    .sorted()
                    .map(code -> Literal.of(code));
        }

        /** Whether its code is all that any wording has to go by. */
        private boolean isByCode(KindCode kind) {
            Text words = Terms.of(dossier, kind);
            Text byCode = KindName.byCode(kind);
            return Wording.available().stream()
                    .map(Wording::of)
                    .allMatch(wording -> wording.say(words).equals(wording.say(byCode)));
        }

        private static Stream<Text> notGiven(Requisites given) {
            return ImmutableMap.<OfficeMessage, Optional<?>>of(
                            OfficeMessage.REQUISITE_BODY, given.body(),
                            OfficeMessage.REQUISITE_DATE, given.date(),
                            OfficeMessage.REQUISITE_NUMBER, given.number(),
                            OfficeMessage.REQUISITE_PLACE, given.place(),
                            OfficeMessage.REQUISITE_SIGNATORY, ofAny(given, Signatory::position),
                            OfficeMessage.REQUISITE_NAME, ofAny(given, Signatory::name))
                    .entrySet()
                    .stream()
                    .filter(each -> each.getValue().isEmpty())
                    .map(each -> say(each.getKey()));
        }

        private static Optional<Text> ofAny(Requisites given, Function<Signatory, Optional<Text>> what) {
            return given.signatories().stream()
                    .flatMap(each -> what.apply(each).stream())
                    .findFirst();
        }

        /** With the places in which it shows, unless they are so many that only the report lists them. */
        private static Text inShort(Finding finding) {
            List<Finding.Instance> rows = finding.rows().size() > FEW ? List.of() : finding.rows();
            return Text.joined(
                    " ",
                    Stream.concat(
                                    Stream.of(finding.message()),
                                    rows.stream().map(row -> say(PublicMessage.STOP, "text", row.text())))
                            .toList());
        }
    }
}
