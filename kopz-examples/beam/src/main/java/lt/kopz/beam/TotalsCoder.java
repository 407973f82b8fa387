package lt.kopz.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Totals between two machines: the currency, and the minor units of each kind in their order. */
final class TotalsCoder extends AtomicCoder<Totals> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(Totals totals, OutputStream out) throws IOException {
        StringUtf8Coder.of().encode(totals.currency().getCurrencyCode(), out);
        for (EntryKind kind : EntryKind.values()) {
            VarLongCoder.of().encode(Amounts.minor(totals.of(kind)), out);
        }
    }

    @Override
    public Totals decode(InputStream in) throws IOException {
        CurrencyUnit currency = Amounts.currency(StringUtf8Coder.of().decode(in));
        Map<EntryKind, MonetaryAmount> byKind = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            byKind.put(kind, Amounts.ofMinor(VarLongCoder.of().decode(in), currency));
        }
        return Totals.of(currency, byKind);
    }

    @Override
    public void verifyDeterministic() {}
}
