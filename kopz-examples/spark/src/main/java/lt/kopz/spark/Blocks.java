package lt.kopz.spark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Entries on their way to those that they are counted with, end to end in one block for each place at which they are counted: what hangs
 * together by its number is at one place.
 */
final class Blocks {
    private final ByteArrayOutputStream[] blocks;

    Blocks(int places) {
        blocks = new ByteArrayOutputStream[places];
        Arrays.setAll(blocks, i -> new ByteArrayOutputStream(0));
    }

    void add(int number, Packed packed) {
        DataOutputStream out = new DataOutputStream(blocks[number % blocks.length]);
        byte[] bytes = packed.bytes();
        try {
            out.writeInt(number);
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
    }

    /** The block of each place. */
    List<byte[]> written() {
        return Arrays.stream(blocks).map(ByteArrayOutputStream::toByteArray).toList();
    }

    /** Gives the entries of blocks away, with their numbers, those of one number one after the other. */
    static void each(Iterable<byte[]> read, ObjIntConsumer<Packed> taken) {
        List<ByteBuffer> blocks = new ArrayList<>();
        List<long[]> places = new ArrayList<>();
        for (byte[] bytes : read) {
            ByteBuffer block = ByteBuffer.wrap(bytes);
            while (block.hasRemaining()) {
                places.add(new long[] {block.getInt(), blocks.size(), block.position()});
                block.position(block.position() + Integer.BYTES + block.getInt(block.position()));
            }
            blocks.add(block);
        }
        places.sort((one, other) -> Long.compare(one[0], other[0]));
        for (long[] place : places) {
            ByteBuffer block = blocks.get((int) place[1]);
            byte[] bytes = new byte[block.getInt((int) place[2])];
            block.get((int) place[2] + Integer.BYTES, bytes);
            taken.accept(Packed.of(bytes), (int) place[0]);
        }
    }
}
