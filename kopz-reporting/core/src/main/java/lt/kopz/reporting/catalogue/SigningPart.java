package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Signatory;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What an office should know before a report is signed. */
final class SigningPart {
    static final Part FINDINGS = context -> new SigningPart(context).findings();
    static final BesideOthers CLAIMS = (context, report) -> new SigningPart(context).claims(report.contains(FINDINGS));

    private final ReportContext context;
    private final ImmutableList<ClaimCheck> checks;
    /** But for those on claims, which stand in the table of claims. */
    private final ImmutableList<Finding> findings;

    SigningPart(ReportContext context) {
        this.context = context;
        this.checks = Claims.of(context.dossier()).asOf(context.asOf()).checks();
        ImmutableSet<String> claims =
                checks.stream().map(check -> check.claim().id()).collect(ImmutableSet.toImmutableSet());
        this.findings = context.findings().stream()
                .filter(finding -> finding.subjects().isEmpty() || !claims.containsAll(finding.subjects()))
                .collect(ImmutableList.toImmutableList());
    }

    List<Paragraph> introduction() {
        return List.of(Paragraph.of(say(OfficeMessage.SIGNING_INTRODUCTION)));
    }

    private static boolean isUnsafe(ClaimCheck check) {
        return check.precisionLost() || check.verdict() != ClaimVerdict.CONFIRMED;
    }

    // ---- claims

    private List<Section> claims(boolean isBesideFindings) {
        if (checks.isEmpty()) {
            return List.of();
        }
        List<ClaimCheck> unsafe = checks.stream().filter(SigningPart::isUnsafe).toList();
        ImmutableMap<ClaimCheck, Finding> explained = isBesideFindings ? explained(unsafe) : ImmutableMap.of();
        Block block = unsafe.isEmpty()
                ? Paragraph.of(say(OfficeMessage.SIGNING_CLAIMS_HOLD))
                : Table.of(
                                say(OfficeMessage.SIGNING_CLAIMS_TABLE),
                                Column.text(say(OfficeMessage.COLUMN_WRITTEN)),
                                Column.text(say(OfficeMessage.COLUMN_WHY_NOT)),
                                Column.text(say(OfficeMessage.COLUMN_INSTEAD)))
                        .withRowHeader(0)
                        .withRows(unsafe.stream()
                                .map(check -> row(check, Optional.ofNullable(explained.get(check))))
                                .toList());
        return List.of(Section.of(
                BeforeSigningReport.CLAIMS,
                say(OfficeMessage.SIGNING_CLAIMS),
                ImmutableList.<Block>builder()
                        .add(block)
                        .addAll(ClaimsPart.readings(
                                context,
                                unsafe.stream()
                                        .filter(check -> !explained.containsKey(check))
                                        .toList()))
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

    private Row row(ClaimCheck check, Optional<Finding> explained) {
        ClaimWording wording = new ClaimWording(context, check);
        Text whyNot = Phrase.of(OfficeMessage.WHY_NOT)
                .with("verdict", check.verdict().text())
                .with("claim", check.lead());
        return Row.of(
                Cell.text(ClaimsPart.written(context, check)),
                explained
                        .map(finding -> Cell.text(Text.joined(
                                " ",
                                List.of(
                                        whyNot,
                                        Phrase.of(OfficeMessage.READINGS_BELOW)
                                                .with("code", Literal.of(finding.code()))))))
                        .orElseGet(() -> Cell.text(whyNot)),
                Cell.text(wording.instead()));
    }

    // ---- findings

    private Stream<Finding> toAskAbout() {
        return findings.stream().filter(finding -> finding.severity() != Severity.INFO);
    }

    private List<Section> findings() {
        List<Notice> notices = toAskAbout().map(SigningPart::notice).toList();
        return notices.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        BeforeSigningReport.FINDINGS, say(OfficeMessage.SIGNING_FINDINGS), Findings.of(notices)));
    }

    private static Notice notice(Finding finding) {
        return new Notice(
                finding.severity() == Severity.ERROR ? Notice.Severity.ERROR : Notice.Severity.WARNING,
                finding.code(),
                Content.of(finding.message()),
                finding.rows().stream()
                        .map(row -> new Notice.Instance(row.name(), row.detail()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of());
    }

    // ---- what is missing

    List<Section> missing(Requisites toSign) {
        ImmutableList<Content> items = Stream.of(
                        listed(OfficeMessage.MISSING_REQUISITES, notGiven(toSign)),
                        findings.stream()
                                .filter(finding -> finding.severity() == Severity.INFO)
                                .map(SigningPart::inOneLine),
                        listed(OfficeMessage.MISSING_LISTS, unknownLists()))
                .flatMap(each -> each)
                .map(Content::of)
                .collect(ImmutableList.toImmutableList());
        return items.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        BeforeSigningReport.MISSING, say(OfficeMessage.SIGNING_MISSING), BulletList.of(items)));
    }

    private static Stream<Text> listed(OfficeMessage sentence, ImmutableList<Text> what) {
        return what.isEmpty() ? Stream.of() : Stream.of(Phrase.of(sentence).with("what", Text.joined(", ", what)));
    }

    private static ImmutableList<Text> notGiven(Requisites given) {
        return Stream.of(
                        absent(given.body(), OfficeMessage.REQUISITE_BODY),
                        absent(given.date(), OfficeMessage.REQUISITE_DATE),
                        absent(given.number(), OfficeMessage.REQUISITE_NUMBER),
                        absent(given.place(), OfficeMessage.REQUISITE_PLACE),
                        absent(
                                given.signatories().stream()
                                        .map(Signatory::position)
                                        .flatMap(Optional::stream)
                                        .findFirst(),
                                OfficeMessage.REQUISITE_SIGNATORY),
                        absent(
                                given.signatories().stream()
                                        .map(Signatory::name)
                                        .flatMap(Optional::stream)
                                        .findFirst(),
                                OfficeMessage.REQUISITE_NAME))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Text> absent(Optional<?> given, OfficeMessage name) {
        return given.isPresent() ? Optional.empty() : Optional.of(say(name));
    }

    private ImmutableList<Text> unknownLists() {
        return Arrays.stream(ListKind.values())
                .filter(kind -> context.list(kind, Optional.empty()).standing() == KnownList.Standing.UNKNOWN)
                .map(Unrecorded::name)
                .collect(ImmutableList.toImmutableList());
    }

    private static Text inOneLine(Finding finding) {
        ImmutableList<Text> rows =
                finding.rows().stream().map(Finding.Instance::text).collect(ImmutableList.toImmutableList());
        return rows.isEmpty()
                ? finding.message()
                : Text.joined(" ", List.of(finding.message(), Text.joined("; ", rows)));
    }
}
