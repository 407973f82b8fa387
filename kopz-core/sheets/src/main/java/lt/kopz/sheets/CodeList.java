package lt.kopz.sheets;

import com.google.common.base.CaseFormat;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/** The codes among which the cells of a column choose. */
final class CodeList {
    static final CodeList YES_NO = new CodeList("YES_NO", ImmutableList.of("true", "false"), Optional.empty());

    private final String name;
    private final ImmutableList<String> codes;
    private final Optional<Kind.Pattern> open;

    /** The codes by all that they are called, in lower case; made once, since every cell asks. */
    private final Supplier<ImmutableMap<String, String>> byText = Suppliers.memoize(this::byText);

    private CodeList(String name, List<String> codes, Optional<Kind.Pattern> open) {
        this.name = name;
        this.codes = ImmutableList.copyOf(codes);
        this.open = open;
    }

    static CodeList of(Kind.Closed<?> kind) {
        return new CodeList(
                name(kind.codes().values().iterator().next()),
                kind.codes().keySet().asList(),
                Optional.empty());
    }

    static <E> CodeList of(Kind.Open<E> kind) {
        return new CodeList(
                name(kind.common().get(0)),
                kind.common().stream().map(kind.code()).toList(),
                Optional.of(kind.form()));
    }

    /** Which of the forms of a choice is meant. */
    static CodeList of(Kind.OneOf<?> kind) {
        return new CodeList(
                CaseFormat.LOWER_HYPHEN.to(CaseFormat.UPPER_UNDERSCORE, kind.name()) + "_KIND",
                kind.cases().stream().map(CodeList::code).toList(),
                Optional.empty());
    }

    static String code(Kind.Case<?, ?, ?> one) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, one.name());
    }

    /** A name of one word inside another class means something with the name of that class alone: {@code QUORUM_BASE}. */
    private static String name(Object value) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        Class<?> outer = type.getEnclosingClass();
        String own = CaseFormat.UPPER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, type.getSimpleName());
        return outer == null || own.contains("_")
                ? own
                : CaseFormat.UPPER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, outer.getSimpleName()) + "_" + own;
    }

    String name() {
        return name;
    }

    ImmutableList<String> codes() {
        return codes;
    }

    /** Whether there may be other codes than these, in capital letters. */
    boolean isOpen() {
        return open.isPresent();
    }

    /** What a code is called; the code itself where it has no name. */
    String label(String code, Wording wording) {
        return codes.contains(code) ? message(code).in(wording) : code;
    }

    SheetText message(String code) {
        return new SheetText("code." + name + "." + code);
    }

    /** What its codes are called, one after the other. */
    Text labels() {
        return Text.joined(
                ", ", codes.stream().map(code -> Phrase.of(message(code))).toList());
    }

    /** All that its codes are called, in the order of the languages, and the codes themselves. */
    ImmutableList<String> names() {
        return Stream.concat(
                        SheetText.WORDINGS.get().stream()
                                .flatMap(wording -> codes.stream().map(code -> label(code, wording))),
                        codes.stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The code that a text names, in any language that there is a pack of or as the code; another one of its form where there may be others. */
    Optional<String> code(String text) {
        return Optional.ofNullable(byText.get().get(text.toLowerCase(Locale.ROOT)))
                .or(() -> open.filter(form -> text.matches(form.regex())).map(form -> text));
    }

    private ImmutableMap<String, String> byText() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String code : codes) {
            all.putIfAbsent(code.toLowerCase(Locale.ROOT), code);
            for (Wording wording : SheetText.WORDINGS.get()) {
                all.putIfAbsent(label(code, wording).toLowerCase(Locale.ROOT), code);
            }
        }
        return ImmutableMap.copyOf(all);
    }
}
