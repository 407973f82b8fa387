package lt.kopz.guide;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.wording.LanguagePack;
import lt.kopz.core.wording.PluralRule;
import org.jspecify.annotations.Nullable;

/**
 * A beginning of Arabic as it is written in the Maghreb: from right to left, names without cases, six forms by number, a point between groups
 * of digits. What it does not say is said in English.
 */
public final class ArabicPack implements LanguagePack {
    private static final String CORE = """
            wording.alphabet=ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي
            wording.cases=
            wording.direction=rtl
            wording.list={head:*} و{last:*}
            wording.locale=ar-MA
            wording.quote=«{text}»
            wording.number.decimal=,
            wording.number.group=.
            wording.number.groupFrom=4
            wording.amount={value}\\u00a0{currency}
            wording.currency.MAD=درهم
            wording.atLeast=ما لا يقل عن {value}
            wording.read.atLeast=على الأقل {value}
            wording.read.moreThan=أكثر من {value}
            wording.read.currencies=MAD: درهم دراهم درهما
            wording.read.thousands=ألف آلاف
            wording.read.abbreviations=ش.م.: شركة مساهمة
            wording.date.day={day}\\u00a0{month} {year}
            wording.month.1=يناير
            wording.month.2=فبراير
            wording.month.3=مارس
            wording.month.4=أبريل
            wording.month.5=ماي
            wording.month.6=يونيو
            wording.month.7=يوليوز
            wording.month.8=غشت
            wording.month.9=شتنبر
            wording.month.10=أكتوبر
            wording.month.11=نونبر
            wording.month.12=دجنبر
            regulation.citation={kind} {numbers} الصادر عن {issuer} بتاريخ {date}
            regulation.citation.withoutIssuer={kind} {numbers} بتاريخ {date}
            regulation.issuer.mayor=رئيس {of}
            kind.ActKind.LAW=القانون
            kind.ActKind.ORDER=القرار
            regulation.number=رقم\\u00a0{number}
            """;

    private static final String REPORTING = """
            public.size=عدد أعضائها: {size}.
            yearly.identified={name}: {ids}
            """;

    @Override
    public String language() {
        return "ar";
    }

    @Override
    public PluralRule plurals() {
        return PluralRule.of(6, n -> {
            long tail = n % 100;
            return n < 3 ? (int) n : tail >= 3 && tail <= 10 ? 3 : tail >= 11 ? 4 : 5;
        });
    }

    @Override
    public @Nullable InputStream messages(String catalogue) {
        return switch (catalogue) {
            case "core" -> new ByteArrayInputStream(CORE.getBytes(StandardCharsets.UTF_8));
            case "reporting" -> new ByteArrayInputStream(REPORTING.getBytes(StandardCharsets.UTF_8));
            default -> null;
        };
    }
}
