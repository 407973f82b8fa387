package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;

/**
 * A text in the form of another program, and what it could not carry.
 *
 * @param text the text
 * @param losses what is not in it, as many as problems are named at most; empty where all of it is
 */
public record Exported(String text, ImmutableList<Loss> losses) {}
