/**
 * Codecs: one description of a type from which reading, writing, JSON Schema and "did you mean" all come.
 *
 * <p>The algebra is small and closed: texts, whole numbers, true or false, enums, lists, maps with text keys, objects,
 * choices whose one property names the case, a short form beside a long one, and a deferred codec for cycles. Nothing is
 * found by reflection; the described type carries no annotation.
 *
 * <p>Main types: {@link lt.kopz.core.codec.Codec} describes, {@link lt.kopz.core.codec.Reading} is what reading gives
 * (the value, or every {@link lt.kopz.core.problem.Problem} with its place, never a part of a value), and
 * {@link lt.kopz.core.codec.Limits} bounds what is read.
 *
 * <p>No sentence is made while reading: a problem is a kind with arguments. Imports {@code problem}, {@code refusal} and {@code wording}.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.codec;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;
