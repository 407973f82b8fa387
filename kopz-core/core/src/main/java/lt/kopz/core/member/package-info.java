/**
 * One idea: what is described by the names of its parts is read and made by them, so that a description says each name once.
 *
 * <p>Main types: {@link lt.kopz.core.member.Members}, how the values of a class are read and made; {@link lt.kopz.core.member.Parts}, a
 * value in the making.
 *
 * <p>Imports nothing of kopz.
 */
@NullMarked
package lt.kopz.core.member;

import org.jspecify.annotations.NullMarked;
