package lt.kopz.spark;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;

/**
 * An entry on its way to those that it is counted with, or the sum of several that only differ in what does not matter for that.
 *
 * @param books whose books it belongs to
 * @param entry the entry; of a sum the last one, with the amount of all
 * @param position where it stands among the rows of its books
 * @param stretch of a sum, the stretch of time that all of it is in; -1 of an entry for itself
 * @param spot where it stands; only parts are asked for it, since no other is refused for those it is counted with
 */
record Packed(String books, LedgerEntry entry, long position, int stretch, Spot spot) {
    /** In this order they are written. */
    private static final EntryKind[] KINDS = EntryKind.values();

    /** As many characters as fit into one written text in any case; a piece that long is followed by another. */
    private static final int PIECE = 65_535 / 3;

    boolean isSum() {
        return stretch >= 0;
    }

    /** What those have in common that are added up. */
    List<Object> like() {
        return List.of(
                entry.account(),
                entry.kind(),
                entry.amount().getCurrency().getCurrencyCode(),
                entry.span(),
                stretch,
                entry.plan(),
                entry.measure(),
                entry.source(),
                entry.year(),
                entry.programme(),
                entry.manager());
    }

    /** The same with another amount, and without who pays or receives, of which totals know nothing. */
    Packed withAmount(long minor) {
        return new Packed(
                books,
                new LedgerEntry(
                        entry.id(),
                        entry.kind(),
                        entry.day(),
                        Amounts.ofMinor(minor, entry.amount().getCurrency()),
                        entry.account(),
                        entry.plan(),
                        entry.measure(),
                        entry.source(),
                        entry.year(),
                        Optional.empty(),
                        entry.programme(),
                        entry.manager(),
                        ImmutableSet.of(),
                        entry.since()),
                position,
                stretch,
                spot);
    }

    /** The order in which they are added to a ledger. */
    static int added(Packed one, Packed other) {
        return Order.added(one.position, one.entry.id(), other.position, other.entry.id());
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(kind());
            out.writeInt(Math.toIntExact(entry.day().toEpochDay()));
            out.writeInt(Math.toIntExact(entry.span().start().toEpochDay()));
            out.writeLong(Amounts.minor(entry.amount()));
            out.writeLong(position);
            out.writeInt(stretch);
            for (String text : List.of(
                    books,
                    entry.id(),
                    entry.amount().getCurrency().getCurrencyCode(),
                    entry.account(),
                    entry.plan().orElse(""),
                    entry.measure().orElse(""),
                    entry.source().map(FundingSourceKind::code).orElse(""),
                    entry.year().map(String::valueOf).orElse(""),
                    entry.programme().orElse(""),
                    entry.manager().orElse(""),
                    spot.file())) {
                write(out, text);
            }
            out.writeLong(spot.start());
            out.writeLong(spot.line());
            out.writeInt(entry.within().size());
            for (String whole : entry.within()) {
                write(out, whole);
            }
            return bytes.toByteArray();
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
    }

    private int kind() {
        int place = 0;
        while (KINDS[place] != entry.kind()) {
            place++;
        }
        return place;
    }

    static Packed of(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            EntryKind kind = KINDS[in.readByte()];
            LocalDate day = LocalDate.ofEpochDay(in.readInt());
            LocalDate first = LocalDate.ofEpochDay(in.readInt());
            long minor = in.readLong();
            long position = in.readLong();
            int stretch = in.readInt();
            String books = read(in);
            String id = read(in);
            String currency = read(in);
            String account = read(in);
            Optional<String> plan = text(in);
            Optional<String> measure = text(in);
            Optional<String> source = text(in);
            Optional<String> year = text(in);
            Optional<String> programme = text(in);
            Optional<String> manager = text(in);
            Spot spot = new Spot(read(in), in.readLong(), in.readLong(), "");
            ImmutableSet.Builder<String> within = ImmutableSet.builder();
            for (int i = in.readInt(); i > 0; i--) {
                within.add(read(in));
            }
            LedgerEntry entry = new LedgerEntry(
                    id,
                    kind,
                    day,
                    Amounts.ofMinor(minor, Amounts.currency(currency)),
                    account,
                    plan,
                    measure,
                    source.map(FundingSourceKind::new),
                    year.map(Integer::valueOf),
                    Optional.empty(),
                    programme,
                    manager,
                    within.build(),
                    Optional.of(first));
            return new Packed(books, entry, position, stretch, spot);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        int start = 0;
        for (; text.length() - start >= PIECE; start += PIECE) {
            out.writeUTF(text.substring(start, start + PIECE));
        }
        out.writeUTF(text.substring(start));
    }

    private static String read(DataInputStream in) throws IOException {
        String piece = in.readUTF();
        if (piece.length() < PIECE) {
            return piece;
        }
        StringBuilder text = new StringBuilder(piece);
        while (piece.length() == PIECE) {
            piece = in.readUTF();
            text.append(piece);
        }
        return text.toString();
    }

    private static Optional<String> text(DataInputStream in) throws IOException {
        return Optional.of(read(in)).filter(text -> !text.isEmpty());
    }
}
