package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.dossier.Dossier;

/**
 * A dossier into which a text in the form of another program was read, and what of the text it could not carry.
 *
 * @param dossier the dossier
 * @param losses what of the text is not in it, by its place in the text, as many as the limits allow problems, and one more where there are
 *     more; empty where all of it is in it
 */
public record Imported(Dossier dossier, ImmutableList<Loss> losses) {}
