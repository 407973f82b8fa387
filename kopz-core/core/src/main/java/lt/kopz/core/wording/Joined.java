package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;

/**
 * Several texts in a row. Made by {@link Text#joined(String, Iterable)}.
 *
 * @param parts the texts in their order; may be empty
 * @param separator what stands between two of them
 */
public record Joined(ImmutableList<Text> parts, Text separator) implements Text {}
